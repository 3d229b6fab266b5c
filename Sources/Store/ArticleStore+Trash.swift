import ArticleFiles
import Files

/// Where an article's file was moved from and to, for taking it back.
public struct TrashedArticle: Equatable, Sendable {
  public var id: String
  /// Relative to `articles` and to `trash`.
  public var path: String
}

extension ArticleStore {
  /// Moves articles' files into `trash`, from where they can be taken back; what the reader did with them stays known.
  @discardableResult public func trash(_ ids: [String]) throws(StoreError) -> [TrashedArticle] {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      return try rooms.lock.hold { () throws(StoreError) in
        var trashed: [TrashedArticle] = []
        do throws(StoreError) {
          for id in try index.stories(of: ids) {
            guard let path = try index.path(of: id) else {
              throw StoreError(path: directory, reason: "holds no article \(id)")
            }
            let relative = String(path.dropFirst(index.root.count + 1))
            try move(path, to: trashPath(relative))
            trashed.append(TrashedArticle(id: id, path: relative))
            try index.changing { changes throws(StoreError) in try index.remove(path: relative, &changes) }
          }
        } catch {
          // All or nothing: what could not be done to the end is as it was.
          for article in trashed { try? move(trashPath(article.path), to: index.absolute(article.path), isBack: true) }
          throw error
        }
        return trashed
      }
    }
  }

  /// Puts articles back where they were.
  public func restore(_ trashed: [TrashedArticle]) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      let state = try state(&rooms)
      try rooms.lock.hold { () throws(StoreError) in
        for article in trashed {
          try move(trashPath(article.path), to: index.absolute(article.path), isBack: true)
        }
        try index.read(trashed.map(\.path)) { id throws(StoreError) in try state.state(id) }
      }
    }
  }

  /// Lets go of what has been in the trash since before a time, in seconds since 1970.
  /// - Returns: how many articles that were.
  @discardableResult public func emptyTrash(before time: Int) throws(StoreError) -> Int {
    let folder = directory + "/trash"
    guard files.isFolder(folder) else { return 0 }
    var folders = [folder]
    var count = 0
    while let next = folders.popLast() {
      let entries = try StoreError.wrapping { () throws(FileFault) in try files.entries(of: next) }
      for entry in entries {
        let path = next + "/" + entry.name
        if entry.kind == .folder {
          if !entry.name.hasSuffix(PictureFolder.suffix) { folders.append(path) }
        } else if entry.name.hasSuffix(".md"), let status = files.status(path), status.changed / 1_000_000_000 < time {
          try StoreError.wrapping { () throws(FileFault) in
            // The article last: as long as it is there, what is left of it goes the next time.
            try files.removePictures(PictureFolder.path(beside: path))
            try files.remove(path)
          }
          count += 1
        }
      }
    }
    return count
  }

  private func trashPath(_ relative: String) -> String { directory + "/trash/" + relative }

  /// Moves an article's file with what is kept beside it: all of it, or nothing.
  ///
  /// - Parameter isBack: whether it goes back into the library. A process that is killed in between has left the pictures
  ///   there, where the article finds them whenever it comes back.
  private func move(_ from: String, to path: String, isBack: Bool = false) throws(StoreError) {
    let pictures = (from: PictureFolder.path(beside: from), to: PictureFolder.path(beside: path))
    var moves = [(from: from, to: path)]
    let notes = NoteFile.path(beside: from)
    if files.status(notes) != nil { moves.append((notes, NoteFile.path(beside: path))) }
    if files.isFolder(pictures.from) { moves.append(pictures) }
    if isBack { moves.reverse() }
    try StoreError.wrapping { () throws(FileFault) in
      try files.makeFolder(SystemPath.folder(of: path))
      var done = moves.prefix(0)
      do throws(FileFault) {
        for move in moves {
          // What lies there is of the article that this one takes the place of.
          if move.to == pictures.to { try files.removePictures(move.to) }
          try files.move(move.from, to: move.to)
          done = moves.prefix(done.count + 1)
        }
      } catch {
        for move in done { try? files.move(move.to, to: move.from) }
        throw error
      }
    }
  }
}
