import Glibc

/// A lock among processes, held as long as this lives; it goes with the process, however that ends.
public struct FileLock: ~Copyable {
  private let file: Int32

  /// - Parameters:
  ///   - path: a file that is made for it, and stays.
  ///   - waits: whether to wait for another process; else a held lock is the fault `EWOULDBLOCK`.
  public init(_ path: String, waits: Bool = true) throws(FileFault) {
    let file = path.withSystemPath { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard file >= 0 else { throw FileFault(system: path) }
    while flock(file, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let fault = FileFault(system: path)
      close(file)
      throw fault
    }
    self.file = file
  }

  deinit { close(file) }
}
