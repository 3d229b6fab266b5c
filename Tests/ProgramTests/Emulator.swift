import CPty
import CVTerm
import Glibc
import TerminalModel
import Testing

/// The real program on a pseudo-terminal, with libvterm as the terminal: keys in, a screen out.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var master: Int32 = -1
  private(set) var child: pid_t = 0
  private(set) var rows: Int
  private(set) var columns: Int
  /// Every byte that the program has sent.
  private(set) var sent: [UInt8] = []
  private var commands = ProgramCommands()

  init?(
    _ arguments: [String], program: String = Program.path, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], home: String
  ) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)) else { return nil }
    self.terminal = terminal
    self.rows = rows
    self.columns = columns
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": "",
    ]
    variables.merge(environment) { $1 }
    var words = ([program] + arguments).map { strdup($0) as UnsafeMutablePointer<CChar>? } + [nil]
    var lines = variables.map { strdup("\($0.key)=\($0.value)") as UnsafeMutablePointer<CChar>? } + [nil]
    child = wq_pty_spawn(&master, Int32(rows), Int32(columns), program, &words, &lines)
    for word in words + lines { free(word) }
    guard child > 0 else { return nil }
  }

  deinit {
    if child > 0 {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    if master >= 0 { close(master) }
    vterm_free(terminal)
  }

  func send(_ text: String) { _ = text.withCString { write(master, $0, strlen($0)) } }

  func signal(_ number: Int32) { kill(child, number) }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(terminal, Int32(rows), Int32(columns))
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: UInt16(columns * 10), ws_ypixel: UInt16(rows * 20))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the line is in its usual mode, echoing what is typed.
  var echoes: Bool {
    var mode = termios()
    return tcgetattr(master, &mode) == 0 && mode.c_lflag & tcflag_t(ECHO) != 0 && mode.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Ends the terminal under the program, as closing its window does.
  func hangUp() {
    close(master)
    master = -1
  }

  func row(_ row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<columns {
      var cell = VTermScreenCell()
      _ = vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
      guard cell.chars.0 != .max else { continue }
      text.append(Unicode.Scalar(cell.chars.0 == 0 ? 0x20 : cell.chars.0) ?? "?")
      for mark in [cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4] where mark != 0 {
        text.append(Unicode.Scalar(mark) ?? "?")
      }
    }
    return String(text)
  }

  var text: String { (0..<rows).map(row).joined(separator: "\n") }

  /// Feeds what the program sends to the screen until it shows what is waited for; false after `seconds`.
  func shows(within seconds: Double = 20, _ isShown: (String) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      pump(milliseconds: 20)
      if isShown(text) { return true }
    }
    return false
  }

  /// Waits for the end; the exit code, or 128 and the signal.
  ///
  /// - Parameter reading: whether the terminal takes meanwhile what it is sent.
  func exitCode(within seconds: Double = 20, reading: Bool = true) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if reading { pump(milliseconds: 10) } else { usleep(10_000) }
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        pump(milliseconds: 10)
        child = 0
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
    }
    return nil
  }

  private func pump(milliseconds: Int32) {
    guard master >= 0 else {
      usleep(10_000)
      return
    }
    var buffer = [CChar](repeating: 0, count: 65536)
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    // A program that never stops sending keeps nobody from looking at what is shown.
    let end = ContinuousClock.now + .milliseconds(200)
    while poll(&watched, 1, milliseconds) > 0, watched.revents & Int16(POLLIN) != 0, ContinuousClock.now < end {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
      sent += bytes
      let understood = commands.removed(from: bytes).map { CChar(bitPattern: $0) }
      _ = vterm_input_write(terminal, understood, understood.count)
      answer()
    }
  }

  /// What the terminal itself says to queries.
  private func answer() {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    if count > 0, master >= 0 { _ = write(master, buffer, count) }
  }
}

/// The program that was built with the tests.
enum Program {
  /// Beside the test bundle, which on Linux is itself an executable.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./") + "warraq"
  }
}

/// A folder of one test's own, removed with it.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/warraq-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { if path.hasPrefix("/tmp/warraq-test-") { Shell.run("rm -rf '\(path)'") } }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    var text = text
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    return file
  }
}
