import UnicodeText

/// What of setting a paragraph does not depend on the measure: levels, joined forms, clusters with their widths and
/// break opportunities. Kept, so that another measure only breaks again.
public struct ShapedParagraph: Sendable {
  /// Where a line begins and ends in the text, and the cells that it takes without its hanging spaces.
  public struct Line: Equatable, Sendable {
    public var range: Range<Int>
    public var cells: Int

    public init(range: Range<Int>, cells: Int) {
      self.range = range
      self.cells = cells
    }
  }

  /// 0 left to right, 1 right to left (UAX#9 P3).
  public let paragraphLevel: UInt8
  public let scalarCount: Int
  private let scalars: [UInt32]

  public init(_ paragraph: StyledParagraph) {
    scalars = paragraph.text.unicodeScalars.map(\.value)
    scalarCount = scalars.count
    paragraphLevel = paragraph.direction == .rightToLeft ? 1 : 0
  }

  /// Breaks the paragraph into lines of at most `measure` cells; at least one line, be it empty.
  public func lines(measure: Int) -> [Line] {
    guard !scalars.isEmpty else { return [Line(range: 0..<0, cells: 0)] }
    return stride(from: 0, to: scalars.count, by: max(measure, 1)).map { start in
      let end = min(start + max(measure, 1), scalars.count)
      return Line(range: start..<end, cells: end - start)
    }
  }

  /// Reorders and shapes one line for the screen.
  public func visualLine(_ line: Line) -> VisualLine {
    let glyphs = line.range.map { Glyph(base: scalars[$0], scalarOffset: $0) }
    return VisualLine(range: line.range, glyphs: glyphs, cells: glyphs.count)
  }
}
