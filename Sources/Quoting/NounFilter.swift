import CQuoteWeights
import Languages

/// Arabic words that news uses as common nouns and adjectives: now with the article, now without. A name that no pack
/// knows is none of them, as names have the article always or never.
///
/// A Bloom filter of what was counted, so that no word can be read from it; of a hundred words that it does not hold it
/// takes one for one that it holds.
package struct NounFilter {
  /// Four places a word.
  package static let bits = 1 << 16
  /// A word is asked for only where it came up so often, and with the article in such a share, in thousandths.
  package static let least = 25
  package static let shares = 80...985

  /// Where the bits of a folded word lie.
  package static func places(of key: UInt64) -> [Int] {
    let value = mixed(key)
    return (0..<4).map { Int(truncatingIfNeeded: value >> (16 * $0)) & (bits - 1) }
  }

  private static func mixed(_ key: UInt64) -> UInt64 {
    let value = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return value ^ value >> 29
  }

  static func contains(_ key: WordKey) -> Bool {
    let table = warraq_noun_bits_table()
    var value = mixed(key.value)
    for _ in 0..<4 {
      let place = Int(truncatingIfNeeded: value) & (bits - 1)
      if table[place >> 3] & 1 << UInt8(place & 7) == 0 { return false }
      value >>= 16
    }
    return true
  }

  /// A folded word without "and", a preposition and the article in front of the article, and whether it has one; nil for
  /// what the pack or the given names know already.
  package static func use(of letters: [UInt32], language: String) -> (noun: UInt64, isDefinite: Bool)? {
    var start = 0
    if letters.count > 4, CueTable.isAnd(letters[0]), CueTable.isArticled(letters[1...]) { start = 1 }
    var isDefinite = false
    if letters.count - start > 3, CueTable.isArticled(letters[start...]) {
      (start, isDefinite) = (start + 2, true)
    } else if letters.count - start > 4, CueTable.isBy(letters[start]), CueTable.isArticled(letters[(start + 1)...]) {
      (start, isDefinite) = (start + 3, true)
    } else if letters.count - start > 3, CueTable.isTo(letters[start]), CueTable.isTo(letters[start + 1]) {
      (start, isDefinite) = (start + 2, true)
    }
    let noun = WordKey(letters[start...])
    guard letters.count - start > 1, CueTable.table(for: language).words[noun]?.isEmpty ?? true,
      !forenames.contains(noun)
    else { return nil }
    return (noun.value, isDefinite)
  }

  private static let forenames = WordSet(.forenames)
}
