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
      if cell.isSentAsItIs { cells.append(cell) } else { cells += cell.sendable(keepingMarks: keepsMarks) }
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
    let sent = apply(row)
    guard let hit = Self.cell(atColumn: column, widths: sent.map(\.width)) else { return column }
    let order = RowInversion.order(of: sent, base: .auto)
    var place = 0
    for shown in order {
      if shown == hit.cell { return place + hit.offset }
      place += Int(sent[shown].width)
    }
    return column
  }

  private static func cell(atColumn column: Int, widths: [UInt8]) -> (cell: Int, offset: Int)? {
    var start = 0
    for (cell, width) in widths.enumerated() {
      if column < start + Int(width) { return column < start ? nil : (cell, column - start) }
      start += Int(width)
    }
    return nil
  }
}
