// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.
import CUnicodeTables

/// Counts the lines of plain paragraphs straight from their bytes, for indexes of texts too large to analyze: UAX#14,
/// cells and lam-alef in one pass that keeps nothing.
public struct LineScanner: Sendable {
  /// Cells of a line.
  private let measure: UInt32

  public init(measure: Int) { self.measure = UInt32(clamping: max(measure, 1)) }

  /// The lines that a paragraph takes, at least one; nil where it holds what only the whole analysis gets right: words
  /// wider than a line, emoji, Hangul, controls, soft hyphens, mandatory breaks, marks without letters.
  public func lineCount(utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    let table = PropertyTable()
    let lineBreaks = unicode_line_breaks_table()
    let complex = ScalarProperties.clusters | ScalarProperties.softHyphen
    var decoder = UTF8Decoder(utf8)
    var row = 0
    var lines = 1
    // Cells of the line so far, with and without the spaces at its end, and what of them the last opportunity leaves.
    var cells: UInt32 = 0
    var solidCells: UInt32 = 0
    var cellsAtOpportunity: UInt32 = 0
    var afterLam: UInt32 = 0
    // The bit of a cluster's start, where what comes must be one: nothing is there that a mark could stand on.
    var bare = UInt32(ScalarFlags.clusterStart) &<< 24
    while let scalar = decoder.next() {
      let word = scalar < PropertyTable.directLimit ? table[direct: scalar] : table[scalar]
      let entry = lineBreaks[row &+ Int(truncatingIfNeeded: word &>> 5 & 63)]
      row = Int(truncatingIfNeeded: entry &>> 2)
      let isSpace = word & UInt32(ScalarFlags.hanging) &<< 24
      if entry & 2 != 0 || word & complex | bare & ~word != 0 {
        // An outcome of 3 is a break unless a number comes.
        if entry & 1 == 0 || word & complex | bare & ~word != 0 || isNumber(behind: decoder) { return nil }
      }
      bare = isSpace &>> 3
      cellsAtOpportunity = entry & 1 != 0 ? cells : cellsAtOpportunity
      let swallowed = afterLam & (word &>> 23)
      afterLam = scalar == 0x644 ? 1 : word & 0x8700_0000 == 0 ? afterLam : 0
      let width = word &>> 24 & 3 & ~(swallowed &* 3)
      cells &+= width
      solidCells = isSpace == 0 && width != 0 ? cells : solidCells
      if solidCells > measure {
        if cellsAtOpportunity == 0 { return nil }
        lines &+= 1
        cells &-= cellsAtOpportunity
        solidCells = cells
        cellsAtOpportunity = 0
        if solidCells > measure { return nil }
      }
    }
    return lines
  }

  /// LB25, (PR | PO) × OP NU: the one rule that looks ahead, past what LB9 attaches to the opening bracket.
  @inline(never) private func isNumber(behind bracket: UTF8Decoder) -> Bool {
    let table = PropertyTable()
    var decoder = bracket
    while let scalar = decoder.next() {
      if !LineBreakColumn.attaches(table[scalar]) { return LineBreakColumn.isNumeric(table[scalar]) }
    }
    return false
  }
}
