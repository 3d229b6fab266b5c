import Testing
import Typesetting
import UnicodeText

@Suite struct LinePositionTests {
  private func line(_ text: String, _ direction: BaseDirection = .auto) -> VisualLine {
    let paragraph = ShapedParagraph(StyledParagraph(text, direction: direction))
    return paragraph.visualLine(paragraph.lines(measure: 80)[0])
  }

  @Test func mixedText() {
    let line = line("قال NASA نعم")  // نعم NASA قال from left to right
    #expect(line.columns(ofScalar: 0) == 11..<12)
    #expect(line.columns(ofScalar: 4) == 4..<5)
    #expect(line.columns(ofScalars: 4..<8) == [4..<8])
    #expect(line.columns(ofScalars: 0..<6) == [4..<6, 8..<12])
    #expect(line.scalars(atColumn: 0) == 11..<12)
    #expect(line.scalars(atColumn: 99) == nil)
  }

  @Test func ligaturesAndMarks() {
    let line = line("سَلَام")
    #expect(line.columns(ofScalar: 2) == line.columns(ofScalar: 4))
    #expect(line.scalars(atColumn: 1) == 2..<5)
    #expect(line.columns(ofScalar: 1) == 2..<3)
  }

  @Test func wideGlyphsAndWhatHangs() {
    let line = line("日本 ")
    #expect(line.columns(ofScalar: 1) == 2..<4)
    #expect(line.scalars(atColumn: 3) == 1..<2)
    #expect(line.columns(ofScalar: 2) == nil)
  }

  @Test func clustersAndLines() {
    let paragraph = ShapedParagraph(StyledParagraph("e\u{301}a bc"))
    #expect(paragraph.cluster(containing: 1) == 0..<2)
    #expect(paragraph.cluster(containing: 9) == nil)
    let lines = paragraph.lines(measure: 2)
    #expect(lines.map(\.range) == [0..<4, 4..<6])
    #expect((0...6).map { paragraph.lineIndex(of: $0, in: lines) } == [0, 0, 0, 0, 1, 1, 1])
  }

  /// Each column leads to scalars that lead back to it.
  @Test func mapsAreInverse() {
    var random = RandomText(seed: .random(in: 1...UInt64.max))
    for _ in 0..<200 {
      let line = line(random.text())
      for column in 0..<line.cells {
        let scalars = line.scalars(atColumn: column)
        #expect(scalars?.allSatisfy { line.columns(ofScalar: $0)?.contains(column) == true } == true)
      }
    }
  }
}
