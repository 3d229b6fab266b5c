import CPty
import Glibc
import Testing

/// A command of the shell: what it printed, and its exit code.
enum Shell {
  /// No command here takes so long on the slowest machine: one that does is told, and not waited for.
  private static let patience = Duration.seconds(600)

  @discardableResult static func run(
    _ command: String, at location: SourceLocation = #_sourceLocation
  ) -> (output: String, code: Int32) {
    var output: Int32 = -1
    let child = wq_shell_spawn(&output, command)
    guard child > 0 else { return ("", -1) }
    defer { close(output) }
    let end = ContinuousClock.now + patience
    let bytes = everything(from: output, until: end)
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < end else {
        let running = command.hasPrefix("ps ") ? "" : run("ps -eo pid,ppid,stat,wchan,args").output
        Issue.record("no end after \(patience): \(command)\n\(running)", sourceLocation: location)
        kill(-child, SIGKILL)
        waitpid(child, nil, 0)
        return (String(decoding: bytes, as: UTF8.self), -1)
      }
      usleep(500)
    }
    return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xFF)
  }

  /// What comes until nobody holds the pipe any more.
  private static func everything(from pipe: Int32, until end: ContinuousClock.Instant) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while ContinuousClock.now < end {
      var watched = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 1_000) > 0 else { continue }
      let count = read(pipe, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
