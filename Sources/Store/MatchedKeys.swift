// Unsafe pointers: SQLite hands a function back what it was registered with.
import CSQLite

/// The keys of the articles that a search found, a bit each, so that a walk along the list's order can ask of each row
/// whether it is one of them: `matched(key)` in SQL. To sort many of them, or to have SQLite look each of them up, takes far
/// longer.
///
/// Not Sendable: it belongs to its database.
final class MatchedKeys {
  private var bits: [UInt64] = []
  private(set) var count = 0
  /// What they are the answer to.
  private var asked: Asked?

  private struct Asked: Equatable {
    var expression: String
    var table: String
    /// Of the database, when it was asked.
    var version: Int
  }

  func register(with handle: OpaquePointer?) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_create_function_v2(
      handle, "matched", 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, own,
      { context, _, values in
        guard let own = sqlite3_user_data(context), let value = values?[0] else { return }
        let keys = Unmanaged<MatchedKeys>.fromOpaque(own).takeUnretainedValue()
        sqlite3_result_int(context, keys.holds(Int(sqlite3_value_int64(value))) ? 1 : 0)
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "keep_matched", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, own, nil,
      { context, _, values in
        guard let own = sqlite3_user_data(context), let value = values?[0] else { return }
        Unmanaged<MatchedKeys>.fromOpaque(own).takeUnretainedValue().add(Int(sqlite3_value_int64(value)))
      },
      { context in sqlite3_result_null(context) }, nil)
  }

  /// Makes these the keys that answer an expression of FTS5; asks only where they are not already.
  func find(_ expression: String, in table: String, of database: Database) throws(StoreError) {
    let now = Asked(expression: expression, table: table, version: try database.contentVersion())
    if asked == now { return }
    asked = nil
    bits.removeAll(keepingCapacity: true)
    count = 0
    try database.query("SELECT keep_matched(rowid) FROM \(table) WHERE \(table) MATCH ?", [.text(expression)])
    asked = now
  }

  private func holds(_ key: Int) -> Bool {
    let word = key >> 6
    return word >= 0 && word < bits.count && bits[word] >> UInt64(key & 63) & 1 == 1
  }

  private func add(_ key: Int) {
    let word = key >> 6
    guard word >= 0 else { return }
    while word >= bits.count { bits.append(contentsOf: repeatElement(0, count: max(bits.count, 64))) }
    let bit: UInt64 = 1 << UInt64(key & 63)
    if bits[word] & bit == 0 { count += 1 }
    bits[word] |= bit
  }
}
