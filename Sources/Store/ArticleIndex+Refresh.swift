import ArticleFiles
import ArticleModel
import Files
import Glibc

extension ArticleIndex {
  /// Files that are read and noted in one go, while nobody else writes: few at first, so that there is something to
  /// read, then more, since the full text is merged less often so.
  private static let chunks = 128...1024

  /// Reads again what has changed on the disk since the last time, in chunks that a kill leaves standing, the newest
  /// first.
  ///
  /// - Parameters:
  ///   - state: what the reader did with an article.
  ///   - progress: told after each chunk how many files are still to be read; false ends it there.
  /// - Returns: whether anything was found changed.
  @discardableResult func refresh(
    state: (String) throws(StoreError) -> ArticleState, look: ArticleStore.Look = .changedFolders(and: []),
    progress: (Int) -> Bool = { _ in true }
  ) throws(StoreError) -> Bool {
    if database.isReadOnly { return false }
    var waiting: [String] = []
    var changed: [(path: String, changed: Int)] = []
    var lost: [String] = []
    // Nobody saves between the look at the folders and what is taken out for it.
    try lock.hold { () throws(StoreError) in
      var known: [String: Int] = [:]
      try database.query("SELECT path, changed FROM folder") { known[$0[0].text ?? ""] = $0[1].integer }
      let scan = FolderScan(root: root, known: known, look)
      (changed, lost) = (scan.changedFolders, scan.lostFolders)
      if changed.isEmpty, lost.isEmpty { return }
      let gone = try stale(scan, folders: Set(changed.map(\.path)).union(lost), waiting: &waiting)
      try database.transaction { () throws(StoreError) in
        for folder in lost { try database.query("DELETE FROM folder WHERE path = ?", [.text(folder)]) }
        for path in gone { try remove(path: path) }
        if !gone.isEmpty { try releaseFollowers() }
      }
    }
    if changed.isEmpty, lost.isEmpty { return false }
    waiting.sort()
    var size = Self.chunks.lowerBound
    while !waiting.isEmpty {
      let chunk = Array(waiting.suffix(size).reversed())
      size = min(2 * size, Self.chunks.upperBound)
      waiting.removeLast(chunk.count)
      try lock.hold { () throws(StoreError) in try read(chunk, state) }
      guard progress(waiting.count) else { return true }
      // Whoever waits for the lock gets it.
      usleep(200)
    }
    // Only now: what a kill leaves unread is found at the next start.
    try database.transaction { () throws(StoreError) in
      for folder in changed {
        try database.query(
          "INSERT OR REPLACE INTO folder VALUES (?, ?)", [.text(folder.path), .integer(folder.changed)])
      }
    }
    return true
  }

  /// The paths in the index whose files are gone; those that are new or have changed are put into `waiting`.
  private func stale(
    _ scan: FolderScan, folders: Set<String>, waiting: inout [String]
  ) throws(StoreError) -> [String] {
    var gone: [String] = []
    var files = scan.files
    try database.query("SELECT path, stamp FROM article") { row in
      let path = row[0].text ?? ""
      guard folders.contains(FolderScan.folder(of: path)) else { return }
      if let stamp = files[path] {
        if stamp == row[1].text { files[path] = nil }
      } else {
        gone.append(path)
      }
    }
    waiting = Array(files.keys)
    return gone
  }

  func read(_ paths: [String], _ state: (String) throws(StoreError) -> ArticleState) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for path in paths {
        let stamp = FolderScan.stamp(of: absolute(path))
        guard let text = try? files.readText(absolute(path)) else { continue }
        let document = ArticleDocument(parsing: text)
        let row = ArticleRow(
          document, id: document.article.identity, path: path, stamp: stamp, notes: notes(beside: absolute(path)))
        try insert(row, state: try state(row.id))
      }
    }
  }
}
