// Unsafe pointers: a large text is a mapped file, looked at where it stands.
import UnicodeText

/// Counts the rows of a large text's sections without setting them: lines are found, but nothing is joined, reordered or
/// kept. What it counts is what `PageSetting` would set.
struct LargeTextCounter: ~Copyable {
  private let text: LargeText
  private let typography: Typography
  private let measure: Int
  private let rowsPerLine: Int
  private var counter: LineCounter

  init(_ text: LargeText, typography: Typography, columns: Int) {
    self.text = text
    self.typography = typography
    let times = typography.times(of: .body)
    measure = PageGeometry(typography: typography, columns: columns, times: times).measure
    rowsPerLine = times
    counter = LineCounter(measure: measure)
  }

  mutating func rows(ofSection section: Int) -> Int {
    let range = text.range(ofSection: section)
    if range.isEmpty { return text.bytes.count == 0 && section == 0 ? rowsPerLine : 0 }
    return text.bytes.withBytes { raw in
      let section = UnsafeRawBufferPointer(rebasing: raw[range])
      let isContinued = range.lowerBound > 0 && raw[range.lowerBound - 1] != 0x0A
      var rows = 0
      var start = 0
      while start < section.count {
        var end = start
        var hasTab = false
        while end < section.count, section[end] != 0x0A {
          if section[end] == 0x09 { hasTab = true }
          end += 1
        }
        let paragraph = section[start..<(end > start && section[end - 1] == 0x0D ? end - 1 : end)]
        let isClose = paragraph.isEmpty || (start == 0 && isContinued)
        rows += isClose ? 0 : typography.rows(of: .beyondOne)
        let lines = hasTab ? linesWithTabs(section[start..<end]) : lines(UnsafeRawBufferPointer(rebasing: paragraph))
        rows += lines * rowsPerLine + (lines - 1) * typography.lineSpacing
        start = end + 1
      }
      return rows
    }
  }

  private mutating func linesWithTabs(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    var decoder = TextDecoder(bytes)
    var text = decoder.string()
    return text.withUTF8 { lines(UnsafeRawBufferPointer($0)) }
  }

  private mutating func lines(_ bytes: UnsafeRawBufferPointer) -> Int {
    counter.lineCount(utf8: bytes.assumingMemoryBound(to: UInt8.self))
  }
}
