import CTerm
import Glibc
import Screen

/// What the user did, or what the terminal told.
enum SessionInput {
  case key(KeyPress)
  case pasted(String)
  case background(Background)
}

/// The claimed terminal: it shows frames, and is put back as it was when the session ends, however it ends.
///
/// Owned by the thread of the event loop. The terminal is asked who it is when it is claimed, but nobody waits for the
/// answer: the first frame is drawn for what the environment suggests, and drawn again should the answer say otherwise.
public final class TerminalSession {
  /// The window in cells; `EventLoop` tells of changes.
  public private(set) var size: (rows: Int, columns: Int)
  /// Changing it takes effect at once.
  public var settings: TerminalSettings { didSet { if settings != oldValue { adopt(profile) } } }
  /// Which terminal it is and what is done on it, as far as is known by now.
  public private(set) var profile: TerminalProfile
  /// How light the background is; nil until the terminal has said so.
  public private(set) var background: Background?
  public let colorDepth: ColorDepth

  let inputDescriptor: Int32
  private let outputDescriptor: Int32
  private let environment: TerminalEnvironment
  private let curses: CursesScreen
  private var line = termios()
  private var ledger = ModeLedger()
  private var decoder = InputDecoder()
  private var input: [SessionInput] = []
  private var replies = TerminalReplies()
  private var isClaimed = true
  private var frame: Frame?

  /// Claims the terminal. The locale has to be set by `TerminalLocale.adopt()` before.
  public convenience init(
    settings: TerminalSettings = TerminalSettings(), environment: TerminalEnvironment = .current
  ) throws(TerminalError) {
    let (input, output) = try Self.descriptors()
    try self.init(settings: settings, environment: environment, input: input, output: output)
  }

  init(
    settings: TerminalSettings, environment: TerminalEnvironment, input: Int32, output: Int32
  ) throws(TerminalError) {
    self.settings = settings
    self.environment = environment
    (inputDescriptor, outputDescriptor) = (input, output)
    let type = try TerminalType.choose(environment)
    profile = TerminalProfile.decide(TerminalReplies(), environment: environment)
    colorDepth = .resolve(settings.colors, environment: environment, describedColors: Int(wq_terminfo_colors(type)))
    let problem = wq_raw_mode(inputDescriptor, &line)
    guard problem == 0 else { throw .line(errno: problem) }
    if TerminalQueries.areUnderstood(environment) {
      decoder.awaitsReplies = true
      Self.write(TerminalQueries.identity(environment), to: outputDescriptor)
    }
    guard let curses = CursesScreen(type: type, output: outputDescriptor, input: inputDescriptor, depth: colorDepth)
    else {
      _ = wq_restore_mode(inputDescriptor, &line)
      throw .typeUnknown(type)
    }
    self.curses = curses
    size = curses.adoptSize(outputDescriptor)
    for mode in Self.ownModes { send(ledger.set(mode)) }
    if TerminalQueries.areUnderstood(environment) { send(ledger.set(TerminalProfile.explicitMode)) }
    curses.transform = transform
    curses.clear()
    if decoder.awaitsReplies { send(TerminalQueries.afterClear) }
    arm()
  }

  deinit { restore() }

  /// The modes of every session: mouse clicks and wheel reported in the SGR form, pastes marked.
  private static let ownModes = [
    ModeLedger.Mode(on: "\u{1B}[?1000h", off: "\u{1B}[?1000l"),
    ModeLedger.Mode(on: "\u{1B}[?1006h", off: "\u{1B}[?1006l"),
    ModeLedger.Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l"),
  ]

  /// Shows a frame. Only what differs from the last one is sent.
  public func present(_ frame: Frame) {
    self.frame = frame
    guard isClaimed else { return }
    curses.draw(frame)
  }

  /// Draws the last frame anew, whatever the terminal shows now.
  public func repaint() {
    guard isClaimed, let frame else { return }
    curses.expectRepaint()
    curses.draw(frame)
  }

