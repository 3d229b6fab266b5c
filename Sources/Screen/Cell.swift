/// One cell of the grid: a base character, the marks on it, and how it looks.
///
/// A wide character takes its own cell and a continuation cell to the right of it. No cell ever holds a control or a
/// format character: `Frame` turns those into spaces as they are written.
public struct Cell: Equatable, Sendable {
  /// How many combining marks a cell can carry, ncurses' own limit (CCHARW_MAX - 1).
  public static let markCapacity = 4

  /// The base as a Unicode scalar value; 0 in the right half of a wide character.
  public var base: UInt32
  /// Marks on the base in logical order; unused places are 0.
  public var marks: InlineArray<4, UInt32>
  public var style: Style
  /// Columns that the character takes: 1 or 2, and 0 in the right half of a wide one.
  public var width: UInt8
  /// Whether the character belongs to a right-to-left run, for terminals that reorder what they are sent.
  public var isRightToLeft: Bool

  public init(
    _ base: UInt32, marks: InlineArray<4, UInt32> = [0, 0, 0, 0], style: Style = .plain, width: UInt8 = 1,
    isRightToLeft: Bool = false
  ) {
    self.base = base
    self.marks = marks
    self.style = style
    self.width = width
    self.isRightToLeft = isRightToLeft
  }

  public static let blank = Cell(0x20)

  /// Whether this is the right half of the wide character before it.
  public var isContinuation: Bool { width == 0 }

  public static func == (a: Cell, b: Cell) -> Bool {
    a.base == b.base && a.width == b.width && a.isRightToLeft == b.isRightToLeft && a.style == b.style
      && a.marks[0] == b.marks[0] && a.marks[1] == b.marks[1] && a.marks[2] == b.marks[2] && a.marks[3] == b.marks[3]
  }
}
