import Glibc

/// The names in a folder without `.` and `..`; none where it cannot be read.
func fileNames(in directory: String) -> [String] {
  guard let stream = opendir(directory) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// Whether there is a folder at a path.
func isDirectory(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The size of a regular file in bytes; 0 for anything else.
func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
}

/// Makes a folder and those above it where they are missing; what cannot be made shows when it is written to.
func makeFolders(_ path: String) {
  guard !isDirectory(path), let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
  makeFolders(String(path[..<slash]))
  mkdir(path, 0o700)
}
