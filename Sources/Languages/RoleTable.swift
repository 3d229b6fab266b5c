// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.

/// Folded words to their roles, as a constant table: open addressing with linear probing, a power of two of slots, 0 for
/// a free one. It is read where it lies, so that no language costs anything at start-up.
public struct RoleTable: @unchecked Sendable {
  private let keys: UnsafePointer<UInt64>
  private let values: UnsafePointer<UInt16>
  private let sets: UnsafePointer<UInt64>
  private let mask: Int

  init(
    keys: UnsafePointer<UInt64>, values: UnsafePointer<UInt16>, sets: UnsafePointer<UInt64>, slots: Int
  ) {
    self.keys = keys
    self.values = values
    self.sets = sets
    mask = slots - 1
  }

  /// FNV-1a mixes upwards: the high bits know of every letter.
  public static func slot(_ key: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & mask }

  public subscript(key: WordKey) -> Roles? { place(of: key).map { Roles(rawValue: sets[Int(values[$0])]) } }

  /// What stands beside the word; nil where it is not in the table.
  func value(of key: WordKey) -> Int? { place(of: key).map { Int(values[$0]) } }

  private func place(of key: WordKey) -> Int? {
    var slot = Self.slot(key.value, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == key.value { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
