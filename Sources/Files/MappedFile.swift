// Unsafe pointers: a mapped file is memory of the system's, unmapped when the value that holds it goes.
import Glibc

/// A file in memory of its own, or, where it is too large for that, mapped: then its pages come and go as they are looked
/// at, and somebody who cuts the file short takes them away, which ends whoever looks at them (SIGBUS).
public final class MappedFile: Sendable {
  /// Bytes that are handed out.
  public let count: Int
  /// Bytes before them.
  private let start: Int
  /// Where the mapping begins, as a number: nothing writes through it, and it lives as long as this object.
  private let address: UInt
  /// Bytes of the mapping.
  private let length: Int

  /// - Parameters:
  ///   - start: bytes at the file's beginning that are left out.
  ///   - ownLimit: bytes up to which a file is copied; what others do to it then is not seen.
  public init(
    _ path: String, from start: Int = 0, in system: FileSystem = FileSystem(), ownLimit: Int = 64 << 20
  ) throws(FileFault) {
    let file = try system.openForReading(path)
    defer { close(file) }
    var status = stat()
    let size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    let isOwn = size <= ownLimit
    let mapped = mmap(
      nil, max(size, 1), isOwn ? PROT_READ | PROT_WRITE : PROT_READ, isOwn ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_PRIVATE,
      isOwn ? -1 : file, 0)
    guard let mapped, mapped != MAP_FAILED else { throw FileFault(system: path) }
    var held = isOwn ? 0 : size
    while isOwn, held < size {
      let count = system.calls.read(file, mapped + held, size - held)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let fault = FileFault(system: path)
        munmap(mapped, max(size, 1))
        throw fault
      }
      // Cut short since it was asked for its size.
      if count == 0 { break }
      held += count
    }
    self.start = min(start, held)
    count = held - self.start
    length = max(size, 1)
    address = UInt(bitPattern: mapped)
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), length) }

  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address + UInt(start)), count: count))
  }
}
