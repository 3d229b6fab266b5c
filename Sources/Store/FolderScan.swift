import Glibc

/// The article files in those folders that have changed since they were last read.
struct FolderScan {
  /// Paths are relative to the root; the root itself is "".
  private(set) var changedFolders: [(path: String, changed: Int)] = []
  private(set) var lostFolders: [String] = []
  /// Path to stamp, of the changed folders only.
  private(set) var files: [String: String] = [:]
  private let root: String
  private let now = time(nil)

  init(root: String, known: [String: Int]) {
    self.root = root
    var waiting = known.isEmpty ? [""] : Array(known.keys)
    var seen = Set(waiting)
    while let folder = waiting.popLast() {
      var status = stat()
      guard stat(absolute(folder), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        lostFolders.append(folder)
        continue
      }
      let changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      if known[folder] == changed { continue }
      // A folder that changed a moment ago may change again within the same tick of its clock: it is read again.
      changedFolders.append((folder, now - status.st_mtim.tv_sec > 1 ? changed : 0))
      waiting += read(folder).filter { seen.insert($0).inserted }
    }
  }

  /// Notes the article files of a folder, and gives the folders in it.
  private mutating func read(_ folder: String) -> [String] {
    guard let stream = opendir(absolute(folder)) else { return [] }
    defer { closedir(stream) }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 8 { folders.append(path) }
      } else if name.hasSuffix(".md") {
        files[path] = Self.stamp(of: absolute(path))
      }
    }
    return folders
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Tells whether a file is still the one that was read.
  static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    return "\(status.st_ino)-\(status.st_size)-\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
