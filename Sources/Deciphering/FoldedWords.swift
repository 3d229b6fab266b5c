// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CWords

/// Folded words to what is known of each, as a constant table: open addressing with linear probing, a power of two of
/// slots, 0 for a free one. It is read where it lies, so that no language costs anything at start-up.
package struct FoldedWords: @unchecked Sendable {
  private let keys: UnsafePointer<UInt64>
  private let values: UnsafePointer<UInt16>
  private let mask: Int

  package init(_ table: warraq_words) {
    keys = table.keys
    values = table.values
    mask = Int(table.slots) - 1
  }

  /// Where a word is looked for first. FNV-1a mixes upwards: the high bits know of every letter.
  package static func slot(_ key: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & mask }

  /// What is known of a word; 0 where the table does not hold it.
  package subscript(word: FoldedKey) -> UInt16 {
    var slot = Self.slot(word.value, mask: mask)
    while keys[slot] != word.value {
      if keys[slot] == 0 { return 0 }
      slot = (slot + 1) & mask
    }
    return values[slot]
  }
}
