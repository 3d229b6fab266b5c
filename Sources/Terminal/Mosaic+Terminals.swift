extension Mosaic {
  /// The finest that a terminal is known to draw by itself; quadrants, which every font for terminals has, where nothing
  /// is known. No terminal can be asked.
  init?(of identity: TerminalIdentity, environment: TerminalEnvironment) {
    switch identity.kind {
    case .vte, .kitty, .foot, .wezterm, .ghostty: self = .sextants
    case .linuxConsole: return nil
    default: self = .quadrants
    }
  }
}
