import ArticleModel
import Screen
import Typesetting
import UnicodeText

/// A line of the interface's own text, made of stretches that each have a style; set by the same engine as the articles.
struct InterfaceText: Sendable {
  /// Where the text stands in the columns that it is given, by reading order.
  enum Alignment { case start, end, center }

  private(set) var text = ""
  private var styles: [Style] = []
  private var runs: [StyledParagraph.Run] = []
  private var scalarCount = 0

  init() {}

  init(_ text: String, _ style: Style) { append(text, style) }

  var isEmpty: Bool { text.isEmpty }

  mutating func append(_ more: String, _ style: Style) {
    guard !more.isEmpty else { return }
    let end = scalarCount + more.scalarCount
    runs.append(.init(scalarCount..<end, style: UInt16(styles.count)))
    styles.append(style)
    scalarCount = end
    text += more
  }

  /// Appends a text that is not the interface's own: a name, a title, a path. It is ordered by itself, so that neither
  /// it nor what stands beside it tears the other (FSI … PDI, UAX#9 6.2).
  mutating func append(foreign more: String, _ style: Style) {
    append(more.isEmpty ? "" : "\u{2068}\(more)\u{2069}", style)
  }

  /// Breaks the text to `columns` cells and at most `limit` rows; what does not fit ends in an ellipsis.
  func rows(columns: Int, limit: Int = 1, direction: Direction) -> [Row] {
    guard columns > 0, limit > 0, !text.isEmpty else { return [] }
    let shaped = ShapedParagraph(StyledParagraph(unitsOf: text, runs: runs, direction: direction))
    let lines = shaped.lines(measure: columns)
    var rows = lines.prefix(limit).map { row(shaped.visualLine($0), direction: direction, isCut: false) }
    if lines.count > limit, let last = rows.indices.last {
      let short = shaped.line(from: lines[last].range.lowerBound, measure: max(columns - 1, 1))
      rows[last] = row(shaped.visualLine(short), direction: direction, isCut: true)
    }
    return rows
  }

  /// Cells that the text takes on one line.
  var cells: Int {
    guard !text.isEmpty else { return 0 }
    return ShapedParagraph(StyledParagraph(text)).lines(measure: .max / 4)[0].cells
  }

  private func row(_ line: VisualLine, direction: Direction, isCut: Bool) -> Row {
    var cells = line.glyphs.map { Cell($0, style: styles[min(Int($0.style), styles.count - 1)]) }
    // The mark stands where the text is cut: behind its last letter, on the side that this one reads towards.
    if isCut, let last = line.glyphs.indices.max(by: { line.glyphs[$0].scalarOffset < line.glyphs[$1].scalarOffset }) {
      let isRightToLeft = line.glyphs[last].level & 1 == 1
      let ellipsis = Cell(0x2026, style: cells[last].style, isRightToLeft: isRightToLeft)
      cells.insert(ellipsis, at: isRightToLeft ? last : last + 1)
    }
    return Row(cells: cells, direction: direction)
  }

  /// One row of set text.
  struct Row: Sendable {
    /// In visual order; continuation cells left out.
    var cells: [Cell]
    var direction: Direction
    var columns: Int { cells.reduce(0) { $0 + Int($1.width) } }

    /// Draws the row; `columns` is where it may stand, and its own background is kept where a cell's style has none.
    func draw(into frame: inout Frame, row: Int, columns range: Range<Int>, alignment: Alignment = .start) {
      let slack = max(range.count - columns, 0)
      var column =
        switch (alignment, direction) {
        case (.start, .leftToRight), (.end, .rightToLeft): range.lowerBound
        case (.end, .leftToRight), (.start, .rightToLeft): range.lowerBound + slack
        case (.center, _): range.lowerBound + slack / 2
        }
      for cell in cells where column + Int(cell.width) <= range.upperBound {
        frame.put(cell, row: row, column: column)
        column += Int(cell.width)
      }
    }
  }
}

extension Cell {
  /// A set glyph in a style.
  public init(_ glyph: Glyph, style: Style) {
    self.init(
      glyph.base, marks: glyph.marks, style: style, width: UInt8(clamping: glyph.width),
      isRightToLeft: glyph.level & 1 == 1)
  }
}
