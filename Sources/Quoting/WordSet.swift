/// Folded words, looked up without hashing them again: a `WordKey` is a hash already.
struct WordSet: Sendable {
  /// Open addressing with linear probing; a power of two, never more than half full. 0 marks a free slot.
  private var keys: [UInt64]

  /// Folds the words.
  init(_ words: some Collection<some StringProtocol>) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    for word in words { insert(WordKey(folding: word)) }
  }

  init(_ words: some Collection<WordKey>) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    for word in words { insert(word) }
  }

  private mutating func insert(_ key: WordKey) {
    let slot = slot(of: key)
    keys[slot] = key.value
  }

  func contains(_ key: WordKey) -> Bool { keys[slot(of: key)] != 0 }

  private func slot(of key: WordKey) -> Int {
    let mask = keys.count - 1
    // FNV-1a mixes upwards: the high bits know of every letter.
    var slot = Int(truncatingIfNeeded: key.value ^ key.value >> 32) & mask
    while keys[slot] != 0, keys[slot] != key.value { slot = (slot + 1) & mask }
    return slot
  }
}
