import Quoting

/// Whether a mention is the labelled speaker, by the rules of the scorer that the labels come with.
struct NameMatch {
  private let accepted: [[String]]

  init(_ names: [String]) {
    accepted = names.map { TrainingText.words(of: $0) }.filter { !$0.isEmpty }
  }

  var isEmpty: Bool { accepted.isEmpty }

  func match(_ name: String) -> (exact: Bool, overlap: Bool) {
    let words = TrainingText.words(of: name)
    guard !words.isEmpty else { return (false, false) }
    if accepted.contains(words) { return (true, true) }
    let said = Self.content(words)
    let longest = accepted.map(\.count).max() ?? 1
    if said.count > 3 * longest + 4 { return (false, false) }
    let overlap = accepted.contains { name in
      let wanted = Self.content(name)
      let shared = wanted.count { word in said.contains { Self.isSame(word, $0) } }
      return shared > 0 && 2 * shared >= min(said.count, wanted.count)
    }
    return (false, overlap)
  }

  private static func content(_ words: [String]) -> [String] {
    let rest = words.filter { !small.contains($0) }
    return rest.isEmpty ? words : rest
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (short, long) = left.unicodeScalars.count < right.unicodeScalars.count ? (left, right) : (right, left)
    return short.unicodeScalars.count > 2 && prefixes.contains { $0 + short == long }
  }

  private static let small = Set(
    "the of a an m mr mrs ms dr le la les l de du des der في من علي عن الي ان של את על".split(separator: " ").map(
      String.init))
  private static let prefixes = "وال بال فال كال لل ال و ف ب ل ك ה ו ל מ ב ש".split(separator: " ").map(String.init)
}
