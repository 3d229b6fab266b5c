// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.
import CUnicodeTables

/// Does for a paragraph all that does not depend on the measure: decodes it, resolves its levels (UAX#9), finds its
/// clusters (UAX#29), break opportunities (UAX#14) and cells. Linear in its length on any input.
///
/// Keeps its buffers, so that one analyzer goes through a whole text without allocating; each `analyze` overwrites what
/// the one before it gave.
public struct TextAnalyzer: ~Copyable {
  private var scalars: UnsafeMutablePointer<UInt32>
  private var properties: UnsafeMutablePointer<UInt32>
  private var levels: UnsafeMutablePointer<UInt8>
  private var flags: UnsafeMutablePointer<UInt8>
  private var opportunities: UnsafeMutablePointer<BreakOpportunity>
  private var capacity = 0
  private var bidi = BidiResolver()
  private let options: ShapingOptions

  public init(options: ShapingOptions = ShapingOptions()) {
    self.options = options
    scalars = .allocate(capacity: 0)
    properties = .allocate(capacity: 0)
    levels = .allocate(capacity: 0)
    flags = .allocate(capacity: 0)
    // The text's end is one, of an empty text too.
    opportunities = .allocate(capacity: 1)
  }

  deinit { deallocate() }

  private func deallocate() {
    scalars.deallocate()
    properties.deallocate()
    levels.deallocate()
    flags.deallocate()
    opportunities.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    if count <= capacity { return }
    deallocate()
    capacity = max(count, min(capacity * 2, capacity + 1 << 20))
    scalars = .allocate(capacity: capacity)
    properties = .allocate(capacity: capacity)
    levels = .allocate(capacity: capacity)
    flags = .allocate(capacity: capacity)
    opportunities = .allocate(capacity: capacity + 1)
  }

  /// Analyzes one paragraph given as UTF-8; each byte that is none of a well-formed sequence counts as U+FFFD.
  ///
  /// The result lives in the analyzer's buffers: it holds until the next call and no longer than the analyzer.
  public mutating func analyze(
    utf8: UnsafeBufferPointer<UInt8>, direction: BaseDirection = .auto, isolates: [IsolatedRange] = []
  ) -> AnalyzedText {
    let (decoded, opportunityCount) = findClustersAndBreaks(utf8)
    let level =
      isolates.isEmpty
      ? bidi.resolve(decoded, direction: direction, levels: levels)
      : bidi.resolve(decoded, properties, isolates, direction: direction, levels: levels)
    return analyzed(decoded, opportunityCount, level: level)
  }

  /// The same without levels, which say nothing of where lines end: none may be read of what it gives.
  package mutating func analyzeWithoutLevels(utf8: UnsafeBufferPointer<UInt8>) -> AnalyzedText {
    let (decoded, opportunityCount) = findClustersAndBreaks(utf8)
    return analyzed(decoded, opportunityCount, level: 0)
  }

  private mutating func findClustersAndBreaks(
    _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: DecodedText, opportunityCount: Int?) {
    reserve(utf8.count)
    var (decoded, opportunityCount) = decode(utf8)
    if decoded.anyProperties & ScalarProperties.clusters != 0 {
      ClusterFlags(options: options).set(decoded, flags)
    } else if decoded.count > 0 && flags[0] & ScalarFlags.clusterStart == 0 {
      ClusterFlags.setLoneMark(decoded, flags, 0)
    }
    if mayHaveMarkedSpace(decoded.count), keepMarkedSpaces(decoded.count) { opportunityCount = nil }
    return (decoded, opportunityCount)
  }

  private func analyzed(_ decoded: DecodedText, _ opportunityCount: Int?, level: UInt8) -> AnalyzedText {
    AnalyzedText(
      scalars: scalars, properties: properties, levels: levels, flags: flags, count: decoded.count,
      paragraphLevel: level, anyProperties: decoded.anyProperties,
      opportunities: opportunityCount.map { UnsafeBufferPointer(start: opportunities, count: $0) })
  }

