import Glibc

/// The reader's state in a database of its own, which is never thrown away: the index beside it can be built again from
/// the articles, this cannot.
///
/// Every change is committed before the call returns (WAL, synchronous FULL). A file that turns out damaged is set
/// aside, and what can still be read of it, and of the copy of an earlier day, goes into the new one.
struct StateDatabase {
  private static let version = 1
  private static let schema = """
    CREATE TABLE state (id TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0,
      place TEXT, share REAL NOT NULL DEFAULT 0) WITHOUT ROWID;
    CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """

  private let database: Database
  private let path: String

  init(directory: String) throws(StoreError) {
    path = directory + "/state.sqlite"
    let copy = Self.copyPath(path)
    var salvaged: [String] = []
    database = try DatabaseFiles.open(path, version: Self.version, schema: Self.schema, keepsNewer: true) { aside in
      salvaged = [copy, aside]
    }
    try database.execute("PRAGMA synchronous = FULL")
    for source in salvaged { salvage(source) }
  }

  func close() {
    keepCopy()
    database.close()
  }

  func all() throws(StoreError) -> [String: ArticleState] {
    var states: [String: ArticleState] = [:]
    try database.query("SELECT isRead, isStarred, place, share, id FROM state") {
      if let id = $0[4].text { states[id] = Self.state($0) }
    }
    return states
  }

  func state(_ id: String) throws(StoreError) -> ArticleState {
    var state = ArticleState()
    try database.query("SELECT isRead, isStarred, place, share FROM state WHERE id = ?", [.text(id)]) {
      state = Self.state($0)
    }
    return state
  }

  func setRead(_ id: String, _ isRead: Bool) throws(StoreError) { try set(id, "isRead", .integer(isRead ? 1 : 0)) }

  func setStarred(_ id: String, _ isStarred: Bool) throws(StoreError) {
    try set(id, "isStarred", .integer(isStarred ? 1 : 0))
  }

  func setPlaces(_ places: [(id: String, place: String?, share: Double)]) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for (id, place, share) in places {
        try set(id, "place", .optional(place))
        try set(id, "share", .real(share))
      }
    }
  }

  func preference(_ key: String) throws(StoreError) -> String? {
    var value: String?
    try database.query("SELECT value FROM preference WHERE key = ?", [.text(key)]) { value = $0[0].text }
    return value
  }

  func setPreference(_ key: String, _ value: String?) throws(StoreError) {
    if let value {
      try database.query("INSERT OR REPLACE INTO preference VALUES (?, ?)", [.text(key), .text(value)])
    } else {
      try database.query("DELETE FROM preference WHERE key = ?", [.text(key)])
    }
  }

  private func set(_ id: String, _ column: String, _ value: Database.Value) throws(StoreError) {
    try database.query(
      "INSERT INTO state (id, \(column)) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET \(column) = ?2",
      [.text(id), value])
  }

  private static func state(_ row: [Database.Value]) -> ArticleState {
    ArticleState(
      isRead: row[0].integer != 0, isStarred: row[1].integer != 0, place: row[2].text,
      readShare: min(max(row[3].real, 0), 1))
  }

  // MARK: Against damage

  private static func copyPath(_ path: String) -> String { path + ".copy" }

  /// A copy once a day, written beside and renamed, for the day that the file itself is damaged.
  private func keepCopy() {
    let copy = Self.copyPath(path)
    var status = stat()
    if stat(copy, &status) == 0, time(nil) - status.st_mtim.tv_sec < 86_400 { return }
    let beside = "\(copy).\(getpid())"
    unlink(beside)
    do throws(StoreError) {
      try database.query("VACUUM INTO ?", [.text(beside)])
      rename(beside, copy)
    } catch {
      unlink(beside)
    }
  }

  /// Takes over row by row what another database still gives, the later source over the earlier.
  private func salvage(_ source: String) {
    guard access(source, F_OK) == 0, let other = try? Database(path: source) else { return }
    var states: [[Database.Value]] = []
    var preferences: [[Database.Value]] = []
    try? other.query("SELECT id, isRead, isStarred, place, share FROM state") { states.append($0) }
    try? other.query("SELECT key, value FROM preference") { preferences.append($0) }
    other.close()
    try? database.transaction { () throws(StoreError) in
      for row in states { try database.query("INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?)", row) }
      for row in preferences { try database.query("INSERT OR REPLACE INTO preference VALUES (?, ?)", row) }
    }
  }
}
