/// The answers to the burst of queries, as far as they have come.
public struct TerminalReplies: Equatable, Sendable {
  /// DA1; the fence behind all others.
  public var primaryAttributes: [Int]?
  /// DA2, `65;7006;1`.
  public var secondaryAttributes: String?
  /// XTVERSION, `Konsole 22.12.3`.
  public var version: String?
  /// DECRQM's answer for mode 8, BDSM, as it was before Warraq set it: 1 implicit, 2 explicit, 0 unknown to it.
  public var bidiMode: Int?
  /// OSC 11: the background's colour, 0...255 each.
  public var background: (red: UInt8, green: UInt8, blue: UInt8)?
  /// Where the cursor stopped on a double-width line when sent to its end, 1-based.
  public var doubleWidthColumn: Int?
  /// tmux: the terminal that draws, in the words of XTVERSION, `XTerm(379)`, or empty where it gave none.
  public var outerVersion: String?

  public init() {}

  public static func == (a: TerminalReplies, b: TerminalReplies) -> Bool {
    a.primaryAttributes == b.primaryAttributes && a.secondaryAttributes == b.secondaryAttributes
      && a.version == b.version && a.bidiMode == b.bidiMode && a.doubleWidthColumn == b.doubleWidthColumn
      && a.outerVersion == b.outerVersion && a.background?.red == b.background?.red
      && a.background?.green == b.background?.green && a.background?.blue == b.background?.blue
  }

  mutating func note(_ reply: TerminalReply) {
    switch reply {
    case .primaryAttributes(let list): primaryAttributes = list
    case .secondaryAttributes(let text): secondaryAttributes = text
    case .version(let text): version = text
    case .mode(8, isPrivate: false, let state): bidiMode = state
    case .background(let red, let green, let blue): background = (red, green, blue)
    case .cursor(_, let column): doubleWidthColumn = column
    case .mode, .other: break
    }
  }
}
