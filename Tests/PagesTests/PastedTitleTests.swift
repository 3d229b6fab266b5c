import ArticleModel
import Testing

@testable import Pages

/// The headline of a pasted page among menus, standfirsts, other headlines and calls.
@Suite struct PastedTitleTests {
  private static let menu = """
    Skip to content
    Menu
    Home
    News
    Sport
    Weather
    Log in
    Subscribe
    """
  private static let text = """
    The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.
    Work on the wall begins in March and takes two years, said the mayor, Ann Reed, after a session until midnight.
    Shopkeepers fear for their summer, because the promenade stays closed, and ask the council for help with rents.
    The wall was built a century ago by the harbour's fishermen, whose families still keep some of its oldest stones.
    """

  private func page(_ head: String, foot: String = "Related articles\nStorm breaks wall\nComments\nPrivacy\nContact")
    -> (
      Article, Provenance
    )
  {
    PlainText.article(
      from: [Self.menu, head, Self.text, foot].joined(separator: "\n"), keepsAll: false,
      provenance: Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: ""))
  }

  @Test(arguments: [
    // A summary below says as much of the text as the headline does.
    "Sea wall to be rebuilt after two storms\nThe council wants the wall to be stronger and the promenade to be wider\n5 March 2024",
    // The way to the page ends in the headline.
    "Home / Local / Sea wall to be rebuilt after two storms\nSea wall to be rebuilt after two storms\nBy Jane Doe\n5 March 2024",
    // The site's name behind it.
    "Sea wall to be rebuilt after two storms | Harbour Post\n5 March 2024\nShare",
    // Another article's headline stands above in a box.
    "Most read\nTwenty ways to cook a herring\nMayor opens the new market hall\nLocal\nSea wall to be rebuilt after two storms\nJane Doe\nMarch 5, 2024",
    // What is small below it is a line of its own.
    "Local\nSea wall of the harbour to be rebuilt after two storms in one winter\nphotograph by the harbour office\n5 March 2024",
  ]) func theHeadlineIsFound(_ head: String) {
    let (article, provenance) = page(head)
    #expect(article.headline.hasPrefix("Sea wall"), "\(article.headline)")
    #expect(!article.headline.contains("|") && !article.headline.contains("photograph"))
    #expect(provenance.fields["title"] == "line over the body")
  }

  @Test func whatStandsBesideTheHeadlineIsNamed() {
    let (article, provenance) = page("Sea wall to be rebuilt after two storms | Harbour Post\n5 March 2024")
    #expect(article.headline == "Sea wall to be rebuilt after two storms")
    #expect(provenance.dropped.contains { $0.text == "Harbour Post" })
  }

  @Test func anArabicHeadlineIsFound() {
    let lines = """
      الرئيسية
      سياسة
      اقتصاد
      رياضة
      ثقافة
      تسجيل الدخول
      اشترك
      الأكثر قراءة
      عشرون طريقة لطهو السمك
      محليات
      إعادة بناء سور البحر بعد عاصفتين
      كتبت: سلمى حداد
      5 آذار 2024
      مشاركة
      وافق مجلس المدينة يوم الثلاثاء على إعادة بناء سور البحر القديم الذي كسرته العواصف مرتين في الشتاء الماضي.
      وقالت رئيسة المجلس إن العمل في السور يبدأ في الشهر المقبل ويستغرق عامين، وذلك بعد جلسة استمرت حتى منتصف الليل.
      ويخشى أصحاب المحال على صيفهم لأن الكورنيش سيبقى مغلقا، وطلبوا من المجلس أن يعينهم على الإيجارات هذا العام.
      اقرأ أيضا
      خبر آخر
      التعليقات
      اتصل بنا
      """
    let (article, _) = PlainText.article(
      from: lines, keepsAll: false,
      provenance: Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: ""))
    #expect(article.headline == "إعادة بناء سور البحر بعد عاصفتين")
    #expect(article.byline.map(\.name) == ["سلمى حداد"])
  }

  @Test func aPageThatShowsCodeIsAPage() {
    let code = (0..<12).map { "let a\($0) = b\($0);\n}" }.joined(separator: "\n")
    let prose = ["stone", "brick", "sand"].map { stuff in
      Self.text.split(separator: "\n").map { "\($0.dropLast()) of \(stuff)." }.joined(separator: "\n") + "\n" + code
    }.joined(separator: "\n")
    let (article, provenance) = PlainText.article(
      from: Self.menu + "\nRebuilding the sea wall in code\n5 March 2024\n" + prose, keepsAll: false,
      provenance: Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: ""))
    #expect(provenance.extractor == "pasted-page/1")
    #expect(article.headline == "Rebuilding the sea wall in code")
    // A program is none.
    let program = "Home\nMenu\nLog in\nNews\n" + Array(repeating: code, count: 6).joined(separator: "\n")
    #expect(PastedBody(PageLine.lines(of: program)) == nil)
  }

  @Test func textFarBelowItsHeadlineIsNotLost() {
    // A list of contents longer than all that stands between most headlines and their texts.
    let contents = (1...40).map { "Part \($0)" }.joined(separator: "\n")
    let lead = Self.text.split(separator: "\n").prefix(2).map { "\($0.dropLast()) again." }.joined(separator: "\n")
    let (article, _) = page("Sea wall to be rebuilt after two storms\nBy Jane Doe\n5 March 2024\n\(lead)\n\(contents)")
    #expect(article.headline == "Sea wall to be rebuilt after two storms")
    #expect(article.paragraphs.count { $0.text.text.hasSuffix("again.") } == 2)
  }

  @Test func everySignWasLearned() {
    #expect(TitleWeights.learned.map(\.0) == TitleSign.allCases)
  }

  @Test func aDateAloneIsNoHeadline() {
    let (article, _) = page("The wall\nTuesday, March 5, 2024")
    #expect(article.headline == "The wall")
    #expect(article.dateline?.published == "2024-03-05")
  }
}
