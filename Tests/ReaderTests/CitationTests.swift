import ArticleModel
import Testing

@testable import Reader

struct CitationTests {
  private func run(_ text: String, speaker: String?, via: String? = nil) -> QuotedRun {
    QuotedRun(
      address: .block([0]), range: 0..<text.unicodeScalars.count, text: text, kind: .statement, speaker: speaker,
      via: via)
  }

  @Test func aStatementIsTakenAlongWithEverythingThatIsKnownOfIt() {
    let article = Article(
      headline: "اتفاق على النهر", language: "ar", direction: .rightToLeft, url: "https://madar.example/1",
      site: Site(name: "المدار"), dateline: Dateline(raw: "17 آذار 2026"))
    let citation = Citation(run("لا غالب ولا مغلوب", speaker: "سلمى الرواجبة", via: "وكالة نبأ"), in: article)
    #expect(
      citation.text == """
        «لا غالب ولا مغلوب»
        — سلمى الرواجبة، نقلًا عن وكالة نبأ
        اتفاق على النهر، المدار، 17 آذار 2026
        https://madar.example/1
        """)
  }

  @Test func hebrewHasItsOwnCommaAndMarks() {
    let article = Article(
      headline: "הסכם המים", language: "he", direction: .rightToLeft, site: Site(name: "העיתון"))
    #expect(
      Citation(run("הגענו להסכם", speaker: "השרה"), in: article).text == "“הגענו להסכם”\n— השרה\nהסכם המים, העיתון")
  }

  @Test func whatIsNotKnownIsLeftOut() {
    #expect(Citation(run("We sailed.", speaker: nil), in: Article()).text == "“We sailed.”")
    let article = Article(headline: "The ferry", language: "en")
    #expect(Citation(run("We sailed.", speaker: "A pilot"), in: article).text == "“We sailed.”\n— A pilot\nThe ferry")
  }
}
