// Unsafe pointers: write(2) takes the rest of a buffer, within its count.
import Glibc

extension FileSystem {
  /// Writes a file that is either there whole or not at all: beside it, made durable, renamed into place, the folder's
  /// entry made durable. The folder must exist.
  /// - Parameters:
  ///   - mode: who may read it where it is new; a file that is replaced keeps its own.
  ///   - isDurable: whether it has to outlive a power cut, which takes the disk's time.
  public func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644, isDurable: Bool = true
  ) throws(FileFault) {
    let (file, beside) = try writeBeside(bytes, path, mode: mode)
    let isThere = !isDurable || calls.synchronize(file) == 0
    let code = errno
    // Some file systems say only here that there was no room.
    guard calls.close(file) == 0, isThere, rename(beside, path) else {
      let fault = FileFault(path: path, cause: .system(isThere ? errno : code))
      _ = beside.withSystemPath { calls.remove($0) }
      throw fault
    }
    if isDurable { synchronize(SystemPath.folder(of: path)) }
  }

  public func write(_ text: String, to path: String, mode: mode_t = 0o644, isDurable: Bool = true) throws(FileFault) {
    try write(Array(text.utf8), to: path, mode: mode, isDurable: isDurable)
  }

  /// Adds bytes to the end of a file, which is made where it is missing, in one write that others' do not fall into.
  public func append(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(FileFault) {
    let file = path.withSystemPath { calls.open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode) }
    guard file >= 0 else { throw FileFault(system: path) }
    defer { _ = calls.close(file) }
    try write(bytes, to: file, named: path)
  }

  /// Writes all of it to an open descriptor.
  /// - Parameter name: what a fault is to be about.
  public func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, named name: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = calls.write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var watched = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&watched, 1, -1)
        continue
      }
      guard count > 0 else { throw FileFault(system: name) }
      written += count
    }
  }

  public func write(_ bytes: [UInt8], to file: Int32, named name: String) throws(FileFault) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(FileFault) in try write(bytes, to: file, named: name) }
    }
    try result.get()
  }

  /// A name for what is being written, which tells whose it is.
  public static func nameBeside(in folder: String) -> String {
    "\(folder)/.\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
  }

  /// Takes away what processes that were killed have left half-written in a folder.
  public func sweep(_ folder: String) {
    for entry in (try? entries(of: folder)) ?? [] where entry.name.hasPrefix(".") && entry.name.hasSuffix(".new") {
      guard let writer = pid_t(entry.name.dropFirst().prefix { $0 != "-" }), writer > 0 else { continue }
      if kill(writer, 0) != 0, errno == ESRCH { try? remove(folder + "/" + entry.name) }
    }
  }

  /// Moves a file or a folder, replacing a file of that name; both folders' entries are made durable.
  public func move(_ from: String, to path: String) throws(FileFault) {
    guard rename(from, path) else { throw FileFault(system: from) }
    for folder in Set([SystemPath.folder(of: from), SystemPath.folder(of: path)]) { synchronize(folder) }
  }

  /// Takes a file away; one that is not there is no fault.
  public func remove(_ path: String) throws(FileFault) {
    guard path.withSystemPath({ calls.remove($0) }) == 0 || errno == ENOENT else { throw FileFault(system: path) }
  }

  /// Who may read, write and start a file.
  public func setMode(_ mode: mode_t, of path: String) throws(FileFault) {
    guard path.withSystemPath({ chmod($0, mode) }) == 0 else { throw FileFault(system: path) }
  }

  /// Takes a folder away if nothing is in it.
  /// - Returns: whether it is gone.
  public func removeEmptyFolder(_ path: String) -> Bool { path.withSystemPath { rmdir($0) } == 0 }

  /// Makes a folder and those above it where they are missing.
  public func makeFolder(_ path: String, mode: mode_t = 0o755) throws(FileFault) {
    if isFolder(path) { return }
    let parent = SystemPath.folder(of: path)
    if parent != path, parent != "." { try makeFolder(parent, mode: mode) }
    if path.withSystemPath({ calls.makeFolder($0, mode) }) != 0 {
      let code = errno
      if code == EEXIST, isFolder(path) { return }
      throw FileFault(path: path, cause: .system(code == EEXIST ? ENOTDIR : code))
    }
    synchronize(parent)
  }

  func rename(_ from: String, _ path: String) -> Bool {
    from.withSystemPath { from in path.withSystemPath { calls.rename(from, $0) } } == 0
  }

  func synchronize(_ folder: String) {
    let file = folder.withSystemPath { calls.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    guard file >= 0 else { return }
    _ = calls.synchronize(file)
    _ = calls.close(file)
  }
}

extension SystemPath {
  /// The folder that a path stands in.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return path }
    let whole = path.utf8[...last]
    let start = whole.lastIndex(of: slash).map(whole.index(after:)) ?? whole.startIndex
    return String(path[start...last])
  }
}
