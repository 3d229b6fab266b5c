import ArticleModel
import Feeds
import Testing

/// What becomes of a teaser when its page is here.
@Suite struct FullTextTests {
  private let teaser = Article(
    id: "7", headline: "ميناء الربى يفتح أبوابه", url: "https://a.example/1", site: Site(name: "المدار"),
    byline: [Author(name: "سلمى")], dateline: Dateline(raw: "x", published: "2026-11-20T10:00Z", precision: .minute),
    blocks: [.paragraph(RichText("افتتح الوزير صباح اليوم ميناء الربى الجديد"))], isTeaser: true)

  private func page(_ text: String, headline: String = "") -> Article {
    Article(
      headline: headline, url: "https://a.example/1?from=rss", dateline: Dateline(raw: "y", published: "1970-01-01"),
      blocks: [.paragraph(RichText(text))])
  }

  @Test func thePageTakesItsPlaceUnderItsNameAndDate() throws {
    let text = "قال مدير ميناء الربى إن الوزير افتتح صباح اليوم الرصيف الجديد، وإن السفن الأولى وصلت بعد ساعة."
    let whole = try #require(teaser.completed(by: page(text, headline: "ميناء الربى الجديد")))
    #expect(whole.id == "7" && whole.url == teaser.url && !whole.isTeaser && whole.dateline == teaser.dateline)
    #expect(whole.headline == "ميناء الربى الجديد" && whole.byline == teaser.byline && whole.site == teaser.site)
    #expect(whole.standfirst == "افتتح الوزير صباح اليوم ميناء الربى الجديد")
    #expect(whole.blocks.plainText == text)
  }

  @Test func theTeaserIsNotSaidTwice() throws {
    let text = "افتتح الوزير صباح اليوم ميناء الربى الجديد. ثم وصلت السفن الأولى بعد ساعة."
    #expect(try #require(teaser.completed(by: page(text))).standfirst == nil)
  }

  @Test(arguments: [
    "ميناء الربى", "",
    "نستخدم ملفات الارتباط لتحسين تجربتكم، ويمكنكم ضبط تفضيلاتكم أو قبول كل شيء للمتابعة إلى موقعنا الإلكتروني.",
  ])
  func whatIsNoMoreOrSomethingElseDoesNot(text: String) { #expect(teaser.completed(by: page(text)) == nil) }
}
