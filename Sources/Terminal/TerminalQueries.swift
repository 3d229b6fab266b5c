/// What the terminal is asked.
enum TerminalQueries {
  /// Whether queries may be sent at all: the Linux console and `dumb` print them.
  static func areUnderstood(_ environment: TerminalEnvironment) -> Bool {
    !["linux", "dumb", ""].contains(environment.type)
  }

  /// Before the screen is claimed: DA2, XTVERSION, DECRQM 8, OSC 11, and what pictures need.
  static func identity(_ environment: TerminalEnvironment) -> String {
    let secondaryAttributes = "\u{1B}[>c"
    let version = "\u{1B}[>0q"
    let bidiMode = environment["TERM_PROGRAM"] == "Apple_Terminal" ? "" : "\u{1B}[8$p"
    let background = "\u{1B}]11;?\u{1B}\\"
    return secondaryAttributes + version + bidiMode + background + pictures(environment)
  }

  /// The size of a cell in pixels, and whether kitty's graphics protocol is understood. tmux and screen take such a
  /// string for a title.
  private static func pictures(_ environment: TerminalEnvironment) -> String {
    if environment.isInTmux || environment.isInScreen { return "" }
    return "\u{1B}[16t\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
  }

  /// On the empty screen: whether a double-width line has half the columns, whether kitty's text sizing is understood, and
  /// the fence behind all queries, DA1.
  static func afterClear(_ environment: TerminalEnvironment) -> String {
    "\u{1B}[2;1H\u{1B}#6\u{1B}[999C\u{1B}[6n\u{1B}#5" + scaledText(environment) + "\u{1B}[H\u{1B}[c"
  }

  /// Where the cursor stands behind a blank of twice the size, in the third row; others are not asked, since what they make
  /// of the sequence is their affair.
  private static func scaledText(_ environment: TerminalEnvironment) -> String {
    guard environment["KITTY_WINDOW_ID"] != nil || environment.type.hasPrefix("xterm-kitty"), !environment.isInTmux,
      !environment.isInScreen
    else { return "" }
    return "\u{1B}[3;1H\u{1B}]66;s=2; \u{1B}\\\u{1B}[6n\u{1B}[3;1H\u{1B}[2K\u{1B}[4;1H\u{1B}[2K"
  }
}
