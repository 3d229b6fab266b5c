import Glibc
import Typesetting

/// A file that is mapped into memory instead of being read: its pages come and go as they are looked at.
final class MappedText: TextBytes {
  let count: Int
  /// Where the mapping begins, as a number: nothing writes through it, and it lives as long as this object.
  private let address: UInt

  init(_ path: String) throws(FileFault) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    count = fileSize(path)
    let mapped = mmap(nil, max(count, 1), PROT_READ, MAP_PRIVATE, file, 0)
    guard mapped != MAP_FAILED else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
    address = UInt(bitPattern: mapped)
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), max(count, 1)) }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}
