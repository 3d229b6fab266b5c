// Unsafe pointers: a mapped file is memory of the system's, unmapped when the value that holds it goes.
import Glibc

/// A file that is mapped into memory instead of being read: its pages come and go as they are looked at.
public final class MappedFile: Sendable {
  /// Bytes.
  public let count: Int
  /// Where the mapping begins, as a number: nothing writes through it, and it lives as long as this object.
  private let address: UInt

  public init(_ path: String, in system: FileSystem = FileSystem()) throws(FileFault) {
    let file = try system.openForReading(path)
    defer { close(file) }
    var status = stat()
    count = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    let mapped = mmap(nil, max(count, 1), PROT_READ, MAP_PRIVATE, file, 0)
    guard mapped != MAP_FAILED else { throw FileFault(system: path) }
    address = UInt(bitPattern: mapped)
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), max(count, 1)) }

  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}
