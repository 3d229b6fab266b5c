// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CLanguages

/// Folded words that something is true of: a stretch of a constant table, in order.
public struct WordSet: @unchecked Sendable {
  private let keys: UnsafePointer<UInt64>
  private let count: Int

  public init(_ list: WordList) {
    let starts = warraq_list_starts_table()
    keys = warraq_list_keys_table() + Int(starts[Int(list.rawValue)])
    count = Int(starts[Int(list.rawValue) + 1] - starts[Int(list.rawValue)])
  }

  init(keys: UnsafePointer<UInt64>, count: Int) {
    self.keys = keys
    self.count = count
  }

  public var isEmpty: Bool { count == 0 }
  var first: WordKey { WordKey(value: count > 0 ? keys[0] : 0) }

  /// Halves without a branch: which half a word is in, no processor foresees.
  public func contains(_ key: WordKey) -> Bool {
    if count == 0 { return false }
    var start = keys
    var length = count
    while length > 1 {
      let half = length / 2
      start += start[half - 1] < key.value ? half : 0
      length -= half
    }
    return start.pointee == key.value
  }
}
