/// Words and parts of words, and the languages that have them. Kept by a hash of 64 bits: among some thousand words no two
/// have the same.
struct MarkTable: Sendable {
  enum Kind: UInt64 { case word = 1, start, end }

  /// Open addressing, less than half full; 0 is free.
  private var keys = [UInt64](repeating: 0, count: 4096)
  private var sets = [LanguageSet](repeating: LanguageSet(), count: 4096)
  private var count = 0

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

  static func key(_ kind: Kind, _ letters: some Sequence<UInt32>) -> UInt64 {
    var hash = Hash()
    for letter in letters { hash.take(letter) }
    return hash.key(kind)
  }

  /// The languages that have what a key stands for.
  subscript(key: UInt64) -> LanguageSet { sets[slot(of: key)] }

  mutating func add(_ language: LanguageSet, to key: UInt64) {
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      count += 1
    }
    sets[slot].formUnion(language)
    if count * 2 > keys.count { grow() }
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let before = (keys, sets)
    keys = [UInt64](repeating: 0, count: before.0.count * 2)
    sets = [LanguageSet](repeating: LanguageSet(), count: before.0.count * 2)
    for (key, set) in zip(before.0, before.1) where key != 0 {
      let slot = slot(of: key)
      (keys[slot], sets[slot]) = (key, set)
    }
  }
}

/// What is known of letters, in pages of 64 that are there only where a letter is known.
struct LetterPages: Sendable {
  /// By page, where its letters begin.
  private var starts = [Int32](repeating: -1, count: 1024)
  private var letters: [LanguageTable.Letter] = []

  subscript(letter: UInt32) -> LanguageTable.Letter {
    let page = Int(letter >> 6)
    guard page < starts.count, starts[page] >= 0 else { return LanguageTable.Letter(folded: letter) }
    return letters[Int(starts[page]) + Int(letter & 63)]
  }

  mutating func change(_ letter: UInt32, _ change: (inout LanguageTable.Letter) -> Void) {
    let page = Int(letter >> 6)
    guard page < starts.count else { return }
    if starts[page] < 0 {
      starts[page] = Int32(letters.count)
      letters += (0..<64).map { LanguageTable.Letter(folded: letter & ~63 + $0) }
    }
    change(&letters[Int(starts[page]) + Int(letter & 63)])
  }
}
