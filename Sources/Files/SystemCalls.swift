// Unsafe pointers: these are the signatures of the system's calls.
import Glibc

/// The system calls that can fail for reasons of the machine's, so that a test can let them.
///
/// Each is as its manual page says: -1 and `errno` where it fails.
public struct SystemCalls: Sendable {
  public var open: @Sendable (_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32
  public var read: @Sendable (_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
  public var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int
  /// `fsync`
  public var synchronize: @Sendable (_ file: Int32) -> Int32
  public var close: @Sendable (_ file: Int32) -> Int32
  public var rename: @Sendable (_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32
  /// `mkdir`
  public var makeFolder: @Sendable (_ path: UnsafePointer<CChar>, _ mode: mode_t) -> Int32
  /// `unlink`
  public var remove: @Sendable (_ path: UnsafePointer<CChar>) -> Int32

  /// The machine's own.
  public init() {
    open = { Glibc.open($0, $1, $2) }
    read = { Glibc.read($0, $1, $2) }
    write = { Glibc.write($0, $1, $2) }
    synchronize = { Glibc.fsync($0) }
    close = { Glibc.close($0) }
    rename = { Glibc.rename($0, $1) }
    makeFolder = { Glibc.mkdir($0, $1) }
    remove = { Glibc.unlink($0) }
  }
}
