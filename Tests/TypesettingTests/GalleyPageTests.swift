import ArticleModel
import Testing
import Typesetting

@Suite struct GalleyPageTests {
  private func galley(_ blocks: [Block], columns: Int = 40, _ typography: Typography = Typography()) -> Galley {
    let article = Article(headline: "H", direction: .leftToRight, blocks: blocks)
    return Galley(article: article, typography: typography, columns: columns, labels: .english)
  }

  private func rows(_ galley: Galley) -> [String] {
    (0..<galley.lineCount).map { row in
      var text = ""
      for placed in galley.line(row).glyphs { text.unicodeScalars.append(Unicode.Scalar(placed.glyph.base) ?? "?") }
      return text
    }
  }

  @Test func aSubheadingAtTheFootGoesAlongToTheNextScreen() throws {
    let galley = galley([
      .paragraph(RichText("first")), .heading(level: 2, RichText("Heading")), .paragraph(RichText("second")),
    ])
    let heading = try #require(rows(galley).firstIndex(of: "Heading"))
    #expect(galley.nextPage(after: 0, rows: heading + 1) == heading)
    #expect(galley.nextPage(after: 0, rows: heading + 2) == heading + 2)
    // It is at the top already: going nowhere would be worse.
    #expect(galley.nextPage(after: heading, rows: 1) == heading + 1)
  }

  @Test func noLoneWordOnTheLastLineWhereItCanBeHelped() {
    let galley = galley([.paragraph(RichText("aaaa bbbb cccc dddd eeee ffff gggg hhhh"))], columns: 36)
    #expect(rows(galley).suffix(2) == ["aaaa bbbb cccc dddd eeee ffff", "gggg hhhh"])
  }

  @Test func aLineThatEndsOnPurposeEndsInEveryMeasure() {
    let text = RichText(
      "one two three", spans: [Inline(.strong, 0..<3), Inline(.lineBreak, 3..<4), Inline(.lineBreak, 7..<8)])
    for columns in [20, 40, 200] {
      #expect(
        rows(galley([.paragraph(text)], columns: columns)).suffix(3).map { $0.trimmed } == ["one", "two", "three"])
    }
    let galley = galley([.paragraph(text)])
    let place = galley.line(of: .paragraph(.block([0]), scalarOffset: 9))
    #expect(rows(galley)[place].trimmed == "three")
  }

  @Test func theWordBeforeStaysWhereTheLineWouldBeHalfEmpty() {
    let galley = galley([.paragraph(RichText("aaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb cc"))], columns: 36)
    #expect(rows(galley).suffix(2) == ["aaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "cc"])
  }

  @Test func aTableTooWideForThePaneIsStacked() {
    let row = (1...6).map { TableCell(text: "cell \($0)") }
    #expect(rows(galley([.table(rows: [row])], columns: 30)).suffix(6) == (1...6).map { "cell \($0)" }[...])
  }

  @Test func theSizeControlHasLabelsToClick() throws {
    let galley = galley([])
    let row = try #require((0..<galley.lineCount).first { galley.line($0).style(atColumn: 1)?.role == .enlargeControl })
    let line = galley.line(row)
    #expect((1...4).allSatisfy { line.style(atColumn: $0)?.role == .enlargeControl })
    #expect(line.style(atColumn: 16)?.role == .reduceControl)
    #expect(line.style(atColumn: 8)?.role == .sizeControl)
  }

  @Test func aStatementThatMixesDirectionsLiesInSeveralStretches() throws {
    let galley = galley([.paragraph(RichText("one שלום עולם two three four"))])
    let row = galley.line(of: .paragraph(.block([0]), scalarOffset: 0))
    // "one" and the first Hebrew word, which stands on the right of the second one.
    #expect(galley.line(row).columns(of: 0..<8, at: .block([0])) == [1..<5, 10..<14])
    #expect(galley.line(row).columns(of: 0..<8, at: .block([1])) == [])
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
