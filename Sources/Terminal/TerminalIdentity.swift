/// Which terminal it is, as far as its answers say.
public struct TerminalIdentity: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case vte, konsole, mlterm, kitty, putty, qterminal, xterm, urxvt, alacritty, foot, mintty, wezterm, ghostty, iterm2
    case st, zutty
    case appleTerminal = "apple-terminal"
    case windowsTerminal = "windows-terminal"
    case linuxConsole = "linux-console"
    /// Answers that it follows the bidi recommendation for terminals (DECRQM 8), whatever it is called.
    case recommendation
    case unknown
  }

  /// What sits between the program and the terminal that draws.
  public enum Multiplexer: String, Sendable { case none, tmux, screen }

  public var kind: Kind
  /// In the terminal's own counting: 379 for XTerm, 7006 for VTE 0.70.6, 26 for kitty 0.26, 113 for foot 1.13; 0 where it
  /// is not known.
  public var version: Int
  public var multiplexer: Multiplexer

  public init(kind: Kind, version: Int = 0, multiplexer: Multiplexer = .none) {
    self.kind = kind
    self.version = version
    self.multiplexer = multiplexer
  }

  /// What settings that belong to a terminal are kept under: `konsole`, `tmux-vte`.
  public var key: String { multiplexer == .none ? kind.rawValue : "\(multiplexer.rawValue)-\(kind.rawValue)" }
}

/// How light the terminal's background is.
public enum Background: String, Sendable {
  case light, dark

  /// By relative luminance (ITU-R BT.709), 0...255 each.
  init(red: UInt8, green: UInt8, blue: UInt8) {
    self = 2126 * Int(red) + 7152 * Int(green) + 722 * Int(blue) > 127 * 10_000 ? .light : .dark
  }
}
