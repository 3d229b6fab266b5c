import ArticleModel
import Testing
import Typesetting

/// One breaker for cells and for letters.
@Suite struct MetricTests {
  private static let paragraph = """
    أعلنت وزارة الموارد المائية، الثلاثاء، التوصل إلى اتفاق أولي مع "اتحاد المرتفعات" على تقاسم مياه نهر السرو.
    """

  private func lines(_ typography: Typography, each: Int32?) -> [Range<Int>] {
    let article = Article(direction: .rightToLeft, blocks: [.paragraph(RichText(Self.paragraph))])
    let galley = Galley(
      article: article, typography: typography, columns: 30, labels: .arabic, fonts: RuledFonts(each: each))
    return (0..<galley.lineCount).map { galley.line($0) }.filter { $0.address == .block([0]) && !$0.isLowerPart }
      .map(\.range)
  }

  @Test func lettersAsWideAsACellBreakWhereCellsDo() {
    // Half an em of 16 dots is a cell of 8.
    let metric = LetterMetric(cellWidth: 8, cellHeight: 16, emWidth: 16 * 64, emHeight: 16 * 64)
    #expect(lines(Typography(metric: .letters(metric)), each: 2048) == lines(Typography(), each: 2048))
  }

  @Test func largerLettersTakeMoreLinesAndMoreRows() {
    var before = (lines: 0, rows: 0)
    for percent in [80, 140, 200, 300] {
      let em = 16 * 64 * percent / 100
      let metric = LetterMetric(cellWidth: 8, cellHeight: 16, emWidth: em, emHeight: em)
      let article = Article(direction: .rightToLeft, blocks: [.paragraph(RichText(Self.paragraph))])
      let galley = Galley(
        article: article, typography: Typography(metric: .letters(metric)), columns: 60, labels: .arabic,
        fonts: RuledFonts())
      let count = lines(Typography(metric: .letters(metric)), each: nil).count
      #expect(count > before.lines && galley.lineCount > before.rows, "\(percent)")
      before = (count, galley.lineCount)
    }
  }

  @Test func aRowOfLettersSaysWhatIsShapedTogether() throws {
    let text = RichText("قال Warraq إن", spans: [Inline(.strong, 0..<3)])
    let article = Article(direction: .rightToLeft, blocks: [.paragraph(text)])
    let galley = Galley(
      article: article, typography: Typography(metric: RuledFonts.metric), columns: 60, labels: .arabic,
      fonts: RuledFonts())
    let row = try #require(
      (0..<galley.lineCount).map { galley.line($0) }.first { $0.address == .block([0]) })
    let letters = try #require(row.letters)
    // From left to right: the last word, the Latin one, the space before it, and the first word in bold.
    #expect(letters.segments.map(\.range) == [10..<13, 4..<10, 3..<4, 0..<3])
    #expect(letters.segments.map(\.isRightToLeft) == [true, false, true, true])
    #expect(letters.segments.map(\.face) == [[], [], [], .bold])
    #expect(zip(letters.segments, letters.segments.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test func withoutFontsLettersAreTakenForHalfAnEm() {
    let article = Article(direction: .rightToLeft, blocks: [.paragraph(RichText(Self.paragraph))])
    let galley = Galley(
      article: article, typography: Typography(metric: RuledFonts.metric), columns: 60, labels: .arabic)
    let widths = galley.line(galley.lineCount - 1).glyphs.map(\.glyph.width)
    #expect(!widths.isEmpty && widths.allSatisfy { $0 == 10 * 64 })
  }
}
