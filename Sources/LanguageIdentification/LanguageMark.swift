/// Words and parts of words by which languages are known. Kept by a hash of 64 bits: among some thousand words no two have
/// the same.
package enum LanguageMark {
  package enum Kind: UInt64 { case word = 1, start, end }

  /// The hash of some letters, one after the other; ends are taken from the last letter on.
  struct Hash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func take(_ letter: UInt32) {
      value = (value ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
      value ^= value >> 29
    }

    func key(_ kind: Kind) -> UInt64 {
      let key = (value &+ kind.rawValue) &* 0xBF58_476D_1CE4_E5B9
      return max(key ^ key >> 32, 1)
    }
  }

  package static func key(_ kind: Kind, _ letters: some Sequence<UInt32>) -> UInt64 {
    var hash = Hash()
    for letter in letters { hash.take(letter) }
    return hash.key(kind)
  }
}