  /// UTF-8 to scalars, their properties, and, by the automaton of UAX#14, their flags, in one pass.
  ///
  /// Gives the count of `opportunities` where they tell all there is to know of breaking lines.
  private func decode(
    _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: DecodedText, opportunityCount: Int?) {
    let table = PropertyTable()
    let lineBreaks = unicode_line_breaks_table()
    var count = 0
    var classes: UInt32 = 0
    var anyProperties: UInt32 = 0
    var anyOutcome: UInt16 = 0
    var row: UInt16 = 0
    var afterLam: UInt32 = 0  // 1 where only marks stand between a lam and here
    var opportunityCount = 0
    var cells: UInt32 = 0
    var solidCells: UInt32 = 0
    var decoder = UTF8Decoder(utf8)
    while let scalar = decoder.next() {
      let word = scalar < PropertyTable.directLimit ? table[direct: scalar] : table[scalar]
      let entry = lineBreaks[Int(row) &+ Int(truncatingIfNeeded: word &>> 5 & 63)]
      classes |= 1 &<< (word & 31)
      anyProperties |= word
      // An alef that a lam takes into its ligature adds no cell.
      let swallowed = afterLam & (word &>> 23)
      afterLam = scalar == 0x644 ? 1 : word & 0x8700_0000 == 0 ? afterLam : 0
      scalars[count] = scalar
      properties[count] = word
      let template = (word &>> 24) & ~(swallowed &* 3)
      flags[count] = UInt8(truncatingIfNeeded: template)
      // Within a word the automaton stays where it is: to foresee that is faster than to wait for it.
      if entry != row &<< 2 {
        row = entry &>> 2
        anyOutcome |= entry
        flags[count] |= UInt8(truncatingIfNeeded: entry & 3) &<< 3
        opportunities[opportunityCount] = BreakOpportunity(
          offset: UInt32(truncatingIfNeeded: count), solidCells: solidCells)
        // Counts only at the start of a cluster: LB18 lets a line break between a space and its mark.
        opportunityCount &+= Int(truncatingIfNeeded: UInt32(entry & 1) & template &>> 2)
      }
      cells &+= template & 3
      let isSpace = template & UInt32(ScalarFlags.hanging)
      solidCells = isSpace == 0 && template & 3 != 0 ? cells : solidCells
      count &+= 1
    }
    opportunities[opportunityCount] = BreakOpportunity(
      offset: UInt32(truncatingIfNeeded: count), solidCells: solidCells)
    if anyOutcome & 3 == 3 { settleNumericBreaks(count) }
    let text = DecodedText(
      scalars: scalars, properties: properties, count: count, bidiClasses: classes, anyProperties: anyProperties)
    let isPlain =
      anyOutcome & 2 == 0
      && anyProperties & (ScalarProperties.clusters | ScalarProperties.softHyphen) == 0
      && (count == 0 || flags[0] & ScalarFlags.clusterStart != 0)
    return (text, isPlain ? opportunityCount + 1 : nil)
  }

  /// Whether anything without cells stands right behind a space; a loop over bytes that goes many at a time.
  private func mayHaveMarkedSpace(_ count: Int) -> Bool {
    var found: UInt8 = 0
    for i in 0..<max(count - 1, 0) {
      let cells = flags[i + 1] & ScalarFlags.cellsMask
      found |= flags[i] & (cells == 0 ? ScalarFlags.hanging : 0)
    }
    return found != 0
  }

  /// A space with a mark on it is there to show the mark, and does not hang. Gives whether there was one.
  private func keepMarkedSpaces(_ count: Int) -> Bool {
    var space = -1
    var isAny = false
    for i in 0..<count {
      if flags[i] & ScalarFlags.hanging != 0 {
        space = i
      } else if flags[i] & ScalarFlags.cellsMask != 0 {
        space = -1
      } else if space >= 0 && flags[i] & (ScalarFlags.clusterStart | ScalarFlags.silent) == 0 {
        flags[space] &= ~ScalarFlags.hanging
        isAny = true
      }
    }
    return isAny
  }

  /// LB25, (PR | PO) × OP NU: the one rule that looks ahead, past what LB9 attaches to the opening bracket.
  private func settleNumericBreaks(_ count: Int) {
    for i in 0..<count where flags[i] & ScalarFlags.anyBreak == ScalarFlags.anyBreak {
      var next = i + 1
      while next < count && LineBreakColumn.attaches(properties[next]) { next += 1 }
      let isNumber = next < count && LineBreakColumn.isNumeric(properties[next])
      flags[i] = flags[i] & ~ScalarFlags.anyBreak | (isNumber ? 0 : ScalarFlags.allowedBreak)
    }
  }
}

/// Columns of the automaton of UAX#14 that are asked for by name; the rest are the generator's affair.
enum LineBreakColumn {
  @inline(__always) static func attaches(_ word: UInt32) -> Bool { word >> 5 & 63 == 9 || word >> 5 & 63 == 10 }
  @inline(__always) static func isNumeric(_ word: UInt32) -> Bool { word >> 5 & 63 == 21 }
}
