/// How rows are handed to a terminal.
public enum OutputStrategy: String, CaseIterable, Sendable {
  case visual, runs
  case inverseAuto = "inverse-auto"
  case inverseSegments = "inverse-seg"
  case logical
}

/// What Warraq does on a terminal, and why.
public struct TerminalProfile: Equatable, Sendable {
  public var identity: TerminalIdentity
  public var strategy: OutputStrategy
  public var keepsMarks: Bool
  /// The sequence that stops the terminal from reordering, wrapped for the multiplexer; empty where there is none.
  public var switchOn: String = ""
  /// The way back from it.
  public var switchOff: String = ""
  /// Whether marks stand right on lines of twice the height.
  var keepsMarksOnDoubleRows = true
  /// How a row that changes is sent, for terminals on which ink stays that overhangs its cell.
  var rowRedraw = RowRedraw.cells
  /// Whether a click is told by the column of the row that was sent, which the terminal has reordered, instead of the one
  /// on the screen.
  var reportsSentColumns = false
  /// Whether the terminal itself said who it is; a hint of the environment is not enough for its own switches.
  public var isConfirmed: Bool
  /// Whether lines of twice the height and width can be shown (DECDHL).
  public var hasDoubleHeight = false
  /// The finest block characters that it is known to draw; nil where it draws none.
  public var mosaic: Mosaic? = .quadrants
  /// In words, for `warraq doctor`: what led to the choice.
  public var reason: String

  /// Whether a first frame drawn now would come out wrong: the terminal reorders, and its switch may be sent only when
  /// it has said itself who it is.
  var waitsForConfirmation: Bool {
    !isConfirmed && switchOn.isEmpty && (identity.kind == .konsole || identity.kind == .mlterm)
  }

  static let explicitMode = ModeLedger.Mode(on: "\u{1B}[8l", off: "\u{1B}[8h")
}

extension TerminalProfile {
  /// The whole table: answers and hints in, profile out.
  public static func decide(_ replies: TerminalReplies, environment: TerminalEnvironment) -> TerminalProfile {
    let found = TerminalIdentity.recognise(replies, environment: environment)
    let identity = found.identity
    var profile = TerminalProfile(
      identity: identity, strategy: .visual, keepsMarks: false, isConfirmed: found.isConfirmed, reason: found.reason)
    switch identity.kind {
    case .vte, .mintty, .recommendation:
      profile.keepsMarks = true
      profile.switchOn = explicitMode.on
      profile.switchOff = replies.bidiMode == 2 ? "" : explicitMode.off
    case .konsole:
      profile.keepsMarks = true
      profile.rowRedraw = .touched
      profile.hasDoubleHeight = replies.hasDoubleWidth
      // In xterm the same OSC sets the font.
      guard found.isConfirmed else { break }
      profile.switchOn = "\u{1B}]50;BidiRenderingEnabled=false\u{7}"
      profile.switchOff = "\u{1B}]50;BidiRenderingEnabled=true\u{7}"
    case .mlterm:
      profile.keepsMarks = true
      profile.rowRedraw = .erased
      guard found.isConfirmed || environment.type.hasPrefix("mlterm") else { break }
      profile.switchOn = "\u{1B}]5379;use_ctl=false\u{7}"
      profile.switchOff = "\u{1B}]5379;use_ctl=true\u{7}"
    case .kitty: profile.strategy = replies.forcesLeftToRight ? .visual : .runs
    case .putty:
      profile.strategy = .inverseAuto
      profile.keepsMarks = true
      profile.reportsSentColumns = true
    case .qterminal:
      profile.strategy = .inverseSegments
      profile.rowRedraw = .tinted
    case .appleTerminal: profile.strategy = .inverseAuto
    case .xterm:
      profile.keepsMarks = true
      profile.rowRedraw = .whole
      // There one combining mark destroys letters anywhere in the line.
      profile.keepsMarksOnDoubleRows = false
      // Before 380 it crashes on such a line when a glyph comes from a fall-back font.
      profile.hasDoubleHeight = replies.hasDoubleWidth && identity.version >= 380
    case .urxvt:
      profile.keepsMarks = true
      profile.rowRedraw = .reversed
    case .alacritty, .foot, .wezterm, .ghostty, .iterm2, .windowsTerminal, .linuxConsole, .st, .zutty: break
    case .unknown:
      // Nothing says that marks break there, and a vocalised text without them is another text.
      profile.keepsMarks = true
      profile.rowRedraw = .whole
      if environment.type != "linux" && environment.type != "dumb" {
        profile.switchOn = explicitMode.on
        profile.switchOff = explicitMode.off
      }
    }
    if identity.multiplexer != .none { profile.hasDoubleHeight = false }
    profile.mosaic = Mosaic(of: identity, environment: environment)
    profile.wrap(for: identity.multiplexer)
    return profile
  }

  /// Through a multiplexer to the terminal that really draws.
  private mutating func wrap(for multiplexer: TerminalIdentity.Multiplexer) {
    // It compares what it is sent with what it has, and of a row that was erased it sends the words one by one.
    if multiplexer != .none, rowRedraw == .whole || rowRedraw == .erased { rowRedraw = .reversed }
    let wrapped: (String) -> String = { sequence in
      guard !sequence.isEmpty else { return "" }
      switch multiplexer {
      case .none: return sequence
      case .screen: return "\u{1B}P\(sequence)\u{1B}\\"
      case .tmux:
        let doubled = sequence.unicodeScalars.map { $0 == "\u{1B}" ? "\u{1B}\u{1B}" : String($0) }.joined()
        return "\u{1B}Ptmux;\(doubled)\u{1B}\\"
      }
    }
    (switchOn, switchOff) = (wrapped(switchOn), wrapped(switchOff))
  }
}
