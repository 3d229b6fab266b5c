import CSQLite

/// The tables of one of our databases, and how a file comes to have them.
struct DatabaseSchema: Sendable {
  var version: Int
  /// The oldest version that `migration` brings up; what is older is thrown away.
  var oldest = 0
  /// Makes what is not there yet.
  var creation: String
  /// Statements that can be prepared where every table has its columns.
  var probes: [String]
  /// A newer version's file is read as it is: newer versions only add to it.
  var keepsNewer: Bool
  /// Takes out of an older version's file what stands in the way of `creation`.
  var migration: @Sendable (Database, _ version: Int) throws(StoreError) -> Void

  /// Opens a database and readies its tables, one process at a time. A file that is not what it should be throws a
  /// `StoreError` that says `isDamage`, and is left as it is.
  func open(_ path: String, lock: LibraryLock) throws(StoreError) -> Database {
    let database = try Database(path: path)
    if try isReady(database) { return database }
    if database.isReadOnly { throw StoreError(path: path, reason: "cannot be written to, and is of another version") }
    // Another process may have readied it by the time that the lock is ours.
    try lock.hold { () throws(StoreError) in
      if try isReady(database) { return }
      try ready(database)
    }
    return database
  }

  /// Makes the tables in a database that has been emptied, or brings an older one up.
  func ready(_ database: Database) throws(StoreError) {
    let mode = try database.value("PRAGMA journal_mode = WAL").text
    if mode != "wal", mode != "memory" {
      throw StoreError(path: database.path, reason: "does not keep a write-ahead log")
    }
    let found = try database.value("PRAGMA user_version").integer
    if found != 0, !keepsNewer {
      let isKept = (oldest...version).contains(found) ? try hasTables(database) : false
      if !isKept { try database.reset() }
    }
    try database.transaction { () throws(StoreError) in
      let found = try database.value("PRAGMA user_version").integer
      if found == version { return }
      if found != 0 { try migration(database, found) }
      try database.execute(creation)
      try database.execute("PRAGMA user_version = \(version)")
    }
  }

  /// Whether every table has its columns, whatever the version says.
  private func hasTables(_ database: Database) throws(StoreError) -> Bool {
    do throws(StoreError) {
      for probe in probes { try database.query(probe) }
      return true
    } catch {
      guard error.code == SQLITE_ERROR else { throw error }
      return false
    }
  }

  /// Whether the tables are there. No result code but those that speak of the content counts as damage.
  private func isReady(_ database: Database) throws(StoreError) -> Bool {
    do throws(StoreError) {
      let found = try database.value("PRAGMA user_version").integer
      guard found == version || found > version && keepsNewer else { return false }
      guard try database.value("PRAGMA encoding").text == "UTF-8" else {
        throw StoreError(damaged: database.path, "is not in UTF-8")
      }
      if database.isCutInsideAPage { throw StoreError(damaged: database.path, "ends inside a page") }
      for probe in probes { try database.query(probe) }
      let isWAL = try database.value("PRAGMA journal_mode").text == "wal"
      return isWAL || database.isReadOnly || database.path == ":memory:"
    } catch {
      // The header or a table is not as we left it.
      if error.code == SQLITE_ERROR { throw StoreError(damaged: database.path, error.reason) }
      throw error
    }
  }
}
