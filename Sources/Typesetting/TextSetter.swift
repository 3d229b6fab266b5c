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
      writer.reserve(1)
      writer.put(0x0A)
      lineCount += 1
      return
    }
    var wrapper = LineWrapper(flags: text.flags, count: text.count, measure: measure)
    while let line = wrapper.next() {
      let padding = pads && text.paragraphLevel == 1 ? max(measure - line.cells, 0) : 0
      // At most four bytes a scalar, and beside it a no-break space or the mark of a stand-in.
      writer.reserve(line.range.count * 8 + padding + 1)
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

  /// Writes a scalar, for which there must be room.
  @inline(__always) mutating func put(_ scalar: UInt32) {
    let at = bytes + count
    if scalar < 0x80 {
      at[0] = UInt8(truncatingIfNeeded: scalar)
      count &+= 1
    } else if scalar < 0x800 {
      at[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6)
      at[1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 63)
      count &+= 2
    } else if scalar < 0x10000 {
      at[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12)
      at[1] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 63)
      at[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 63)
      count &+= 3
    } else {
      at[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18)
      at[1] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 12 & 63)
      at[2] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 63)
      at[3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 63)
      count &+= 4
    }
  }
}
