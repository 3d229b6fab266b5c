import ArticleFiles
import ArticleModel
import Files
import Glibc

/// The rebuildable index over the article files: what the list shows and queries ask for, without opening a file.
///
/// It holds what each folder's time of change was when it was read; at the next look only folders that have changed since
/// are read again, so that files that were added, edited or taken away by hand are found.
struct ArticleIndex {
  static func path(in directory: String) -> String { directory + "/index.sqlite" }

  let database: Database
  let lock: LibraryLock
  /// Paths in the index are relative to it.
  let root: String
  let files: FileSystem

  /// Opens the index, empty where it was damaged; one that cannot be kept is held in memory.
  init(directory: String, lock: LibraryLock, files: FileSystem) throws(StoreError) {
    self.lock = lock
    self.files = files
    root = directory + "/articles"
    database = try Self.opened(Self.path(in: directory), lock: lock)
    // Each checkpoint waits for the disk: 16 MB between them.
    // What a power cut takes from the index is read from the files again.
    if !database.isReadOnly {
      try database.execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000")
    }
    try keepPages(Self.readingPages)
  }

  /// Kilobytes of pages that are kept in memory: what a reader asks for lies close together, what many files are noted in
  /// does not.
  static let readingPages = 2_000
  static let writingPages = 16_000

  func keepPages(_ kilobytes: Int) throws(StoreError) { try database.execute("PRAGMA cache_size = -\(kilobytes)") }

  private static func opened(_ path: String, lock: LibraryLock) throws(StoreError) -> Database {
    do throws(StoreError) {
      return try schema.open(path, lock: lock)
    } catch {
      if !isWritable(path) { return try schema.open(":memory:", lock: lock) }
      guard error.isDamage else { throw error }
      return try lock.hold { () throws(StoreError) in
        // Whoever held the lock before may have emptied it.
        if let whole = try? schema.open(path, lock: lock) { return whole }
        let damaged = try Database(path: path)
        try damaged.reset()
        try schema.ready(damaged)
        return damaged
      }
    }
  }

  private static func isWritable(_ path: String) -> Bool {
    let folder = SystemPath.folder(of: path)
    return !FileSystem().isFolder(folder)
      || FileSystem().isWritable(FileSystem().status(path) == nil ? folder : path)
  }

  /// Empties an index in which damage was met, or that is to be built anew; the next `refresh` fills it from the files.
  func empty() throws(StoreError) {
    try lock.hold { () throws(StoreError) in
      try database.reset()
      try Self.schema.ready(database)
    }
  }

  func close() { database.close() }

  func absolute(_ path: String) -> String { root + "/" + path }
  func relative(_ path: String) -> String { String(path.dropFirst(root.count + 1)) }

  func path(of id: String) throws(StoreError) -> String? {
    try database.value("SELECT path FROM article WHERE id = ?", [.text(id)]).text.map(absolute)
  }

  /// The article that a feed's item has become, by its own id in the feed, else by its link.
  func id(feed: String, guid: String?, link: String?) throws(StoreError) -> String? {
    if let guid {
      let found = try database.value(
        "SELECT id FROM article WHERE guid = ? AND feed = ?", [.text(guid), .text(feed)])
      if let id = found.text { return id }
    }
    guard let link else { return nil }
    return try database.value("SELECT id FROM article WHERE canonical = ?", [.text(CanonicalLink.of(link))]).text
  }

  /// All or nothing of what `body` changes of the articles.
  func changing(_ body: (inout IndexChanges) throws(StoreError) -> Void) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      var changes = IndexChanges()
      try body(&changes)
      try changes.write(to: database)
    }
  }

  /// Takes an article out, with all that was known of its text.
  func remove(path: String, _ changes: inout IndexChanges) throws(StoreError) {
    var known: [Database.Value] = []
    try database.query(
      "SELECT key, isRead, hiding, headline, source, author FROM article WHERE path = ?", [.text(path)]
    ) { known = $0 }
    guard let key = known.first else { return }
    changes.remove(
      key: key.integer, .init(isRead: known[1].integer != 0, hiding: known[2].integer),
      names: known.dropFirst(3).map { .text(SearchTerms.indexed($0.text ?? "")) })
    try database.query("DELETE FROM tag WHERE article = ?", [key])
    try database.query("DELETE FROM note WHERE article = ?", [key])
    try database.query("DELETE FROM statement WHERE article = ?", [key])
    try database.query("DELETE FROM article WHERE key = ?", [key])
  }

  /// Notes an article whose file is about to be written (no stamp yet), so that a write that is cut short is found again
  /// by its id.
  func insert(
    _ row: ArticleRow, state: ArticleState, statements: (rules: Int, runs: [QuotedRun])?,
    _ changes: inout IndexChanges
  ) throws(StoreError) {
    let key = try insert(row, state: state, &changes)
    if let statements { try insert(statements.runs, rules: statements.rules, key: key) }
  }

  /// Takes back what was noted of a file that then could not be written: it is what the disk says.
  func forget(path: String, _ state: StateDatabase, _ changes: inout IndexChanges) throws(StoreError) {
    let relative = relative(path)
    guard let text = try? files.readText(path) else { return try remove(path: relative, &changes) }
    let document = ArticleDocument(parsing: text)
    let row = ArticleRow(
      document, id: document.article.identity, path: relative, stamp: FolderScan.stamp(of: path),
      notes: notes(beside: path))
    try insert(row, state: try state.state(row.id), &changes)
  }

  /// Only the file's stamp, after it was written as it was noted.
  func noteWritten(path: String) throws(StoreError) {
    try database.query(
      "UPDATE article SET stamp = ? WHERE path = ?",
      [.text(FolderScan.stamp(of: path)), .text(relative(path))])
  }

  /// Puts a row in, in the place of one of this id or path, under a key of its own.
  @discardableResult func insert(
    _ row: ArticleRow, state: ArticleState, _ changes: inout IndexChanges
  ) throws(StoreError) -> Int {
    var earlier: String?
    // A file that was there before the index knew of it came when it was written.
    var arrived = FolderScan.modified(ofStamp: row.stamp) ?? Int(time(nil))
    try database.query("SELECT path, arrived FROM article WHERE id = ?", [.text(row.id)]) {
      (earlier, arrived) = ($0[0].text, $0[1].integer)
    }
    for path in Set([earlier, row.path].compactMap { $0 }) { try remove(path: path, &changes) }
    try database.query(ArticleRow.insertion, row.values(state) + [.integer(arrived)])
    let key = database.lastKey
    // One that nobody has looked through yet: if it goes as a whole, its articles are missed.
    try database.query("INSERT OR IGNORE INTO folder VALUES (?, 0)", [.text(FolderScan.folder(of: row.path))])
    for tag in row.tags {
      try database.query(
        "INSERT OR IGNORE INTO tag VALUES (?, ?, ?)", [.text(tag.name), .integer(key), .text(tag.label)])
    }
    try insert(row.notes, key: key)
    changes.add(
      key: key, .init(isRead: state.isRead, hiding: row.hiding.rawValue), names: row.names, body: row.body)
    return key
  }
}
