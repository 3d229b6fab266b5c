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

  /// What is seen.
  public enum Content: Hashable, Sendable {
    /// A line in its colours, from left to right over the whole width.
    case letters(LetterLine, [Paint])
    /// A picture of an article.
    case figure(FigureDots)
  }

  /// Where it stands, in cells of the frame.
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int
  /// Rows of cells of the picture that lie above the part shown.
  public var skippedRows: Int
  /// Columns of cells of it that lie left of that part.
  public var skippedColumns = 0
  /// Rows of cells of the whole picture.
  public var pictureRows: Int
  /// Dots of a cell.
  public var cellWidth: Int
  public var cellHeight: Int
  public var content: Content
  /// The ground of the cells that the picture lies over.
  public var ground: Color

  public init(
    row: Int, column: Int, rows: Int, columns: Int, skippedRows: Int, pictureRows: Int, cellWidth: Int,
    cellHeight: Int, content: Content, ground: Color = .default
  ) {
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
    self.skippedRows = skippedRows
    self.pictureRows = pictureRows
    self.cellWidth = cellWidth
    self.cellHeight = cellHeight
    self.content = content
    self.ground = ground
  }

  /// The line that is seen; nil where it is no line.
  public var letters: LetterLine? { if case .letters(let line, _) = content { line } else { nil } }

  /// The line's colours.
  public var paints: [Paint] { if case .letters(_, let paints) = content { paints } else { [] } }

  /// Columns of cells of the whole picture.
  public var pictureColumns: Int { (width + cellWidth - 1) / max(cellWidth, 1) }

  /// Dots of the part shown, from the picture's left edge.
  public var shownDots: Range<Int> {
    let start = min(skippedColumns * cellWidth, width)
    return start..<min(start + columns * cellWidth, width)
  }

  /// Dots of the whole picture from side to side.
  public var width: Int {
    switch content {
    case .letters(let line, _): line.width
    case .figure(let figure): figure.width
    }
  }
}

extension Placement {
  /// What is left of it outside of some cells: above, below, on the left and on the right.
  func parts(outside rows: Range<Int>, _ columns: Range<Int>) -> [Placement] {
    let shown = (rows: row..<row + self.rows, columns: column..<column + self.columns)
    guard shown.rows.overlaps(rows), shown.columns.overlaps(columns) else { return [self] }
    let inside = rows.clamped(to: shown.rows)
    return [
      part(shown.rows.lowerBound..<inside.lowerBound, shown.columns),
      part(inside, shown.columns.lowerBound..<max(columns.lowerBound, shown.columns.lowerBound)),
      part(inside, min(columns.upperBound, shown.columns.upperBound)..<shown.columns.upperBound),
      part(inside.upperBound..<shown.rows.upperBound, shown.columns),
    ].compactMap { $0 }
  }

  /// The part in these cells of the frame; nil where there are none.
  private func part(_ rows: Range<Int>, _ columns: Range<Int>) -> Placement? {
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    var part = self
    part.skippedRows += rows.lowerBound - row
    part.skippedColumns += columns.lowerBound - column
    (part.row, part.rows) = (rows.lowerBound, rows.count)
    (part.column, part.columns) = (columns.lowerBound, columns.count)
    return part
  }
}

/// A picture of an article at the size that it is shown in.
public struct FigureDots: Hashable, Sendable {
  /// The file that it is read from, as `SystemPath` writes it.
  public var path: String
  public var width: Int
  public var height: Int

  public init(path: String, width: Int, height: Int) {
    self.path = path
    self.width = width
    self.height = height
  }
}
