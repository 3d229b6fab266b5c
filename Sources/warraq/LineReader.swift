import Glibc

/// The lines of a stream, without holding more of it than one line.
struct LineReader: ~Copyable {
  struct Line {
    /// Without its line feed; valid until the next line is read.
    let bytes: UnsafeBufferPointer<UInt8>
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 1 << 16)
  private var start = 0
  private var end = 0
  /// What has been searched for a line feed already.
  private var searched = 0
  private var isAtEnd = false
  /// Why reading ended before the stream did.
  private(set) var fault: String?

  /// - Parameter limit: Bytes above which a line is handed out in parts, each ending after a space where it has one.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  deinit { buffer.deallocate() }

  /// The next line; nil at the end. Calls `beforeWaiting` before each read that may have to wait for more.
  mutating func next(beforeWaiting: () -> Void) -> Line? {
    while true {
      if let line = lineInBuffer() { return line }
      if isAtEnd { return nil }
      beforeWaiting()
      fill()
    }
  }

  private mutating func lineInBuffer() -> Line? {
    guard let base = buffer.baseAddress, searched < end || isAtEnd else { return nil }
    if let feed = memchr(base + searched, 10, end - searched) {
      let stop = UnsafeRawPointer(feed) - UnsafeRawPointer(base)
      return line(to: stop, next: stop + 1)
    }
    searched = end
    if isAtEnd { return end > start ? line(to: end, next: end) : nil }
    guard end - start >= limit else { return nil }
    var cut = end
    while cut > start && buffer[cut - 1] != 0x20 { cut -= 1 }
    if cut == start {
      // No space at all: not within a scalar.
      cut = end
      while cut > start + 1 && buffer[cut - 1] & 0xC0 == 0x80 { cut -= 1 }
      cut -= 1
    }
    return line(to: cut, next: cut)
  }

  private mutating func line(to stop: Int, next: Int) -> Line {
    let bytes = UnsafeBufferPointer(rebasing: buffer[start..<stop])
    start = next
    searched = next
    return Line(bytes: bytes)
  }

  private mutating func fill() {
    if start > 0, let base = buffer.baseAddress {
      memmove(base, base + start, end - start)
      end -= start
      searched -= start
      start = 0
    }
    if end == buffer.count {
      let grown = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
      _ = grown.update(fromContentsOf: buffer)
      buffer.deallocate()
      buffer = grown
    }
    while true {
      let count = read(descriptor, buffer.baseAddress.map { $0 + end }, buffer.count - end)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { fault = String(cString: strerror(errno)) }
      if count > 0 { end += count } else { isAtEnd = true }
      return
    }
  }
}
