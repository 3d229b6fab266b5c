import ArticleModel
import Pages
import Testing

/// Whole pages, written for these tests.
@Suite struct PageTests {
  private let paragraphs = [
    "The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.",
    "Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.",
    "Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with their rents.",
  ]

  private func page(_ body: String, head: String = "") -> ImportedArticle {
    PageReader.article(
      Array(
        "<!doctype html><html lang=en><head><title>Sea wall to be rebuilt | Harbour Post</title>\(head)</head><body>\(body)</body></html>"
          .utf8),
      address: "https://post.example/news/wall.html")
  }

  private var prose: String { paragraphs.map { "<p>\($0)</p>" }.joined() }

  private func texts(_ article: Article) -> [String] {
    article.blocks.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
  }

  /// Short paragraphs of scripts that write no full stop, or one of their own.
  @Test(arguments: [
    ["โรงเรียนริมน้ำเปิดห้องสมุดใหม่ให้เด็กทุกคนในตำบลเมื่อวานนี้", "ครูบอกว่าหนังสือส่วนใหญ่มาจากชาวบ้าน"],
    ["ໂຮງຮຽນແຄມນ້ຳເປີດຫໍສະໝຸດໃໝ່ໃຫ້ເດັກນ້ອຍທຸກຄົນໃນບ້ານມື້ວານນີ້", "ຄູບອກວ່າປຶ້ມສ່ວນໃຫຍ່ມາຈາກຊາວບ້ານ"],
    ["សាលាមាត់ទឹកបើកបណ្ណាល័យថ្មីសម្រាប់កុមារទាំងអស់ក្នុងឃុំកាលពីម្សិលមិញ។", "គ្រូនិយាយថាសៀវភៅភាគច្រើនមកពីអ្នកភូមិ។"],
    ["မြစ်ကမ်းကျောင်းက ကလေးအားလုံးအတွက် စာကြည့်တိုက်သစ် ဖွင့်လိုက်သည်။", "စာအုပ်အများစုကို ရွာသားများက လှူခဲ့သည်ဟု ဆရာမက ပြောသည်။"],
  ])
  func paragraphsWithoutAFullStopAreKept(_ told: [String]) {
    let imported = page(
      "<nav><a href=/>1</a></nav><article><h1>Library</h1><p>\(told[0])</p><p>\(told[1])</p></article>")
    #expect(texts(imported.article) == told)
  }

  @Test func furnitureIsLeftOutAndNamed() {
    let imported = page(
      """
      <nav><a href=/>Home</a> <a href=/s>Sport</a></nav><main><h1>Sea wall to be rebuilt</h1>
      <div class="article-body">\(prose)<div class="share-bar"><a href=#>Share on Facebook</a></div>
      <h3>Related articles</h3><ul><li><a href=/1>Storm breaks wall</a></li><li><a href=/2>Mayor is angry</a></li></ul></div>
      <div class="comments"><p>I never liked that wall, and I say so every year to all who hear me.</p></div></main>
      <footer>© Harbour Post</footer>
      """)
    #expect(imported.article.headline == "Sea wall to be rebuilt")
    #expect(texts(imported.article) == paragraphs)
    let reasons = Set(imported.provenance.dropped.map(\.why))
    #expect(reasons.isSuperset(of: ["menu", "share", "related", "comments", "footer"]), "\(reasons)")
  }

  @Test func fieldsComeFromDataAndSaySo() {
    let imported = page(
      "<article><h1>Sea wall to be rebuilt</h1>\(prose)</article>",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Sea wall to be rebuilt","datePublished":
        "2024-03-05T09:30:00+01:00","author":[{"@type":"Person","name":"Jane Doe"},{"name":"Max Roe"}]}</script>
        <meta property="article:section" content="Local"><meta property="og:site_name" content="Harbour Post">
        """)
    let article = imported.article
    #expect(article.byline.map(\.name) == ["Jane Doe", "Max Roe"])
    #expect(article.dateline?.published == "2024-03-05T09:30:00+01:00")
    #expect(article.kicker == "Local" && article.site?.name == "Harbour Post" && article.language == "en")
    let fields = imported.provenance.fields
    #expect(fields["byline"] == "json-ld" && fields["published"] == "json-ld" && fields["section"] == "article:section")
  }

  @Test func linesUnderTheHeadlineBecomeFields() {
    let imported = page(
      """
      <div class=top><h1>Sea wall to be rebuilt</h1><div class=byline>By Jane Doe</div><div class=date>5 March 2024</div></div>
      <div class=text>\(prose)</div>
      """)
    #expect(imported.article.byline.map(\.name) == ["Jane Doe"])
    #expect(imported.article.dateline?.published == "2024-03-05")
    #expect(texts(imported.article) == paragraphs)
  }

  @Test func textWithoutParagraphsIsFound() {
    let imported = page(
      "<div><h1>Sea wall to be rebuilt</h1><div>\(paragraphs.joined(separator: "<br><br>"))</div></div>")
    #expect(texts(imported.article) == paragraphs)
  }

  @Test func textThatScriptsShowIsFoundInItsHiddenPart() {
    let imported = page("<div>Loading</div><div hidden><h1>Sea wall to be rebuilt</h1>\(prose)</div>")
    #expect(texts(imported.article) == paragraphs)
  }

  @Test func aListOfLinksIsSaidToBeOne() {
    let links = (1...40).map { "<li><a href=/\($0)>The headline of article number \($0)</a></li>" }.joined()
    let imported = page("<ul>\(links)</ul>")
    #expect(!imported.provenance.warnings.isEmpty)
  }

  @Test func persianKeepsItsJoinersAndItsSide() {
    let text =
      "شورای شهر بندر روز سه‌شنبه تصمیم گرفت دیوار کهنهٔ دریا را که توفان‌های زمستان شکسته بود، دوباره بسازد و کار از اسفند آغاز می‌شود."
    let imported = PageReader.article(
      Array(
        """
        <html lang=en><body><h1>دیوار دریا بازسازی می‌شود</h1><div class=body><p>\(text)</p>
        <p>\(text) شهردار چنین گفت.</p></div><div>بیشتر بخوانید</div></body></html>
        """.utf8), address: nil)
    #expect(imported.article.direction == .rightToLeft && imported.article.language == "fa")
    #expect(imported.article.headline == "دیوار دریا بازسازی می‌شود")
    #expect(texts(imported.article).first == text)
    #expect(!texts(imported.article).contains("بیشتر بخوانید"))
  }

  @Test func anAnchorInHexadecimalIsNoAdvertisement() {
    let imported = page(
      "<h1>Sea wall to be rebuilt</h1><div class=text>\(prose)<h2><span id='.D8.AD.AD'>What comes next</span></h2>\(prose.replacing("two", with: "three"))</div>"
    )
    #expect(imported.article.blocks.contains(.heading(level: 2, RichText("What comes next"))))
  }
}
