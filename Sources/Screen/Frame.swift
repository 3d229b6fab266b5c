/// The grid of cells that every view draws into and every front end shows.
public struct Frame: Equatable, Sendable {
  /// How large a whole row's letters are (DEC private line attributes, DECSWL and DECDHL).
  public struct RowSize: Equatable, Sendable {
    /// How many times the usual height and width; so much less of the columns, from the left on, can be seen.
    public var times: Int
    /// Which of the rows that such letters take, from the top.
    public var part: Int

    public init(times: Int, part: Int) {
      self.times = times
      self.part = part
    }

    public static let normal = RowSize(times: 1, part: 0)
    /// Upper and lower half of a row at twice the height and width.
    public static let doubleTop = RowSize(times: 2, part: 0)
    public static let doubleBottom = RowSize(times: 2, part: 1)
  }

  public let columns: Int
  public let rows: Int
  public private(set) var cells: [Cell]
  /// One a row.
  public var rowSizes: [RowSize]
  /// Pictures over the cells, none over another.
  public var placements: [Placement] = []
  /// The grounds that text stands on by itself. Any other marks something, and must be told from them in few colours too.
  public var grounds: [Color] = []
  /// Where the hardware cursor stands while the user types; nil hides it.
  public var cursor: (row: Int, column: Int)?

  public init(columns: Int, rows: Int, fill: Style = .plain) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
    cells = Array(repeating: Cell(0x20, style: fill), count: self.columns * self.rows)
    rowSizes = Array(repeating: .normal, count: self.rows)
  }

  public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Writes a cell; outside of the grid nothing happens. A wide character that does not fit becomes a space, and half
  /// of a wide character that is overwritten takes its other half along.
  public mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard row >= 0, row < rows, column >= 0, column < columns, cell.width > 0 else { return }
    let place = row * columns + column
    var cell = cell
    if Self.isUnprintable(cell.base) || (cell.width == 2 && column + 1 >= columns) {
      cell = Cell(0x20, style: cell.style)
    }
    clearPartner(of: place, column: column)
    cells[place] = cell
    if cell.width == 2 {
      clearPartner(of: place + 1, column: column + 1)
      cells[place + 1] = Cell(0, style: cell.style, width: 0, isRightToLeft: cell.isRightToLeft)
    }
  }

  /// Gives a stretch of one row another style, its text untouched.
  public mutating func restyle(row: Int, columns range: Range<Int>, _ change: (inout Style) -> Void) {
    guard row >= 0, row < rows else { return }
    for column in range.clamped(to: 0..<columns) { change(&cells[row * columns + column].style) }
  }

  /// Fills a stretch of one row with blanks in a style.
  public mutating func fill(row: Int, columns range: Range<Int>, style: Style) {
    let range = range.clamped(to: 0..<columns)
    guard row >= 0, row < rows, !range.isEmpty else { return }
    // Only at the edges can half of a wide cell stay behind.
    for column in [range.lowerBound, range.upperBound - 1] { clearPartner(of: row * columns + column, column: column) }
    let blank = Cell(0x20, style: style)
    for place in row * columns + range.lowerBound..<row * columns + range.upperBound { cells[place] = blank }
  }

  /// Takes what is shown of pictures out of some cells, over which something else is drawn; without columns out of whole
  /// rows.
  public mutating func uncover(rows covered: Range<Int>, columns: Range<Int>? = nil) {
    let columns = columns ?? 0..<self.columns
    placements = placements.flatMap { $0.parts(outside: covered, columns) }
  }

  private mutating func clearPartner(of place: Int, column: Int) {
    if cells[place].width == 0, column > 0 {
      cells[place - 1] = Cell(0x20, style: cells[place - 1].style)
    } else if cells[place].width == 2, column + 1 < columns {
      cells[place + 1] = Cell(0x20, style: cells[place + 1].style)
    }
  }

  /// Controls, and format characters that terminals disagree about: none of them may reach a terminal.
  static func isUnprintable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xD800...0xDFFF, 0x110000...:
      true
    default: false
    }
  }

  public static func == (a: Frame, b: Frame) -> Bool {
    a.columns == b.columns && a.rows == b.rows && a.rowSizes == b.rowSizes && a.placements == b.placements
      && a.cursor?.row == b.cursor?.row
      && a.cursor?.column == b.cursor?.column && a.cells == b.cells
  }
}
