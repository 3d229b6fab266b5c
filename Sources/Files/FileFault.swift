import Glibc

/// What could not be done with a file or a program, and why.
public struct FileFault: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Cause: Equatable, Sendable {
    /// The system's own number for it (`ENOSPC`, `EACCES` …).
    case system(Int32)
    /// More than so many bytes.
    case tooLarge(limit: Int)
    /// Nobody writes to this pipe.
    case silentPipe
    /// What the program itself has to say about it.
    case refused(String)
  }

  /// As `SystemPath` writes it; "-" is standard input.
  public var path: String
  public var cause: Cause

  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }

  public init(path: String, reason: String) { self.init(path: path, cause: .refused(reason)) }

  /// What the system call that has just failed says.
  public init(system path: String) { self.init(path: path, cause: .system(errno)) }

  /// The cause in words, to stand behind the path and a colon.
  public var reason: String {
    switch cause {
    case .system(let code): String(cString: strerror(code))
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB; cut it, or name a part of it"
    case .silentPipe: "is a pipe that nobody writes to"
    case .refused(let word): word
    }
  }

  public var description: String { "\(path): \(reason)" }
}
