// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// Breaks a paragraph greedily into lines of at most so many cells, or units of a font's advances: at UAX#14
/// opportunities, a word too long for a line at the clusters within, a cluster too long for one at its cells. Spaces at a
/// line's end hang; a soft hyphen takes its room where a line ends at it.
public struct LineWrapper {
  private let flags: UnsafePointer<UInt8>
  private let count: Int
  /// What the next line may take.
  var measure: Int
  /// Where the next line starts.
  private(set) var start: Int
  private let opportunities: UnsafeBufferPointer<BreakOpportunity>?
  private let advances: AdvanceWidths?
  /// The next opportunity to look at, and the cells of the text before `start`, where there are opportunities.
  private var opportunity = 0
  private var cellsBefore: UInt32 = 0

  /// - Parameters:
  ///   - flags: `ScalarFlags` of the paragraph, which must outlive the wrapper.
  ///   - measure: Cells, or units of the advances; at least 1.
  ///   - start: The scalar that the first line starts with.
  @inline(__always) public init(flags: UnsafePointer<UInt8>, count: Int, measure: Int, start: Int = 0) {
    self.init(flags: flags, count: count, measure: measure, start: start, advances: nil)
  }

  /// - Parameter advances: of each scalar; nil where cells are what counts.
  @inline(__always)
  init(flags: UnsafePointer<UInt8>, count: Int, measure: Int, start: Int = 0, advances: AdvanceWidths?) {
    self.flags = flags
    self.count = count
    self.measure = max(measure, 1)
    self.start = start
    self.advances = advances
    opportunities = nil
  }

  /// - Parameters:
  ///   - text: What an analyzer gave, which must outlive the wrapper.
  ///   - measure: Cells; at least 1.
  @inline(__always) public init(_ text: AnalyzedText, measure: Int) {
    flags = text.flags
    count = text.count
    self.measure = max(measure, 1)
    start = 0
    advances = nil
    opportunities = text.opportunities
  }

  /// The next line; nil behind the last one.
  public mutating func next() -> ShapedParagraph.Line? {
    if start >= count { return nil }
    guard let opportunities else { return nextByFlags() }
    // The last opportunity whose text still fits.
    let limit = cellsBefore &+ UInt32(truncatingIfNeeded: min(measure, 1 << 30))
    var last = opportunity
    while last < opportunities.count && opportunities[last].solidCells <= limit { last &+= 1 }
    let first = start
    if last == opportunity {
      // Not even one word fits.
      guard let line = nextByFlags() else { return nil }
      for i in line.range { cellsBefore &+= UInt32(flags[i] & ScalarFlags.cellsMask) }
      while opportunity < opportunities.count && opportunities[opportunity].offset <= line.range.upperBound {
        opportunity &+= 1
      }
      return line
    }
    let end = opportunities[last &- 1]
    let cells = Int(end.solidCells) &- Int(cellsBefore)
    opportunity = last
    cellsBefore = max(end.solidCells, cellsBefore)
    var space = Int(end.offset) &- 1
    while space >= first
      && (flags[space] & ScalarFlags.hanging != 0 || flags[space] & ScalarFlags.cellsMask == 0)
    {
      cellsBefore &+= UInt32(flags[space] & ScalarFlags.cellsMask)
      space &-= 1
    }
    return self.end(Int(end.offset), max(cells, 0), first)
  }

  private mutating func nextByFlags() -> ShapedParagraph.Line? {
    if let advances { next(in: advances) } else { next(in: CellWidths(flags: flags)) }
  }

  @inline(__always) private mutating func next(in widths: some LineWidths) -> ShapedParagraph.Line? {
    let first = start
    var cells = 0
    var hanging = 0
    var opportunity = -1
    var opportunityCells = 0
    var cluster = first
    var clusterCells = 0
    var i = first
    while i < count {
      let flag = flags[i]
      if flag & ScalarFlags.clusterStart != 0 {
        if flag & ScalarFlags.anyBreak != 0 && i > first {
          if flag & ScalarFlags.mandatoryBreak != 0 { return end(i, cells, first) }
          let shown =
            cells &+ (flags[i &- 1] & ScalarFlags.softHyphen == 0 || hanging > 0 || cells == 0 ? 0 : widths.hyphen)
          if shown <= measure {
            opportunity = i
            opportunityCells = shown
          }
        }
        // Without room for its hyphen a soft hyphen goes to the next line.
        if i == first || flags[i &- 1] & ScalarFlags.softHyphen == 0 {
          cluster = i
          clusterCells = cells
        }
      }
      let width = widths[i]
      if flag & ScalarFlags.hanging != 0 {
        hanging &+= width
      } else if width > 0 {
        let total = cells &+ hanging &+ width
        if total > measure && i > first {
          if opportunity > first { return end(opportunity, opportunityCells, first) }
          if cluster > first { return end(cluster, clusterCells, first) }
          if cells > 0 { return end(i, cells, first) }
        }
        cells = total
        hanging = 0
      }
      i &+= 1
    }
    return end(count, cells, first)
  }

  @inline(__always) private mutating func end(_ end: Int, _ cells: Int, _ first: Int) -> ShapedParagraph.Line {
    start = end
    return ShapedParagraph.Line(range: first..<end, cells: cells)
  }
}
