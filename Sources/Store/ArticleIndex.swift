import ArticleFiles
import ArticleModel
import Files
import Glibc

/// The rebuildable index over the article files: what the list shows, without opening a file.
///
/// It holds what each folder's time of change was when it was read; at the next open only folders that have changed
/// since are read again, so that files that were added, edited or taken away by hand are found.
struct ArticleIndex {
  static let schema = DatabaseSchema(
    version: 1,
    creation: """
      CREATE TABLE IF NOT EXISTS article (id TEXT PRIMARY KEY, headline TEXT NOT NULL, date TEXT, source TEXT,
        language TEXT, direction TEXT NOT NULL, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS folder (path TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID;
      """,
    probes: [
      "SELECT id, headline, date, source, language, direction, path, stamp FROM article LIMIT 0",
      "SELECT path, changed FROM folder LIMIT 0",
    ], keepsNewer: false)

  /// Files that are read and noted in one go, while nobody else writes.
  private static let chunk = 256

  static func path(in directory: String) -> String { directory + "/index.sqlite" }

  let database: Database
  private let lock: LibraryLock
  private let files: FileSystem
  /// Paths in the index are relative to it.
  private let root: String

  /// Opens the index, empty where it was damaged; one that cannot be kept is held in memory.
  init(directory: String, lock: LibraryLock, files: FileSystem) throws(StoreError) {
    self.lock = lock
    self.files = files
    root = directory + "/articles"
    database = try Self.opened(Self.path(in: directory), lock: lock)
    // What a power cut takes from the index is read from the files again.
    if !database.isReadOnly { try database.execute("PRAGMA synchronous = NORMAL") }
  }

  private static func opened(_ path: String, lock: LibraryLock) throws(StoreError) -> Database {
    do throws(StoreError) {
      return try schema.open(path, lock: lock)
    } catch {
      let folder = SystemPath.folder(of: path)
      if access(folder, F_OK) == 0, access(access(path, F_OK) == 0 ? path : folder, W_OK) != 0 {
        return try schema.open(":memory:", lock: lock)
      }
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

  /// Empties an index in which damage was met; the next `refresh` fills it from the files.
  func empty() throws(StoreError) {
    try lock.hold { () throws(StoreError) in
      try database.reset()
      try Self.schema.ready(database)
    }
  }

  func close() { database.close() }

  func path(of id: String) throws(StoreError) -> String? {
    try database.value("SELECT path FROM article WHERE id = ?", [.text(id)]).text.map { root + "/" + $0 }
  }

  func summaries(states: [String: ArticleState]) throws(StoreError) -> [ArticleSummary] {
    var summaries: [ArticleSummary] = []
    let columns = "id, headline, date, source, language, direction, path"
    try database.query("SELECT \(columns) FROM article") { row in
      let id = row[0].text ?? ""
      let state = states[id]
      summaries.append(
        ArticleSummary(
          id: id, headline: row[1].text ?? "", date: row[2].text, source: row[3].text, language: row[4].text,
          direction: Direction(rawValue: row[5].text ?? "") ?? .leftToRight, isRead: state?.isRead ?? false,
          isStarred: state?.isStarred ?? false, readShare: state?.readShare ?? 0, path: root + "/" + (row[6].text ?? "")
        ))
    }
    // The folder and the file's name begin with the day, so that an article without a date stands where it came in.
    return summaries.sorted { ($0.date ?? "", $0.path) > ($1.date ?? "", $1.path) }
  }

  /// Notes an article whose file is about to be written (no stamp yet), so that a write that is cut short is found again
  /// by its id, or one that has been written.
  func insert(_ article: Article, id: String, path: String, isWritten: Bool) throws(StoreError) {
    let stamp = isWritten ? FolderScan.stamp(of: path) : ""
    try insert(article, id: id, relative: String(path.dropFirst(root.count + 1)), stamp: stamp)
  }

  private func insert(_ article: Article, id: String, relative: String, stamp: String) throws(StoreError) {
    try database.query("DELETE FROM article WHERE path = ? AND id <> ?", [.text(relative), .text(id)])
    try database.query(
      "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .text(id), .text(article.headline), .optional(article.dateline?.published),
        .optional(article.site?.name ?? article.agency), .optional(article.language),
        .text(article.direction.rawValue), .text(relative), .text(stamp),
      ])
  }

  /// Reads again what has changed on the disk since the last time, in chunks that a kill leaves standing.
  func refresh() throws(StoreError) {
    if database.isReadOnly { return }
    var waiting: [(path: String, stamp: String)] = []
    var changed: [(path: String, changed: Int)] = []
    // Nobody saves between the look at the folders and what is taken out for it.
    try lock.hold { () throws(StoreError) in
      var known: [String: Int] = [:]
      try database.query("SELECT path, changed FROM folder") { known[$0[0].text ?? ""] = $0[1].integer }
      let scan = FolderScan(root: root, known: known)
      changed = scan.changedFolders
      if changed.isEmpty, scan.lostFolders.isEmpty { return }
      var stamps: [String: String] = [:]
      try database.query("SELECT path, stamp FROM article") { stamps[$0[0].text ?? ""] = $0[1].text ?? "" }
      let folders = Set(changed.map(\.path)).union(scan.lostFolders)
      try database.transaction { () throws(StoreError) in
        for folder in scan.lostFolders { try database.query("DELETE FROM folder WHERE path = ?", [.text(folder)]) }
        for path in stamps.keys where folders.contains(FolderScan.folder(of: path)) && scan.files[path] == nil {
          try database.query("DELETE FROM article WHERE path = ?", [.text(path)])
        }
      }
      waiting = scan.files.filter { stamps[$0.key] != $0.value }.map { ($0.key, $0.value) }.sorted { $0.path > $1.path }
    }
    while !waiting.isEmpty {
      let chunk = waiting.prefix(Self.chunk)
      waiting.removeFirst(chunk.count)
      try lock.hold { () throws(StoreError) in try read(chunk.map(\.path)) }
    }
    // Only now: what a kill leaves unread is found at the next start.
    try database.transaction { () throws(StoreError) in
      for folder in changed {
        try database.query(
          "INSERT OR REPLACE INTO folder VALUES (?, ?)", [.text(folder.path), .integer(folder.changed)])
      }
    }
  }

  private func read(_ paths: [String]) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for path in paths {
        let stamp = FolderScan.stamp(of: root + "/" + path)
        guard let text = try? files.readText(root + "/" + path) else { continue }
        let article = ArticleDocument(parsing: text).article
        try insert(article, id: article.identity, relative: path, stamp: stamp)
      }
    }
  }
}
