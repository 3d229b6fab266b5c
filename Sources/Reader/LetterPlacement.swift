import Screen
import Typesetting

extension ReaderState {
  /// Puts a line of real letters over the cells of an area, from the row of the line that the area begins with.
  func place(
    _ line: GalleyLine, _ row: LetterRow, _ laid: [(role: ThemeRole, columns: Range<Int>)], into frame: inout Frame,
    area: Area
  ) {
    let metric = row.metric
    guard let left = line.glyphs.map(\.column).min(),
      let right = line.glyphs.map({ $0.column + Int($0.glyph.width) }).max(), area.rows > 0
    else { return }
    // A cell of air on either side, for what reaches over its advance.
    let unit = metric.unitsPerCell
    let columns = max(left / unit - 1, 0)..<min((right + unit - 1) / unit + 1, area.columns)
    guard !columns.isEmpty else { return }
    let offset = columns.lowerBound * unit
    let height = row.rows * metric.cellHeight
    // The letters' box stands in the middle of its rows; above the baseline they take more room than below.
    let rest = height - row.emHeight * metric.leading / 100 / LetterMetric.unitsPerDot
    let ascent = row.emHeight * (metric.leading - Self.percentBelowBaseline(metric)) / 100 / LetterMetric.unitsPerDot
    let letters = LetterLine(
      runs: row.segments.map { segment in
        LetterLine.Run(
          scalars: segment.scalars, range: segment.range, isRightToLeft: segment.isRightToLeft,
          face: segment.face.rawValue, x: segment.x - offset)
      }, language: open?.article.language ?? "", emWidth: row.emWidth, emHeight: row.emHeight,
      width: columns.count * metric.cellWidth, height: height, baseline: rest / 2 + ascent)
    frame.placements.append(
      Placement(
        row: area.row, column: area.column + columns.lowerBound, rows: area.rows, columns: columns.count,
        skippedRows: row.part, pictureRows: row.rows, cellWidth: metric.cellWidth, cellHeight: metric.cellHeight,
        content: .letters(letters, paints(of: line, laid, offset: offset, width: letters.width)),
        ground: theme.style(for: .article).background))
  }

  /// Of an em, in percent: the tails of naskh, and the deeper ones of nastaliq.
  private static func percentBelowBaseline(_ metric: LetterMetric) -> Int { metric.leading * 2 / 7 }

  /// The colours of the line from left to right, those of the page between.
  private func paints(
    of line: GalleyLine, _ laid: [(role: ThemeRole, columns: Range<Int>)], offset: Int, width: Int
  ) -> [Placement.Paint] {
    var paints: [Placement.Paint] = []
    func add(_ end: Int, _ style: Style) {
      let start = paints.last?.dots.upperBound ?? 0
      guard end > start else { return }
      let paint = Placement.Paint(style, start..<end)
      if let last = paints.last, last.looks(like: paint) {
        paints[paints.count - 1].dots = last.dots.lowerBound..<end
      } else {
        paints.append(paint)
      }
    }
    let page = theme.style(for: .article)
    let units = LetterMetric.unitsPerDot
    for placed in line.glyphs where placed.glyph.width > 0 {
      let columns = placed.column..<placed.column + Int(placed.glyph.width)
      var style = style(of: placed.glyph.textStyle)
      for (role, range) in laid where range.overlaps(columns) { style = theme.style(for: role, over: style) }
      add((columns.lowerBound - offset) / units, page)
      add(min((columns.upperBound - offset) / units, width), style)
    }
    add(width, page)
    return paints
  }
}

extension Placement.Paint {
  fileprivate init(_ style: Style, _ dots: Range<Int>) {
    let isReversed = style.attributes.contains(.reverse)
    self.init(
      dots: dots, foreground: isReversed ? style.background : style.foreground,
      background: isReversed ? style.foreground : style.background,
      isUnderlined: style.attributes.contains(.underline))
  }

  fileprivate func looks(like other: Placement.Paint) -> Bool {
    foreground == other.foreground && background == other.background && isUnderlined == other.isUnderlined
  }
}
