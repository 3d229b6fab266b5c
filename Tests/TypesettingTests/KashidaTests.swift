import ArticleModel
import Testing

@testable import Typesetting

/// Words of justified lines that are stretched.
@Suite struct KashidaTests {
  private static let text = """
    قال الوزير في المؤتمر الصحفي الذي عقد صباح أمس في العاصمة إن الحكومة ستنشر تفاصيل الخطة الجديدة قبل نهاية الشهر، \
    وأضاف أن السلطات المحلية في المدن الكبرى ستحصل على حصتها كاملة، وأن العمل سيبدأ في المدرسة القديمة ثم في المستشفى
    """

  private func galley(_ stretches: Bool, metric: Metric = RuledFonts.metric, language: String = "ar") -> Galley {
    var typography = Typography(metric: metric, measure: 36, isJustified: true)
    typography.stretchesWords = stretches
    let article = Article(
      headline: "عنوان", language: language, direction: .rightToLeft, blocks: [.paragraph(RichText(Self.text))])
    return Galley(
      article: article, typography: typography.inLanguage(language), columns: 38, labels: .arabic,
      fonts: RuledFonts(each: 1024))
  }

  private func lines(_ galley: Galley) -> [GalleyLine] {
    (0..<galley.lineCount).map { galley.line($0) }.filter { $0.letters?.part == 0 && $0.address == .block([0]) }
  }

  private func scalars(_ line: GalleyLine) -> [UInt32] {
    (line.letters?.segments ?? []).sorted { $0.x > $1.x }.flatMap { $0.scalars[$0.range] }
  }

  @Test func linesAreFilledAndTheTextIsTheSame() throws {
    let (plain, stretched) = (lines(galley(false)), lines(galley(true)))
    #expect(plain.count == stretched.count && plain.count > 3)
    var count = 0
    for (before, after) in zip(plain, stretched) {
      #expect(before.range == after.range)
      #expect(scalars(before) == scalars(after).filter { $0 != 0x640 })
      count += scalars(after).count { $0 == 0x640 }
      // Both ends stand where they stood.
      #expect(before.glyphs.first?.column == after.glyphs.first?.column)
      let ends = [before, after].map { line in line.glyphs.last.map { $0.column + Int($0.glyph.width) } }
      #expect(ends[0] == ends[1])
    }
    #expect(count > 3, "\(count)")
    #expect(!scalars(try #require(stretched.last)).contains(0x640), "the last line is as it comes")
    #expect(plain.allSatisfy { !scalars($0).contains(0x640) })
  }

  /// What is drawn takes as much room as the glyphs that stand for it.
  @Test func glyphsAreAsWideAsWhatIsDrawn() throws {
    for line in lines(galley(true)) {
      let letters = try #require(line.letters)
      let each = (1024 * letters.emWidth) >> 12
      let drawn = letters.segments.reduce(0) { $0 + $1.range.count * each }
      let glyphs = line.glyphs.reduce(0) { $0 + Int($1.glyph.width) }
      #expect(abs(glyphs - drawn) <= 2 * line.range.count)
    }
  }

  @Test func onlyJointsAreStretched() {
    let never: Set<UInt32> = [0x627, 0x623, 0x625, 0x62F, 0x631, 0x648, 0x629, 0x20, 0x60C]
    for line in lines(galley(true)) {
      let text = scalars(line)
      for (place, scalar) in text.enumerated() where scalar == 0x640 {
        let before = text[..<place].last { $0 != 0x640 } ?? 0x20
        let after = text[place...].first { $0 != 0x640 } ?? 0x20
        #expect(!never.contains(before) && after != 0x20 && !(before == 0x644 && after == 0x627))
      }
    }
  }

  @Test func theBestJointOfAWordIsTaken() {
    #expect(KashidaJoint.rank(after: 0x633, before: 0x62A, isFinal: false) == 1)
    #expect(KashidaJoint.rank(after: 0x64A, before: 0x629, isFinal: true) == 2)
    #expect(KashidaJoint.rank(after: 0x62A, before: 0x631, isFinal: false) == 4)
    #expect(KashidaJoint.rank(after: 0x645, before: 0x62D, isFinal: false) == nil)
    #expect(KashidaJoint.rank(after: 0x644, before: 0x627, isFinal: true) == nil)
  }

  @Test func neitherCellsNorNastaliqAreStretched() {
    #expect(galley(true, metric: .cells).lineCount == galley(false, metric: .cells).lineCount)
    for line in lines(galley(true, language: "ur")) { #expect(!scalars(line).contains(0x640)) }
  }
}
