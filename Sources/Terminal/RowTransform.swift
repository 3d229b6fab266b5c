import Screen

/// Turns a row as it shall look into the row that the terminal is sent, so that a terminal which reorders it shows it
/// as it shall look.
struct RowTransform: Equatable {
  var strategy: OutputStrategy
  var keepsMarks: Bool
  /// Whether the terminal tells a click by the column of the row that it was sent.
  var reportsSentColumns = false

  /// The row to send, without the right halves of wide characters; it takes as many columns as the row given.
  func apply(_ row: ArraySlice<Cell>) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(row.count)
    for cell in row where !cell.isContinuation {
      if cell.isSentAsItIs || cell.isLetterAlone {
        cells.append(cell)
      } else {
        cells += cell.sendable(keepingMarks: keepsMarks)
      }
    }
    switch strategy {
    case .visual: return cells
    case .runs: return RunReversal.apply(cells)
    case .inverseAuto: return RowInversion.invert(cells, base: .auto)
    case .inverseSegments: return RowInversion.invertSegments(cells)
    case .logical: return RowInversion.invert(cells, base: .auto).map { $0.unshaped() }
    }
  }

  /// The column on the screen of what a click is reported on.
  func screenColumn(ofReported column: Int, in row: ArraySlice<Cell>) -> Int {
    guard reportsSentColumns, strategy == .inverseAuto || strategy == .logical else { return column }
    let columns = screenColumns(of: row)
    return columns.indices.contains(column) ? columns[column] : column
  }

  /// By column of the row as such a terminal is sent it, the column that the same stands in on its screen.
  func screenColumns(of row: ArraySlice<Cell>) -> [Int] {
    let sent = apply(row)
    var starts: [Int] = []
    var count = 0
    for cell in sent {
      starts.append(count)
      count += Int(cell.width)
    }
    var columns = Array(0..<count)
    var place = 0
    for shown in RowInversion.order(of: sent, base: .auto) {
      for offset in 0..<Int(sent[shown].width) { columns[starts[shown] + offset] = place + offset }
      place += Int(sent[shown].width)
    }
    return columns
  }
}
