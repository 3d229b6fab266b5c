import Glibc

/// A lock among processes, held as long as this lives; it goes with the process, however that ends.
public struct FileLock: ~Copyable {
  private let file: Int32

  /// - Parameters:
  ///   - path: a file that is made for it, and stays.
  ///   - patience: how long to wait for another process, which may be stopped; nil waits for ever. A lock that is held
  ///     longer is the fault `EWOULDBLOCK`.
  public init(_ path: String, patience: Duration? = nil) throws(FileFault) {
    let file = path.withSystemPath { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    guard file >= 0 else { throw FileFault(system: path) }
    let end = patience.map { ContinuousClock.now + $0 }
    while flock(file, end == nil ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno == EWOULDBLOCK, let end, ContinuousClock.now < end {
        usleep(1_000)
        continue
      }
      let fault = FileFault(system: path)
      close(file)
      throw fault
    }
    self.file = file
  }

  deinit {
    // A program that is being started has the file too, until it runs: closing ours alone would leave it locked.
    flock(file, LOCK_UN)
    close(file)
  }
}
