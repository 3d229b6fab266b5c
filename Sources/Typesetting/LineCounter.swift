// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// Counts the lines that paragraphs take without setting them: what an index of a large text needs.
public struct LineCounter: ~Copyable {
  private let scanner: LineScanner
  private let measure: Int
  private var analyzer: TextAnalyzer

  /// - Parameter measure: Cells of a line.
  public init(measure: Int, options: ShapingOptions = ShapingOptions()) {
    scanner = LineScanner(measure: measure)
    analyzer = TextAnalyzer(options: options)
    self.measure = measure
  }

  /// The lines of one paragraph, at least one, as `ShapedParagraph.lines(measure:)` breaks them.
  public mutating func lineCount(utf8: UnsafeBufferPointer<UInt8>) -> Int {
    if let lines = scanner.lineCount(utf8: utf8) { return lines }
    let text = analyzer.analyzeWithoutLevels(utf8: utf8)
    var wrapper = LineWrapper(text, measure: measure)
    var lines = 0
    while wrapper.next() != nil { lines += 1 }
    return max(lines, 1)
  }
}
