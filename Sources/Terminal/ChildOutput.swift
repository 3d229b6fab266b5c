import Files
import Glibc

/// A short-lived program whose output is awaited without standing in anybody's way.
struct ChildOutput {
  /// Readable when there is output, or the program has ended.
  let descriptor: Int32
  private let child: ChildProcess
  private var bytes: [UInt8] = []

  private static let limit = 65536
  /// How long one that has closed its output may take to end, in milliseconds.
  private static let patience = 50

  init?(_ arguments: [String]) {
    guard let child = try? ChildProcess(arguments, output: .pipe), let output = child.output else { return nil }
    self.child = child
    descriptor = output
  }

  /// Takes what has come; the whole text once the program has closed its output.
  mutating func read() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0, bytes.count < Self.limit {
      bytes += buffer[..<count]
      return nil
    }
    if count < 0, errno == EINTR { return nil }
    return end()
  }

  /// Waits for all of it, but not longer than so many milliseconds.
  mutating func wait(milliseconds: Int32) -> String {
    let limit = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
    while ContinuousClock.now < limit {
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 20) > 0 else { continue }
      if let text = read() { return text }
    }
    return end()
  }

  private func end() -> String {
    close(descriptor)
    if child.wait(milliseconds: Self.patience) == nil { child.kill() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
