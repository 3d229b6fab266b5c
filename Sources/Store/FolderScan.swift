import ArticleFiles
import Files
import Glibc

/// The article files in those folders that have changed since they were last read, a folder at a time, so that nothing
/// grows with the library.
struct FolderScan {
  /// Paths are relative to the root; the root itself is "".
  private(set) var changedFolders: [(path: String, changed: Int)] = []
  private(set) var lostFolders: [String] = []
  private let root: String
  private let now = time(nil)

  /// - Parameter compare: is told of each folder that has changed, and the paths of the files in it with their stamps; of
  ///   a lost one that it has none.
  init(
    root: String, known: [String: Int], _ look: ArticleStore.Look = .changedFolders(and: []),
    compare: (_ folder: String, _ files: [String: String]) throws(StoreError) -> Void
  ) throws(StoreError) {
    self.root = root
    var seen = Set(known.keys).union([""])
    var waiting = Array(seen)
    while let folder = waiting.popLast() {
      guard let status = FileSystem().status(absolute(folder)), status.kind == .folder else {
        lostFolders.append(folder)
        try compare(folder, [:])
        continue
      }
      let changed = status.modified
      if known[folder] == changed, !isLookedInto(folder, look) { continue }
      // A folder that changed a moment ago may change again within the same tick of its clock: it is read again.
      FileSystem().sweep(absolute(folder))
      changedFolders.append((folder, now - changed / 1_000_000_000 > 1 ? changed : 0))
      let (folders, files) = read(folder)
      try compare(folder, files)
      waiting += folders.filter { seen.insert($0).inserted }
    }
  }

  private func isLookedInto(_ folder: String, _ look: ArticleStore.Look) -> Bool {
    switch look {
    case .everyFile: true
    case .changedFolders(let more): more.contains(absolute(folder))
    }
  }

  /// The folders in a folder, and its article files with their stamps.
  private func read(_ folder: String) -> (folders: [String], files: [String: String]) {
    var folders: [String] = []
    var files: [String: String] = [:]
    for entry in (try? FileSystem().entries(of: absolute(folder))) ?? [] where !entry.name.hasPrefix(".") {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.kind == .folder {
        if entry.name.hasSuffix(PictureFolder.suffix) { continue }
        if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 8 { folders.append(path) }
      } else if entry.kind == .regular, entry.name.hasSuffix(".md"), !entry.name.hasSuffix(NoteFile.suffix) {
        files[path] = Self.stamp(of: absolute(path))
      }
    }
    return (folders, files)
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Seconds since 1970; nil where the file was not there yet.
  static func modified(ofStamp stamp: String) -> Int? {
    stamp.prefix { $0 != "+" }.split(separator: "-").last.flatMap { Int($0) }.map { $0 / 1_000_000_000 }
  }

  /// Tells whether a file, with the notes beside it, is still the one that was read.
  static func stamp(of path: String) -> String {
    guard let status = FileSystem().status(path) else { return "" }
    let own = "\(status.number)-\(status.size)-\(status.modified)"
    guard let notes = FileSystem().status(NoteFile.path(beside: path)) else { return own }
    return "\(own)+\(notes.number)-\(notes.size)-\(notes.modified)"
  }
}
