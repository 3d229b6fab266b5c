/// A folded word as a number (FNV-1a, 64 bits), so that looking a word up makes no string.
@frozen public struct WordKey: Hashable, Sendable {
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable public init() {}

  @inlinable public init(value: UInt64) { self.value = value }

  @inlinable public init(_ letters: some Sequence<UInt32>) {
    for letter in letters { add(letter) }
  }

  /// Folds the word first.
  @inlinable public init(folding word: some StringProtocol) {
    for scalar in word.unicodeScalars { add(folding: scalar.value) }
  }

  @inlinable public mutating func add(folding letter: UInt32) {
    let folded = ScalarTable.folded(letter)
    if folded != 0 { add(folded) }
  }

  @inlinable public mutating func add(_ letter: UInt32) {
    value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  @inlinable public static func == (left: WordKey, right: WordKey) -> Bool { left.value == right.value }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
