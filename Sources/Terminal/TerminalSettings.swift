/// What the user may say about the terminal: in the configuration file, on the command line, and with a key while the
/// reader runs. Needed because a terminal's own bidi switch cannot be seen from inside it.
public struct TerminalSettings: Equatable, Sendable {
  /// How rows are handed to the terminal.
  public enum Bidi: String, CaseIterable, Sendable {
    /// What fits the terminal that was found.
    case auto
    /// As they shall look, left to right.
    case visual
    /// Right-to-left runs reversed, for kitty.
    case runs
    /// Reversed so that a terminal that reorders whole rows, direction found by itself, puts them right (PuTTY).
    case inverseAuto = "inverse-auto"
    /// The same for one that reorders each stretch of a row (qterminal).
    case inverseSegments = "inverse-seg"
    /// In reading order and unshaped, all left to the terminal.
    case logical

    /// The next one round, for the key that tries them out.
    public var next: Bidi {
      let all = Self.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  /// What becomes of the marks on letters.
  public enum Marks: String, CaseIterable, Sendable { case auto, keep, strip }

  /// The ways of enlarging letters that may be used.
  public enum SizeBy: String, CaseIterable, Sendable { case auto, pixels, osc66, lines, mosaic, cells }

  /// How many colours are used.
  public enum Colors: String, CaseIterable, Sendable {
    case auto, none
    case eight = "8"
    case sixteen = "16"
    case palette = "256"
    case direct = "true"
  }

  public var bidi: Bidi
  public var marks: Marks
  public var colors: Colors
  /// Whether tmux may be asked to let the switch through to the outer terminal.
  public var passthrough: Bool
  /// Whether +A may change the terminal's own font (mlterm, kitty).
  public var realFont: Bool
  public var sizeBy: SizeBy
  /// The block characters that letters are drawn with; nil takes what fits the terminal.
  public var mosaic: Mosaic?

  public init(
    bidi: Bidi = .auto, marks: Marks = .auto, colors: Colors = .auto, passthrough: Bool = true, realFont: Bool = false,
    sizeBy: SizeBy = .auto, mosaic: Mosaic? = nil
  ) {
    self.bidi = bidi
    self.marks = marks
    self.colors = colors
    self.passthrough = passthrough
    self.realFont = realFont
    self.sizeBy = sizeBy
    self.mosaic = mosaic
  }
}
