import ArticleModel

/// How one piece comes out at one measure.
struct PieceLayout: Sendable {
  /// A column of text: one for a paragraph, several for a row of a table.
  struct Column: Sendable {
    var left: Int
    var measure: Int
    var lines: [ShapedParagraph.Line]
    /// The piece's line that it begins in: not the first where a table's cells are stacked.
    var firstLine = 0
    /// Cells that the first line is set in at its start.
    var firstIndent = 0
  }

  var columns: [Column]
  /// Lines of text, or 1 for an ornament.
  var lineCount: Int
  /// Blank rows above.
  var spaceAbove: Int
  /// Blank rows between lines.
  var lineSpacing: Int
  /// Rows of one line: 2 where letters are doubled.
  var rowsPerLine: Int

  /// All rows of the piece, the space above among them.
  var rowCount: Int { spaceAbove + lineCount * rowsPerLine + (lineCount - 1) * lineSpacing }

  init(_ piece: GalleyPiece, _ shaped: ShapedParagraph?, typography: Typography, columns paneColumns: Int) {
    let isDoubled = typography.doubles(piece.role)
    let page = PageGeometry(typography: typography, columns: paneColumns, isDoubled: isDoubled)
    let area = page.textArea(within: piece.insets)
    switch piece.content {
    case .ornament:
      columns = []
      lineCount = 1
    case .text:
      let indent = min(piece.isIndentable ? typography.firstLineIndent : 0, area.measure / 8)
      let breaking = ParagraphBreaking(piece.breaking, firstIndent: indent)
      let lines = shaped.map { breaking.lines(of: $0, measure: area.measure) } ?? []
      columns = [Column(left: area.left, measure: area.measure, lines: lines, firstIndent: indent)]
      lineCount = lines.count
    case .tableRow(let row):
      columns = Self.columns(of: row, direction: piece.direction, left: area.left, measure: area.measure)
      lineCount = max(columns.map { $0.firstLine + $0.lines.count }.max() ?? 1, 1)
      if row.isLastHeader, row.fits(measure: area.measure) { lineCount += 1 }
    }
    rowsPerLine = isDoubled ? 2 : 1
    lineSpacing = piece.isRunningText ? typography.lineSpacing : 0
    spaceAbove = typography.rows(of: piece.spaceAbove)
  }

  private static func columns(of row: TableRow, direction: Direction, left: Int, measure: Int) -> [Column] {
    var columns: [Column] = []
    var taken = 0
    for (cell, width) in zip(row.cells, row.widths(measure: measure)) {
      if row.fits(measure: measure) {
        let start = direction == .rightToLeft ? left + measure - taken - width : left + taken
        columns.append(Column(left: start, measure: width, lines: cell.lines(measure: width)))
        taken += width + TableRow.gutter
      } else {
        columns.append(Column(left: left, measure: measure, lines: cell.lines(measure: measure), firstLine: taken))
        taken += columns.last?.lines.count ?? 0
      }
    }
    return columns
  }

  /// What stands in a row of the piece.
  enum Row: Equatable {
    case spaceAbove
    /// Between the line and the one after it.
    case spaceBelow(line: Int)
    /// `half` is 1 for the lower row of doubled letters.
    case line(Int, half: Int)
  }

  func row(_ index: Int) -> Row {
    guard index >= spaceAbove else { return .spaceAbove }
    let pitch = rowsPerLine + lineSpacing
    let (line, rest) = (index - spaceAbove).quotientAndRemainder(dividingBy: pitch)
    return rest < rowsPerLine ? .line(line, half: rest) : .spaceBelow(line: line)
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

  func doubles(_ role: TextRole) -> Bool {
    switch doubling {
    case .none: false
    case .headline: role == .headline
    case .everything: true
    }
  }
}
