import Testing
import Typesetting

private struct ArrayBytes: TextBytes {
  let array: [UInt8]

  init(_ text: String) { array = Array(text.utf8) }
  init(_ array: [UInt8]) { self.array = array }

  var count: Int { array.count }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { array.withUnsafeBytes(body) }
}

@Suite struct LargeTextTests {
  /// 200 KB: lines of every length, of two scripts, some of them empty.
  private let text = (0..<2499).map { number in
    number % 7 == 0
      ? ""
      : "\(number) " + Array(repeating: number % 2 == 0 ? "كلمة" : "word", count: number % 31).joined(separator: " ")
  }.joined(separator: "\n")

  private func galley(_ bytes: ArrayBytes, _ typography: Typography = Typography(), columns: Int = 60) -> Galley {
    Galley(text: bytes, typography: typography, columns: columns)
  }

  private func counted(_ galley: Galley) -> Galley {
    var galley = galley
    while let step = galley.indexStep() { _ = galley.apply(step.run(), keeping: 0) }
    return galley
  }

  @Test func everyByteStandsInExactlyOneRow() {
    var galley = counted(galley(ArrayBytes(text)))
    #expect(galley.isCounted)
    let bytes = Array(text.utf8)
    var next = 0
    for row in 0..<galley.lineCount {
      #expect(galley.prepare(line: row, rows: 1) == row)
      let line = galley.line(row)
      guard let address = line.address else { continue }
      guard case .text(let start) = galley.place(address, scalarOffset: line.range.lowerBound) else { continue }
      // Between two rows stands nothing, or a line feed.
      #expect(start == next || (start == next + 1 && bytes[next] == 0x0A), "row \(row)")
      guard case .text(let end) = galley.place(address, scalarOffset: line.range.upperBound) else { continue }
      next = end
    }
    #expect(next == text.utf8.count)
  }

  @Test func theEndIsThereAtOnce() {
    var galley = galley(ArrayBytes(text))
    #expect(!galley.isCounted)
    _ = galley.prepare(line: galley.lineCount - 1, rows: 20)
    let last = galley.line(galley.lineCount - 1)
    guard let address = last.address else { return #expect(Bool(false), "no text in the last row") }
    #expect(galley.place(address, scalarOffset: last.range.upperBound) == .text(utf8Offset: text.utf8.count))
  }

  @Test func sharesGoByBytes() {
    let skewed =
      String(repeating: "one long line of text ", count: 10_000) + "\n" + String(repeating: "1\n", count: 100_000)
    var galley = galley(ArrayBytes(skewed))
    let half = galley.prepare(line: galley.line(atShare: 0.5), rows: 20)
    guard case .text(let offset) = galley.place(atLine: half) else { return #expect(Bool(false)) }
    #expect(abs(Double(offset) / Double(skewed.utf8.count) - 0.5) < 0.1)
    #expect(abs(galley.share(above: half) - 0.5) < 0.1)
    #expect(galley.share(above: 0) == 0)
    #expect(galley.share(above: galley.lineCount) == 1)
  }

  @Test func countingMovesNoWords() {
    var galley = galley(ArrayBytes(text))
    var top = galley.prepare(line: galley.lineCount / 2, rows: 20)
    let place = galley.place(atLine: top)
    while let step = galley.indexStep() {
      top = galley.apply(step.run(), keeping: top)
      #expect(galley.place(atLine: top) == place)
    }
    #expect(galley.line(of: place) == top)
  }

  @Test func placesLeadBackAtAnySize() {
    let galley = counted(galley(ArrayBytes(text)))
    let large = Typography(measure: 44, paragraphSpacing: 2, lineSpacing: 1)
    let back = counted(galley.relaid(typography: large, columns: 50).relaid(typography: Typography(), columns: 60))
    for row in stride(from: 0, to: galley.lineCount, by: 371) {
      #expect(back.line(of: galley.anchor(atLine: row)) == row)
    }
  }

  @Test func aParagraphWithoutEndIsCutAtSpaces() {
    let word = "متواصل"
    let bytes = ArrayBytes(Array(repeating: word, count: 8_000).joined(separator: " "))
    var galley = galley(bytes)
    let top = galley.prepare(line: galley.lineCount / 2, rows: 10)
    let line = galley.line(top)
    #expect(line.address != nil)
    galley = counted(galley)
    for row in 0..<galley.lineCount {
      _ = galley.prepare(line: row, rows: 1)
      // Every row begins with a whole word.
      guard case .text(let offset) = galley.place(atLine: row) else { continue }
      #expect(offset % (word.utf8.count + 1) == 0, "row \(row)")
    }
  }

  @Test func brokenBytesControlsAndTabsAreShownAndFoundAgain() {
    let bytes: [UInt8] = Array("a\tb\r\n".utf8) + [0xFF, 0xE0, 0x80, 0x1B, 0x5B] + Array("ש\n".utf8) + [0xD7]
    let galley = galley(ArrayBytes(bytes))
    #expect(galley.lineCount == 3)
    func text(_ row: Int) -> [UInt32] { galley.line(row).glyphs.map(\.glyph.base) }
    #expect(text(0).filter { $0 != 0x20 } == [0x61, 0x62])
    #expect(galley.line(0).range.count == 9)
    #expect(!text(1).contains { $0 < 0x20 })
    #expect(galley.position(of: .text(utf8Offset: 2))?.scalarOffset == 8)
    #expect(galley.place(.block([0]), scalarOffset: 8) == .text(utf8Offset: 2))
    #expect(galley.place(.block([0]), scalarOffset: 5) == .text(utf8Offset: 1))
    #expect(galley.place(atLine: 2) == .text(utf8Offset: 13))
  }

  /// What the background counts is what is set: lines with tabs and carriage returns, broken bytes, every size.
  @Test func countedRowsAreTheRowsThatAreSet() {
    var random = SeededGenerator(7)
    let stuff: [[UInt8]] = [
      Array("كلمة ".utf8), Array("word".utf8), [0x20], [0x09], [0x0A], [0x0D, 0x0A], [0x0A, 0x0A], [0xD9], [0xFF],
      [0x1B],
      Array("日本".utf8), Array("e\u{301}".utf8), Array("لا".utf8), Array("\u{2028}".utf8), Array("\u{C}".utf8), [0x0D],
    ]
    let sizes = [
      Typography(), Typography(measure: 44, paragraphSpacing: 2, lineSpacing: 1),
      Typography(enlargement: .everything(times: 2)), Typography(enlargement: .everything(times: 3)),
    ]
    for typography in sizes {
      var bytes: [UInt8] = []
      while bytes.count < 90_000 { bytes += stuff.randomElement(using: &random) ?? [] }
      let opened = galley(ArrayBytes(bytes), typography, columns: Int.random(in: 10...90, using: &random))
      var set = opened
      var row = 0
      while row < set.lineCount { row = set.prepare(line: row, rows: 400) + 400 }
      #expect(counted(opened).lineCount == set.lineCount)
    }
  }

  @Test func anEmptyTextIsOneEmptyRow() {
    let galley = galley(ArrayBytes(""))
    #expect(galley.lineCount == 1)
    #expect(galley.line(0).glyphs.isEmpty)
  }
}
