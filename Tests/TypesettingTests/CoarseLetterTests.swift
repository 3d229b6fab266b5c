import ArticleModel
import Synchronization
import Testing

@testable import Typesetting

/// Letters over few dots: the faces that they are measured in are those that they are drawn in.
@Suite struct CoarseLetterTests {
  private final class Fonts: LetterMeasure {
    let faces = Mutex<[LetterFace]>([])
    func speaking(_ language: String) -> any LetterMeasure { self }
    func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32] {
      self.faces.withLock { $0 = faces }
      return scalars.map { _ in 2048 }
    }
    var last: [LetterFace] { faces.withLock { $0 } }
  }

  private let coarse = LetterMetric(cellWidth: 2, cellHeight: 4, emWidth: 1024, emHeight: 1024, isCoarse: true)
  private let fine = LetterMetric(cellWidth: 10, cellHeight: 20, emWidth: 5120, emHeight: 5120)

  @Test func headlinesAreLargeEnoughForTheFaceOfPrint() {
    #expect(coarse.face(of: TextStyle(.body)) == .open && coarse.face(of: TextStyle(.headline)) == .bold)
    #expect(coarse.face(of: TextStyle(.caption, .strong)) == [.open, .bold] && fine.face(of: TextStyle(.body)) == [])
  }

  @Test func noneIsLargeEnoughInQuartersWithoutShades() {
    let fonts = Fonts()
    let quarters = LetterMetric(cellWidth: 2, cellHeight: 2, emWidth: 512, emHeight: 512, isCoarse: true)
    #expect(quarters.face(of: TextStyle(.headline)) == .open && quarters.face(of: TextStyle(.body)) == .open)
    let thirds = LetterMetric(cellWidth: 2, cellHeight: 3, emWidth: 768, emHeight: 768, isCoarse: true)
    #expect(thirds.face(of: TextStyle(.headline)) == .bold)
    let runs = [StyledParagraph.Run(0..<3, style: TextStyle(.headline).rawValue)]
    var shaped = ShapedParagraph(StyledParagraph("سلم", runs: runs))
    #expect(quarters.face(of: TextStyle(.body, .strong)) == [.open, .bold], "told apart by nothing else")
    for (metric, face) in [(quarters, LetterFace.open), (thirds, .bold), (quarters, .open)] {
      shaped = shaped.measured(by: fonts, in: metric)
      #expect(fonts.last == [face, face, face])
    }
  }

  /// Text without any mark-up has no runs, and is the body all the same.
  @Test func textIsMeasuredInTheFaceThatItIsDrawnIn() throws {
    let fonts = Fonts()
    let bold = StyledParagraph.Run(1..<3, style: TextStyle(.body, .strong).rawValue)
    for (runs, wanted) in [([], [.open, .open, .open]), ([bold], [.open, [.open, .bold], [.open, .bold]])]
      as [([StyledParagraph.Run], [LetterFace])]
    {
      let shaped = ShapedParagraph(StyledParagraph("سلم", runs: runs)).measured(by: fonts, in: coarse)
      #expect(fonts.last == wanted)
      let visual = shaped.visualLine(try #require(shaped.lines(measure: 80).first))
      var row = LetterRow(metric: coarse, emWidth: 1024, emHeight: 1024, rows: 6, part: 0)
      row.add(visual, starts: visual.glyphs.indices.map { $0 * 64 }, scalars: shaped.analysis.scalars)
      for segment in row.segments {
        for letter in segment.range { #expect(segment.face == wanted[letter], "letter \(letter)") }
      }
      // Other dots, other faces: measured anew.
      _ = shaped.measured(by: fonts, in: fine)
      #expect(fonts.last == wanted.map { $0.subtracting(.open) })
    }
  }
}
