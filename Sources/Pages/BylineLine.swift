import ArticleModel
import Deciphering

/// A line that names who wrote: "كتب: فلان", "By A. Writer and B. Writer", "بيروت - وكالات".
enum BylineLine {
  static func parse(_ text: String) -> [Author]? {
    guard (2...10).contains(text.wordCount(upTo: 10)), text.unicodeScalars.last != "." else { return nil }
    let words = text.words
    for count in [2, 1] where words.count > count {
      let label = words[..<count].map(String.init).together(by: " ")
      let hasColon = label.hasSuffix(":")
      guard PageVocabulary.isBylineLabel(label) else { continue }
      var rest = words[count...].joined(separator: " ")
      let hasLooseColon = rest.hasPrefix(":")
      if hasLooseColon { rest = String(rest.dropFirst()) }
      // Without a colon only words that are no beginning of a sentence count.
      let isPlain = ["بقلم", "by", "written by", "מאת", "به قلم", "تحریر"].contains {
        FoldedKey.trimmed($0) == FoldedKey.trimmed(label)
      }
      guard hasColon || hasLooseColon || isPlain, !rest.contains(":") else { continue }
      let names = names(in: rest)
      guard !names.isEmpty, names.allSatisfy({ $0.words.count <= 5 }) else { continue }
      return names.map { Author(name: $0) }
    }
    return nil
  }

  private static func names(in text: String) -> [String] {
    var pieces: [Substring] = [text[...]]
    for separator in [" and ", " & ", "، و", "، ", ", ", " / ", " و "] {
      pieces = pieces.flatMap { $0.pieces(between: separator) }
    }
    return pieces.map { CleanText.field(String($0)) }.filter { !$0.isEmpty }
  }

  /// A desk or an agency by itself or behind a place: "إسطنبول - متابعات", "رويترز", "وكالات - بيروت".
  static func isDesk(_ text: String) -> Bool {
    guard text.wordCount(upTo: 7) <= 7, text.unicodeScalars.last != "." else { return false }
    if PageVocabulary.isAgency(text) { return true }
    for sign in [" - ", " – ", " — ", "/", " | ", "، ", "-", "–", "("] {
      let parts = text.pieces(between: sign).map { FoldedKey.trimmed($0) }
      if parts.count >= 2, parts.count <= 4, parts.contains(where: PageVocabulary.isAgency) { return true }
    }
    return false
  }
}
