import Testing

@testable import Feeds

@Suite struct FeedMemoryTests {
  @Test func itReadsBackWhole() {
    var memory = FeedMemory(address: "https://a.example/\"x\"")
    (memory.title, memory.entityTag, memory.lastModified) = ("مدار", "W/\"1\"", "Mon")
    memory.items = ["g 1": .init(article: "0123", digest: "ab"), "": .init(article: "x", digest: "y")]
    memory.answered(at: 1000, hasNews: true, restMinutes: nil, maxAge: nil)
    memory.failed(at: 2000, "no", retryAfter: 5)
    memory.isDead = true
    #expect(FeedMemory(memory.text) == memory)
    #expect(FeedMemory("") == nil && FeedMemory("{}") == nil && FeedMemory("{\"schema\":\"warraq.feed/1\"}") == nil)
  }

  @Test func theIntervalIsLearnt() {
    var memory = FeedMemory(address: "a")
    for step in 0..<10 { memory.answered(at: step, hasNews: true, restMinutes: nil, maxAge: nil) }
    #expect(memory.interval == 15 && !memory.isDue(at: 9 + 899) && memory.isDue(at: 9 + 900))
    for step in 0..<20 { memory.answered(at: step, hasNews: false, restMinutes: nil, maxAge: nil) }
    #expect(memory.interval == 1440)
  }

  @Test func theFeedsOwnWishIsHeeded() {
    var memory = FeedMemory(address: "a")
    memory.answered(at: 0, hasNews: true, restMinutes: 120, maxAge: 60)
    #expect(memory.dueAt == 7200)
    memory.answered(at: 0, hasNews: true, restMinutes: 1_000_000, maxAge: nil)
    #expect(memory.dueAt == 86_400)
  }

  @Test func failuresAreRememberedFromTheFirst() {
    var memory = FeedMemory(address: "a")
    memory.failed(at: 100, "first", retryAfter: nil)
    memory.failed(at: 200, "second", retryAfter: 1_000_000)
    #expect(memory.failingSince == 100 && memory.failure == "second" && memory.failureCount == 2)
    #expect(memory.barredUntil == 200 + 86_400 && !memory.isDue(at: 86_599) && memory.isDue(at: 86_600))
    memory.answered(at: 90_000, hasNews: false, restMinutes: nil, maxAge: nil)
    #expect(memory.failingSince == nil && memory.failureCount == 0 && memory.barredUntil == nil)
  }

  @Test func aPageNamesItsFeeds() {
    let page = """
      <html><head><link rel="alternate" type="application/rss+xml" title="C" href="/comments/feed">
      <link rel="alternate" type="application/atom+xml" title="الأخبار" href="/atom"><link rel="stylesheet" href="/x.css">
      <link rel="alternate" hreflang="en" href="/en"></head></html>
      """
    let found = FeedLinkFinder.feeds(inPage: page, address: "https://news.example/a/b")
    #expect(found.map(\.address) == ["https://news.example/atom", "https://news.example/comments/feed"])
    #expect(found.first?.title == "الأخبار")
    #expect(FeedLinkFinder.commonPlaces(near: "https://news.example/blog").contains("https://news.example/blog/feed/"))
    #expect(FeedLinkFinder.commonPlaces(near: "https://news.example/blog").contains("https://news.example/feed/"))
  }
}
