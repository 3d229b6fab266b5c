import Deciphering

/// A line under a picture: its caption, and at its end who took it.
struct PictureLine: Equatable {
  var caption: String
  var credit: String?

  /// The line taken apart where it ends, or begins, in a credit.
  static func parse(_ text: String) -> PictureLine? {
    closedByBrackets(text) ?? labelled(text) ?? closedByDash(text)
  }

  /// "… (رويترز)", "… [AFP]"
  private static func closedByBrackets(_ text: String) -> PictureLine? {
    for (open, close) in [("(", ")"), ("[", "]")] where text.hasSuffix(close) {
      guard let start = text.lastIndex(of: Character(open)) else { continue }
      let credit = String(text[text.index(after: start)..<text.index(before: text.endIndex)])
      guard isCredit(credit) else { continue }
      return PictureLine(caption: trimmed(text[..<start]), credit: unlabelled(credit))
    }
    return nil
  }

  /// "… - رويترز", "… | Getty Images", "… © AFP", "… / وكالات"
  private static func closedByDash(_ text: String) -> PictureLine? {
    guard holdsSign(text) else { return nil }
    for sign in [" - ", " – ", " — ", " | ", " / ", "©", "/", "|"] {
      guard let range = text.ranges(ofSign: sign).last else { continue }
      let caption = trimmed(text[..<range.lowerBound])
      let credit = trimmed(text[range.upperBound...])
      guard !credit.isEmpty, sign == "©" || isCredit(credit) else { continue }
      // "إسطنبول - متابعات" is where a report was written, not what a picture shows.
      guard caption.wordCount(upTo: 3) > 3 || sign == "©" else { continue }
      return PictureLine(caption: caption, credit: credit)
    }
    return nil
  }

  /// Whether there is one of the signs before a credit, with or without blanks, by their last bytes: most lines hold none.
  private static func holdsSign(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      // To the end and without a branch: many bytes are looked at at once.
      var found = 0
      var before: UInt8 = 0
      for byte in bytes {
        found |= byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|") ? 1 : 0
        found |= before == 0x80 && (byte == 0x93 || byte == 0x94) ? 1 : 0
        found |= before == 0xC2 && byte == 0xA9 ? 1 : 0
        before = byte
      }
      return found != 0
    } ?? true
  }

  /// "صورة. تصوير: فلان", "Photo: AFP"
  private static func labelled(_ text: String) -> PictureLine? {
    let place = text.utf8.withContiguousStorageIfAvailable { $0.lastIndex(of: UInt8(ascii: ":")) } ?? nil
    guard let colon = place.map({ text.utf8.index(text.startIndex, offsetBy: $0) }) else { return nil }
    let credit = trimmed(text[text.index(after: colon)...])
    guard !credit.isEmpty, credit.wordCount(upTo: 5) <= 5, credit.unicodeScalars.last != "." else {
      return nil
    }
    let before = text[..<colon]
    let words = before.split(separator: " ")
    for count in [2, 1] where words.count >= count {
      let label = words.suffix(count).joined(separator: " ").drop { "([|-–—".contains($0) }
      guard PageVocabulary.isCreditLabel(label) else { continue }
      let start = words[words.count - count].startIndex
      return PictureLine(
        caption: trimmed(before[..<start]), credit: credit.hasSuffix(")") ? String(credit.dropLast()) : credit)
    }
    return nil
  }

  /// A known sender or lender, several of them, or a label with a name.
  static func isCredit(_ text: String) -> Bool {
    guard text.wordCount(upTo: 6) <= 6, !text.isEmpty else { return false }
    if PageVocabulary.isAgency(text) { return true }
    if let colon = text.firstIndex(of: ":"),
      PageVocabulary.isCreditLabel(text[..<colon])
    {
      return true
    }
    let words = text.split { "/|،,-–+&".contains($0) }.map { FoldedKey.trimmed($0) }
    if words.count > 1, words.contains(where: PageVocabulary.isAgency) { return true }
    let pieces = text.split(separator: " ").map { FoldedKey.trimmed($0) }
    return pieces.count > 1 && pieces.count <= 3
      && (PageVocabulary.isAgency(pieces[0]) || PageVocabulary.isAgency(pieces[pieces.count - 1]))
      || PageVocabulary.isAgency(text.hasPrefix("ال") ? text.dropFirst(2) : text[...])
  }

  /// "צילום: יוסי כהן" names Yossi Cohen.
  private static func unlabelled(_ credit: String) -> String {
    guard let colon = credit.firstIndex(of: ":"),
      PageVocabulary.isCreditLabel(credit[..<colon])
    else { return trimmed(credit[...]) }
    return trimmed(credit[credit.index(after: colon)...])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    // By scalars first: a sign is one, and hardly a line begins or ends in one.
    while let first = text.unicodeScalars.first, " -–—|/،:(".unicodeScalars.contains(first),
      text.first?.unicodeScalars.count == 1
    {
      text.removeFirst()
    }
    while let last = text.unicodeScalars.last, " -–—|/(".unicodeScalars.contains(last),
      text.last?.unicodeScalars.count == 1
    {
      text.removeLast()
    }
    return String(text)
  }
}
