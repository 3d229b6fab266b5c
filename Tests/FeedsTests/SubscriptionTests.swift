import Testing

@testable import Feeds

@Suite struct SubscriptionTests {
  private let text = """
    # mine
    https://news.example/feed "صحيفة المدار" #أخبار #sea full-text = yes keep = 90 days

    ~/saved #pages
    exec:"my-feed --since 'a day'" "Own"
    https://a.example/?q=1&x=2   #x
    gopher://a.example
    https://b.example/ bogus
    https://c.example/ keep = soon
    """

  @Test func linesAreRead() {
    let file = SubscriptionFile(parsing: text)
    let feeds = file.feeds
    #expect(
      feeds.map(\.address) == [
        "https://news.example/feed", "~/saved", "exec:my-feed --since 'a day'", "https://a.example/?q=1&x=2",
      ])
    #expect(feeds[0].title == "صحيفة المدار" && feeds[0].tags == ["أخبار", "sea"])
    #expect(feeds[0].wantsFullText && feeds[0].keepDays == 90)
    #expect(feeds[2].source == .command("my-feed --since 'a day'") && feeds[2].title == "Own")
    #expect(file.faults.map(\.line) == [7, 8, 9])
  }

  @Test func whatIsNotChangedStaysAsItWasWritten() {
    var file = SubscriptionFile(parsing: text + "\n")
    #expect(file.text == text + "\n")
    let isNew = file.add(Subscription(.web("https://d.example/"), title: "a \"b\"", tags: ["two words"]))
    let isNewAgain = file.add(Subscription(.web("https://d.example/")))
    #expect(isNew && !isNewAgain)
    #expect(file.text == text + "\n" + "https://d.example/ \"a \\\"b\\\"\" #\"two words\"\n")
    file.change("~/saved") { $0.tags.append("new") }
    #expect(file.text.contains("\n~/saved #pages #new\n") && file.text.contains("\nhttps://a.example/?q=1&x=2   #x\n"))
    let isGone = file.remove("https://a.example/?q=1&x=2")
    let isGoneAgain = file.remove("https://a.example/?q=1&x=2")
    #expect(isGone && !isGoneAgain)
    #expect(SubscriptionFile(parsing: file.text) == file)
  }

  @Test(arguments: [
    Subscription(
      .web("https://a.example/x?b=c#d"), title: "T \\ \" x", tags: ["a", "b c"], wantsFullText: true, keepDays: 7),
    Subscription(.path("/with space/x"), tags: ["#hash"]), Subscription(.command("a \"b\" | c"), title: ""),
  ])
  func whatIsWrittenReadsBack(feed: Subscription) throws { #expect(try Subscription(line: feed.line) == feed) }

  @Test func linesOfOtherSystemsAreRead() {
    #expect(SubscriptionFile(parsing: "https://a.example/\r\nhttps://b.example/\r\n").feeds.count == 2)
  }

  @Test func wordsFindFeeds() {
    let file = SubscriptionFile(parsing: text)
    #expect(file.matching("#sea").count == 1 && file.matching("sea").count == 1)
    #expect(file.matching("example").count == 2 && file.matching("Own").count == 1 && file.matching("none").isEmpty)
  }

  @Test func outlinesGoBothWays() throws {
    let opml = """
      <?xml version="1.0"?><opml version="1.0"><body><outline text="Folder"><outline text="A &amp; B" type="rss"
      xmlUrl="https://a.example/?x=1&amp;y=2" category="/Region/Asia,other"/></outline>
      <outline title="C" text="c" xmlUrl="https://c.example/"/><outline xmlUrl="file:///etc/passwd" text="no"/></body></opml>
      """
    let feeds = try #require(OutlineFile.feeds(Array(opml.utf8)))
    #expect(
      feeds == [
        Subscription(.web("https://a.example/?x=1&y=2"), title: "A & B", tags: ["Folder", "Region/Asia", "other"]),
        Subscription(.web("https://c.example/"), title: "C"),
      ])
    let again = OutlineFile.feeds(Array(OutlineFile.text(feeds + [Subscription(.command("x"))], title: "t").utf8))
    #expect(Set((again ?? []).map(\.line)) == Set(feeds.map(\.line)))
    #expect(OutlineFile.feeds(Array("<rss/>".utf8)) == nil)
  }

  @Test func newsboatsListIsRead() {
    let feeds = OutlineFile.newsboatFeeds(
      "# c\nhttps://a.example/ news \"~My title\" \"two words\" !\n\"query:x:y\"\nhttps://b.example/\n")
    #expect(
      feeds == [
        Subscription(.web("https://a.example/"), title: "My title", tags: ["news", "two words"]),
        Subscription(.web("https://b.example/")),
      ])
  }
}
