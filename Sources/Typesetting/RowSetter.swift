import ArticleModel

/// Sets the rows of one piece: the text flush with its start, and what the page adds beside it.
struct RowSetter {
  private let piece: GalleyPiece
  private let shaped: ShapedParagraph?
  private let layout: PieceLayout
  private let page: PageGeometry
  private let isJustified: Bool
  private let metric: Metric
  private let typography: Typography
  /// What a tatweel adds to a word in 1/4096 em; 0 where words are not stretched.
  private let tatweel: Int

  init(
    _ piece: GalleyPiece, _ shaped: ShapedParagraph?, _ layout: PieceLayout, typography: Typography, columns: Int,
    tatweel: Int = 0
  ) {
    self.piece = piece
    self.shaped = shaped
    self.layout = layout
    page = PageGeometry(typography: typography, columns: columns, times: typography.times(of: piece))
    metric = typography.metric
    self.typography = typography
    self.tatweel = tatweel
    isJustified = typography.isJustified && piece.isJustifiable
  }

  func line(_ row: PieceLayout.Row) -> GalleyLine {
    var line = GalleyLine(direction: piece.direction)
    switch row {
    case .spaceAbove: add(bars(piece.insets.prefix(piece.sharedInsets)), to: &line)
    case .spaceBelow: add(bars(piece.insets[...]), to: &line)
    case .line(let index, let part):
      switch metric {
      case .cells: line.size = .init(times: layout.rowsPerLine, part: part)
      case .letters(let letters):
        let em = letters.em(of: piece.role)
        line.letters = LetterRow(
          metric: letters, emWidth: em.width, emHeight: em.height, rows: layout.rowsPerLine, part: part)
      }
      add(bars(piece.insets[...]), to: &line)
      if index == 0 { setMarker(in: &line) }
      switch piece.content {
      case .ornament(let ornament):
        if line.letters?.segments.isEmpty == true { line.letters = nil }
        add(glyphs(of: ornament), to: &line)
      case .figure(let box):
        line.letters = nil
        line.figure = figureRow(of: box, part: index)
      case .tableRow(let row): set(row, line: index, in: &line)
      case .text: if let shaped { set(shaped, line: index, in: &line) }
      }
      if !Self.areInOrder(line.glyphs) { line.glyphs.sort { $0.column < $1.column } }
    }
    return line
  }

  /// Most rows are set in order; a sort that nobody needs would have to be made ready.
  private static func areInOrder(_ glyphs: [GalleyLine.PlacedGlyph]) -> Bool {
    for index in glyphs.indices.dropFirst() where glyphs[index - 1].column > glyphs[index].column { return false }
    return true
  }

  /// What the page adds stands in cells, beside real letters as elsewhere.
  private func add(_ glyphs: [GalleyLine.PlacedGlyph], to line: inout GalleyLine) {
    if case .cells = metric { line.glyphs += glyphs } else { line.ornaments += glyphs }
  }

  private func set(_ shaped: ShapedParagraph, line index: Int, in line: inout GalleyLine) {
    var column = layout.columns[0]
    var visual = shaped.visualLine(column.lines[index], advances: column.advances)
    if index == 0 {
      column.measure -= column.firstIndent
      if piece.direction == .leftToRight { column.left += column.firstIndent }
    }
    let range = visual.range
    line.address = piece.address
    line.range = range.lowerBound + piece.scalarBase..<range.upperBound + piece.scalarBase
    let isLast = index == column.lines.count - 1
    let tatweels = isJustified && !isLast ? stretch(&visual, of: shaped, measure: column.measure) : [:]
    let gaps =
      isJustified && !isLast ? Justification(visual, measure: column.measure, cell: metric.letterCell) : nil
    place(
      visual, of: shaped, in: column, alignment: piece.alignment, gaps: gaps, tatweels: tatweels,
      base: piece.scalarBase, &line)
  }

  private func stretch(_ visual: inout VisualLine, of shaped: ShapedParagraph, measure: Int) -> [Int: Int] {
    guard tatweel > 0, case .letters(let letters) = metric else { return [:] }
    let advance = (tatweel * letters.em(of: piece.role).width) >> 12
    let analysis = shaped.analysis
    return Kashida(
      &visual, scalars: analysis.scalars, properties: analysis.properties, measure: measure, tatweel: advance
    ).tatweels
  }

