// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// Takes the glyphs of a line as they stand from left to right.
protocol GlyphReceiver: ~Copyable {
  /// A glyph of `text[offset..<end]`, of which `base` is what is drawn.
  mutating func receive(base: UInt32, offset: Int, end: Int, cells: Int, level: UInt8)
  /// A mark on the glyph before; at most four to a glyph.
  mutating func receive(mark: UInt32)
  /// Glyphs of `range` of a single scalar each, in their order or backwards, as many as are that plain. Gives how many
  /// it took. `sent` holds what is sent for each scalar of the text.
  mutating func receivePlain(
    _ text: AnalyzedText, _ sent: UnsafePointer<UInt32>, _ range: Range<Int>, level: UInt8
  ) -> Int
}

/// Sets lines of an analyzed paragraph: L1, joining, L2, L3, L4. Keeps its buffers from line to line.
struct LineSetter: ~Copyable {
  /// Marks that a terminal's cell holds beside its base. Of more, the first four are sent.
  @inline(__always) static var maximumMarks: Int { 4 }

  private let shaper: ArabicShaper
  private let options: ShapingOptions
  private var sent: UnsafeMutablePointer<UInt32>
  private var capacity = 0
  private var runs: [LineRun] = []

  init(options: ShapingOptions) {
    self.options = options
    shaper = ArabicShaper(options: options)
    sent = .allocate(capacity: 0)
  }

  deinit { sent.deallocate() }

  /// Gives the glyphs of a line, without the spaces that hang over its end.
  mutating func set(_ text: AnalyzedText, _ line: Range<Int>, _ receiver: inout some GlyphReceiver & ~Copyable) {
    let start = line.lowerBound
    var end = line.upperBound
    let hyphenated = endsWithHyphen(text, line)
    if hyphenated {
      end -= 1
    } else {
      while end > start && text.flags[end - 1] & (ScalarFlags.hanging | ScalarFlags.silent) != 0 { end -= 1 }
    }
    if end == start { return }
    if line.count > capacity {
      capacity = max(line.count, capacity * 2, 128)
      sent.deallocate()
      sent = .allocate(capacity: capacity)
    }
    let reset = text.trailingSpaceStart(of: line)
    var anyWord: UInt32 = 0
    var allLevels: UInt8 = 255
    var anyLevel: UInt8 = 0
    for i in start..<end {
      anyWord |= text.properties[i]
      allLevels &= text.levels[i]
      anyLevel |= text.levels[i]
    }
    let plain = ScalarProperties.silent | ScalarProperties.clusters | ScalarProperties.joining
    let isMirrored = anyLevel & 1 != 0 && anyWord & ScalarProperties.mirrored != 0
    if anyWord & plain == 0 && !isMirrored {
      sent.update(from: text.scalars + start, count: end - start)
    } else {
      // With what is trimmed: a joiner at the end of the line joins.
      shaper.shape(text, line, into: sent)
    }
    if allLevels == anyLevel && reset >= end && !hyphenated {
      set(text, LineRun(start: start, end: end, level: anyLevel), start, &receiver)
      return
    }
    findRuns(text, start, end, reset)
    for run in runs {
      // The hyphen stands behind the last letter, on the side that its run reads towards.
      let isBroken = hyphenated && run.end == end
      if isBroken && run.level & 1 != 0 { receiver.receiveHyphen(at: end, level: run.level) }
      set(text, run, start, &receiver)
      if isBroken && run.level & 1 == 0 { receiver.receiveHyphen(at: end, level: run.level) }
    }
  }

  @inline(__always)
  private func set(
    _ text: AnalyzedText, _ run: LineRun, _ start: Int, _ receiver: inout some GlyphReceiver & ~Copyable
  ) {
    if run.level & 1 == 0 {
      setForward(text, run, start, &receiver)
    } else {
      setBackward(text, run, start, &receiver)
    }
  }

  /// A soft hyphen is seen where a line ends at it, behind a letter.
  private func endsWithHyphen(_ text: AnalyzedText, _ line: Range<Int>) -> Bool {
    var last = line.upperBound - 1
    guard !line.isEmpty, line.upperBound < text.count, text.flags[last] & ScalarFlags.softHyphen != 0 else {
      return false
    }
    while last > line.lowerBound && text.flags[last] & ScalarFlags.cellsMask == 0 { last -= 1 }
    return text.flags[last] & ScalarFlags.cellsMask != 0 && text.flags[last] & ScalarFlags.hanging == 0
  }

