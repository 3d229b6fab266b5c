import ArticleModel
import Screen

/// A rectangle of the frame, in cells.
struct Area: Equatable, Sendable {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int

  var columnRange: Range<Int> { column..<(column + max(columns, 0)) }
  var rowRange: Range<Int> { row..<(row + max(rows, 0)) }

  func contains(row: Int, column: Int) -> Bool { rowRange.contains(row) && columnRange.contains(column) }
}

/// Which panes stand where on a screen of this size. A pane without an area is not shown.
struct Layout: Equatable, Sendable {
  /// The smallest screen that anything can be read on.
  static let smallest = (columns: 16, rows: 4)
  /// From here on the list stands beside the article.
  static let columnsForTwo = 100
  /// The narrowest that a pane beside another is made.
  static let narrowest = 20
  /// From here on the title row is worth its place.
  static let rowsForTitle = 14

  var title: Area?
  var status: Area
  var list: Area?
  var article: Area?
  var statements: Area?
  /// The column of the line between two panes.
  var border: Int?

  /// - Parameters:
  ///   - side: the pane beside the article, or in its place.
  ///   - focus: the pane shown where there is room for one only.
  ///   - direction: in a right-to-left interface the side pane stands on the right.
  ///   - isArticleAlone: no side pane whatever the width, and no title row.
  ///   - wanted: columns of the side pane; nil is by the width of the screen.
  init(
    columns: Int, rows: Int, side: Pane?, focus: Pane, direction: Direction, isArticleAlone: Bool,
    sideColumns wanted: Int? = nil
  ) {
    status = Area(row: rows - 1, column: 0, rows: 1, columns: columns)
    let hasTitle = rows >= Self.rowsForTitle && !(isArticleAlone && focus == .article)
    if hasTitle { title = Area(row: 0, column: 0, rows: 1, columns: columns) }
    let top = hasTitle ? 1 : 0
    let whole = Area(row: top, column: 0, rows: rows - 1 - top, columns: columns)

    guard let side, columns >= Self.columnsForTwo, !isArticleAlone else {
      switch focus {
      case .list: list = whole
      case .article: article = whole
      case .statements: statements = whole
      }
      return
    }
    let usual = min(max(columns * 3 / 10, 32), 56)
    let sideColumns = min(max(wanted ?? usual, Self.narrowest), columns - 1 - Self.narrowest)
    var sideArea = whole
    var main = whole
    sideArea.columns = sideColumns
    main.columns = columns - sideColumns - 1
    switch direction {
    case .rightToLeft:
      sideArea.column = columns - sideColumns
      border = sideArea.column - 1
    case .leftToRight:
      main.column = sideColumns + 1
      border = sideColumns
    }
    article = main
    if side == .statements { statements = sideArea } else { list = sideArea }
  }

  /// The pane under a cell.
  func pane(atRow row: Int, column: Int) -> Pane? {
    if list?.contains(row: row, column: column) == true { return .list }
    if article?.contains(row: row, column: column) == true { return .article }
    if statements?.contains(row: row, column: column) == true { return .statements }
    return nil
  }
}
