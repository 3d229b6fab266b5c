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
    guard let folded = DateWord.folded(scalar) else { return }
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

  package static func trimmed(_ text: String) -> FoldedKey {
    var key = FoldedKey()
    var trimmed = key
    var hasBegun = false
    for scalar in text.unicodeScalars {
      guard let folded = DateWord.folded(scalar) else { continue }
      let isSign = isSign(folded)
      if isSign, !hasBegun { continue }
      hasBegun = true
      key.add(folded)
      if !isSign { trimmed = key }
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
    default: Punctuation.commas.contains(scalar) || Punctuation.semicolons.contains(scalar)
    }
  }
}
