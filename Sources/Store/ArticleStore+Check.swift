import ArticleFiles
import Files

/// Something in a library that is not as it should be.
public struct LibraryProblem: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// The file cannot be read, and why.
    case unreadable
    /// Some of its bytes are no UTF-8 and are shown as U+FFFD.
    case notUTF8
    /// Another file says that it is the same article; only one of them is listed.
    case sameID
    /// The index does not know the file as it is now.
    case notIndexed
    /// The index lists an article whose file is gone.
    case fileGone
    /// Pictures of an article that is not there.
    case picturesLeft
    /// The database is damaged.
    case damaged
  }

  public var kind: Kind
  public var path: String
  public var detail: String
}

extension ArticleStore {
  /// Looks at everything in the library and changes nothing; told how many files are still to be looked at.
  public func check(_ progress: (Int) -> Void = { _ in }) throws(StoreError) -> [LibraryProblem] {
    var problems = try withRooms { rooms throws(StoreError) in
      var problems: [LibraryProblem] = []
      for database in [try state(&rooms).database, try index(&rooms).database] {
        let word = (try? database.value("PRAGMA quick_check(1)").text) ?? "cannot be read"
        if word != "ok" { problems.append(LibraryProblem(kind: .damaged, path: database.path, detail: word)) }
      }
      return problems
    }
    let known = try withRooms { rooms throws(StoreError) in try index(&rooms).stamps() }
    let root = directory + "/articles"
    let walk = FolderWalk(root, in: files) { $0.hasSuffix(".md") && !$0.hasSuffix(NoteFile.suffix) }
    var ids: [String: String] = [:]
    var seen: Set<String> = []
    for (number, path) in walk.files.enumerated() {
      if number % 1_000 == 0 { progress(walk.files.count - number) }
      let relative = String(path.dropFirst(root.count + 1))
      seen.insert(relative)
      let bytes: [UInt8]
      do throws(FileFault) {
        bytes = try files.read(path)
      } catch {
        problems.append(LibraryProblem(kind: .unreadable, path: path, detail: error.reason))
        continue
      }
      if String(validating: bytes, as: UTF8.self) == nil {
        problems.append(LibraryProblem(kind: .notUTF8, path: path, detail: ""))
      }
      let id = ArticleDocument(parsing: String(decoding: bytes, as: UTF8.self)).article.identity
      if let other = ids[id] {
        problems.append(LibraryProblem(kind: .sameID, path: path, detail: other))
      } else {
        ids[id] = path
        if known[relative] != FolderScan.stamp(of: path) {
          problems.append(LibraryProblem(kind: .notIndexed, path: path, detail: ""))
        }
      }
    }
    for folder in walk.folders where folder.hasSuffix(PictureFolder.suffix) {
      let article = folder.dropLast(PictureFolder.suffix.count) + ".md"
      if files.status(String(article)) == nil {
        problems.append(LibraryProblem(kind: .picturesLeft, path: folder, detail: ""))
      }
    }
    for skipped in walk.skipped {
      guard case .unreadable(let fault) = skipped.why else { continue }
      problems.append(LibraryProblem(kind: .unreadable, path: skipped.path, detail: fault.reason))
    }
    for path in known.keys.sorted() where !seen.contains(path) {
      problems.append(LibraryProblem(kind: .fileGone, path: root + "/" + path, detail: ""))
    }
    return problems
  }

  /// Builds the index anew from the files; the state is not touched.
  public func rebuild(_ progress: (Int) -> Bool = { _ in true }) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      try index(&rooms).empty()
      rooms.isFresh = false
    }
    try refresh(.changedFolders(and: []), progress)
  }
}

extension ArticleIndex {
  /// Each path with the stamp of the file that was read.
  func stamps() throws(StoreError) -> [String: String] {
    var stamps: [String: String] = [:]
    try database.query("SELECT path, stamp FROM article") { stamps[$0[0].text ?? ""] = $0[1].text ?? "" }
    return stamps
  }
}
