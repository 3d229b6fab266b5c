// Unsafe pointers: what is measured is given the text as the reader gives it, lent and not copied.
import Glibc

/// A file in memory, cut into paragraphs at its line feeds.
final class CorpusFile {
  let path: String
  let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var paragraphs: [UnsafeBufferPointer<UInt8>] = []

  init?(path: String) {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    self.path = path
    bytes = .allocate(capacity: count)
    if fread(bytes.baseAddress, 1, count, file) != count { return nil }
    var start = 0
    while start < count {
      guard let base = bytes.baseAddress else { break }
      let found = memchr(base + start, 10, count - start)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? count
      paragraphs.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
  }

  deinit { bytes.deallocate() }
}
