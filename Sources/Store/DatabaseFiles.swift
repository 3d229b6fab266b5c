import Glibc

/// A database's three files, moved as one.
enum DatabaseFiles {
  /// Opens a database of ours and readies its tables; one that is damaged, or written by a newer version, is set aside
  /// under another name (never deleted) and begun anew.
  static func open(
    _ path: String, version: Int, schema: String, keepsNewer: Bool = false,
    onReplacing: (_ aside: String) -> Void = { _ in }
  ) throws(StoreError) -> Database {
    do throws(StoreError) {
      return try ready(path, version: version, schema: schema, keepsNewer: keepsNewer)
    } catch {
      guard error.isDamage else { throw error }
      let aside = try setAside(path)
      let database = try ready(path, version: version, schema: schema, keepsNewer: keepsNewer)
      onReplacing(aside)
      return database
    }
  }

  private static func ready(_ path: String, version: Int, schema: String, keepsNewer: Bool) throws(StoreError)
    -> Database
  {
    let database = try Database(path: path)
    var found = 0
    try database.query("PRAGMA user_version") { found = $0[0].integer }
    if found == version || found > version && keepsNewer { return database }
    if found > 0 {
      database.close()
      throw StoreError(path: path, reason: StoreError.otherVersion)
    }
    var mode = ""
    try database.query("PRAGMA journal_mode = WAL") { mode = $0[0].text ?? "" }
    if mode != "wal" { throw StoreError(path: path, reason: "does not keep a write-ahead log") }
    try database.transaction { () throws(StoreError) in
      try database.execute(schema)
      try database.execute("PRAGMA user_version = \(version)")
    }
    return database
  }

  private static func setAside(_ path: String) throws(StoreError) -> String {
    var number = 1
    while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).damaged-\(number)"
    guard rename(path, aside) == 0 else { throw StoreError(system: path) }
    for suffix in ["-wal", "-shm"] { rename(path + suffix, aside + suffix) }
    return aside
  }
}

extension StoreError {
  static let otherVersion = "was written by another version"

  init(system path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

  /// Whether a database's own content is at fault, rather than the disk or another process.
  var isDamage: Bool {
    reason == Self.otherVersion || reason.contains("malformed") || reason.contains("not a database")
      || reason.contains("no such") || reason.contains("already exists")
  }
}
