extension TerminalIdentity.Kind {
  /// The versions of a terminal that were looked at, page after page; nil for a terminal that never was.
  var tried: TriedVersions? {
    switch self {
    case .vte: TriedVersions(["0.70", "0.84"], [7006, 8401])
    case .konsole: TriedVersions(["22.12", "26.08"], [22, 26])
    case .kitty: TriedVersions(["0.26", "0.48"], [26, 48])
    case .xterm: TriedVersions(["379", "412"], [379, 412])
    case .foot: TriedVersions(["1.13", "1.28"], [113, 128])
    case .alacritty: TriedVersions(["0.11", "0.17"], [1700, 2600])
    case .urxvt: TriedVersions(["9.30"], [95])
    // These say the same whatever they are.
    case .mlterm: TriedVersions(["3.9.3"], [])
    case .putty: TriedVersions(["0.78", "0.85"], [])
    case .qterminal: TriedVersions(["1.2", "2.4"], [])
    case .st: TriedVersions(["0.9"], [])
    case .zutty: TriedVersions(["0.14"], [])
    case .mintty, .wezterm, .ghostty, .iterm2, .appleTerminal, .windowsTerminal, .linuxConsole, .recommendation,
      .unknown:
      nil
    }
  }
}

/// Versions of a terminal, as people say them and as the terminal itself counts (`TerminalIdentity.version`); without the
/// latter the terminal does not tell one from another.
struct TriedVersions: Equatable {
  var names: [String]
  var versions: [Int]

  init(_ names: [String], _ versions: [Int]) {
    self.names = names
    self.versions = versions
  }
}
