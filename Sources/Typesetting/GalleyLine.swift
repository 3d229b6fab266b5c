import ArticleModel

/// One row of the set page, its glyphs placed in the columns of the pane.
public struct GalleyLine: Equatable, Sendable {
  /// How large the row's letters are; a double line is two rows of the same glyphs.
  public enum RowSize: UInt8, Hashable, Sendable { case normal, doubleTop, doubleBottom }

  public struct PlacedGlyph: Equatable, Sendable {
    public var glyph: Glyph
    /// In cells of the row, which in a double row are twice as wide as the screen's; in units where the row is of letters.
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
  public var isLowerPart: Bool { size == .doubleBottom || (letters?.part ?? 0) > 0 }

  /// The style at a column, for what a click fell on; nil beside the text.
  public func style(atColumn column: Int) -> TextStyle? {
    glyphs.first { $0.column <= column && column < $0.column + Int($0.glyph.width) }?.glyph.textStyle
  }
}
