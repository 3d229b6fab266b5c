import ArticleModel
import Pages
import Testing

/// What a page's head and the lines around its headline become, in the forms that common publishing systems write.
@Suite struct PageFieldTests {
  private let prose = """
    <p>The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.</p>
    <p>Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.</p>
    <p>Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with their rents.</p>
    """

  private func page(
    _ head: String = "", over: String = "", under: String = "", behind: String = "",
    title: String = "Sea wall to be rebuilt | Harbour Post", address: String = "https://post.example/news/wall.html"
  ) -> ImportedArticle {
    let body = "\(over)<h1>Sea wall to be rebuilt</h1>\(under)<div class=entry-content>\(prose)</div>\(behind)"
    return PageReader.article(
      Array("<!doctype html><html lang=en><head><title>\(title)</title>\(head)</head><body>\(body)</body></html>".utf8),
      address: address)
  }

  // MARK: Dates

  @Test(arguments: [
    "<p>January 31, 2024</p>", "<div>Published</div><div>January 31, 2024</div>",
    "<p>Von <b>Ann Reed</b><br>31. Januar 2024</p>", "<time datetime=2024-01-31>a while ago</time>",
    "<p><span>31.01.2024</span> · 4 min read</p>",
    "<p>Updated March 3, 2025</p><p>Published on January 31, 2024</p>",
  ])
  func lineUnderTheHeadlineIsItsDate(under: String) {
    #expect(page(under: under).article.dateline?.published?.prefix(10) == "2024-01-31")
  }

  @Test func dayThatReadersSeeIsTakenWhereDataNameALaterOne() {
    let data = #"<script type="application/ld+json">{"@type":"Article","datePublished":"2025-06-24"}</script>"#
    let shown = page(data, under: "<div class=text__date>August 25, 2024</div>")
    #expect(shown.article.dateline?.published == "2024-08-25" && shown.provenance.fields["published"] == "dateline")
    let other = page(data, under: "<p>Updated August 25, 2025</p>")
    #expect(other.article.dateline?.published == "2025-06-24" && other.article.dateline?.modified == "2025-08-25")
  }

  @Test func swappedDayAndMonthAreMendedByWhatIsShown() {
    let data = #"<meta property="article:published_time" content="2026-09-03T10:00Z">"#
    #expect(page(data, under: "<p>March 9, 2026</p>").article.dateline?.published == "2026-03-09")
  }

  @Test(arguments: [
    "published-date", "DC.date.issued", "article:published", "publish_date", "parsely-pub-date",
    "cXenseParse:recs:publishtime",
  ])
  func metaNamesOfAllKindsAreKnown(name: String) {
    #expect(page("<meta name=\"\(name)\" content=2024-01-31>").article.dateline?.published == "2024-01-31")
  }

