import ArticleModel
import Testing

@testable import Pages

/// What a page shows goes into the article, into a field, or into the list of what was left out.
@Suite struct NothingLostTests {
  private let prose = [
    "The harbour board met on Monday to decide whether the old ferry should run through the winter, and talked until midnight.",
    "Residents said they had been told nothing of the plan, and asked for a second hearing before any money was spent on it.",
    "“We will listen,” said Ada Lind, who chairs the board, “but the hull is forty years old, and the next storm will come.”",
  ]

  private func read(_ body: String, head: String = "") -> ImportedArticle {
    PageReader.article(
      Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8), address: "https://quay.example/a")
  }

  private var paragraphs: String { prose.map { "<p>\($0)</p>" }.joined() }

  @Test func namesWhatStandsOutsideOfTheArticle() {
    let page = read(
      """
      <div class=x>Home | News</div><h1>Ferry may stop</h1><div id=price>Tickets: 12 euro</div>
      <div class=text>\(paragraphs)</div>
      <div><span>Share this:</span> <a href=/f>Facebook</a></div><div><a href=/1>One other story</a><p>Its teaser.</p></div>
      """)
    let dropped = page.provenance.dropped.map { "\($0.why): \($0.text)" }
    #expect(
      dropped == [
        "over the article: Home | News", "over the article: Tickets: 12 euro",
        "below the article: Share this: Facebook", "below the article: One other story Its teaser.",
      ])
    #expect(page.article.leftOut.map(\.place) == [0, 0, 3, 3])
  }

  @Test func saysNothingTwice() {
    let page = read(
      """
      <div class=kicker>Harbour</div><h1>Ferry may stop</h1><p class=standfirst>One winter is left for the boat.</p>
      <div class=byline>By Nora Beck</div><time datetime="2024-03-05">5 March 2024</time><div class=text>\(paragraphs)</div>
      """)
    #expect(page.article.kicker == "Harbour")
    #expect(page.article.standfirst == "One winter is left for the boat.")
    #expect(page.article.byline.map(\.name) == ["Nora Beck"])
    #expect(page.article.dateline?.published == "2024-03-05")
    #expect(page.article.blocks.count == 3)
    #expect(page.provenance.dropped.map(\.text) == ["By Nora Beck"])
  }

  @Test func everyWordOfAPageIsSomewhere() {
    let page = read(
      """
      <div>alpha</div><section><div>beta <b>gamma</b></div><article><h1>delta epsilon zeta</h1>\(paragraphs)</article>
      <div>eta<br>theta</div></section><ul><li>iota<li>kappa</ul>lambda
      """)
    let all =
      page.article.headline + page.provenance.dropped.map(\.text).joined(separator: " ")
      + page.article.paragraphs.map(\.text.text).joined(separator: " ")
    for word in "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda".split(separator: " ") {
      #expect(all.contains(word), "\(word)")
    }
  }

  @Test func givesTheListThatAFrontPageIs() {
    let teasers = (1...12).map {
      "<div class=teaser><h2><a href=/\($0)>Headline number \($0) of the day</a></h2><p>A teaser.</p></div>"
    }.joined()
    let page = read("<nav><a href=/>Home</a></nav><h1>The Quay</h1>\(teasers)<footer>Imprint</footer>")
    #expect(page.article.blocks.count == 24)
    #expect(page.article.paragraphs.dropFirst().first?.text.text == "Headline number 1 of the day")
    #expect(page.provenance.warnings == ["the page looks like a list of links, not like an article"])
    #expect(page.provenance.dropped.map(\.why) == ["menu", "footer"])
  }

  @Test func takesTheStandfirstInsideTheArticleAndNotALead() {
    let body: (String) -> String = {
      "<article><h1>Ferry may stop</h1><p class=\($0)>One winter is left for the boat.</p>\(self.paragraphs)</article>"
    }
    #expect(read(body("standfirst")).article.standfirst == "One winter is left for the boat.")
    #expect(read(body("lead")).article.standfirst == nil)
    #expect(read(body("lead")).article.blocks.count == 4)
  }

  @Test func aHeadingBehindTheTextIsNoHarm() {
    let page = read(
      "<div class=x>Home | News</div><article>\(paragraphs)</article><h1>Ferry may stop</h1><p>Imprint</p>")
    #expect(page.article.blocks.count == 3)
    #expect(page.article.headline == "Ferry may stop")
  }

  @Test func namesTheAuthorsOnce() {
    let page = read(
      """
      <article><h1>Ferry may stop</h1><p class=byline>By Nora Beck, harbour correspondent, and Tom Hale in Oldport</p>
      \(paragraphs)</article>
      """,
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry may stop",
        "author":[{"name":"Nora Beck"},{"name":"Tom Hale"}]}</script>
        """)
    #expect(page.article.byline.map(\.name) == ["Nora Beck", "Tom Hale"])
    #expect(page.article.blocks.count == 3)
    #expect(page.provenance.dropped.map(\.why) == ["metadata"])
  }

  @Test func takesNoNameForAPlace() {
    let page = read(
      "<article><h1>Ferry may stop</h1><div>Posted by Nora Beck on March 5, 2024</div>\(paragraphs)</article>")
    #expect(page.article.byline.map(\.name) == ["Nora Beck"])
    #expect(page.article.dateline?.published == "2024-03-05")
    #expect(page.article.dateline?.place == nil)
  }

  @Test func callsAPageWithoutHeadingsByTheLineOverItsText() {
    let page = read("<div>Home | News</div><div>Ferry may stop</div><div>5 March 2024</div><div>\(paragraphs)</div>")
    #expect(page.article.headline == "Ferry may stop")
  }

  @Test func readsPagesOfAMP() {
    let page = read(
      """
      <article><h1>Ferry may stop</h1><amp-ad>Buy a boat</amp-ad>
      <figure><amp-img src=/f.jpg></amp-img><figcaption>The ferry.</figcaption></figure>\(paragraphs)</article>
      """)
    #expect(page.article.leadImage?.url == "https://quay.example/f.jpg")
    #expect(page.article.leadImage?.caption == "The ferry.")
    #expect(page.article.blocks.count == 3)
  }

  @Test func leavesMarkupThatIsEscapedForThoseWithoutScripts() {
    let page = read(
      "<h1>Ferry may stop</h1><p>A short text of the page.</p><noscript>&lt;img src=\"/count?a=\(String(repeating: "b", count: 400))\"&gt;</noscript>"
    )
    #expect(page.article.paragraphs.dropFirst().map(\.text.text) == ["A short text of the page."])
  }

  @Test(arguments: [
    ("<!-- saved from url=(0025)https://paper.example/a/b -->", "https://paper.example/a/b"),
    ("<!--\n Page saved with SingleFile \n url: https://paper.example/c \n-->", "https://paper.example/c"),
    ("<!-- saved from url=(0014)about:internet -->", nil), ("<!-- url: https://paper.example/ -->", nil),
    ("saved from url=(0025)https://paper.example/a/b", nil), ("<!-- saved from url=(", nil),
  ])
  func knowsWhereAPageWasSavedFrom(comment: String, address: String?) {
    #expect(SavedPage.address(of: comment + "<html><body>") == address)
  }

  @Test func resolvesLinksOfASavedPage() {
    let page = PageReader.article(
      Array(
        "<!-- saved from url=(0025)https://paper.example/a/b --><h1>Ferry may stop</h1>\(paragraphs)<p>See <a href=c>there</a>, or not, as all of us do now and then.</p>"
          .utf8), address: nil)
    #expect(page.article.url == "https://paper.example/a/b")
    #expect(page.article.site?.name == "paper.example")
  }
}
