// Unsafe pointers: read(2) takes the rest of an array, within its count.
import Files
import Glibc
import TypeWire

/// A running `warraq-type`, asked over pipes, one thing at a time.
struct TypePipe: ~Copyable {
  private var child: ChildProcess?

  /// Starts the program, which stands beside this very one.
  init() {
    child = try? ChildProcess([FileSystem().ownFolder + "/warraq-type"], input: .pipe, output: .pipe)
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { Self.end(child) }

  /// Whether it still runs.
  var isOpen: Bool { child != nil }

  /// Sends a request and waits for its answer; a program that has gone is not asked again.
  mutating func ask(_ request: TypeRequest) -> TypeAnswer? {
    guard let input = child?.input, let output = child?.output else { return nil }
    let body = request.bytes
    let head = (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (8 * $0)) }
    let isSent = (try? FileSystem().write(head + body, to: input, named: "warraq-type")) != nil
    if isSent, let size = Self.read(4, from: output) {
      let length = size.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      if length <= TypeRequest.longest, let answer = Self.read(length, from: output) {
        return TypeAnswer(bytes: answer[...])
      }
    }
    Self.end(child)
    child = nil
    return nil
  }

  private static func end(_ child: ChildProcess?) {
    guard let child else { return }
    child.input.map { _ = close($0) }
    child.output.map { _ = close($0) }
    child.kill()
  }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
      }
      if got > 0 { done += got } else if got == 0 || errno != EINTR { return nil }
    }
    return bytes
  }
}
