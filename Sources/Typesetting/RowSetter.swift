import ArticleModel

/// Sets the rows of one piece: the text flush with its start, and what the page adds beside it.
struct RowSetter {
  private let piece: GalleyPiece
  private let shaped: ShapedParagraph?
  private let layout: PieceLayout
  private let page: PageGeometry
  private let isJustified: Bool

  init(
    _ piece: GalleyPiece, _ shaped: ShapedParagraph?, _ layout: PieceLayout, typography: Typography, columns: Int
  ) {
    self.piece = piece
    self.shaped = shaped
    self.layout = layout
    page = PageGeometry(typography: typography, columns: columns, isDoubled: typography.doubles(piece.role))
    isJustified = typography.isJustified && piece.isJustifiable
  }

  func line(_ row: PieceLayout.Row) -> GalleyLine {
    switch row {
    case .spaceAbove:
      return GalleyLine(glyphs: bars(piece.insets.prefix(piece.sharedInsets)), direction: piece.direction)
    case .spaceBelow:
      return GalleyLine(glyphs: bars(piece.insets[...]), direction: piece.direction)
    case .line(let index, let half):
      var line = GalleyLine(direction: piece.direction)
      if layout.rowsPerLine == 2 { line.size = half == 0 ? .doubleTop : .doubleBottom }
      line.glyphs = bars(piece.insets[...])
      if index == 0 { line.glyphs += marker }
      switch piece.content {
      case .ornament(let ornament): line.glyphs += glyphs(of: ornament)
      case .tableRow(let row): line.glyphs += glyphs(of: row, line: index)
      case .text: if let shaped { set(shaped, line: index, in: &line) }
      }
      line.glyphs.sort { $0.column < $1.column }
      return line
    }
  }

  private func set(_ shaped: ShapedParagraph, line index: Int, in line: inout GalleyLine) {
    var column = layout.columns[0]
    let visual = shaped.visualLine(column.lines[index])
    if index == 0 {
      column.measure -= column.firstIndent
      if piece.direction == .leftToRight { column.left += column.firstIndent }
    }
    let range = visual.range
    line.address = piece.address
    line.range = range.lowerBound + piece.scalarBase..<range.upperBound + piece.scalarBase
    let isLast = index == column.lines.count - 1
    let gaps = isJustified && !isLast ? Justification(visual, measure: column.measure) : nil
    line.glyphs += place(visual, in: column, alignment: piece.alignment, gaps: gaps)
  }

  private func place(
    _ visual: VisualLine, in column: PieceLayout.Column, alignment: GalleyPiece.Alignment, gaps: Justification? = nil
  ) -> [GalleyLine.PlacedGlyph] {
    let spare = max(column.measure - visual.cells - (gaps?.added ?? 0), 0)
    var at = column.left
    switch (alignment, piece.direction) {
    case (.center, .leftToRight): at += spare / 2
    case (.center, .rightToLeft): at += (spare + 1) / 2
    case (.start, .rightToLeft): at += spare
    case (.start, .leftToRight): break
    }
    var placed: [GalleyLine.PlacedGlyph] = []
    placed.reserveCapacity(visual.glyphs.count)
    for (index, glyph) in visual.glyphs.enumerated() {
      var glyph = glyph
      glyph.scalarOffset += piece.scalarBase
      placed.append(.init(glyph, column: at))
      at += Int(glyph.width) + (gaps?.after(index) ?? 0)
    }
    return placed
  }

  // MARK: What the page adds

  private func decoration(_ scalar: Unicode.Scalar, _ role: TextRole, at column: Int) -> GalleyLine.PlacedGlyph {
    .init(Glyph(base: scalar.value, style: TextStyle(role).rawValue, scalarOffset: 0, scalarCount: 0), column: column)
  }

  /// The bars of block quotes and the walls of frames, each on its side.
  private func bars(_ insets: ArraySlice<Inset>) -> [GalleyLine.PlacedGlyph] {
    var bars: [GalleyLine.PlacedGlyph] = []
    var outer = page.textArea(within: [])
    for index in insets.indices {
      let inner = page.textArea(within: Array(piece.insets[...index]))
      guard inner != outer else { break }
      let inset = insets[index]
      let right = outer.left + outer.measure - 1
      switch inset.kind {
      case .marker: break
      case .bar: bars.append(decoration("┃", .quoteBar, at: inset.side == .rightToLeft ? right : outer.left))
      case .wall:
        bars.append(decoration("│", .pictureFrame, at: outer.left))
        bars.append(decoration("│", .pictureFrame, at: right))
      }
      outer = inner
    }
    return bars.sorted { $0.column < $1.column }
  }

  private var marker: [GalleyLine.PlacedGlyph] {
    guard let marker = piece.marker, let inset = piece.insets.last(where: { $0.kind == .marker }) else { return [] }
    let index = piece.insets.lastIndex(of: inset) ?? 0
    let outer = page.textArea(within: Array(piece.insets[..<index]))
    guard page.textArea(within: piece.insets) != outer else { return [] }
    let visual = marker.visualLine(marker.lines(measure: inset.cells)[0])
    var at = inset.side == .rightToLeft ? outer.left + outer.measure - visual.cells : outer.left
    return visual.glyphs.map { glyph in
      var glyph = glyph
      glyph.scalarOffset = 0
      glyph.scalarCount = 0
      defer { at += Int(glyph.width) }
      return .init(glyph, column: at)
    }
  }

  private func glyphs(of ornament: GalleyPiece.Ornament) -> [GalleyLine.PlacedGlyph] {
    let area = page.textArea(within: piece.insets)
    let right = area.left + area.measure - 1
    switch ornament {
    case .rule:
      let cells = min(max(area.measure / 4, 3), area.measure)
      let start = area.left + (area.measure - cells) / 2
      return (start..<start + cells).map { decoration("─", .rule, at: $0) }
    case .frameTop, .frameBottom:
      guard area.measure >= 2 else { return [] }
      let isTop = if case .frameTop = ornament { true } else { false }
      return [decoration(isTop ? "┌" : "└", .pictureFrame, at: area.left)]
        + (area.left + 1..<right).map { decoration("─", .pictureFrame, at: $0) }
        + [decoration(isTop ? "┐" : "┘", .pictureFrame, at: right)]
    }
  }

  private func glyphs(of row: TableRow, line index: Int) -> [GalleyLine.PlacedGlyph] {
    var glyphs: [GalleyLine.PlacedGlyph] = []
    let isSideBySide = layout.columns.allSatisfy { $0.firstLine == 0 }
    let isRule = row.isLastHeader && isSideBySide && index == layout.lineCount - 1
    for (number, column) in layout.columns.enumerated() {
      if isRule {
        glyphs += (column.left..<column.left + column.measure).map { decoration("─", .tableRule, at: $0) }
      } else if column.lines.indices.contains(index - column.firstLine) {
        let line = column.lines[index - column.firstLine]
        glyphs += place(row.cells[number].visualLine(line), in: column, alignment: .start)
      }
      guard number > 0, isSideBySide else { continue }
      // The rule stands in the middle of the gutter before this column.
      let rule = piece.direction == .rightToLeft ? column.left + column.measure + 1 : column.left - 2
      glyphs.append(decoration(isRule ? "┼" : "│", .tableRule, at: rule))
      if isRule {
        glyphs += [decoration("─", .tableRule, at: rule - 1), decoration("─", .tableRule, at: rule + 1)]
      }
    }
    return glyphs
  }
}
