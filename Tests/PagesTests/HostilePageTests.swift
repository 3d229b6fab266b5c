import ArticleModel
import Pages
import Testing

/// Files made to break a reader: each gives an article, keeps its words, and no control byte comes out of it.
@Suite struct HostilePageTests {
  private func read(_ html: String) -> ImportedArticle {
    let imported = PageReader.article(Array(html.utf8), address: "https://a.example/")
    var texts = [imported.article.headline] + imported.provenance.dropped.map(\.text) + imported.provenance.warnings
    texts += imported.article.paragraphs.map(\.text.text) + imported.article.byline.map(\.name)
    texts += [imported.article.kicker, imported.article.url, imported.article.site?.name].compactMap { $0 }
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    }
    return imported
  }

  private let words = "These words are the text of the page, which nobody may lose, and they end with a full stop."

  private func text(_ imported: ImportedArticle) -> String {
    imported.article.paragraphs.map(\.text.text).joined(separator: " ")
  }

  @Test(arguments: ["div", "b", "span", "p", "ul", "table", "blockquote", "a"])
  func deepNestingKeepsTheText(tag: String) {
    let open = String(repeating: "<\(tag)>", count: 30_000)
    #expect(text(read("\(open)\(words)")).contains(words))
    #expect(text(read("\(open)\(words)\(String(repeating: "</\(tag)>", count: 30_000))")).contains(words))
  }

  @Test func manyAttributesAndLongOnesAreCut() {
    let many = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(text(read("<p \(many)>\(words)</p>")).contains(words))
    #expect(text(read("<p title='\(String(repeating: "x", count: 4 << 20))'>\(words)</p>")).contains(words))
    #expect(read("<p \(many)>\(words)</p>").provenance.warnings.count == 1)
  }

  @Test func endTagsWithoutStartsAreCheap() {
    let html = String(repeating: "<b>", count: 20_000) + words + String(repeating: "</i></x></p>", count: 50_000)
    #expect(text(read(html)).contains(words))
  }

  @Test func whatIsNeverClosedSwallowsNothing() {
    for open in [
      "<!-- ", "<p title=\"", "<svg>", "<script src=x>", "<template>", "<style", "<![CDATA[", "<!doctype", "<a href='",
    ] {
      #expect(text(read("\(open)<p>\(words)</p>")).contains("These words are the text"), "\(open)")
    }
  }

  @Test func entitiesDoNotGrow() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"\(String(repeating: "ha", count: 50))\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    #expect(text(read("\(bomb)<p>\(words) &b;&b;&b;</p>")).contains(words))
  }

  @Test func controlsAndScriptLinksStayOut() {
    let steering = "\u{1B}]0;x\u{7}&#27;[31m&#x9b;2J\u{8}&#0;\u{0}&amp;#27;"
    let imported = read(
      """
      <title>\(steering)T</title><meta property="og:title" content="\(steering)T"><meta name=author content="&#27;[1mA">
      <script type="application/ld+json">{"@type":"Article","headline":"\\u001b[1mT","author":"\\u009bB"}</script>
      <h1>\(steering)T</h1><p>\(words) <a href="java\nscript:alert(1)">x</a> <a href="&#1;javascript:y">y</a></p><p>\(words)!</p>
      """)
    for (_, text) in imported.article.paragraphs { #expect(text.spans.isEmpty) }
  }

  @Test func dataThatLiesIsRead() {
    for data in [
      "{", "[[[[", "{\"@type\":\"Article\",\"author\":{\"author\":{}}}",
      "{\"@graph\":[{\"@type\":[1,{}],\"headline\":[]}]}",
    ] {
      #expect(text(read("<script type='application/ld+json'>\(data)</script><p>\(words)</p>")).contains(words))
    }
  }

  @Test func aHeadlineThatHoldsTheWholePageIsRead() {
    #expect(text(read("<h1>Title<div class=article-body><p>\(words)</p><p>\(words)!</p></div>")).contains(words))
  }
}
