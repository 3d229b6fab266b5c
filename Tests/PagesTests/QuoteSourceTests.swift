import ArticleModel
import Testing

@testable import Pages

/// Whose words a quotation is, and pictures of a page that lies in a file.
@Suite struct QuoteSourceTests {
  private func quote(_ inner: String, attributes: String = "") -> [Block] {
    PageReader.blocks(ofFragment: "<blockquote\(attributes)>\(inner)</blockquote>")
  }

  private let words = Block.paragraph(RichText("The wall holds."))

  @Test(arguments: [
    "<p>The wall holds.</p><cite>Ann Reed</cite>", "<p>The wall holds.</p><footer>— Ann Reed</footer>",
    "<p>The wall holds.</p><p>– <cite>Ann Reed</cite></p>",
    "<p>The wall holds.</p><footer><cite>Ann Reed</cite></footer>\n ",
  ])
  func lineAtTheEndIsItsSource(inner: String) {
    #expect(quote(inner) == [.quote([words], cite: "Ann Reed")])
  }

  @Test func whatSaysMoreStaysInTheQuotation() {
    // A link would be lost in a name.
    #expect(quote("<p>The wall holds.</p><cite><a href='https://a.example/'>Ann Reed</a></cite>").paragraphs(2))
    // Words beside the name.
    #expect(quote("<p>The wall holds.</p><p>So said <cite>Ann Reed</cite> on Tuesday</p>").paragraphs(2))
    #expect(quote("<cite>Ann Reed</cite>").paragraphs(1))
    #expect(
      quote("<p>The wall holds.</p><cite>Ann Reed</cite>", attributes: " cite='https://a.example/'").paragraphs(2))
  }

  @Test func footerOfAQuotationIsNoFurniture() {
    let prose = "<p>The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke.</p>"
    let page =
      "<article><h1>Sea wall</h1>\(prose)\(prose)<blockquote><p>The wall holds.</p><footer>Ann Reed</footer></blockquote>\(prose)</article>"
    let found = PageReader.article(Array(page.utf8), address: nil)
    #expect(found.article.blocks.contains(.quote([words], cite: "Ann Reed")))
  }

  // MARK: Pictures beside a file

  private func picture(_ source: String, address: String? = nil, above: String = "") -> String? {
    let prose = "<p>The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke.</p>"
    let page =
      "\(above)<article><h1>Sea wall</h1>\(prose)\(prose)\(prose)<img src='\(source)' alt='The wall'>\(prose)</article>"
    let article = PageReader.article(Array(page.utf8), address: address).article
    return article.leadImage?.url
      ?? article.blocks.compactMap { if case .figure(let picture) = $0 { picture.url } else { nil } }.first
  }

  @Test func picturesBesideASavedPageAreKept() {
    #expect(picture("page_files/wall.jpg") == "page_files/wall.jpg")
    #expect(picture("./page%20files/wall.jpg") == "./page%20files/wall.jpg")
    let saved = "<!-- saved from url=(0021)https://paper.example/ -->"
    #expect(picture("./page_files/wall.jpg", above: saved) == "./page_files/wall.jpg")
    #expect(picture("https://paper.example/wall.jpg", above: saved) == "https://paper.example/wall.jpg")
    #expect(picture("/wall.jpg", above: saved) == "https://paper.example/wall.jpg")
  }

  @Test func picturesElsewhereAreNot() {
    #expect(picture("../../secret.jpg") == nil)
    #expect(picture("/etc/wall.jpg") == nil)
    #expect(picture("file:///etc/wall.jpg") == nil)
    #expect(picture("javascript:wall.jpg") == nil)
    #expect(picture("wall.jpg", address: "https://paper.example/news/") == "https://paper.example/news/wall.jpg")
  }
}

extension [Block] {
  /// Whether there is one quotation of so many paragraphs, without a name.
  fileprivate func paragraphs(_ count: Int) -> Bool {
    if self.count == 1, case .quote(let inner, _) = self[0] { return inner.count == count }
    return false
  }
}
