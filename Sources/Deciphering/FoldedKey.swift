import ArticleModel

/// A folded word or phrase as a number (FNV-1a, 64 bits): what a vocabulary is looked up by without making a string.
package struct FoldedKey: Hashable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Folds the text as `DateWord.folded` does.
  package init(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { add(scalar) }
  }

  package mutating func add(_ scalar: Unicode.Scalar) {
    if let folded = DateWord.folded(scalar) { add(folded: folded) }
  }

  private mutating func add(folded: Unicode.Scalar) {
    value = (value ^ UInt64(folded.value)) &* 0x100_0000_01B3
  }

  func followed(by sign: Unicode.Scalar, _ text: String) -> FoldedKey {
    var key = self
    key.add(sign)
    for scalar in text.unicodeScalars { key.add(scalar) }
    return key
  }

  /// The text without the signs around it.
  package static func trimmed(_ text: some StringProtocol) -> FoldedKey { trimmed(String(text)) }

  package static func trimmed(_ text: String) -> FoldedKey { measured(text).key }

  /// The text without the signs around it, and how many scalars of it there are when it is folded.
  package static func measured(_ text: String) -> (key: FoldedKey, length: Int) {
    var (key, length) = (FoldedKey(), 0)
    var trimmed = (key: key, length: 0)
    for scalar in text.unicodeScalars {
      guard let folded = DateWord.folded(scalar) else { continue }
      let isSign = isSign(folded)
      if isSign, length == 0 { continue }
      length += 1
      key.add(folded: folded)
      if !isSign { trimmed = (key, length) }
    }
    return trimmed
  }

  /// The keys of a list with commas between its entries.
  package static func list(_ text: String, _ key: (Substring) -> FoldedKey = { FoldedKey($0) }) -> Set<FoldedKey> {
    let entries = text.utf8.split(separator: UInt8(ascii: ","))
    var keys = Set<FoldedKey>(minimumCapacity: entries.count)
    for entry in entries { keys.insert(key(Substring(entry))) }
    return keys
  }

  /// What may stand around a label and is no part of it.
  package static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ":", ".", "·", "•", "|", "©", "[", "]", "(", ")", "<", ">", "»", "«", "*", "\"", "'", "…": true
    // To look in a set takes longer than all else, and nearly all are letters.
    case "a"..."z", "\u{620}"..."\u{64A}": false
    default: Punctuation.commas.contains(scalar) || Punctuation.semicolons.contains(scalar)
    }
  }
}
