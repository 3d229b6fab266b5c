import Screen

/// Turns a row as it shall look into the row that the terminal is sent, so that a terminal which reorders it shows it
/// as it shall look.
struct RowTransform: Equatable {
  var strategy: OutputStrategy
  var keepsMarks: Bool

  /// The row to send, without the right halves of wide characters; it takes as many columns as the row given.
  func apply(_ row: ArraySlice<Cell>) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(row.count)
    for cell in row where !cell.isContinuation { cells += cell.sendable(keepingMarks: keepsMarks) }
    switch strategy {
    case .visual: return cells
    case .runs: return RunReversal.apply(cells)
    case .inverseAuto: return RowInversion.invert(cells, base: .auto)
    case .inverseSegments: return RowInversion.invertSegments(cells)
    case .logical: return RowInversion.invert(cells, base: .auto).map { $0.unshaped() }
    }
  }
}
