import ArticleFiles
import ArticleModel
import Files

/// The rebuildable index over the article files: what the list shows, without opening a file.
///
/// It holds what each folder's time of change was when it was read; at the next open only folders that have changed
/// since are read again, so that files that were added, edited or taken away by hand are found.
struct ArticleIndex {
  private static let version = 1
  private static let schema = """
    CREATE TABLE article (id TEXT PRIMARY KEY, headline TEXT NOT NULL, date TEXT, source TEXT, language TEXT,
      direction TEXT NOT NULL, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE folder (path TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID;
    """

  private let database: Database
  /// Paths in the index are relative to it.
  private let root: String
  private let files: FileSystem

  init(directory: String, files: FileSystem) throws(StoreError) {
    root = directory + "/articles"
    self.files = files
    database = try DatabaseFiles.open(directory + "/index.sqlite", version: Self.version, schema: Self.schema)
    // What a power cut takes from the index is read from the files again.
    try database.execute("PRAGMA synchronous = NORMAL")
  }

  func close() { database.close() }

  func path(of id: String) throws(StoreError) -> String? {
    var path: String?
    try database.query("SELECT path FROM article WHERE id = ?", [.text(id)]) { path = $0[0].text }
    return path.map { root + "/" + $0 }
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

  func insert(_ article: Article, id: String, path: String) throws(StoreError) {
    try insert(article, id: id, relative: String(path.dropFirst(root.count + 1)), stamp: FolderScan.stamp(of: path))
  }

  private func insert(_ article: Article, id: String, relative: String, stamp: String) throws(StoreError) {
    try database.query("DELETE FROM article WHERE path = ?", [.text(relative)])
    try database.query(
      "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .text(id), .text(article.headline), .optional(article.dateline?.published),
        .optional(article.site?.name ?? article.agency), .optional(article.language),
        .text(article.direction.rawValue), .text(relative), .text(stamp),
      ])
  }

  /// Reads again what has changed on the disk since the last time.
  func refresh() throws(StoreError) {
    var known: [String: Int] = [:]
    try database.query("SELECT path, changed FROM folder") { known[$0[0].text ?? ""] = $0[1].integer }
    let scan = FolderScan(root: root, known: known)
    if scan.changedFolders.isEmpty, scan.lostFolders.isEmpty { return }
    var stamps: [String: String] = [:]
    try database.query("SELECT path, stamp FROM article") { stamps[$0[0].text ?? ""] = $0[1].text ?? "" }
    try database.transaction { () throws(StoreError) in
      for folder in scan.lostFolders { try database.query("DELETE FROM folder WHERE path = ?", [.text(folder)]) }
      let folders = Set(scan.changedFolders.map(\.path)).union(scan.lostFolders)
      for path in stamps.keys where folders.contains(FolderScan.folder(of: path)) && scan.files[path] == nil {
        try database.query("DELETE FROM article WHERE path = ?", [.text(path)])
      }
      for (path, stamp) in scan.files where stamps[path] != stamp {
        guard let text = try? files.readText(root + "/" + path) else { continue }
        let article = ArticleDocument(parsing: text).article
        try insert(article, id: article.identity, relative: path, stamp: stamp)
      }
      for folder in scan.changedFolders {
        try database.query(
          "INSERT OR REPLACE INTO folder VALUES (?, ?)", [.text(folder.path), .integer(folder.changed)])
      }
    }
  }
}
