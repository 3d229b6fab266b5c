// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// What of setting a paragraph does not depend on the measure: levels, clusters, cells and break opportunities. Kept,
/// so that another measure only breaks again. The forms of letters depend on where lines end, so a line is joined when
/// it is set.
public struct ShapedParagraph: Sendable {
  /// Where a line begins and ends in the text, and the room that it takes without its hanging spaces.
  public struct Line: Equatable, Sendable {
    /// Scalar offsets.
    public var range: Range<Int>
    /// Cells, or units of the fonts' metric.
    public var cells: Int

    public init(range: Range<Int>, cells: Int) {
      self.range = range
      self.cells = cells
    }
  }

  /// Levels, flags and properties of each scalar.
  public let analysis: TextAnalysis
  public let options: ShapingOptions
  var runs: [StyledParagraph.Run]
  /// Each scalar's share of its cluster's advance, in 1/4096 em; nil where the paragraph was never measured.
  private(set) var advances: [Int32]?
  private var measuredLeastOfPrint = 0

  public init(_ paragraph: StyledParagraph, options: ShapingOptions = ShapingOptions()) {
    let isolates = paragraph.isolates.map { isolate in
      IsolatedRange(
        isolate.range, isRightToLeft: isolate.direction == .rightToLeft, alignsDigits: isolate.alignsDigits)
    }
    analysis = TextAnalysis(paragraph.text, direction: paragraph.direction, isolates: isolates, options: options)
    self.options = options
    runs = paragraph.runs
  }

  /// 0 left to right, 1 right to left (UAX#9 P3).
  public var paragraphLevel: UInt8 { analysis.paragraphLevel }
  public var scalarCount: Int { analysis.scalars.count }

  /// Breaks the paragraph into lines of at most `measure` cells; at least one line, be it empty.
  public func lines(measure: Int) -> [Line] { lines(measure: measure, advances: nil) }

  /// The same in units of the advances, where there are any.
  func lines(measure: Int, advances: ScaledAdvances?) -> [Line] {
    if scalarCount == 0 { return [Line(range: 0..<0, cells: 0)] }
    return analysis.withAnalyzedText { text in
      guard let advances else { return lines(of: text, measure, nil) }
      return advances.withWidths { lines(of: text, measure, $0) }
    }
  }

  private func lines(of text: AnalyzedText, _ measure: Int, _ widths: AdvanceWidths?) -> [Line] {
    var wrapper = LineWrapper(flags: text.flags, count: text.count, measure: measure, advances: widths)
    var lines: [Line] = []
    while let line = wrapper.next() { lines.append(line) }
    return lines
  }

  /// The advances of a role's letters in a metric; nil in cells. A paragraph that no font measured is taken for letters of
  /// half an em.
  func advances(in metric: Metric, role: TextRole) -> ScaledAdvances? {
    guard case .letters(let letters) = metric else { return nil }
    let known = advances ?? analysis.flags.map { Int32($0 & ScalarFlags.cellsMask) << 11 }
    return ScaledAdvances(known, em: letters.em(of: role).width)
  }

  /// The one line of at most `measure` cells that begins at a scalar.
  public func line(from start: Int, measure: Int) -> Line {
    guard start < scalarCount else { return Line(range: scalarCount..<scalarCount, cells: 0) }
    return analysis.withAnalyzedText { text in
      var wrapper = LineWrapper(flags: text.flags, count: text.count, measure: measure, start: start)
      return wrapper.next() ?? Line(range: start..<start, cells: 0)
    }
  }

  /// Joins, reorders and mirrors one line for the screen.
  public func visualLine(_ line: Line) -> VisualLine { visualLine(line, advances: nil) }

  /// The same with the glyphs as wide as the advances say.
  func visualLine(_ line: Line, advances: ScaledAdvances?) -> VisualLine {
    var collector = GlyphCollector(runs: runs.filter { $0.range.overlaps(line.range) }, advances: advances)
    if scalarCount > 0 {
      analysis.withAnalyzedText { text in
        var setter = LineSetter(options: options)
        setter.set(text, line.range, &collector)
      }
    }
    return VisualLine(range: line.range, glyphs: collector.glyphs, cells: collector.cells)
  }
}

extension ShapedParagraph {
  /// The paragraph with its advances in these fonts, which hold for every size of as fine or as coarse dots.
  func measured(by fonts: any LetterMeasure, in metric: LetterMetric) -> ShapedParagraph {
    if advances != nil && measuredLeastOfPrint == metric.leastOfPrint || scalarCount == 0 { return self }
    var measured = self
    measured.measuredLeastOfPrint = metric.leastOfPrint
    var faces = [LetterFace](repeating: metric.face(of: TextStyle(rawValue: 0)), count: scalarCount)
    for run in runs {
      let face = metric.face(of: TextStyle(rawValue: run.style))
      for i in run.range.clamped(to: 0..<scalarCount) { faces[i] = face }
    }
    let found = fonts.advances(of: analysis.scalars, levels: analysis.levels, faces: faces)
    measured.advances = found.count == scalarCount ? found : nil
    return measured
  }
}

/// Collects the glyphs of a line with their styles.
private struct GlyphCollector: GlyphReceiver {
  let runs: [StyledParagraph.Run]
  let advances: ScaledAdvances?
  var glyphs: [Glyph] = []
  var cells = 0
  private var markCount = 0

  init(runs: [StyledParagraph.Run], advances: ScaledAdvances?) {
    self.runs = runs
    self.advances = advances
  }

  mutating func receive(base: UInt32, offset: Int, end: Int, cells: Int, level: UInt8) {
    let cells = advances?.width(of: offset..<end, isHyphen: base == 0x2D && cells == 1) ?? cells
    glyphs.append(
      Glyph(
        base: base, width: Int32(cells), level: level, style: style(at: offset), scalarOffset: offset,
        scalarCount: end - offset))
    self.cells += cells
    markCount = 0
  }

  mutating func receive(mark: UInt32) {
    glyphs[glyphs.count - 1].marks[markCount] = mark
    markCount += 1
  }

  mutating func receivePlain(
    _ text: AnalyzedText, _ sent: UnsafePointer<UInt32>, _ range: Range<Int>, level: UInt8
  ) -> Int {
    let isForward = level & 1 == 0
    var taken = 0
    while taken < range.count {
      let i = isForward ? range.lowerBound + taken : range.upperBound - 1 - taken
      let isLast = taken + 1 == range.count
      if !sent[i].isPlainGlyph || (isForward && !isLast && !sent[i + 1].isPlainGlyph) { break }
      let cells = Int(text.flags[i] & ScalarFlags.cellsMask)
      receive(base: sent[i], offset: i, end: i + 1, cells: cells, level: level)
      taken += 1
    }
    return taken
  }

  private func style(at offset: Int) -> UInt16 {
    runs.last { $0.range.contains(offset) }?.style ?? 0
  }
}
