/// What the user can do in the terminal's own settings, for terminals where Warraq can only work around.
extension TerminalProfile {
  public var advice: [String] {
    switch identity.kind {
    case .putty:
      [
        "PuTTY reorders rows by itself, so they are sent turned around. Better: Terminal > Features, tick 'Disable "
          + "bidirectional text display' and 'Disable Arabic text shaping', then start Warraq with --bidi visual."
      ]
    case .qterminal:
      [
        "qterminal reorders text by itself, so rows are sent turned around and without marks. Better: switch its "
          + "bidirectional text support off, then start Warraq with --bidi visual."
      ]
    case .kitty where strategy == .runs:
      [
        "kitty turns right-to-left words around, so they are sent turned around, without marks, and digits that touch "
          + "them in another weight. Better: 'force_ltr yes' in kitty.conf; Warraq sees it on this machine, elsewhere "
          + "start it with --bidi visual."
      ]
    case .appleTerminal:
      ["Terminal.app reorders rows and has no switch for it; this was not tried. If words look reversed, press B."]
    case .linuxConsole:
      [
        "The console needs a font with Arabic forms: setfont Arabic-VGA16 (package console-setup). Larger letters: "
          + "setfont -d, or a font of 28 or 32 rows such as Uni3-Terminus32x16, which has no Arabic."
      ]
    case .unknown:
      ["This terminal is not known. If words look reversed, press B in the reader until they look right."]
    default: []
    }
  }

  /// What is known of this version, in words: what is done for it was tried with some, and others may differ.
  public var standing: String {
    guard let tried = identity.kind.tried else { return "not measured: what is done for it is what its makers say" }
    let list = "tried with " + tried.names.joined(separator: ", ")
    guard let newest = tried.versions.max(), identity.version > 0 else {
      return list + "; which version this is it does not say"
    }
    if tried.versions.contains(identity.version) { return list }
    return list + (identity.version > newest ? "; this one is newer, and not measured" : "; this one was not measured")
  }

  /// Whether Ctrl and + enlarge the terminal's own font; elsewhere the program is sent the key.
  public var enlargesByKeys: Bool {
    switch identity.kind {
    case .foot, .kitty, .konsole, .qterminal: true
    default: false
    }
  }

  /// What to look for where letters are boxes or fall apart.
  public var fontHint: String {
    switch identity.kind {
    case .linuxConsole: "the console's font decides; a console font has no marks"
    case .urxvt, .xterm, .unknown: "use a font with Arabic presentation forms: DejaVu Sans Mono, Kawkab Mono"
    default: "any font with Arabic does; evenest are DejaVu Sans Mono, Kawkab Mono, Noto Kufi Arabic as a fall-back"
    }
  }
}
