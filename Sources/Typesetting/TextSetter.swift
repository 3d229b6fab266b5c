// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// Sets a text paragraph after paragraph into visual lines of UTF-8, in memory that does not grow with the text: the
/// whole pipeline in one place, for streams and for measuring.
public struct TextSetter: ~Copyable {
  private var analyzer: TextAnalyzer
  private var setter: LineSetter
  private let measure: Int
  private let pads: Bool
  private var writer = LineWriter()
  /// Lines set so far.
  public private(set) var lineCount = 0

  /// - Parameters:
  ///   - measure: Cells of a line.
  ///   - padsRightToLeft: Whether the lines of right-to-left paragraphs are pushed to the right edge of the measure, the
  ///     side on which they start.
  public init(measure: Int, options: ShapingOptions = ShapingOptions(), padsRightToLeft: Bool = false) {
    analyzer = TextAnalyzer(options: options)
    setter = LineSetter(options: options)
    self.measure = max(measure, 1)
    pads = padsRightToLeft
  }

  /// Sets one paragraph, its line feed left out; each line ends with a line feed.
  public mutating func set(utf8: UnsafeBufferPointer<UInt8>, direction: BaseDirection = .auto) {
    let text = analyzer.analyze(utf8: utf8, direction: direction)
    if text.count == 0 {
      writer.reserve(8)
      writer.put(0x0A)
      lineCount += 1
      return
    }
    var wrapper = LineWrapper(text, measure: measure)
    while let line = wrapper.next() {
      let padding = pads && text.paragraphLevel == 1 ? max(measure - line.cells, 0) : 0
      // At most four bytes a scalar, and beside it a no-break space or the mark of a stand-in; a store takes four.
      writer.reserve(line.range.count * 8 + padding + 8)
      for _ in 0..<padding { writer.put(0x20) }
      setter.set(text, line.range, &writer)
      writer.put(0x0A)
      lineCount += 1
    }
  }

  /// Hands over the lines set since the last time.
  public mutating func take<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { writer.count = 0 }
    return try body(UnsafeRawBufferPointer(start: writer.bytes, count: writer.count))
  }
}

/// Writes glyphs as UTF-8 into a buffer that only grows.
struct LineWriter: ~Copyable, GlyphReceiver {
  private(set) var bytes: UnsafeMutablePointer<UInt8> = .allocate(capacity: 0)
  var count = 0
  private var capacity = 0

  deinit { bytes.deallocate() }

  mutating func reserve(_ more: Int) {
    if count + more <= capacity { return }
    capacity = max(count + more, capacity * 2, 1 << 12)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    grown.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = grown
  }

  @inline(__always) mutating func receive(base: UInt32, offset: Int, end: Int, cells: Int, level: UInt8) { put(base) }

  @inline(__always) mutating func receive(mark: UInt32) { put(mark) }

  mutating func receivePlain(
    _ text: AnalyzedText, _ sent: UnsafePointer<UInt32>, _ range: Range<Int>, level: UInt8
  ) -> Int {
    var at = bytes + count
    defer { count = at - bytes }
    if level & 1 == 0 {
      var i = range.lowerBound
      while i < range.upperBound {
        let scalar = sent[i]
        // What follows a glyph may be its mark.
        if !scalar.isPlainGlyph || (i &+ 1 < range.upperBound && !sent[i &+ 1].isPlainGlyph) { break }
        if scalar < 0x80 {
          at[0] = UInt8(truncatingIfNeeded: scalar)
          at += 1
        } else {
          at = Self.put(scalar, at)
        }
        i &+= 1
      }
      return i &- range.lowerBound
    }
    var end = range.upperBound
    while true {
      while end > range.lowerBound, sent[end &- 1].isPlainGlyph {
        end &-= 1
        at = Self.put(sent[end], at)
      }
      // What has marks on it goes before them.
      var base = end &- 1
      while base > range.lowerBound && sent[base] & ArabicShaper.mark != 0 { base &-= 1 }
      if base < range.lowerBound || !sent[base].isPlainGlyph || end &- base > LineSetter.maximumMarks &+ 1 { break }
      at = Self.put(sent[base], at)
      for mark in base &+ 1..<end { at = Self.put(sent[mark] & ArabicShaper.scalarMask, at) }
      end = base
    }
    return range.upperBound &- end
  }

  /// Writes a scalar, for which there must be room.
  @inline(__always) mutating func put(_ scalar: UInt32) { count = Self.put(scalar, bytes + count) - bytes }

  /// Writes a scalar and gives the place behind it. May write four bytes whatever its length, and does not branch on it:
  /// the lengths of Arabic text are no pattern to foresee.
  @inline(__always)
  private static func put(_ scalar: UInt32, _ at: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    if scalar > 0xFFFF {
      at[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18)
      at[1] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 12 & 63)
      at[2] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 63)
      at[3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 63)
      return at + 4
    }
    let last = 0x80 | scalar & 63
    let two = 0xC0 | scalar &>> 6 | last &<< 8
    let three = 0xE0 | scalar &>> 12 | (0x80 | scalar &>> 6 & 63) &<< 8 | last &<< 16
    let bytes = scalar < 0x80 ? scalar : scalar < 0x800 ? two : three
    UnsafeMutableRawPointer(at).storeBytes(of: bytes.littleEndian, as: UInt32.self)
    return at + (1 &+ (scalar < 0x80 ? 0 : 1) &+ (scalar < 0x800 ? 0 : 1))
  }
}
