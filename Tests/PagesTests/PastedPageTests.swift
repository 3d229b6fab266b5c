import ArticleModel
import Testing

@testable import Pages

/// Whole pages copied off a browser, menus and all.
@Suite struct PastedPageTests {
  private let english = """
    Skip to content
    Menu
    Home
    News
    Sport
    Weather
    Log in
    Subscribe
    Local
    Sea wall to be rebuilt after two storms
    By Jane Doe
    5 March 2024
    Share
    Facebook
    The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.
    Advertisement
    Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.
    What the shops say
    Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with their rents.
    Related articles
    Storm breaks wall
    Mayor is angry
    Beach stays shut
    Comments
    Privacy
    Contact
    """

  private func read(_ text: String, keepsAll: Bool = false) -> (Article, Provenance) {
    PlainText.article(
      from: text, keepsAll: keepsAll,
      provenance: Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: ""))
  }

  @Test func theArticleIsFoundBetweenMenuAndFooter() {
    let (article, provenance) = read(english)
    #expect(provenance.extractor == "pasted-page/1")
    #expect(article.headline == "Sea wall to be rebuilt after two storms")
    #expect(article.byline == [Author(name: "Jane Doe")])
    #expect(article.dateline?.published == "2024-03-05")
    #expect(article.blocks.count == 4)
    #expect(article.blocks[2] == .heading(level: 2, RichText("What the shops say")))
  }

  /// Found by fuzzing: an article's file holds no tab in a field.
  @Test func aNameHoldsNoTab() {
    let (article, _) = read(english.replacing("By Jane Doe", with: "By Jane\tDoe"))
    #expect(article.byline == [Author(name: "Jane Doe")])
  }

  @Test func everyLineIsKeptOrNamed() {
    let (article, provenance) = read(english)
    var found = provenance.dropped.map(\.text) + [article.headline, article.dateline?.raw ?? "", "By Jane Doe"]
    for (_, text) in article.paragraphs { found.append(text.text) }
    for line in english.split(separator: "\n") { #expect(found.contains(String(line)), "\(line)") }
    #expect(provenance.dropped.contains { $0.text == "Advertisement" && $0.why == "advertisement" && $0.place == 1 })
  }

  @Test func captionsNamesAndHeadlinesOfOthersAreNoText() {
    let text = english.replacing("By Jane Doe\n", with: "Jane Doe\n")
      .replacing("Facebook\n", with: "Facebook\nThe wall after the second storm. Photo: Ann Fox/Port Pictures\n")
      .replacing("Advertisement\n", with: "Read also\nA bridge for the north\nWhy storms are getting stronger\n")
    let (article, provenance) = read(text)
    #expect(article.byline == [Author(name: "Jane Doe")])
    #expect(article.leadImage?.caption == "The wall after the second storm.")
    #expect(article.leadImage?.credit == "Ann Fox/Port Pictures")
    #expect(article.blocks.count == 4)
    #expect(provenance.dropped.filter { $0.place == 1 && $0.why == "related" }.count == 3)
  }

  @Test(arguments: [
    (
      "5 March 2024\n",
      "Posted byDamien DoeMarch 5, 2024Posted inPodcast, Sea and land, Walls and what stands behind them\n"
    ),
    ("5 March 2024\n", ""),
  ])
  func aDateIsFoundInALongLineOrBehindTheText(line: String, instead: String) {
    let behind = instead.isEmpty ? "March 5, 2024\nRelated articles\n" : "Related articles\n"
    let (article, _) = read(
      english.replacing(line, with: instead).replacing("Related articles\n", with: behind))
    #expect(article.dateline?.published == "2024-03-05")
  }

  @Test func whatIsToBeReadMoreInOneLineIsNoHeadOfABox() {
    let (article, _) = read(english.replacing("Advertisement\n", with: "Read more: A bridge\nThe second wall\n"))
    #expect(article.blocks[1] == .heading(level: 2, RichText("The second wall")))
  }

  @Test func allIsKeptOnDemand() {
    let (article, provenance) = read(english, keepsAll: true)
    #expect(provenance.dropped.isEmpty)
    #expect(article.blocks.count == english.split(separator: "\n").count)
  }

  @Test(arguments: [
    "Dear Sir,\n\nI write to you because of the wall.\n\nYours\nJane",
    "one line\ntwo lines\nthree lines\n\nfour lines\nfive",
    "# Title\n\nSome words on how to share this program.\n\n- Home\n- Search\n- Menu\n",
  ]) func otherTextsStayWhole(text: String) {
    #expect(PastedPage(PageLine.lines(of: text)) == nil)
  }

  /// A control of one word over an article is no "Skip to content": the page's own furniture makes no menu.
  @Test func anIconOverAnArticleMakesItNoWholePage() {
    let prose = [
      "الأعمال تبدأ في الربيع", "السد يحتاج إلى حجارة جديدة", "السكان يوافقون على القرار", "المال يأتي من الوزارة",
    ]
    .map { "وقالت البلدية إن \($0) وتستمر سنتين كاملتين، بحسب بيان وزعته على وسائل الإعلام في وقت متأخر من مساء أمس." }
    let (article, provenance) = read(
      """
      icon
      تغطية خاصة

      مدينة الميناء تعيد بناء السد القديم بعد عاصفتين في شتاء واحد

      2024.03.05 | 09:30 بيروت

      السد القديم
      موجة تضرب السد القديم في مدينة الميناء قبل يومين من قرار البلدية إعادة بنائه - رويترز
      بيروت - متابعات
      +A
      حجم الخط
      -A

      \(prose.joined(separator: "\n\n"))

      السد القديم

      وبُني السد قبل مئة عام حين كانت المدينة قرية صغيرة يعيش أهلها من صيد السمك وبيعه في الأسواق القريبة منها.
      """)
    #expect(provenance.extractor != "pasted-page/1")
    #expect(article.kicker == "تغطية خاصة")
    #expect(article.agency == "بيروت - متابعات")
    #expect(article.leadImage?.credit == "رويترز")
    #expect(article.blocks.count == 6)
    #expect(provenance.dropped.map(\.text) == ["icon", "+A", "حجم الخط", "-A"])
  }

  @Test func aSentenceOfSixWordsAndFortyLettersIsProse() {
    let words = "Shopkeepers everywhere promised considerable assistance yesterday."
    let short = "The old sea wall of the harbour held up."
    let lines = [
      words, short, "The old sea wall of the harbour held.", "Shopkeepers everywhere promised considerable assistance.",
    ].map { PageLine(Substring($0).utf8) }
    #expect(PastedLine.lines(lines).map(\.isProse) == [true, true, false, false])
  }

  // MARK: Where the text ends

  /// Menus and six paragraphs; what is put in stands behind the fourth.
  private func paragraphs(with inside: String, below: String = "Privacy\nContact") -> (Article, Provenance) {
    let said = ["in spring", "in summer", "in autumn", "in winter", "at night", "by day"]
    var lines = said.map {
      "The council of Harbour Town said that the old sea wall, which broke twice, is built anew \($0)."
    }
    lines.insert(contentsOf: inside.split(separator: "\n").map(String.init), at: 4)
    let menu = "Skip to content\nMenu\nHome\nNews\nSport\nWeather\nLog in\nSubscribe\nLocal"
    return read("\(menu)\nSea wall to be rebuilt after two storms\n\(lines.joined(separator: "\n"))\n\(below)")
  }

  private static let last =
    "The council of Harbour Town said that the old sea wall, which broke twice, is built anew by day."

  @Test(arguments: [
    "Also read: Storm breaks wall", "Read more: Storm breaks wall\nWhat the shops say\nThe mayor\nThe harbour",
    "Related articles\nStorm breaks wall\nMayor is angry",
  ])
  func textGoesOnBehindWhatPointsElsewhere(inside: String) {
    let (article, provenance) = paragraphs(with: inside)
    #expect(article.paragraphs.contains { $0.text.text == Self.last })
    #expect(provenance.dropped.contains { $0.text == inside.split(separator: "\n")[0] && $0.why == "related" })
  }

  @Test func aSentenceEndsTheBoxAboveIt() {
    let (article, _) = paragraphs(with: "Related articles\nStorm breaks wall\nSo it went.")
    #expect(article.blocks.contains(.paragraph(RichText("So it went."))))
    #expect(!article.paragraphs.contains { $0.text.text == "Storm breaks wall" })
  }

  @Test func textEndsAtComments() {
    let (article, provenance) = paragraphs(with: "Comments")
    #expect(!article.paragraphs.contains { $0.text.text == Self.last })
    #expect(provenance.dropped.contains { $0.text == Self.last })
  }

  @Test func boxOfTeasersEndsTheText() {
    let teasers = (1...20).map { "Storm \($0) breaks wall" }.joined(separator: "\n")
    let teaser =
      "Another wall, far from here, was broken by another storm, as our reporter heard from the people there."
    let (article, _) = paragraphs(with: "", below: "Related articles\n\(teasers)\n\(teaser)\nPrivacy\nContact")
    #expect(article.paragraphs.contains { $0.text.text == Self.last })
    #expect(!article.paragraphs.contains { $0.text.text == teaser })
  }

  @Test func anAgencyBelowAPicturesWordsIsItsCredit() {
    let text = """
      Sea wall to be rebuilt after two storms
      The old sea wall at high water
      Reuters
      5 March 2024
      The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.
      Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.
      """
    let article = read(text).0
    #expect(article.headline == "Sea wall to be rebuilt after two storms")
    #expect(article.leadImage == Picture(caption: "The old sea wall at high water", credit: "Reuters"))
    #expect(article.agency == nil)
  }

  /// Nothing of a page's head stands over it: short lines above paragraphs are any note's.
  @Test func aNoteOfShortLinesAndParagraphsStaysWhole() {
    let prose =
      "The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter."
    let (article, provenance) = read(
      "Dear Ann\nHow are you\nA word on the old wall\n\(prose)\n\(prose) Twice.\n\(prose) Thrice.")
    #expect(provenance.extractor == "whole-text/1")
    #expect(article.headline.isEmpty)
  }
}
