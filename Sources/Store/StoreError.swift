import CSQLite
import Files
import Glibc

/// What the store could not do, and with which file.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  public var reason: String

  /// SQLite's result code; 0 where no database is at fault.
  var code: Int32

  public init(path: String, reason: String) { self.init(path: path, reason: reason, code: 0) }

  init(path: String, reason: String, code: Int32) {
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// What the system said last.
  init(system path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

  /// A database whose content is not what we left in it.
  init(damaged path: String, _ reason: String) { self.init(path: path, reason: reason, code: SQLITE_CORRUPT) }

  public var description: String { "\(path): \(reason)" }

  public init(_ fault: FileFault) { self.init(path: fault.path, reason: fault.reason) }

  /// Lets a fault of a file go by as one of the store.
  static func wrapping<Value>(_ body: () throws(FileFault) -> Value) throws(StoreError) -> Value {
    do throws(FileFault) {
      return try body()
    } catch {
      throw StoreError(error)
    }
  }

  /// Whether there is no room left for what was to be written: SQLITE_IOERR_SHMSIZE says so of a log's shared memory, as a
  /// macro that does not import.
  var isFull: Bool { code & 0xFF == SQLITE_FULL || code == SQLITE_IOERR | 19 << 8 }

  /// Whether a database's own content is at fault, rather than the disk or another process; SQLite's result codes say so,
  /// never its words.
  var isDamage: Bool { code & 0xFF == SQLITE_CORRUPT || code & 0xFF == SQLITE_NOTADB }
}