  /// Splits the line where the level changes before a scalar that takes cells: all else goes with the scalar before.
  private mutating func findRuns(_ text: AnalyzedText, _ start: Int, _ end: Int, _ reset: Int) {
    runs.removeAll(keepingCapacity: true)
    func level(_ i: Int) -> UInt8 { i < reset ? text.levels[i] : text.paragraphLevel }
    let first = (start..<end).first { text.flags[$0] & ScalarFlags.cellsMask != 0 } ?? start
    var runLevel = level(first)
    var runStart = start
    // Most have the level of what is before, so that is asked first: whether one takes cells cannot be foreseen.
    for i in first..<end where level(i) != runLevel && text.flags[i] & ScalarFlags.cellsMask != 0 {
      runs.append(LineRun(start: runStart, end: i, level: runLevel))
      runLevel = level(i)
      runStart = i
    }
    runs.append(LineRun(start: runStart, end: end, level: runLevel))
    LevelRuns.reorder(&runs)
  }

  @inline(__always)
  private func setForward(
    _ text: AnalyzedText, _ run: LineRun, _ start: Int, _ receiver: inout some GlyphReceiver & ~Copyable
  ) {
    var i = run.start
    while true {
      i += receiver.receivePlain(text, sent - start, i..<run.end, level: run.level)
      if i == run.end { return }
      var end = i + 1
      while end < run.end && text.flags[end] & ScalarFlags.cellsMask == 0 { end += 1 }
      setGlyph(text, i, end, run.level, start, &receiver)
      if end == run.end { return }
      i = end
    }
  }

  @inline(__always)
  private func setBackward(
    _ text: AnalyzedText, _ run: LineRun, _ start: Int, _ receiver: inout some GlyphReceiver & ~Copyable
  ) {
    var end = run.end
    while true {
      end -= receiver.receivePlain(text, sent - start, run.start..<end, level: run.level)
      if end == run.start { return }
      var i = end - 1
      while i > run.start && text.flags[i] & ScalarFlags.cellsMask == 0 { i -= 1 }
      setGlyph(text, i, end, run.level, start, &receiver)
      if i == run.start { return }
      end = i
    }
  }

  /// One glyph: the first scalar that is sent, L4 applied, and the marks behind it (L3).
  private func setGlyph(
    _ text: AnalyzedText, _ first: Int, _ end: Int, _ level: UInt8, _ start: Int,
    _ receiver: inout some GlyphReceiver & ~Copyable
  ) {
    var i = first
    while i < end && sent[i - start] & ArabicShaper.scalarMask == 0 { i += 1 }
    if i == end { return }
    let standIn = sent[i - start] & ArabicShaper.standIn != 0
    var base = sent[i - start] & ArabicShaper.scalarMask
    let word = text.properties[i]
    let cells = max(Int(text.flags[i] & ScalarFlags.cellsMask), 1)
    var marks = 0
    if word >> 24 & 3 == 0 {
      // A mark without a letter stands on a no-break space.
      receiver.receive(base: 0xA0, offset: first, end: end, cells: cells, level: level)
      receiver.receive(mark: base)
      marks = 1
    } else {
      if level & 1 != 0 && ScalarProperties(rawValue: word).isMirrored { base = Mirroring.mirror(base) }
      receiver.receive(base: base, offset: first, end: end, cells: cells, level: level)
      if standIn {
        let mark = ArabicShaper.standInMark(of: text.scalars[i])
        if mark != 0 {
          receiver.receive(mark: mark)
          marks = 1
        }
      }
    }
    i += 1
    let last = i < end ? lastMark(text, i, end, marks, start) : end
    while i < last && marks < Self.maximumMarks {
      let mark = sent[i - start] & ArabicShaper.scalarMask
      if mark != 0 {
        receiver.receive(mark: mark)
        marks += 1
      }
      i += 1
    }
  }

  /// Where the marks end that are sent: an emoji sequence that a cell cannot hold ends at its last joiner that it can.
  private func lastMark(_ text: AnalyzedText, _ first: Int, _ end: Int, _ marks: Int, _ start: Int) -> Int {
    guard options.clustersEmoji && end - first > Self.maximumMarks - marks else { return end }
    var last = end
    var sentMarks = marks
    for i in first..<end where sent[i - start] & ArabicShaper.scalarMask != 0 {
      if sent[i - start] & ArabicShaper.scalarMask == 0x200D { last = i }
      sentMarks += 1
      if sentMarks > Self.maximumMarks { return last }
    }
    return end
  }
}

extension GlyphReceiver where Self: ~Copyable {
  /// What is seen of a soft hyphen that a line ends at.
  mutating func receiveHyphen(at offset: Int, level: UInt8) {
    receive(base: 0x2D, offset: offset, end: offset + 1, cells: 1, level: level)
  }
}

extension UInt32 {
  /// Whether what is sent for a scalar is a glyph as it stands.
  @inline(__always) var isPlainGlyph: Bool { self &- 1 < ArabicShaper.care - 1 }
}
