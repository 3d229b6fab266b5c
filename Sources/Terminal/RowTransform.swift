import CTerm
import Screen

/// Turns a row as it shall look into the row that the terminal is sent.
struct RowTransform: Equatable {
  var strategy: OutputStrategy
  var keepsMarks: Bool

  /// The cells to send, as many columns as came in.
  func apply(_ row: ArraySlice<Cell>) -> [Cell] {
    row.map { sendable($0) }
  }

  /// A cell that ncurses neither drops nor misplaces.
  private func sendable(_ cell: Cell) -> Cell {
    var cell = cell
    if !keepsMarks { cell.marks = [0, 0, 0, 0] }
    return cell
  }
}
