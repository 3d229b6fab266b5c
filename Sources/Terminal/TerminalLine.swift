import CTerm
import Files
import Glibc

/// The line to the terminal: its descriptors, its mode, the sequences set on it and the way back from them.
final class TerminalLine {
  let input: Int32
  let output: Int32
  private(set) var ledger = ModeLedger()
  private var saved = termios()
  /// What a crash has to write before all else: the rows of double height are made plain.
  var undoFirst = "" { didSet { if undoFirst != oldValue, isRaw { arm() } } }
  /// What a crash has to write besides the ledger's undo, to leave the alternate screen; nothing before that is entered.
  var leaving = "" { didSet { if isRaw { arm() } } }

  /// Where what is sent goes for now, in place of the terminal.
  var diversion: Int32?

  private let calls: SystemCalls

  init(input: Int32, output: Int32, calls: SystemCalls = SystemCalls()) throws(TerminalError) {
    (self.input, self.output, self.calls) = (input, output, calls)
    // Whoever ends the program between these lines finds the way back.
    guard tcgetattr(input, &saved) == 0 else { throw .line(errno: errno) }
    arm()
    let problem = wq_raw_mode(input, &saved)
    guard problem == 0 else {
      wq_disarm()
      throw .line(errno: problem)
    }
  }

  /// Keys come from standard input, or from the controlling terminal where an article comes by standard input.
  ///
  /// - Parameter evenIfPiped: whether the controlling terminal is to be drawn on where standard output is a pipe.
  static func descriptors(evenIfPiped: Bool) throws(TerminalError) -> (input: Int32, output: Int32) {
    guard isatty(STDOUT_FILENO) == 1 else {
      guard evenIfPiped else { throw .noTerminal(stream: "standard output") }
      let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
      guard terminal >= 0 else { throw .noTerminal(stream: "standard output") }
      return (terminal, terminal)
    }
    if isatty(STDIN_FILENO) == 1 { return (STDIN_FILENO, STDOUT_FILENO) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw .noTerminal(stream: "standard input") }
    return (terminal, STDOUT_FILENO)
  }

  func set(_ mode: ModeLedger.Mode) {
    let text = ledger.set(mode)
    if isRaw { arm() }
    send(text)
  }

  func unset(_ mode: ModeLedger.Mode) {
    send(ledger.unset(mode))
    if isRaw { arm() }
  }

  /// The terminal that the mode was set on is another now.
  func forget(_ mode: ModeLedger.Mode) {
    ledger.forget(mode)
    if isRaw { arm() }
  }

  /// The mode was so before Warraq set it.
  func keep(_ on: String) {
    ledger.keep(on)
    if isRaw { arm() }
  }

  private(set) var isRaw = true

  /// Undoes all modes; they are set again by `reclaim`.
  func undoModes() { send(ledger.undo) }

  /// Puts the line's own mode back.
  func release() {
    isRaw = false
    _ = wq_restore_mode(input, &saved)
    wq_disarm()
  }

  /// Takes the line and sets all modes again.
  func reclaim() {
    var now = termios()
    if wq_raw_mode(input, &now) == 0, !isRaw { saved = now }
    isRaw = true
    arm()
    send(ledger.redo)
  }

  /// Keeps the way back where a fatal signal's handler finds it.
  private func arm() {
    let undo = Array((undoFirst + ledger.undo + leaving).utf8CString)
    wq_arm(output, undo, undo.count - 1, &saved)
  }

  /// A terminal that is gone takes nothing more; that is told where it is read from.
  func send(_ text: String) {
    guard !text.isEmpty else { return }
    try? FileSystem(calls: calls).write(Array(text.utf8), to: diversion ?? output, named: "the terminal")
  }

  /// What has come; empty where nothing has, nil when the terminal is gone.
  func receive() -> ArraySlice<UInt8>? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = calls.read(input, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? buffer[..<count] : nil
  }
}