  private func place(
    _ visual: VisualLine, of shaped: ShapedParagraph, in column: PieceLayout.Column, alignment: GalleyPiece.Alignment,
    gaps: Justification? = nil, tatweels: [Int: Int] = [:], base: Int, _ line: inout GalleyLine
  ) {
    let spare = max(column.measure - visual.cells - (gaps?.added ?? 0), 0)
    var at = column.left
    switch (alignment, piece.direction) {
    case (.center, .leftToRight): at += spare / 2
    case (.center, .rightToLeft): at += (spare + 1) / 2
    case (.start, .rightToLeft): at += spare
    case (.start, .leftToRight): break
    }
    place(visual, of: shaped, at: at, gaps: gaps, tatweels: tatweels, &line) { $0.scalarOffset += base }
  }

  private func place(
    _ visual: VisualLine, of shaped: ShapedParagraph, at left: Int, gaps: Justification? = nil,
    tatweels: [Int: Int] = [:], _ line: inout GalleyLine, _ adjust: (inout Glyph) -> Void
  ) {
    var at = left
    var starts: [Int] = []
    line.glyphs.reserveCapacity(line.glyphs.count + visual.glyphs.count)
    for (index, glyph) in visual.glyphs.enumerated() {
      var glyph = glyph
      adjust(&glyph)
      line.glyphs.append(.init(glyph, column: at))
      starts.append(at)
      at += Int(glyph.width) + (gaps?.after(index) ?? 0)
    }
    line.letters?.add(visual, starts: starts, scalars: shaped.analysis.scalars, tatweels: tatweels)
  }

  /// In the middle of the measure.
  private func figureRow(of box: FigureBox, part: Int) -> FigureRow? {
    guard let dots = typography.figureDots else { return nil }
    let area = page.textArea(within: piece.insets)
    let cells = box.cells(measure: area.measure, dots: dots, mostRows: typography.mostFigureRows)
    return FigureRow(
      path: box.path, left: area.left + (area.measure - cells.columns) / 2, columns: cells.columns, rows: cells.rows,
      part: part, dots: dots)
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

  private func setMarker(in line: inout GalleyLine) {
    guard let marker = piece.marker, let inset = piece.insets.last(where: { $0.kind == .marker }) else { return }
    let index = piece.insets.lastIndex(of: inset) ?? 0
    let outer = page.textArea(within: Array(piece.insets[..<index]))
    guard page.textArea(within: piece.insets) != outer else { return }
    let advances = marker.advances(in: metric, role: .listMarker)
    let unit = metric.unitsPerCell
    let visual = marker.visualLine(
      marker.lines(measure: inset.cells * unit, advances: advances)[0], advances: advances)
    let left = inset.side == .rightToLeft ? (outer.left + outer.measure) * unit - visual.cells : outer.left * unit
    place(visual, of: marker, at: left, &line) { glyph in
      glyph.scalarOffset = 0
      glyph.scalarCount = 0
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

  private func set(_ row: TableRow, line index: Int, in line: inout GalleyLine) {
    let isSideBySide = layout.isSideBySide
    let isRule = row.isLastHeader && isSideBySide && index == layout.lineCount - 1
    let (unit, cell) = (metric.unitsPerCell, metric.letterCell)
    var added: [GalleyLine.PlacedGlyph] = []
    let numbers = layout.columns.indices
    let stacked = isSideBySide ? 0 : layout.stackedColumn(ofLine: index)
    for number in isSideBySide ? numbers : stacked..<stacked + 1 {
      let column = layout.columns[number]
      if isRule {
        let columns = column.left / unit..<(column.left + column.measure) / unit
        added += columns.map { decoration("─", .tableRule, at: $0) }
      } else if column.lines.indices.contains(index - column.firstLine) {
        let visual = row.cells[number].visualLine(column.lines[index - column.firstLine], advances: column.advances)
        let base = row.bases[number]
        place(visual, of: row.cells[number], in: column, alignment: .start, base: base, &line)
        // A row shows lines of several cells: from the first scalar that it shows to the last.
        let shown = visual.range.lowerBound + base..<visual.range.upperBound + base
        line.range =
          line.address == nil
          ? shown : min(line.range.lowerBound, shown.lowerBound)..<max(line.range.upperBound, shown.upperBound)
        line.address = piece.address
      }
      guard number > 0, isSideBySide else { continue }
      // The rule stands in the middle of the gutter before this column.
      let rule =
        piece.direction == .rightToLeft
        ? (column.left + column.measure + cell) / unit : (column.left - 2 * cell) / unit
      added.append(decoration(isRule ? "┼" : "│", .tableRule, at: rule))
      if isRule {
        added += [decoration("─", .tableRule, at: rule - 1), decoration("─", .tableRule, at: rule + 1)]
      }
    }
    add(added, to: &line)
  }
}
