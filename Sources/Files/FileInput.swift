// Unsafe pointers: read(2) fills a buffer that the caller keeps.
import Glibc

/// A file that is read from its start, piece by piece; opening it never waits.
struct FileInput: ~Copyable {
  let path: String
  /// Bytes of a regular file; 0 where that is not known before.
  let size: Int
  let kind: FileKind
  private let file: Int32
  private let calls: SystemCalls
  /// A pipe whose first writer has not come yet reads as one that has ended.
  private var hasBegun: Bool

  /// How long a named pipe may be without a writer, in milliseconds.
  private static let patience: Int32 = 1_000

  /// - Parameter path: "-" is standard input.
  init(_ path: String, calls: SystemCalls) throws(FileFault) {
    self.path = path
    self.calls = calls
    let isStandardInput = path == "-"
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    file = isStandardInput ? STDIN_FILENO : path.withSystemPath { calls.open($0, flags, 0) }
    guard file >= 0 else { throw FileFault(system: path) }
    var status = stat()
    fstat(file, &status)
    kind = FileKind(mode: status.st_mode)
    size = kind == .regular ? Int(status.st_size) : 0
    hasBegun = isStandardInput || kind != .pipe
  }

  deinit { if file != STDIN_FILENO { _ = calls.close(file) } }

  /// Waits for more, and says how many bytes came; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let isDue = hasBegun || isReadable(within: Self.patience)
      let count = calls.read(file, buffer.baseAddress, buffer.count)
      if count > 0 || count == 0 && isDue {
        hasBegun = true
        return count
      }
      if count == 0 { throw FileFault(path: path, cause: .silentPipe) }
      if errno == EINTR { continue }
      guard errno == EAGAIN else { throw FileFault(system: path) }
      if isDue { _ = isReadable(within: -1) }
    }
  }

  /// Waits so many milliseconds, or for ever (-1).
  private func isReadable(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }
}
