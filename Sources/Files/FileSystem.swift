// Unsafe pointers: read(2) fills a buffer of our own; realpath(3) hands a string over that is freed here.
import Glibc

/// The one place that reads and writes files. It knows nothing of what is in them.
public struct FileSystem: Sendable {
  public var calls: SystemCalls

  public init(calls: SystemCalls = SystemCalls()) { self.calls = calls }

  /// Everything in a file, or in standard input (`-`); what is longer than `limit` bytes is refused.
  ///
  /// - Parameter takesStreams: whether a pipe or a device may be read too, as a user may name one; a named pipe that
  ///   nobody writes to is given up. Else only what has an end is read.
  public func read(_ path: String, limit: Int = .max, takesStreams: Bool = false) throws(FileFault) -> [UInt8] {
    var input = try FileInput(path, calls: calls)
    guard takesStreams || input.kind == .regular || input.kind == .folder || path == "-" else {
      throw FileFault(path: path, reason: "is no regular file")
    }
    if input.size > limit { throw FileFault(path: path, cause: .tooLarge(limit: limit)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.size)
    // As large as the file seems, and a byte in which it tells its end: most files are small, and what is larger goes
    // back to the system and is asked for anew.
    let size = input.size > 0 ? min(input.size + 1, 1 << 16) : 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try input.read(into: buffer)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit { throw FileFault(path: path, cause: .tooLarge(limit: limit)) }
    }
  }

  /// The whole of a text file; bytes that are no UTF-8 become U+FFFD.
  public func readText(_ path: String, limit: Int = .max) throws(FileFault) -> String {
    String(decoding: try read(path, limit: limit), as: UTF8.self)
  }

  /// The whole of a small text file that somebody keeps settings in. It is read unasked, so nothing that could hold the
  /// program up or fill its memory is: a pipe, a device, more than so many bytes.
  public func readSettings(_ path: String, limit: Int = 1 << 20) throws(FileFault) -> String {
    try readText(path, limit: limit)
  }

  /// What there is at a path; nil where there is nothing, or it is out of reach.
  public func status(_ path: String) -> FileStatus? {
    var status = stat()
    return path.withSystemPath { stat($0, &status) } == 0 ? FileStatus(status) : nil
  }

  /// What a stream that is open already leads to, by its number.
  public func status(ofStream stream: Int32) -> FileStatus? {
    var status = stat()
    return fstat(stream, &status) == 0 ? FileStatus(status) : nil
  }

  public func isFolder(_ path: String) -> Bool { status(path)?.kind == .folder }

  /// Whether this process may write there; nothing is tried.
  public func isWritable(_ path: String) -> Bool { path.withSystemPath { access($0, W_OK) } == 0 }

  /// The path without links and dots; nil where there is nothing.
  public func realPath(_ path: String) -> String? {
    path.withSystemPath { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return SystemPath.text(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
  }

  /// The folder that the running program stands in, where the small programs that belong to it are too.
  public var ownFolder: String { SystemPath.folder(of: realPath("/proc/self/exe") ?? "./") }

  /// A descriptor of a file to read from, which the caller closes; opening never waits, not for a pipe's writer either.
  func openForReading(_ path: String) throws(FileFault) -> Int32 {
    let file = path.withSystemPath { calls.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) }
    guard file >= 0 else { throw FileFault(system: path) }
    return file
  }
}
