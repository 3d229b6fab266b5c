import CTerm
import Files
import Glibc
import Screen

/// What the user did, or what the terminal told.
enum SessionInput: Equatable {
  case key(KeyPress)
  case pasted(String)
  case background(Background)
  case identified
}

/// The claimed terminal: it shows frames, and is put back as it was when the session ends, however it ends.
///
/// Owned by the thread of the event loop. The terminal is asked who it is when it is claimed, but the first frame waits
/// for the answer only where it would come out wrong without: it is drawn for what the environment suggests or the
/// terminal answered last time, and drawn anew should the answer say otherwise.
public final class TerminalSession {
  /// The window in cells; `EventLoop` tells of changes.
  public private(set) var size: (rows: Int, columns: Int)
  /// Changing it takes effect at once.
  public var settings: TerminalSettings { didSet { if settings != oldValue { adoptProfile() } } }
  /// Which terminal it is and what is done on it, as far as is known by now.
  public internal(set) var profile: TerminalProfile
  /// What the terminal has answered by now.
  public internal(set) var replies: TerminalReplies
  /// How long the answers took; nil until all have come.
  public private(set) var detectionTime: Duration?
  public let colorDepth: ColorDepth

  let line: TerminalLine
  let environment: TerminalEnvironment
  let curses: CursesScreen
  var memory: TerminalMemory?
  private var decoder = InputDecoder()
  var input: [SessionInput] = []
  var tmux: TmuxClient?
  /// How many answers are to come on whether the terminal is done with what it was sent.
  var questions = 0
  /// When rows are touched once more, should the terminal not say before that it is done.
  var touchTime: ContinuousClock.Instant?
  /// When all is drawn once more.
  var repaintTime: ContinuousClock.Instant?
  var setPassthrough = false
  var switched: ModeLedger.Mode?
  /// When the terminal was asked who it is.
  private(set) var started: ContinuousClock.Instant
  let now: @Sendable () -> ContinuousClock.Instant
  let fontJournal: FontJournal?
  /// By how many steps the terminal's own font is larger than it was.
  var fontSteps = 0
  /// What draws lines of real letters; loaded when it is first asked.
  public var letters: (any LetterPainter)?
  /// What reads pictures of articles.
  public var figures: (any FigurePainter)?
  /// How pictures are sent now.
  var sentPictures: PictureProtocol?
  /// The pictures that a kitty behind tmux was sent.
  var placeholders: PlaceholderPictures?
  var isClaimed = false
  private var isOver = false
  var frame: Frame?

  /// Claims the terminal. The locale has to be set by `TerminalLocale.adopt()` before.
  ///
  /// - Parameters:
  ///   - memory: what terminals answered at earlier starts.
  ///   - evenIfPiped: whether the controlling terminal is claimed where standard output is a pipe.
  ///   - claims: whether that is done now; else `claim` does it once there is something to show, and nothing is sent before.
  public convenience init(
    settings: TerminalSettings = TerminalSettings(), memory: TerminalMemory? = nil, evenIfPiped: Bool = false,
    claims: Bool = true, environment: TerminalEnvironment = .current
  ) throws(TerminalError) {
    let (input, output) = try TerminalLine.descriptors(evenIfPiped: evenIfPiped)
    try self.init(
      settings: settings, memory: memory, environment: environment, input: input, output: output, claims: claims)
  }

