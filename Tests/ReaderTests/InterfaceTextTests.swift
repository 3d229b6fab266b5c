import ArticleModel
import Screen
import Testing

@testable import Reader

/// The interface's own lines, and what is not its own in them. Rows are given from left to right.
@Suite struct InterfaceTextTests {
  private func shown(_ row: InterfaceText.Row) -> String {
    String(String.UnicodeScalarView(row.cells.compactMap { Unicode.Scalar($0.base) }))
  }

  private func backwards(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.reversed())) }

  @Test(arguments: [Direction.leftToRight, .rightToLeft])
  func aLineThatIsCutEndsInItsMarkWhereItIsCut(_ direction: Direction) {
    let english = InterfaceText("The quick brown fox jumps over the dog", .plain)
    #expect(shown(english.rows(columns: 12, direction: direction)[0]) == "The quick…")
    // Letters that do not join, so that the row can be compared.
    let arabic = InterfaceText("دار دور داود رأى وارد ورود", .plain)
    let row = shown(arabic.rows(columns: 12, direction: direction)[0])
    #expect(row.hasPrefix("…") && !row.hasSuffix("…"), "\(row)")
    var mixed = InterfaceText("الاسم: ", .plain)
    mixed.append(foreign: "The quick brown fox", .plain)
    let cut = shown(mixed.rows(columns: 18, direction: .rightToLeft)[0])
    #expect(cut.hasPrefix("The quick… :"), "\(cut)")
  }

  @Test func aCutOnTheSecondRowKeepsWhatTheFirstBegan() {
    var text = InterfaceText()
    text.append(foreign: "A headline (with brackets) that takes more than two rows.", .plain)
    let rows = text.rows(columns: 20, limit: 2, direction: .rightToLeft).map(shown)
    #expect(rows == ["A headline (with", "brackets) that…"])
  }

  @Test func nothingForeignTearsTheLine() {
    let name = "دار ورد"
    for language in InterfaceLanguage.allCases {
      let words = Words(language: language)
      let direction = language.direction
      for (foreign, seen) in [
        (name, nil), ("C++ (v2)", "C++ (v2)"), ("/a/b-c.txt", "/a/b-c.txt"), ("Yahoo!", "Yahoo!"),
      ] {
        var heading = InterfaceText("2 · ", .plain)
        heading.append(foreign: foreign, .plain)
        heading.append(" · " + words.count(2, .statement), .plain)
        let run = QuotedRun(
          address: .headline, range: 0..<1, text: "x", kind: .statement, speaker: foreign, via: foreign)
        let lines = [
          heading, InterfaceText(words.cannotOpen(foreign, because: foreign), .plain),
          InterfaceText(words.attribution(of: run), .plain),
          InterfaceText(words.statements(by: foreign), .plain), InterfaceText(words.theme(foreign), .plain),
          InterfaceText(words.hits(1, of: 2, for: foreign), .plain),
          InterfaceText(words.keyDoesNothing(foreign), .plain),
        ]
        for line in lines {
          let row = shown(line.rows(columns: 200, direction: direction)[0])
          let wanted = seen ?? ""
          #expect(row.contains(wanted), "\(row)")
          if seen == nil { #expect(row.contains("\u{FEA9}") && !row.contains("statements\u{FEA9}"), "\(row)") }
        }
      }
    }
  }

  @Test func unitsInHeadlinesKeepTheirOrder() {
    let text = InterfaceText("شرح --help و/dev/sda1 في", .plain)
    let row = shown(text.rows(columns: 80, direction: .rightToLeft)[0])
    #expect(row.contains("--help") && row.contains("/dev/sda1"))
  }

  @Test func sharesInArabicKeepTheirSign() {
    let western = InterfaceText(Words(language: .arabic).spacing(percent: 1.2), .plain)
    #expect(shown(western.rows(columns: 40, direction: .rightToLeft)[0]).hasPrefix("120% "))
  }
}