  @Test func addressTellsTheDayWhereNothingElseDoes() {
    let imported = page(address: "https://post.example/2024/01/31/wall")
    #expect(
      imported.article.dateline?.published == "2024-01-31" && imported.provenance.fields["published"] == "address")
    #expect(page(address: "https://post.example/2024/01/wall").article.dateline?.published == "2024-01")
  }

  // MARK: Bylines

  @Test(arguments: [
    "<p>By <a href=/author/ann-reed/>Ann Reed</a></p>", "<span>By</span><span>Ann Reed</span>",
    "<div>Written by</div><div>Ann Reed</div>", "<p>This post was written by Ann Reed, Head of Marketing.</p>",
    "<div class=author-name>Ann Reed</div>", "<a rel=author href=/x>Ann Reed</a>", "<p>By Ann Reed Dec 17, 2025</p>",
    "<span itemprop=author itemscope><span itemprop=name>Ann Reed</span></span>", "<p>Text: Ann Reed</p>",
    "<p>Por Ann Reed</p>", "<p>Von Ann Reed</p>", "<p>بقلم: Ann Reed</p>",
  ])
  func lineNamesItsWriter(under: String) {
    #expect(page(under: under).article.byline.map(\.name) == ["Ann Reed"])
  }

  @Test func tradesAreKept() {
    #expect(page(under: "<p>By Ann Reed (editor)</p>").article.byline == [Author(name: "Ann Reed", role: "editor")])
    let data = #"""
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Sea wall to be rebuilt",
      "author":{"@type":"Person","name":"By Ann Reed and Max Roe, Harbour Post","jobTitle":"Reporter"}}</script>
      <meta property="og:site_name" content="Harbour Post">
      """#
    #expect(page(data).article.byline.map(\.name) == ["Ann Reed", "Max Roe"])
    #expect(page(data).article.byline.last?.role == "Reporter")
  }

  @Test func nameThatNobodySeesGivesWayToTheOneShown() {
    let data = #"<script type="application/ld+json">{"@type":"Article","author":{"name":"wpuser Seven"}}</script>"#
    #expect(page(data, under: "<p>By Ann Reed</p>").article.byline.map(\.name) == ["Ann Reed"])
    #expect(page(data).article.byline.map(\.name) == ["wpuser Seven"])
  }

  // MARK: Titles

  @Test func siteNameSetAsAHeadingIsNoHeadline() {
    let html = """
      <title>Harbour Notes: Sea wall to be rebuilt</title><body><h1>Harbour Notes</h1>
      <h3>Sea wall to be rebuilt</h3><div>\(prose)</div>
      """
    let imported = PageReader.article(Array(html.utf8), address: "https://notes.example/1")
    #expect(imported.article.headline == "Sea wall to be rebuilt")
  }

  @Test func onlyHeadingOverTheTextIsItsHeadline() {
    let imported = page(
      "<meta property=og:title content='Ten facts about flood protection in towns'>", title: "Flood protection in towns"
    )
    #expect(imported.article.headline == "Sea wall to be rebuilt")
  }

  // MARK: Footnotes

  @Test func marksAndNotesLeadToEachOther() {
    let text = prose.replacing("last winter.", with: "last winter.<sup id=r1><a href=#n1>1</a></sup>")
    let html = """
      <title>Sea wall to be rebuilt</title><h1>Sea wall to be rebuilt</h1><article>\(text)
      <ol><li id=n1>Harbour office, yearly report of the winter before. <a href=#r1>Back</a></li></ol></article>
      """
    let article = PageReader.article(Array(html.utf8), address: "https://post.example/x").article
    var links: [String] = []
    for (_, text) in article.paragraphs {
      for span in text.spans { if case .link(let url) = span.kind { links.append(url) } }
    }
    #expect(links == [Footnote.address(ofNote: "1"), Footnote.address(ofMark: "1")])
    #expect(Footnote.partner(of: 0, among: links) == 1)
  }

  // MARK: Data

  @Test func pageThatHoldsItsTextInDataAloneIsRead() {
    let paragraphs = [
      "The council of Harbour Town agreed on Tuesday to rebuild the old sea wall that storms broke.",
      "Work begins in March and takes two years, said the mayor, Ann Reed, after a long session in the hall.",
    ]
    let nodes =
      (paragraphs + paragraphs.map { "Again: " + $0 } + paragraphs.map { "Still: " + $0 }
      + paragraphs.map { "At last: " + $0 })
      .map { #"{"nodeType":"paragraph","content":[{"value":"\#($0)"}]}"# }.joined(separator: ",")
    let html = """
      <html><head><title>Sea wall to be rebuilt</title></head><body><div id=__next></div>
      <script id="__NEXT_DATA__" type="application/json">{"props":{"page":{"title":"Sea wall to be rebuilt",
      "published_date":"2024-01-31","body":[\(nodes)]}}}</script></body></html>
      """
    let imported = PageReader.article(Array(html.utf8), address: "https://post.example/x")
    #expect(imported.article.blocks.count == 8 && imported.provenance.fields["blocks"] == "page data")
    #expect(imported.article.dateline?.published == "2024-01-31")
  }

  // MARK: What only looks like furniture or a name

  @Test func aTitleBeforeAMarkedNameBelongsToIt() {
    let byline = "<div class=byline><span>Dr.</span> <span>Ann Reed</span></div>"
    #expect(page(under: byline).article.byline.map(\.name) == ["Dr. Ann Reed"])
  }

  /// A refrain of two short lines is the text's; one that stands three times, and is a link or no paragraph, is the page's.
  @Test func whatTheTextSaysTwiceStays() {
    func count(_ line: String, _ element: String, times: Int) -> Int {
      let said = "<\(element)>\(line)</\(element)>"
      let text = prose.split(separator: "\n").map(String.init)
      let body = (0..<3).map { text[$0] + ($0 < times ? said : "") }.joined()
      let page = "<article><h1>Sea wall to be rebuilt</h1>\(body)</article>"
      let blocks = PageReader.article(Array(page.utf8), address: nil).article.blocks
      return blocks.count { if case .paragraph(let text) = $0 { text.text == line } else { false } }
    }
    #expect(count("Work on the wall goes on.", "div", times: 2) == 2)
    #expect(count("Work on the wall goes on.", "p", times: 3) == 3)
    #expect(count("Work on the wall goes on.", "div", times: 3) == 0)
  }

  @Test func aLongCaptionUnderTheHeadlineIsNoParagraph() {
    let caption = "The old sea wall at high water, a week before the second storm broke it, seen from the light house."
    let found = page(under: "<figure><img src=/wall.jpg><figcaption>\(caption)</figcaption></figure>").article
    #expect(found.blocks.count == 3)
    #expect(!found.blocks.contains(.paragraph(RichText(caption))))
  }

  @Test func aTradeEndsANameAndAStaffIsOne() {
    #expect(page(under: "<p>By Ann Reed Senior Editor</p>").article.byline.map(\.name) == ["Ann Reed"])
    #expect(page(under: "<p>By The Gazette Staff</p>").article.byline.map(\.name) == ["The Gazette Staff"])
  }

  @Test func whoIsNoPersonIsBetterThanNobody() {
    let data = #"<script type="application/ld+json">{"@type":"Article","author":{"name":"Editor"}}</script>"#
    let found = page(data)
    #expect(found.article.byline.map(\.name) == ["Editor"])
    #expect(found.provenance.fields["byline"] == "json-ld")
  }
}
