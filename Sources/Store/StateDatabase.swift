import Glibc

/// The reader's state in a database of its own, which is never thrown away: the index beside it can be built again from
/// the articles, this cannot.
///
/// Every change is committed before the call returns (WAL, synchronous FULL). How a damaged one is mended stands in
/// `StateMending`, what is kept for that day in `StateCopies`.
struct StateDatabase {
  static let schema = DatabaseSchema(
    version: 2,
    creation: """
      CREATE TABLE IF NOT EXISTS state (id TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0,
        isStarred INTEGER NOT NULL DEFAULT 0, place TEXT, share REAL NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS state_by_revision ON state (revision);
      CREATE TABLE IF NOT EXISTS preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      """,
    probes: [
      "SELECT id, isRead, isStarred, place, share, revision FROM state LIMIT 0",
      "SELECT key, value FROM preference LIMIT 0",
    ],
    keepsNewer: true,
    migration: { database, _ throws(StoreError) in
      // By what is there rather than by the number, which may be the damaged byte.
      let columns = try database.value("SELECT count(*) FROM pragma_table_info('state')").integer
      guard columns == 5 else { return }
      try database.execute("ALTER TABLE state ADD COLUMN revision INTEGER NOT NULL DEFAULT 0")
      try database.execute("UPDATE state SET revision = 1")
    })

  static func path(in directory: String) -> String { directory + "/state.sqlite" }

  let database: Database
  private let directory: String

  /// Opens the state, or mends it; `notice` is told what a mended one was made of.
  init(directory: String, lock: LibraryLock, notice: (String) -> Void) throws(StoreError) {
    self.directory = directory
    let path = Self.path(in: directory)
    do throws(StoreError) {
      if Self.isCutToNothing(path) { throw StoreError(damaged: path, "is empty beside its log") }
      database = try Self.schema.open(path, lock: lock)
    } catch {
      if access(path, F_OK) != 0, access(directory, F_OK) == 0, access(directory, W_OK) != 0 {
        database = try Self.schema.open(":memory:", lock: lock)
        return
      }
      guard error.isDamage else { throw error }
      database = try StateMending(directory: directory).mended(lock: lock, notice: notice)
    }
    if database.isReadOnly { return }
    try database.execute("PRAGMA synchronous = FULL")
    // A file that was lost or emptied has a row in no table; a new library has no copy either.
    let isEmpty =
      try database.value("SELECT NOT EXISTS (SELECT 1 FROM state) AND NOT EXISTS (SELECT 1 FROM preference)").integer
      == 1
    if isEmpty, !StateCopies(directory: directory).paths.isEmpty || !MarkLog(directory: directory).names.isEmpty {
      try StateMending(directory: directory).fill(database, notice: notice)
    }
  }

  /// Whether what was written last stands in the log alone.
  private static func isCutToNothing(_ path: String) -> Bool {
    var (file, log) = (stat(), stat())
    return stat(path + "-wal", &log) == 0 && log.st_size > 0 && (stat(path, &file) != 0 || file.st_size == 0)
  }

  /// Whether what is marked ends with the process.
  var isReadOnly: Bool { database.isReadOnly || database.path == ":memory:" }

  func close() {
    if !isReadOnly { StateCopies(directory: directory).keep(database) }
    database.close()
  }

  /// Grows with every change of a mark or a place.
  func revision() throws(StoreError) -> Int { try database.value("SELECT max(revision) FROM state").integer }

  /// What has changed since a revision.
  func marks(since revision: Int) throws(StoreError) -> [(id: String, state: ArticleState)] {
    var marks: [(String, ArticleState)] = []
    try database.query("SELECT isRead, isStarred, place, share, id FROM state WHERE revision > ?", [.integer(revision)])
    {
      if let id = $0[4].text { marks.append((id, Self.state($0))) }
    }
    return marks
  }

  func state(_ id: String) throws(StoreError) -> ArticleState {
    var state = ArticleState()
    try database.query("SELECT isRead, isStarred, place, share FROM state WHERE id = ?", [.text(id)]) {
      state = Self.state($0)
    }
    return state
  }

  /// Of files outside of the library.
  func statesOfFiles(limit: Int) throws(StoreError) -> [(id: String, state: ArticleState)] {
    var states: [(String, ArticleState)] = []
    try database.query(
      "SELECT isRead, isStarred, place, share, id FROM state WHERE id >= 'file:' AND id < 'file;' LIMIT ?",
      [.integer(limit)]
    ) {
      if let id = $0[4].text { states.append((id, Self.state($0))) }
    }
    return states
  }

  func setRead(_ id: String, _ isRead: Bool) throws(StoreError) { try set(id, "isRead", .integer(isRead ? 1 : 0)) }

  func setStarred(_ id: String, _ isStarred: Bool) throws(StoreError) {
    try set(id, "isStarred", .integer(isStarred ? 1 : 0))
  }

  func setPlaces(_ places: [(id: String, place: String?, share: Double)]) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for (id, place, share) in places { try set(id, place: place, share: share) }
    }
  }

  func set(_ id: String, place: String?, share: Double) throws(StoreError) {
    try set(id, "place", .optional(place))
    try set(id, "share", .real(share))
  }

  func preference(_ key: String) throws(StoreError) -> String? {
    try database.value("SELECT value FROM preference WHERE key = ?", [.text(key)]).text
  }

  func preferences() throws(StoreError) -> [(key: String, value: String)] {
    var preferences: [(String, String)] = []
    try database.query("SELECT key, value FROM preference") {
      if let key = $0[0].text, let value = $0[1].text { preferences.append((key, value)) }
    }
    return preferences
  }

  func setPreference(_ key: String, _ value: String?) throws(StoreError) {
    if let value {
      try database.query("INSERT OR REPLACE INTO preference VALUES (?, ?)", [.text(key), .text(value)])
    } else {
      try database.query("DELETE FROM preference WHERE key = ?", [.text(key)])
    }
  }

  /// Does in a database what a line of `marks` tells.
  static func apply(_ line: MarkLog.Line, to database: Database) throws(StoreError) {
    switch line.mark {
    case .read(let isRead): try set(line.id, "isRead", .integer(isRead ? 1 : 0), in: database)
    case .starred(let isStarred): try set(line.id, "isStarred", .integer(isStarred ? 1 : 0), in: database)
    case .place(let place, let share):
      try set(line.id, "place", .optional(place), in: database)
      try set(line.id, "share", .real(share), in: database)
    }
  }

  private func set(_ id: String, _ column: String, _ value: Database.Value) throws(StoreError) {
    try Self.set(id, column, value, in: database)
  }

  private static func set(
    _ id: String, _ column: String, _ value: Database.Value, in database: Database
  ) throws(StoreError) {
    try database.query(
      """
      INSERT INTO state (id, \(column), revision) VALUES (?1, ?2, (SELECT coalesce(max(revision), 0) + 1 FROM state))
      ON CONFLICT (id) DO UPDATE SET \(column) = ?2, revision = excluded.revision
      """, [.text(id), value])
  }

  /// Marks many at once, in one commit.
  func setRead(_ ids: [String], _ isRead: Bool) throws(StoreError) {
    try database.transaction { () throws(StoreError) in for id in ids { try setRead(id, isRead) } }
  }

  private static func state(_ row: [Database.Value]) -> ArticleState {
    ArticleState(
      isRead: row[0].integer != 0, isStarred: row[1].integer != 0, place: row[2].text,
      readShare: min(max(row[3].real, 0), 1))
  }
}
