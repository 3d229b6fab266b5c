import ArticleModel
import Testing

@testable import Feeds

/// Feeds of every kind, and the quirks of real ones.
@Suite struct FeedReaderTests {
  private func feed(_ text: String, at address: String? = "https://news.example/feed") throws -> Feed {
    try #require(FeedReader.feed(Array(text.utf8), address: address))
  }

  private func item(_ inner: String) throws -> FeedItem {
    let text = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
       xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>المدار</title><link>https://news.example/</link><item>\(inner)</item></channel></rss>
      """
    return try #require(try feed(text).items.first)
  }

  @Test func rssSaysWhatItSays() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة المدار</title><link>https://news.example/</link>
      <description>أخبار الساحل</description><language>ar</language><copyright>المدار</copyright><ttl>30</ttl>
      <lastBuildDate>Thu, 05 Mar 2026 08:00:00 +0300</lastBuildDate><category>سياسة</category>
      <image><url>/logo.png</url></image><managingEditor>desk@news.example (سلمى الرواجبة)</managingEditor>
      <item><title>خبر</title><link>/a</link><guid isPermaLink="false">n-1</guid>
      <pubDate>Thu, 05 Mar 2026 07:30:00 GMT</pubDate><description>نص الخبر</description>
      <enclosure url="https://news.example/a.mp3" type="audio/mpeg" length="1234"/></item></channel></rss>
      """)
    #expect(feed.format == .rss2 && feed.title == "صحيفة المدار" && feed.subtitle == "أخبار الساحل")
    #expect(feed.link == "https://news.example/" && feed.language == "ar" && feed.rights == "المدار")
    #expect(feed.updated?.iso == "2026-03-05T08:00:00+03:00" && feed.restMinutes == 30)
    #expect(feed.image == "https://news.example/logo.png" && feed.categories == ["سياسة"])
    #expect(feed.authors == [FeedPerson(name: "سلمى الرواجبة", email: "desk@news.example")])
    let item = try #require(feed.items.first)
    #expect(item.guid == "n-1" && item.link == "https://news.example/a" && item.title == "خبر")
    #expect(item.published?.iso == "2026-03-05T07:30:00Z" && item.summary == "نص الخبر" && item.isTeaser)
    #expect(item.enclosures == [Enclosure(url: "https://news.example/a.mp3", type: "audio/mpeg", length: 1234)])
    #expect(!feed.isMalformed && feed.warnings.isEmpty)
  }

  @Test func atomSaysWhatItSays() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa" xml:base="https://news.example/fa/"><title>افق نو</title>
      <id>tag:news.example,2026:fa</id><link rel="self" href="feed.xml"/><link href="index.html"/>
      <updated>2026-03-05T08:00:00Z</updated><author><name>مینا راد</name><uri>/mina</uri></author>
      <entry><title type="html">&lt;b&gt;کتاب&amp;zwnj;خانه&lt;/b&gt;</title><id>e1</id><link href="a"/>
      <link rel="enclosure" href="a.pdf" type="application/pdf" length="9"/><category term="فرهنگ"/>
      <published>2026-03-04T10:00:00+03:30</published><updated>2026-03-05T08:00:00Z</updated>
      <summary>خلاصه</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>بند <em>نخست</em></p>
      <p>بند دوم</p></div></content></entry></feed>
      """)
    #expect(feed.format == .atom && feed.language == "fa" && feed.selfLink == "https://news.example/fa/feed.xml")
    #expect(feed.link == "https://news.example/fa/index.html")
    #expect(feed.authors == [FeedPerson(name: "مینا راد", url: "https://news.example/mina")])
    let item = try #require(feed.items.first)
    #expect(item.title == "کتاب\u{200C}خانه" && item.categories == ["فرهنگ"] && item.language == "fa")
    #expect(item.published?.iso == "2026-03-04T10:00:00+03:30" && item.updated?.iso == "2026-03-05T08:00:00Z")
    #expect(item.summary == "خلاصه" && !item.isTeaser && item.blocks.plainText == "بند نخست\nبند دوم")
    #expect(item.enclosures.first?.url == "https://news.example/fa/a.pdf")
  }

  @Test func rdfPutsItsItemsBesideTheChannel() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel rdf:about="https://news.example/"><title>T</title><link>https://news.example/</link>
      <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
      <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
      <dc:creator>A. Writer</dc:creator><dc:date>2026-03-05</dc:date><dc:subject>sea</dc:subject></item></rdf:RDF>
      """)
    #expect(feed.format == .rss1 && feed.id == "https://news.example/" && feed.restMinutes == 360)
    let item = try #require(feed.items.first)
    #expect(item.guid == "https://news.example/1" && item.authors.first?.name == "A. Writer")
    #expect(item.updated?.iso == "2026-03-05" && item.categories == ["sea"])
  }

  @Test func jsonFeedSaysWhatItSays() throws {
    let feed = try feed(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://news.example/","language":"he",
       "authors":[{"name":"נועה"}],"items":[{"id":1,"url":"/a","title":"כותרת","content_html":"<p>שלום</p>","tags":["x"],
       "date_published":"2026-03-05T08:00:00+02:00","attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg"}]},
       {"id":"2","content_text":"one\\n\\ntwo"}]}
      """)
    #expect(feed.format == .jsonFeed && feed.items.count == 2 && feed.authors.first?.name == "נועה")
    #expect(feed.items[0].guid == "1" && feed.items[0].link == "https://news.example/a" && !feed.items[0].isTeaser)
    #expect(feed.items[0].enclosures.first?.url == "https://news.example/a.mp3")
    #expect(feed.items[1].blocks.plainText == "one\ntwo")
    #expect(FeedReader.feed(Array("{\"a\":1}".utf8)) == nil && FeedReader.feed(Array("{".utf8)) == nil)
  }

  @Test func theNewestNameOfADateCounts() throws {
    let dates = """
      <issued>2004-01-01T19:48:21Z</issued><modified>2005-01-01T00:00:00Z</modified>
      <published>2010-01-01T19:48:21Z</published><updated>2011-01-01T00:00:00Z</updated>
      """
    let feed = try feed("<feed xmlns=\"http://www.w3.org/2005/Atom\">\(dates)<entry>\(dates)</entry></feed>")
    #expect(feed.published?.iso == "2010-01-01T19:48:21Z" && feed.updated?.iso == "2011-01-01T00:00:00Z")
    #expect(feed.items[0].published == feed.published && feed.items[0].updated == feed.updated)
    let old = try item("<dc:date>2020-02-02</dc:date><pubDate>no date</pubDate><dc:issued>2020-02-01</dc:issued>")
    #expect([old.published?.iso, old.updated?.iso] == ["2020-02-01", "2020-02-02"])
  }

  @Test func aRootMayHaveAPrefix() throws {
    let text = """
      <r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel><r:title>T</r:title>
      <r:item><r:title>One</r:title></r:item></r:channel></r:rss>
      """
    #expect(FeedReader.isFeed(Array(text.utf8)) && !FeedReader.isFeed(Array("<a:rssx/>".utf8)))
    #expect(try feed(text).items.map(\.title) == ["One"])
  }

  @Test func anIdentifierThatIsAPathBelongsToWhereTheFeedStands() throws {
    let feed = try feed(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>/f</id><entry><id>/e</id></entry><entry><id>e</id></entry><entry><id>a/b</id></entry><entry><id>tag:x,2026:/c</id></entry></feed>"
    )
    #expect(
      feed.id == "https://news.example/f"
        && feed.items.map(\.guid) == ["https://news.example/e", "e", "https://news.example/a/b", "tag:x,2026:/c"])
  }

  /// What a server says of everything decides nothing about an item, whose text tells.
  @Test func theServersLanguageIsTheFeedsWhereItSaysNone() throws {
    let item = "<item><description>نص عربي طويل بما يكفي لمعرفة لغته من كلماته وحدها</description></item>"
    func read(_ inner: String) -> Feed? {
      FeedReader.feed(Array("<rss><channel>\(inner)\(item)</channel></rss>".utf8), language: "en")
    }
    let feed = try #require(read(""))
    #expect(feed.language == "en" && feed.items[0].article(in: feed).language == "ar")
    #expect(read("<language>fa</language>")?.language == "fa")
  }

  @Test(arguments: [
    ("<title>AT&amp;amp;T &amp;lt;b&amp;gt;</title>", "AT&T <b>"), ("<title>1 &lt; 2</title>", "1 < 2"),
    ("<title><![CDATA[<b>Bold</b> &amp; more]]></title>", "Bold & more"), ("<title>a\n  b</title>", "a b"),
    ("<title>R&D and &nbsp;x &bogus; y</title>", "R&D and \u{A0}x &bogus; y"), ("<title>&#146;s</title>", "’s"),
    ("<media:title>second</media:title><title>first</title>", "first"), ("<dc:title>only</dc:title>", "only"),
    ("<title>x\u{1B}[2J&#27;]0;y&amp;#27;z</title>", "x[2J]0;yz"),
  ])
  func titlesArePlainText(inner: String, title: String) throws {
    #expect(try item(inner).title == title)
  }

  @Test func theFullTextGoesBeforeTheTeaser() throws {
    let full = try item(
      "<description>teaser</description><content:encoded>&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</content:encoded>"
    )
    #expect(full.summary == "teaser" && full.blocks.plainText == "one\ntwo" && !full.isTeaser)
    let turned = try item(
      "<description>the whole of it, at length</description><content:encoded>short</content:encoded>")
    #expect(turned.blocks.plainText == "the whole of it, at length")
    let bare = try item("<description><p>unescaped <b>markup</b></p><p>two</p></description>")
    #expect(bare.blocks.plainText == "unescaped markup\ntwo")
  }

  @Test func anAddressIsFoundWhereverItStands() throws {
    #expect(try item("<guid>https://news.example/p</guid>").link == "https://news.example/p")
    #expect(try item("<guid isPermaLink=\"false\">https://news.example/p</guid>").link == nil)
    #expect(
      try item("<atom:link href=\"https://news.example/x\"/><link>https://news.example/y</link>").link
        == "https://news.example/y")
    #expect(try item("<link>javascript:alert(1)</link>").link == nil)
    #expect(try item("<media:content url=\"/p.jpg\" medium=\"image\"/>").image == "https://news.example/p.jpg")
    #expect(
      try item("<media:group><media:thumbnail url=\"/t.jpg\"/></media:group>").image == "https://news.example/t.jpg")
  }

  @Test func whatIsBrokenIsReadAsFarAsItGoes() throws {
    let cut = try feed("<rss version=2.0><channel><title>T<item><title>One</title></item>\n<item><title>Tw")
    #expect(
      cut.isMalformed && cut.items.map(\.title) == ["One", "Tw"] && cut.warnings.contains { $0.hasPrefix("line 1: ") })
    let crossed = try feed(
      "<rss version=\"2.0\"><channel>\n<item><title>A</b></title><description><b>x</description></item>\n<item><title>B</title></item></channel></rss>"
    )
    #expect(crossed.items.map(\.title) == ["A", "B"] && crossed.warnings.contains { $0.hasPrefix("line 2: ") })
    #expect(
      try feed(
        "<?xml version='1.0'?>\n junk <rss version='2.0'><channel><item><title>a < b & c</title></item></channel></rss>"
      ).items.first?.title == "a < b & c")
    #expect(
      try feed("<rss><channel><x:item xmlns:x='u'/><item><dc:creator>undeclared</dc:creator></item></channel></rss>")
        .items.first?.authors.first?.name == "undeclared")
  }

  @Test func charsetsAreHeeded() throws {
    let text = "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss version=\"2.0\"><channel><title>"
    let bytes = Array(text.utf8) + [0xE3, 0xCF, 0xC7, 0xD1] + Array("</title></channel></rss>".utf8)
    #expect(FeedReader.feed(bytes)?.title == "مدار")
  }

  @Test func noEntityAndNoFileIsEverTakenIn() throws {
    let bomb = """
      <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>&b;&x;t</title></channel></rss>
      """
    #expect(try feed(bomb).title == "&b;&x;t")
  }

  @Test func whatIsNoFeedIsNone() {
    for text in [
      "", "<html><body><rss></body></html>", "plain", "<opml/>", "<", "<?xml?>", "{\"items\":", "\u{0}\u{0}",
    ] {
      #expect(FeedReader.feed(Array(text.utf8)) == nil, "\(text)")
    }
    #expect(FeedReader.isFeed(Array("\u{FEFF}<?xml version='1.0'?><!-- <html> -- >\n<rss".utf8)) == false)
    #expect(FeedReader.isFeed(Array("<?xml version='1.0'?>\n<RDF:rdf>".utf8)))
    #expect(!FeedReader.isFeed(Array("<!doctype html><html><pre><rss></pre>".utf8)))
  }

  /// Time and memory are bounded on what is made to be costly: twice the size must not cost four times as much.
  @Test func hostileFeedsAreReadInLine() {
    let patterns = [
      "<", "<a>", "</a>", "&", "<![CDATA[", "<a b='", "<a b=c ", "<!--", "<!DOCTYPE [", "<item><title>", "&#", "<a:",
    ]
    for pattern in patterns {
      let text = "<rss version=\"2.0\"><channel>" + String(repeating: pattern, count: 20_000)
      _ = FeedReader.feed(Array(text.utf8))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8]) func anyBytesGiveAFeedOrNone(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let whole = Array(
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>ن&amp;amp;x</title><item><guid>g</guid><description><![CDATA[<p>a</p>]]></description></item></channel></rss>"
        .utf8)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
        }
      }
      guard let feed = FeedReader.feed(bytes) else { continue }
      for text in [feed.title] + feed.items.flatMap({ [$0.title, $0.guid, $0.summary, $0.link] }) {
        #expect(!(text ?? "").unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      }
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
