import ArticleModel

/// What is known of a picture that an article names, for the page that shows pictures.
public enum GalleyFigure: Hashable, Sendable {
  /// The file that it is in, and its dots.
  case found(path: String, width: Int, height: Int)
  /// Why it is not shown, in words for its place.
  case missing(String)
}

/// A picture on the page, in cells.
struct FigureBox: Sendable {
  var path: String
  /// Dots of the whole picture.
  var width: Int
  var height: Int

  /// Dots of a cell's width where only the parts of cells are known.
  private static let usualCellWidth = 10

  /// The cells that it takes: as many as its dots do, and no more than the measure and a share of the pane's rows.
  ///
  /// - Parameter dots: those that it is drawn with.
  func cells(measure: Int, dots: DotGrid, mostRows: Int) -> (columns: Int, rows: Int) {
    // How high a cell is, in thousandths of its width.
    let tallness = max(dots.rows * dots.aspect * 10 / dots.columns, 1)
    let cellWidth = max(dots.columns, Self.usualCellWidth)
    func rows(_ columns: Int) -> Int {
      max((columns * 1000 * height + tallness * width / 2) / (tallness * width), 1)
    }
    var columns = min(max((width + cellWidth - 1) / cellWidth, 1), max(measure, 1))
    if rows(columns) > mostRows {
      columns = min(max(mostRows * tallness * width / (1000 * height), 1), columns)
    }
    return (columns, min(rows(columns), max(mostRows, 1)))
  }
}

/// A row of a picture on the page.
public struct FigureRow: Equatable, Sendable {
  public var path: String
  /// Cells of the pane.
  public var left: Int
  public var columns: Int
  /// Rows of the whole picture, and which of them this is.
  public var rows: Int
  public var part: Int
  public var dots: DotGrid
}
