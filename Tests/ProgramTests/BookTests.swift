import ArticleModel
import Testing

@testable import warraq

/// What is exported as a book: an archive that anybody can read, pages that turn the right way.
@Suite(.waits) struct BookTests {
  private func article(_ headline: String, _ direction: Direction, _ language: String?) -> Article {
    Article(
      id: headline, headline: headline, language: language, direction: direction,
      url: "https://example.org/a b",
      blocks: [
        .paragraph(RichText("نص & <نص> \u{FFFF}", spans: [Inline(.link("https://example.org/?a=1&b=2"), 0..<2)])),
        .rule,
        .list(ordered: true, start: 3, items: [[.paragraph(RichText("بند"))]]),
      ])
  }

  private func book(_ articles: [Article]) -> [UInt8] {
    var book = BookExport(title: "كتب <&>", modified: "2026-11-27T10:00:00Z")
    return articles.reduce(into: book.head()) { $0 += book.add($1) } + book.foot()
  }

  /// A number in an archive, its lowest byte first.
  private func number(_ bytes: [UInt8], at place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  @Test func theArchiveIsReadByOthers() {
    let bytes = book([
      article("أول", .rightToLeft, "ar"), article("ثان", .rightToLeft, "fa"), article("x", .leftToRight, "en"),
    ])
    // From its end, as every reader of archives reads it.
    let end = bytes.count - 22
    #expect(number(bytes, at: end, 4) == 0x0605_4B50 && number(bytes, at: end + 10, 2) == 8)
    var place = number(bytes, at: end + 16, 4)
    #expect(place + number(bytes, at: end + 12, 4) == end)
    var names: [String] = []
    for _ in 0..<8 {
      let (size, length, offset) = (
        number(bytes, at: place + 24, 4), number(bytes, at: place + 28, 2), number(bytes, at: place + 42, 4)
      )
      names.append(String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self))
      #expect(number(bytes, at: offset, 4) == 0x0403_4B50 && number(bytes, at: offset + 22, 4) == size)
      #expect(number(bytes, at: offset + 14, 4) == number(bytes, at: place + 16, 4), "the same checksum")
      place += 46 + length
    }
    #expect(names.first == "mimetype" && names.last == "EPUB/package.opf" && names.contains("EPUB/article-3.xhtml"))
    // The CRC-32 of "application/epub+zip", as zip and gzip come to it.
    #expect(number(bytes, at: 14, 4) == 0x2CAB_616F)
    // The kind of the file stands at byte 30, stored as it is.
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("page-progression-direction=\"rtl\"") && text.contains("<dc:language>ar</dc:language>"))
    #expect(text.contains("<dc:title>كتب &lt;&amp;&gt;</dc:title>"))
    #expect(text.contains("<article dir=\"rtl\" lang=\"ar\">") && text.contains("<ol start=\"3\">"))
    #expect(text.contains("<a href=\"https://example.org/?a=1&amp;b=2\">") && !text.contains("\u{FFFF}"))
    #expect(!text.contains("href=\"https://example.org/a b\""), "no address has a blank")
  }

  @Test func pagesTurnAsMostAreRead() {
    let mixed = String(
      decoding: book([article("أول", .rightToLeft, "ar"), article("x", .leftToRight, "no language")]), as: UTF8.self)
    #expect(mixed.contains("page-progression-direction=\"ltr\"") && !mixed.contains("no language"))
    let empty = String(decoding: book([]), as: UTF8.self)
    #expect(empty.contains("<dc:language>und</dc:language>") && empty.contains("article-1.xhtml"))
  }

  @Test func picturesThatAreKeptGoAlong() {
    var pictured = article("x", .leftToRight, "en")
    pictured.leadImage = Picture(url: "a\".jpg", alternativeText: "A <b>\" wall", caption: "Seen")
    let gone = Picture(url: "gone.png", alternativeText: "Words")
    pictured.blocks += [
      .quote([.figure(Picture(url: "b.png"))], cite: nil), .figure(gone), .figure(Picture(url: "c.png")),
    ]
    let kept: [String: [UInt8]] = [
      "a\".jpg": [0xFF, 0xD8, 0xFF, 1], "b.png": [0x89] + Array("PNG\r\n\u{1A}\n".utf8), "c.png": Array("<html>".utf8),
    ]
    var book = BookExport(title: "x", modified: "2026-11-27T10:00:00Z")
    let bytes = book.head() + book.add(pictured) { kept[$0] } + book.add(pictured) { kept[$0] } + book.foot()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<img src=\"picture-1.jpeg\" alt=\"A &lt;b&gt;&quot; wall\"/><figcaption dir=\"auto\">Seen<"))
    #expect(text.contains("<figure><img src=\"picture-2.png\" alt=\"\"/></figure>"))
    #expect(text.contains("<figure><figcaption dir=\"auto\">Words</figcaption></figure>"))
    #expect(text.contains("<item id=\"p4\" href=\"picture-4.png\" media-type=\"image/png\"/>"))
    #expect(text.contains("media-type=\"image/jpeg\"") && !text.contains("picture-5"))
    #expect(text.count(of: "EPUB/picture-3.jpeg") == 2, "the entry, and its line in the directory")
  }
}

extension String {
  fileprivate func count(of word: String) -> Int { split(separator: word, omittingEmptySubsequences: false).count - 1 }
}
