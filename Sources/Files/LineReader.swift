// Unsafe pointers: lines are lent out of one buffer, which is good until the next is asked for, instead of being
// copied.
import Glibc

/// The lines of a stream, without holding more of it than one line.
public struct LineReader: ~Copyable {
  public struct Line {
    /// Without its line feed; valid until the next line is read.
    public let bytes: UnsafeBufferPointer<UInt8>
  }

  private var input: FileInput
  private let limit: Int
  private var buffer: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 1 << 16)
  private var start = 0
  private var end = 0
  /// What has been searched for a line feed already.
  private var searched = 0
  private var isAtEnd = false
  /// Why reading ended before the stream did.
  public private(set) var fault: FileFault?

  /// - Parameters:
  ///   - path: a file; "-" is standard input.
  ///   - limit: bytes above which a line is handed out in parts, each ending after a space where it has one.
  public init(_ path: String, limit: Int = .max) throws(FileFault) {
    input = try FileInput(path, calls: SystemCalls())
    self.limit = limit
  }

  deinit { buffer.deallocate() }

  /// The next line; nil at the end. Calls `beforeWaiting` before each read that may have to wait for more.
  public mutating func next(beforeWaiting: () -> Void) -> Line? {
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
    do throws(FileFault) {
      let count = try input.read(
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[end...]))
      end += count
      isAtEnd = count == 0
    } catch {
      fault = error
      isAtEnd = true
    }
  }
}
