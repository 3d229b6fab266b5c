import ArticleModel

/// One row of the set page, its glyphs placed in the columns of the pane.
public struct GalleyLine: Equatable, Sendable {
  /// How large the row's letters are; a line of large ones is several rows of the same glyphs.
  public struct RowSize: Hashable, Sendable {
    /// How many times the usual height and width, and rows.
    public var times: Int
    /// Which of those rows, from the top.
    public var part: Int

    public init(times: Int, part: Int) {
      self.times = times
      self.part = part
    }

    public static let normal = RowSize(times: 1, part: 0)
    public static let doubleTop = RowSize(times: 2, part: 0)
    public static let doubleBottom = RowSize(times: 2, part: 1)
  }

  public struct PlacedGlyph: Equatable, Sendable {
    public var glyph: Glyph
    /// In cells of the row, which in one of large letters are wider than the screen's; in units where the row is of letters.
    public var column: Int

    public init(_ glyph: Glyph, column: Int) {
      self.glyph = glyph
      self.column = column
    }

    /// Whether the page added it: a bar, a frame, a list's marker. It stands for no text.
    public var isDecoration: Bool { glyph.scalarCount == 0 }
  }

  /// From left to right.
  public var glyphs: [PlacedGlyph]
  /// How the glyphs are drawn where they are real letters; nil where they are the terminal's, one a cell.
  public var letters: LetterRow?
  /// What the page adds beside real letters, in cells; elsewhere it is among the glyphs.
  public var ornaments: [PlacedGlyph] = []
  /// The row of a picture that stands here.
  public var figure: FigureRow?
  public var size: RowSize
  /// The paragraph that the row's text is of; nil in spacing, rules and controls.
  public var address: TextAddress?
  /// The scalars of that paragraph that the row shows, trailing spaces among them.
  public var range: Range<Int>
  public var direction: Direction

  public init(
    glyphs: [PlacedGlyph] = [], size: RowSize = .normal, address: TextAddress? = nil, range: Range<Int> = 0..<0,
    direction: Direction = .leftToRight
  ) {
    self.glyphs = glyphs
    self.size = size
    self.address = address
    self.range = range
    self.direction = direction
  }

  /// Units of `glyphs`' columns in a cell of the screen.
  public var unitsPerCell: Int { letters?.metric.unitsPerCell ?? 1 }

  /// Whether the row shows the lower part of a line that began in the row above.
  public var isLowerPart: Bool { size.part > 0 || (letters?.part ?? 0) > 0 }

  /// The style at a column, for what a click fell on; nil beside the text.
  public func style(atColumn column: Int) -> TextStyle? {
    glyphs.first { $0.column <= column && column < $0.column + Int($0.glyph.width) }?.glyph.textStyle
  }
}