  /// Puts text on the clipboard by OSC 52; a terminal that does not allow it passes over it without a word.
  public func copy(base64 text: String) { send("\u{1B}]52;c;\(text)\u{7}") }

  /// Gives the terminal back for good; may be called twice.
  public func restore() {
    guard isClaimed else { return }
    release()
    wq_disarm()
    curses.close()
  }

  /// Lends the terminal out while `body` runs another program on it.
  public func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    release()
    defer { reclaim() }
    return try body()
  }

  /// Stops the program as Ctrl-Z does, and claims the terminal again when it goes on.
  func suspend() {
    release()
    wq_stop()
    reclaim()
  }

  private func release() {
    guard isClaimed else { return }
    isClaimed = false
    send(ledger.undo)
    curses.leave()
    _ = wq_restore_mode(inputDescriptor, &line)
    wq_disarm()
  }

  /// Sets everything again and draws the last frame anew. Also for a terminal that was lent out without our knowing
  /// (SIGSTOP and SIGCONT).
  func reclaim() {
    var now = termios()
    if wq_raw_mode(inputDescriptor, &now) == 0, !isClaimed { line = now }
    send(ledger.redo)
    isClaimed = true
    arm()
    curses.expectRepaint()
    if let frame { curses.draw(frame) }
  }

  /// Takes over the window's size; false where it has not changed.
  func adoptWindowSize() -> Bool {
    let before = size
    size = curses.adoptSize(outputDescriptor)
    return size != before
  }

  // Input

  var inputDeadline: ContinuousClock.Instant? { decoder.deadline }

  /// Reads what has come; false when the terminal is gone.
  func readInput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(inputDescriptor, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    if count == 0 { return false }
    accept(decoder.decode(buffer[..<count], at: .now))
    return true
  }

  func takeInput() -> [SessionInput] {
    accept(decoder.expire(at: .now))
    defer { input = [] }
    return input
  }

  private func accept(_ tokens: [InputToken]) {
    for token in tokens {
      switch token {
      case .key(let key): input.append(.key(key))
      case .pasted(let text): input.append(.pasted(text))
      case .reply(let reply): note(reply)
      }
    }
  }

  // Who the terminal is

  /// The descriptor on which tmux says what draws; -1 where nothing is awaited.
  var outerTerminalDescriptor: Int32 { -1 }
  func readOuterTerminal() {}

  private func note(_ reply: TerminalReply) {
    replies.note(reply)
    switch reply {
    case .background(let red, let green, let blue):
      let found = Background(red: red, green: green, blue: blue)
      if found != background { input.append(.background(found)) }
      background = found
    case .primaryAttributes:
      decoder.awaitsReplies = false
      adopt(TerminalProfile.decide(replies, environment: environment))
    default: break
    }
  }

  private func adopt(_ found: TerminalProfile) {
    profile = found
    curses.transform = transform
    if let frame, isClaimed { curses.draw(frame) }
  }

  private var transform: RowTransform {
    RowTransform(
      strategy: profile.strategy, keepsMarks: settings.marks == .auto ? profile.keepsMarks : settings.marks == .keep)
  }

  // Writing

  private func arm() {
    let undo = Array((ledger.undo + curses.undo).utf8CString)
    wq_arm(outputDescriptor, undo, undo.count - 1, &line)
  }

  private func send(_ text: String) { Self.write(text, to: outputDescriptor) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count > 0 { done += count } else if errno != EINTR { return }
      }
    }
  }

  /// Keys come from standard input, or from the controlling terminal where an article comes by standard input.
  private static func descriptors() throws(TerminalError) -> (input: Int32, output: Int32) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal(stream: "standard output") }
    if isatty(STDIN_FILENO) == 1 { return (STDIN_FILENO, STDOUT_FILENO) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw .noTerminal(stream: "standard input") }
    return (terminal, STDOUT_FILENO)
  }
}
