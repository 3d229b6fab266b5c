import ArticleFiles
import ArticleModel
import Files
import Glibc

extension ArticleIndex {
  /// Files that are read and noted in one go, while nobody else writes: few at first, so that there is something to
  /// read, then as many as take no longer than anybody should wait for, since the full text is merged less often so.
  private static let chunks = 128...768
  private static let longest = Duration.milliseconds(800)
  /// From so many files on it is like a first index.
  private static let many = 4_096
  /// How many pieces of the full text are made one while more is written.
  static let piecesMerged = 8

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
      var gone: [String] = []
      let scan = try FolderScan(root: root, known: known, look) { folder, files throws(StoreError) in
        try compare(folder, files, gone: &gone, waiting: &waiting)
      }
      (changed, lost) = (scan.changedFolders, scan.lostFolders)
      if changed.isEmpty, lost.isEmpty { return }
      try changing { changes throws(StoreError) in
        for folder in lost { try database.query("DELETE FROM folder WHERE path = ?", [.text(folder)]) }
        for path in gone { try remove(path: path, &changes) }
        if !gone.isEmpty { try releaseFollowers() }
      }
    }
    if changed.isEmpty, lost.isEmpty { return false }
    guard try note(waiting.sorted(), state, progress) else { return true }
    // Only now: what a kill leaves unread is found at the next start.
    try database.transaction { () throws(StoreError) in
      for folder in changed {
        try database.query(
          "INSERT OR REPLACE INTO folder VALUES (?, ?)", [.text(folder.path), .integer(folder.changed)])
      }
    }
    return true
  }

  /// Holds the files of a folder against the index: those that are new or have changed are waiting to be read, the paths
  /// of those that are no more are gone.
  private func compare(
    _ folder: String, _ files: [String: String], gone: inout [String], waiting: inout [String]
  ) throws(StoreError) {
    var new = files
    var lost: [String] = []
    let prefix = folder.isEmpty ? "" : folder + "/"
    // What is in the folder itself: "0" is the sign behind "/".
    try database.query(
      "SELECT path, stamp FROM article WHERE path >= ?1 AND path < ?2 AND instr(substr(path, ?3), '/') = 0",
      [
        .text(prefix), .text(folder.isEmpty ? "\u{10FFFF}" : folder + "0"), .integer(prefix.unicodeScalars.count + 1),
      ]
    ) { row in
      let path = row[0].text ?? ""
      if let stamp = files[path] {
        if stamp == row[1].text { new[path] = nil }
      } else {
        lost.append(path)
      }
    }
    gone += lost
    waiting += new.keys
  }

  /// Reads files, the last one first, and notes what is in them; while some are noted, the next are read.
  /// - Returns: whether it came to the end.
  private func note(
    _ paths: [String], _ state: (String) throws(StoreError) -> ArticleState, _ progress: (Int) -> Bool
  ) throws(StoreError) -> Bool {
    let reader = RowReader(root: root, files: files)
    let areMany = paths.count > Self.many
    if areMany { try keepPages(Self.writingPages) }
    // What many files come to would be merged again and again; a search has looked into all its pieces as soon.
    if !paths.isEmpty { try mergeFullText(areMany ? 0 : Self.piecesMerged) }
    defer {
      if areMany {
        try? keepPages(Self.readingPages)
        try? mergeFullText(Self.piecesMerged)
      }
    }
    var (size, left) = (Self.chunks.lowerBound, paths.count)
    func next(_ left: Int) -> SideWork<[RowReader.Found]> {
      let chunk = paths[max(left - size, 0)..<left].reversed()
      return SideWork { chunk.map(reader.read) }
    }
    var coming = next(left)
    while left > 0 {
      let chunk = coming.result()
      left -= chunk.count
      coming = next(left)
      let start = ContinuousClock.now
      try lock.hold { () throws(StoreError) in try note(chunk, state) }
      let isQuick = ContinuousClock.now - start < Self.longest
      size = min(max(isQuick ? 2 * size : size / 2, Self.chunks.lowerBound), Self.chunks.upperBound)
      guard progress(left) else { return false }
      // Whoever waits for the lock gets it.
      usleep(200)
    }
    return true
  }

  /// Sets how many pieces of the full text are made one; 0 leaves them as they are.
  private func mergeFullText(_ pieces: Int) throws(StoreError) {
    try lock.hold { () throws(StoreError) in
      let now = try database.value("SELECT v FROM words_config WHERE k = 'automerge'").integer
      if now == pieces { return }
      try database.query("INSERT INTO words (words, rank) VALUES ('automerge', ?)", [.integer(pieces)])
    }
  }

  /// From so many pieces on they are made fewer in the background: each search looks into every one.
  static let manyPieces = 32
  /// Pages of the full text that are written in one go while pieces are made fewer: nobody waits long for it.
  static let mergedAtOnce = 128

  /// Makes fewer of the pieces that many files were noted in, a little at a time, as long as asked to; a kill leaves what
  /// was done.
  /// - Returns: whether nothing is left to be done.
  func mergePieces(
    pagesAtOnce: Int = mergedAtOnce, while goesOn: () -> Bool
  ) throws(StoreError) -> Bool {
    while try pieceCount() > Self.manyPieces {
      var isStuck = false
      for _ in 0..<64 where !isStuck {
        guard goesOn() else { return false }
        try lock.hold { () throws(StoreError) in
          let before = database.changeCount
          try database.query("INSERT INTO words (words, rank) VALUES ('merge', ?)", [.integer(pagesAtOnce)])
          // FTS5 itself says so: https://www.sqlite.org/fts5.html#the_merge_command
          isStuck = database.changeCount - before < 2
        }
        usleep(200)
      }
      if isStuck { break }
    }
    return true
  }

  private func pieceCount() throws(StoreError) -> Int {
    try database.value("SELECT count(DISTINCT segid) FROM words_idx").integer
  }

  func read(_ paths: [String], _ state: (String) throws(StoreError) -> ArticleState) throws(StoreError) {
    let reader = RowReader(root: root, files: files)
    try note(paths.map(reader.read), state)
  }

  /// Notes what was read, or what stands there since.
  private func note(
    _ found: [RowReader.Found], _ state: (String) throws(StoreError) -> ArticleState
  ) throws(StoreError) {
    let reader = RowReader(root: root, files: files)
    try changing { changes throws(StoreError) in
      for found in found {
        let isAsRead = FolderScan.stamp(of: absolute(found.path)) == found.stamp
        guard let row = isAsRead ? found.row : reader.read(found.path).row else { continue }
        try insert(row, state: try state(row.id), &changes)
      }
    }
  }
}

/// What the index is to hold of a file, worked out without the index.
struct RowReader: Sendable {
  struct Found: Sendable {
    var path: String
    var stamp: String
    /// nil where the file cannot be read.
    var row: ArticleRow?
  }

  let root: String
  let files: FileSystem

  /// - Parameter path: relative to the articles' folder.
  func read(_ path: String) -> Found {
    let absolute = root + "/" + path
    let stamp = FolderScan.stamp(of: absolute)
    guard let text = try? files.readText(absolute) else { return Found(path: path, stamp: stamp) }
    let document = ArticleDocument(parsing: text)
    let notes = (try? files.readText(NoteFile.path(beside: absolute))).map(NoteFile.notes(in:)) ?? []
    return Found(
      path: path, stamp: stamp,
      row: ArticleRow(document, id: document.article.identity, path: path, stamp: stamp, notes: notes))
  }
}
