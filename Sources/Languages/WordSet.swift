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

  public func contains(_ key: WordKey) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key.value { low = middle + 1 } else { high = middle }
    }
    return low < count && keys[low] == key.value
  }
}