  /// - Parameters:
  ///   - calls: what reads from and writes to the terminal.
  ///   - now: the clock.
  init(
    settings: TerminalSettings, memory: TerminalMemory?, environment: TerminalEnvironment, input: Int32, output: Int32,
    claims: Bool = true, calls: SystemCalls = SystemCalls(),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws(TerminalError) {
    self.now = now
    started = now()
    (self.settings, self.memory, self.environment) = (settings, memory, environment)
    fontJournal = memory.map { FontJournal(directory: $0.directory) }
    let (type, colors) = try TerminalType.choose(environment)
    // GNU screen takes 256 colours and shows what it thinks is nearest among the eight of its own terminal.
    let isPlainScreen = environment.isInScreen && environment.type == "screen"
    colorDepth = .resolve(
      settings.colors, environment: environment,
      describedColors: isPlainScreen ? Int(wq_terminfo_colors(environment.type)) : colors)
    replies = memory?.replies(environment) ?? TerminalReplies()
    replies.forcesLeftToRight = KittyConfiguration.forcesLeftToRight(environment)
    profile = TerminalProfile.decide(replies, environment: environment)
    line = try TerminalLine(input: input, output: output, calls: calls)
    guard let curses = CursesScreen(type: type, line: line, depth: colorDepth, write: line.send) else {
      line.release()
      throw .typeUnknown(type)
    }
    self.curses = curses
    size = curses.adoptSize(output)
    // Until then keys do to a program what they do in the shell.
    if claims { claim() } else { line.release() }
  }

  /// Takes the screen over, and asks the terminal who it is.
  public func claim() {
    guard !isClaimed, !isOver else { return }
    isClaimed = true
    started = now()
    if !line.isRaw { line.reclaim() }
    let asks = TerminalQueries.areUnderstood(environment)
    if asks {
      decoder.awaitsReplies = true
      line.send(TerminalQueries.identity(environment))
      if environment.isInTmux { tmux = TmuxClient(socket: environment.tmuxSocket) }
    }
    // As ncurses itself would say it: with the keypad and the title that it has changed.
    line.leaving = Self.wayOut + TerminalType.wayOut
    line.diversion = curses.held
    for mode in Self.ownModes { line.set(mode) }
    if asks { line.set(TerminalProfile.explicitMode) }
    curses.clear()
    if asks { line.send(TerminalQueries.afterClear(environment)) }
    line.diversion = nil
    curses.enter()
    adoptProfile()
    // tmux is on this machine and answers in a few milliseconds.
    if asks, profile.waitsForConfirmation || tmux?.isAwaited == true { awaitReplies(.milliseconds(200)) }
  }

  deinit { restore() }

  /// The way out of the alternate screen where no description of the terminal says it.
  private static let wayOut = "\u{1B}[m\u{1B}[?25h\u{1B}[?1049l"

  /// The modes of every session: mouse clicks and wheel reported in the SGR form, pastes marked.
  private static let ownModes = [
    ModeLedger.Mode(on: "\u{1B}[?1000h", off: "\u{1B}[?1000l"),
    ModeLedger.Mode(on: "\u{1B}[?1006h", off: "\u{1B}[?1006l"),
    ModeLedger.Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l"),
  ]

  /// How light the background is; nil until the terminal has said so.
  public var background: Background? {
    replies.background.map { Background(red: $0.red, green: $0.green, blue: $0.blue) }
  }

  /// Shows a frame. Only what differs from the last one is sent.
  public func present(_ frame: Frame) {
    self.frame = frame
    guard isClaimed else { return }
    draw(prepared(frame))
    line.undoFirst = curses.largeRows.undo + (curses.pictures?.undo ?? "") + (placeholders?.undo ?? "")
  }

  /// Draws the last frame anew, whatever the terminal shows now.
  public func repaint() {
    repaintTime = nil
    guard isClaimed, let frame else { return }
    curses.expectRepaint()
    placeholders?.forget()
    draw(prepared(frame))
  }

  /// Puts text on the clipboard by OSC 52; a terminal that does not allow it passes over it without a word.
  public func copy(_ text: String) {
    let encoded = String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
    line.send("\u{1B}]52;c;\(encoded)\u{7}")
  }

  /// Whether the terminal has said that it puts what it is sent on the clipboard (52 among its attributes).
  public var takesClipboard: Bool { replies.primaryAttributes?.contains(52) == true }

  /// Gives the terminal back for good; may be called twice.
  public func restore() {
    guard !isOver else { return }
    isOver = true
    release()
    if fontSteps > 0 { fontJournal?.remove() }
    if setPassthrough { Tmux.setPassthrough(false) }
    curses.close()
  }

  /// Takes over the window's size; false where it has not changed.
  func adoptWindowSize() -> Bool {
    let before = size
    size = curses.adoptSize(line.output)
    if size != before { tmux?.expectChange(at: now()) }
    return size != before
  }
}

// Input, and the answers among it.
extension TerminalSession {
  var inputDescriptor: Int32 { line.input }
  /// When there is something to do, should nothing come before.
  var deadline: ContinuousClock.Instant? {
    [decoder.deadline, touchTime, repaintTime, tmux?.deadline].compactMap { $0 }.min()
  }

  /// Reads what has come; false when the terminal is gone.
  func readInput() -> Bool {
    guard let bytes = line.receive() else { return false }
    accept(decoder.decode(bytes, at: now()))
    return true
  }

