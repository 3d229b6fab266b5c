/// A picture over some cells of a frame, which are blank below it.
public struct Placement: Hashable, Sendable {
  /// The colours of a stretch of a line, from its top to its foot.
  public struct Paint: Hashable, Sendable {
    /// Dots from the picture's left edge.
    public var dots: Range<Int>
    public var foreground: Color
    public var background: Color
    public var isUnderlined: Bool

    public init(dots: Range<Int>, foreground: Color, background: Color, isUnderlined: Bool = false) {
      self.dots = dots
      self.foreground = foreground
      self.background = background
      self.isUnderlined = isUnderlined
    }
  }

  /// Where it stands, in cells of the frame.
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int
  /// Rows of cells of the picture that lie above the part shown.
  public var skippedRows: Int
  /// Rows of cells of the whole picture.
  public var pictureRows: Int
  /// Dots of a cell.
  public var cellWidth: Int
  public var cellHeight: Int
  public var letters: LetterLine
  /// From left to right, over the whole width.
  public var paints: [Paint]
  /// The ground of the cells that the picture lies over.
  public var ground: Color

  public init(
    row: Int, column: Int, rows: Int, columns: Int, skippedRows: Int, pictureRows: Int, cellWidth: Int,
    cellHeight: Int, letters: LetterLine, paints: [Paint], ground: Color = .default
  ) {
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
    self.skippedRows = skippedRows
    self.pictureRows = pictureRows
    self.cellWidth = cellWidth
    self.cellHeight = cellHeight
    self.letters = letters
    self.paints = paints
    self.ground = ground
  }
}
