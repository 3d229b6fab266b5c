/// The answers to the burst of queries, as far as they have come.
public struct TerminalReplies: Sendable {
  /// DA1; the fence behind all others.
  public internal(set) var primaryAttributes: [Int]?
  /// DA2, `65;7006;1`.
  public internal(set) var secondaryAttributes: String?
  /// XTVERSION, `Konsole 22.12.3`.
  public internal(set) var version: String?
  /// DECRQM's answer for mode 8, BDSM, as it was before Warraq set it: 1 implicit, 2 explicit, 0 unknown to it.
  public internal(set) var bidiMode: Int?
  /// OSC 11: the background's colour, 0...255 each.
  public internal(set) var background: (red: UInt8, green: UInt8, blue: UInt8)?
  /// Whether a double-width line had half the columns (DECDWL).
  public internal(set) var hasDoubleWidth = false
  /// A cell in pixels.
  public internal(set) var cellSize: (width: Int, height: Int)?
  /// Whether kitty's graphics protocol is understood.
  public internal(set) var hasGraphics = false
  /// Whether sixel pictures are (DA1's 4).
  public internal(set) var hasSixel = false
  /// Whether a blank of twice the size took two columns (kitty's text sizing, OSC 66).
  public internal(set) var hasScaledText = false
  /// tmux: the terminal that draws, in the words of XTVERSION, `XTerm(379)`, or empty where it gave none.
  public internal(set) var outerVersion: String?
  /// kitty: its own configuration says `force_ltr`.
  public internal(set) var forcesLeftToRight = false

  /// Whether these are the answers of an earlier start; the terminal may be another by now.
  public internal(set) var areRemembered = false

  public init() {}

  /// The first answer has come: what is remembered goes, but for what an answer still to come would say.
  init(remembering old: TerminalReplies) {
    background = old.background
    outerVersion = old.outerVersion
    forcesLeftToRight = old.forcesLeftToRight
  }

  var hasAny: Bool { primaryAttributes != nil || secondaryAttributes != nil || version != nil || bidiMode != nil }

  /// - Parameter columns: of the window, to tell where a double-width line ends.
  mutating func note(_ reply: TerminalReply, columns: Int) {
    switch reply {
    case .primaryAttributes(let list):
      primaryAttributes = list
      hasSixel = list.contains(4)
    case .cellSize(let width, let height) where (4...200).contains(width) && (6...400).contains(height):
      cellSize = (width, height)
    case .graphics: hasGraphics = true
    case .secondaryAttributes(let text): secondaryAttributes = text
    case .version(let text): version = text
    case .mode(8, isPrivate: false, let state): bidiMode = state
    case .background(let red, let green, let blue): background = (red, green, blue)
    case .cursor(row: 3, let column): hasScaledText = column == 3
    case .cursor(_, let column): hasDoubleWidth = columns >= 4 && column <= columns / 2 + 1
    case .mode, .other, .cellSize, .ready: break
    }
  }
}