  func takeInput() -> [SessionInput] {
    accept(decoder.expire(at: now()))
    concludeIfLate()
    if let repaintTime, now() >= repaintTime { repaint() }
    if let touchTime, now() >= touchTime { touchRows() }
    tmux?.askIfDue(at: now())
    if decoder.awaitsReplies, now() - started > .seconds(30) { decoder.awaitsReplies = false }
    defer { input = [] }
    return input
  }

  private func accept(_ tokens: [InputToken]) {
    for token in tokens {
      switch token {
      case .key(let key):
        if case .mouse(let event) = key.key {
          input.append(.key(.mouse(curses.place(ofReported: event))))
        } else {
          input.append(.key(key))
        }
      case .pasted(let text): input.append(.pasted(text))
      case .reply(let reply): note(reply)
      }
    }
  }

  private func note(_ reply: TerminalReply) {
    if case .ready = reply {
      noteReady()
      return
    }
    if replies.areRemembered { replies = TerminalReplies(remembering: replies) }
    let before = background
    replies.note(reply, columns: size.columns)
    if let background, background != before { input.append(.background(background)) }
    // screen hands this one through to the terminal behind, whose answer comes after its own DA1.
    if case .background = reply, detectionTime != nil { memory?.remember(replies, environment) }
    if case .primaryAttributes = reply {
      decoder.awaitsReplies = false
      concludeIfComplete()
    }
  }

  func concludeIfComplete() {
    guard replies.primaryAttributes != nil, !replies.areRemembered, tmux?.isAwaited != true, detectionTime == nil else {
      return
    }
    conclude()
  }

  /// Some answers came, the fence did not: what is there has to do.
  private func concludeIfLate() {
    guard detectionTime == nil, !replies.areRemembered, replies.hasAny else { return }
    if now() - started > .seconds(1) { conclude() }
  }

  private func conclude() {
    detectionTime = now() - started
    memory?.remember(replies, environment)
    if replies.bidiMode == 2 { line.keep(TerminalProfile.explicitMode.on) }
    profile = TerminalProfile.decide(replies, environment: environment)
    adoptProfile()
    input.append(.identified)
  }

}

// What is done for the terminal at hand.
extension TerminalSession {
  /// How rows are sent: the setting, what the user chose on this terminal before, what fits it.
  public var strategy: OutputStrategy {
    let chosen = settings.bidi == .auto ? memory?.bidi(profile.identity) ?? .auto : settings.bidi
    return OutputStrategy(rawValue: chosen.rawValue) ?? profile.strategy
  }

  public var keepsMarks: Bool { settings.marks == .auto ? profile.keepsMarks : settings.marks == .keep }

  func adoptProfile() {
    // Nothing gets through tmux before it was asked to let it.
    let isBarred = profile.identity.multiplexer == .tmux && tmux?.answer == nil
    let wanted =
      isBarred || strategy == .logical || profile.switchOn.isEmpty
        || profile.switchOn == TerminalProfile.explicitMode.on
      ? nil : ModeLedger.Mode(on: profile.switchOn, off: profile.switchOff)
    if wanted != switched {
      if let switched { line.unset(switched) }
      switched = wanted
      if let wanted {
        openPassthrough()
        line.set(wanted)
      }
      curses.expectRepaint()
    }
    adoptExplicitMode()
    curses.transform = RowTransform(
      strategy: strategy, keepsMarks: keepsMarks, reportsSentColumns: profile.reportsSentColumns)
    // Of few colours a bold one is another than the same as a ground.
    curses.rowRedraw = profile.rowRedraw == .reversed && colorDepth < .palette ? .whole : profile.rowRedraw
    curses.keepsMarksOnDoubleRows = profile.keepsMarksOnDoubleRows
    curses.rowScaling = rowScaling
    if wantsPlaceholders { openPassthrough() }
    if pictures != sentPictures {
      sentPictures = pictures
      dropPlaceholders()
      curses.makePictures = { [weak self] in self?.pictureLayer() }
    }
    if let frame, isClaimed { draw(prepared(frame)) }
  }

  /// `CSI 8 l` was sent before anything was known. It stays, but where all is left to the terminal.
  private func adoptExplicitMode() {
    guard TerminalQueries.areUnderstood(environment) else { return }
    let before = line.ledger
    if strategy == .logical {
      line.unset(TerminalProfile.explicitMode)
    } else if replies.bidiMode != 2 {
      line.set(TerminalProfile.explicitMode)
    }
    if before != line.ledger { curses.expectRepaint() }
  }
}
