/// A folded word as a number (FNV-1a, 64 bits), so that looking a word up makes no string.
struct WordKey: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(value: UInt64) { self.value = value }

  init(_ letters: some Sequence<UInt32>) {
    for letter in letters { add(letter) }
  }

  /// Folds the word first.
  init(folding word: some StringProtocol) {
    for scalar in word.unicodeScalars { add(folding: scalar.value) }
  }

  mutating func add(folding letter: UInt32) {
    let folded = ScalarTable.folded(letter)
    if folded != 0 { add(folded) }
  }

  mutating func add(_ letter: UInt32) {
    value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  static func == (left: WordKey, right: WordKey) -> Bool { left.value == right.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
