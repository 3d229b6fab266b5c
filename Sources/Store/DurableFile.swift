import Glibc

/// Files that are either there whole or not at all.
enum DurableFile {
  /// Writes beside, makes it durable, renames into place, and makes the folder's entry durable.
  static func write(_ text: String, to path: String) throws(StoreError) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let beside = "\(folder)/.\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
    let file = Glibc.open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw StoreError(system: beside) }
    let isWritten = writeAll(Array(text.utf8), to: file) && fsync(file) == 0
    let error = StoreError(system: beside)
    Glibc.close(file)
    guard isWritten else {
      unlink(beside)
      throw error
    }
    guard rename(beside, path) == 0 else {
      let error = StoreError(system: path)
      unlink(beside)
      throw error
    }
    synchronize(folder)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(StoreError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      let parent = String(path[..<slash])
      try makeFolder(parent)
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw StoreError(system: path) }
      synchronize(parent)
    } else {
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw StoreError(system: path) }
    }
  }

  /// The text of a file of the library.
  static func read(_ path: String) throws(StoreError) -> String {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw StoreError(system: path) }
    defer { Glibc.close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw StoreError(system: path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private static func synchronize(_ folder: String) {
    let handle = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    Glibc.close(handle)
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
