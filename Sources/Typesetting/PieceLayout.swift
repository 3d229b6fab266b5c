import ArticleModel

/// How one piece comes out at one measure.
struct PieceLayout: Sendable {
  /// A column of text: one for a paragraph, several for a row of a table.
  struct Column: Sendable {
    /// In units of the metric, as the measure is.
    var left: Int
    var measure: Int
    var lines: [ShapedParagraph.Line]
    /// The piece's line that it begins in: not the first where a table's cells are stacked.
    var firstLine = 0
    /// What the first line is set in at its start.
    var firstIndent = 0
    /// Of each scalar; nil where cells are what counts.
    var advances: ScaledAdvances?
  }

  var columns: [Column]
  /// Lines of text, rows of a picture, or 1 for an ornament.
  var lineCount: Int
  /// Blank rows above.
  var spaceAbove: Int
  /// Blank rows between lines.
  var lineSpacing: Int
  /// Rows of one line: as many as letters are times the usual size, and what real letters take.
  var rowsPerLine: Int

  /// All rows of the piece, the space above among them.
  var rowCount: Int { spaceAbove + lineCount * rowsPerLine + (lineCount - 1) * lineSpacing }

  init(_ piece: GalleyPiece, _ shaped: ShapedParagraph?, typography: Typography, columns paneColumns: Int) {
    let times = typography.times(of: piece)
    let page = PageGeometry(typography: typography, columns: paneColumns, times: times)
    let area = page.textArea(within: piece.insets)
    switch piece.content {
    case .ornament:
      columns = []
      lineCount = 1
    case .figure(let box):
      columns = []
      lineCount =
        typography.figureDots.map {
          box.cells(measure: area.measure, dots: $0, mostRows: typography.mostFigureRows).rows
        } ?? 1
    case .text:
      let unit = typography.metric.unitsPerCell
      let indent = min(piece.isIndentable ? typography.firstLineIndent : 0, area.measure / 8) * unit
      let advances = shaped?.advances(in: typography.metric, role: piece.role)
      let breaking = ParagraphBreaking(piece.breaking, firstIndent: indent, advances: advances)
      let lines = shaped.map { breaking.lines(of: $0, measure: area.measure * unit) } ?? []
      columns = [
        Column(
          left: area.left * unit, measure: area.measure * unit, lines: lines, firstIndent: indent, advances: advances)
      ]
      lineCount = lines.count
    case .tableRow(let row):
      let isStacked = !row.fits(measure: area.measure * typography.metric.unitsPerCell / typography.metric.letterCell)
      columns = Self.columns(
        of: row, direction: piece.direction, left: area.left, measure: area.measure, metric: typography.metric,
        isStacked: isStacked)
      lineCount = max(columns.map { $0.firstLine + $0.lines.count }.max() ?? 1, 1)
      if row.isLastHeader, !isStacked { lineCount += 1 }
    }
    switch typography.metric {
    case .cells: rowsPerLine = times
    case .letters(let letters):
      switch piece.content {
      case .ornament, .figure: rowsPerLine = 1
      case .text, .tableRow: rowsPerLine = letters.rows(of: piece.role)
      }
    }
    lineSpacing = piece.isRunningText ? typography.lineSpacing : 0
    spaceAbove = typography.rows(of: piece.spaceAbove)
  }

  /// - Parameters:
  ///   - left: in cells, as the measure is.
  ///   - isStacked: the cells below each other, where the columns do not go side by side.
  private static func columns(
    of row: TableRow, direction: Direction, left: Int, measure: Int, metric: Metric, isStacked: Bool
  ) -> [Column] {
    let (left, measure) = (left * metric.unitsPerCell, measure * metric.unitsPerCell)
    let cellUnits = metric.letterCell
    var columns: [Column] = []
    var taken = 0
    guard !isStacked else {
      for cell in row.cells {
        let advances = cell.advances(in: metric, role: .tableCell)
        let lines = cell.lines(measure: measure, advances: advances)
        columns.append(Column(left: left, measure: measure, lines: lines, firstLine: taken, advances: advances))
        taken += lines.count
      }
      return columns
    }
    for (cell, width) in zip(row.cells, row.widths(measure: measure / cellUnits)) {
      let advances = cell.advances(in: metric, role: .tableCell)
      let width = width * cellUnits
      let start = direction == .rightToLeft ? left + measure - taken - width : left + taken
      let lines = cell.lines(measure: width, advances: advances)
      columns.append(Column(left: start, measure: width, lines: lines, advances: advances))
      taken += width + TableRow.gutter * cellUnits
    }
    return columns
  }

  /// Whether the columns stand beside one another; cells that are stacked have a line each at least.
  var isSideBySide: Bool { columns.last?.firstLine ?? 0 == 0 }

  /// The column of stacked cells that a line belongs to.
  func stackedColumn(ofLine line: Int) -> Int {
    var low = 0
    var high = columns.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if columns[middle].firstLine <= line { low = middle } else { high = middle }
    }
    return low
  }

  /// What stands in a row of the piece.
  enum Row: Equatable {
    case spaceAbove
    /// Between the line and the one after it.
    case spaceBelow(line: Int)
    /// `part` counts the rows of a line whose letters take more than one.
    case line(Int, part: Int)
  }

  func row(_ index: Int) -> Row {
    guard index >= spaceAbove else { return .spaceAbove }
    let pitch = rowsPerLine + lineSpacing
    let (line, rest) = (index - spaceAbove).quotientAndRemainder(dividingBy: pitch)
    return rest < rowsPerLine ? .line(line, part: rest) : .spaceBelow(line: line)
  }

  /// The first row of a line.
  func firstRow(ofLine line: Int) -> Int { spaceAbove + line * (rowsPerLine + lineSpacing) }
}

extension Typography {
  func rows(of space: GalleyPiece.Space) -> Int {
    switch space {
    case .none: 0
    case .one: 1
    case .beyondOne: max(paragraphSpacing - 1, 0)
    case .paragraph: paragraphSpacing
    case .section: max(1, paragraphSpacing)
    }
  }

  /// How many times the usual size its letters are. A picture stands in rows of its own size.
  func times(of piece: GalleyPiece) -> Int { if case .figure = piece.content { 1 } else { times(of: piece.role) } }

  func times(of role: TextRole) -> Int {
    switch enlargement {
    case .none: 1
    case .headline: role == .headline ? 2 : 1
    case .everything(let times): times
    }
  }
}
