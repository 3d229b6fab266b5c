/// The sequences by which a terminal enlarges its own font by steps, and takes the steps back to the very size that it
/// was: mlterm's OSC 5379, and kitty's remote control where its user has allowed it. Never OSC 50 or OSC 710, which set
/// fonts and cannot tell what was there before.
enum FontControl {
  static func isAble(_ profile: TerminalProfile) -> Bool {
    let kind = profile.identity.kind
    return profile.isConfirmed && profile.identity.multiplexer == .none && (kind == .mlterm || kind == .kitty)
  }

  /// Larger by so many steps, and the way back.
  static func mode(_ kind: TerminalIdentity.Kind, steps: Int) -> ModeLedger.Mode {
    switch kind {
    case .kitty: ModeLedger.Mode(on: kitty("+", points: 2 * steps), off: kitty("-", points: 2 * steps))
    default:
      ModeLedger.Mode(
        on: String(repeating: "\u{1B}]5379;fontsize=larger\u{7}", count: steps),
        off: String(repeating: "\u{1B}]5379;fontsize=smaller\u{7}", count: steps))
    }
  }

  private static func kitty(_ sign: String, points: Int) -> String {
    let payload = #"{"size":\#(points),"increment_op":"\#(sign)","all":false}"#
    return "\u{1B}P@kitty-cmd"
      + #"{"cmd":"set-font-size","version":[0,26,0],"no_response":true,"payload":\#(payload)}"# + "\u{1B}\\"
  }
}
