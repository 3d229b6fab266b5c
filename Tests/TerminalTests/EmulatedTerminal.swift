import CTerm
import CVTerm
import Glibc
import TerminalModel

@testable import Terminal

/// A pseudo-terminal in this very process with libvterm behind it: what a session writes becomes a grid of cells.
///
/// It answers queries as libvterm does, and `typed` stands for the user.
final class EmulatedTerminal {
  let session: Int32
  private let master: Int32
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private(set) var rows: Int32
  private(set) var columns: Int32
  /// All that was written to the terminal.
  private(set) var log: [UInt8] = []
  private var commands = ProgramCommands()

  init?(rows: Int32, columns: Int32) {
    var (master, session): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &session, nil, nil, &size) == 0, let terminal = vterm_new(rows, columns) else { return nil }
    vterm_set_utf8(terminal, 1)
    guard let screen = vterm_obtain_screen(terminal) else { return nil }
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    (self.master, self.session, self.terminal, self.screen) = (master, session, terminal, screen)
    (self.rows, self.columns) = (rows, columns)
  }

  deinit {
    vterm_free(terminal)
    close(master)
    close(session)
  }

  func typed(_ text: String) { typed(Array(text.utf8)) }

  func typed(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// Lets the terminal take what was written to it; what it answers goes back to the session.
  func pump() {
    var buffer = [CChar](repeating: 0, count: 65536)
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, 0) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
      log += bytes
      let understood = commands.removed(from: bytes).map { CChar(bitPattern: $0) }
      _ = vterm_input_write(terminal, understood, understood.count)
      let answered = vterm_output_read(terminal, &buffer, buffer.count)
      if answered > 0 { _ = write(master, buffer, answered) }
    }
  }

  func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    _ = vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return cell
  }

  /// A row's characters, marks behind their bases, blanks at its end left out.
  func text(_ row: Int) -> String {
    var text = ""
    for column in 0..<Int(columns) {
      let chars = cell(row, column).chars
      if chars.0 == UInt32.max { continue }
      for value in [chars.0 == 0 ? 0x20 : chars.0, chars.1, chars.2, chars.3, chars.4, chars.5] {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.unicodeScalars.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The rows that are of double width, upper half, lower half: `2`, `3`, `4`; others `.`.
  var rowSizes: String {
    (0..<rows).map { row in
      guard let info = vterm_state_get_lineinfo(vterm_obtain_state(terminal), row)?.pointee else { return "?" }
      if info.doublewidth == 0 { return "." }
      return info.doubleheight == 1 ? "3" : info.doubleheight == 2 ? "4" : "2"
    }.joined()
  }

  func resize(rows: Int32, columns: Int32) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, rows, columns)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }
}
