import ArticleModel
import Testing
import Typesetting

/// The pages as they come out, for people to read: `Goldens/<name>.txt`.
@Suite struct GalleyGoldenTests {
  @Test(arguments: SampleArticles.all.map(\.name), [40, 66, 100])
  func aPageAtStepZero(name: String, columns: Int) throws {
    let sample = try #require(SampleArticles.all.first { $0.name == name })
    Golden.check(dump(sample.article, sample.quotedRuns, Typography(), columns), "\(name)-\(columns)")
  }

  /// Every step in a screen of 100 columns that has double-height lines; 5 and 6 come down to 4.
  @Test(arguments: -2...4, ["arabic", "english"])
  func aPageAtEveryStep(step: Int, name: String) throws {
    let screen = TextSizeScreen(paneColumns: 100, screenColumns: 100, rows: 40, abilities: .doubleHeightLines)
    let size = TextSizeLadder.standard.resolve(step, on: screen)
    #expect(size.step == step)
    let sample = try #require(SampleArticles.all.first { $0.name == name })
    let head = "step \(size.step), \(size.kind) \(size.percent) %\n"
    Golden.check(head + dump(sample.article, sample.quotedRuns, size.typography, 100), "\(name)-step\(step)")
  }

  @Test func aJustifiedPage() {
    let typography = Typography(measure: 44, isJustified: true)
    Golden.check(dump(SampleArticles.arabic, SampleArticles.statements, typography, 50), "arabic-justified")
  }

  /// The reader's own word against the text's.
  @Test func aPageInAnImposedDirection() {
    Golden.check(dump(SampleArticles.hebrew, [], Typography(direction: .leftToRight), 50), "hebrew-imposed-ltr")
  }

  private func dump(_ article: Article, _ runs: [QuotedRun], _ typography: Typography, _ columns: Int) -> String {
    let labels: GalleyLabels = article.direction == .rightToLeft ? .arabic : .english
    let galley = Galley(
      article: article, quotedRuns: runs, typography: typography, columns: columns, labels: labels)
    return GalleyDump.text(of: galley)
  }
}
