import Glibc

/// What went wrong with a file, by the system's own word.
struct FileFault: Error, Equatable {
  var path: String
  var reason: String
}

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

/// Everything in a file, or in standard input (`-`); what is longer than `limit` bytes is refused.
func readBytes(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
  let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
  defer { if file != STDIN_FILENO { close(file) } }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count == 0 { return bytes }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
    bytes += buffer[..<count]
    guard bytes.count <= limit else {
      throw FileFault(path: path, reason: "is larger than \(limit >> 20) MB; cut it, or name a part of it")
    }
  }
}
