import ArticleModel
import Testing

@testable import Reader

/// Fetching while the user reads on.
@Suite struct FetchingTests {
  @Test func theFeedsAreAskedOnceAndTheReaderStaysAtHand() {
    var world = World(ReaderTests.articles)
    world.type("R R j")
    #expect(world.effects.count { $0 == .fetchFeeds } == 1 && world.state.list.selection == 1)
    world.send(.fetching(FetchProgress(done: 3, count: 12, bytes: 3 << 19)))
    #expect(world.rows.last?.contains("↓ 3/12 · 1.5 MB") ?? false, "\(world.rows.last ?? "")")
    world.send(.fetched(FetchReport(added: 12, changed: 1, failed: 2, firstFailure: "Paper: no answer")))
    #expect(world.rows.last?.contains("12 new, 1 changed; 2 failed: Paper: no answer") ?? false)
    world.type("R")
    #expect(world.effects.count { $0 == .fetchFeeds } == 2)
  }

  @Test func whoFollowsNothingYetIsToldHowToBegin() {
    var world = World(ReaderTests.articles)
    world.type("R")
    var report = FetchReport()
    report.feedCount = 0
    world.send(.fetched(report))
    #expect(world.rows.last?.contains("press a and give a feed's address") ?? false)
    world.type("R")
    (report.feedCount, report.followed, report.added) = (1, "Harbour Post", 30)
    world.send(.fetched(report))
    #expect(world.rows.last?.contains("Followed now: Harbour Post · 30 new") ?? false)
  }

  @Test func escStopsIt() {
    var world = World(ReaderTests.articles)
    world.type("R Esc")
    #expect(world.effects.last == .stopFetching && world.state.fetching == nil)
    // What comes late says nothing any more.
    world.send(.fetched(FetchReport(added: 5)))
    #expect(!(world.rows.last ?? "").contains("5 new"))
  }

  @Test(arguments: [
    ("https://news.example/a?b=c", "https://news.example/a?b=c"), (" news.example/x ", "https://news.example/x"),
    ("HTTP://A.example", "HTTP://A.example"),
  ])
  func anAddressIsAskedFor(typed: String, asked: String) {
    var world = World(ReaderTests.articles)
    world.type("a")
    world.send(.pasted(typed))
    world.type("Enter")
    #expect(world.effects.contains(.fetchPage(address: asked)))
    world.send(.arrived(id: "a2"))
    #expect(world.state.open?.id == "a2" && world.state.focus == .article)
  }

  @Test func commandLineAndBarePasteOpenAddressesToo() {
    var world = World(ReaderTests.articles)
    world.type(":")
    world.send(.pasted("https://news.example/a"))
    world.type("Enter")
    #expect(world.effects.contains(.fetchPage(address: "https://news.example/a")))
    world.type("Esc")
    world.send(.pasted("https://news.example/b\n"))
    #expect(!world.effects.contains(.fetchPage(address: "https://news.example/b")))
    world.type("Enter")
    #expect(world.effects.contains(.fetchPage(address: "https://news.example/b")))
  }

  @Test(arguments: ["", "word", "ftp://a.example", "two words.example", "file:///etc/passwd"])
  func whatIsNoAddressIsNotAskedFor(typed: String) {
    var world = World(ReaderTests.articles)
    world.type("a")
    world.send(.pasted(typed))
    world.type("Enter")
    #expect(!world.effects.contains { if case .fetchPage = $0 { true } else { false } })
  }

  @Test func aPageThatDoesNotComeIsNamed() {
    var world = World(ReaderTests.articles)
    world.type("a")
    world.send(.pasted("https://news.example/"))
    world.type("Enter")
    world.send(.fetchFailed(address: "https://news.example/", reason: "there is no such page (404)"))
    #expect(world.rows.last?.contains("404") ?? false)
    #expect(world.state.fetching == nil)
  }

  @Test func aTeaserSaysSoAndTheWholeTakesItsPlace() {
    let teaser = Article(
      headline: "Harbour", url: "https://news.example/h", blocks: [.paragraph(RichText("The first words."))],
      isTeaser: true)
    var world = World([teaser])
    world.type("Enter")
    #expect(world.rows.contains { $0.contains("w fetches the whole article") })
    world.type("w w")
    #expect(world.effects.count { $0 == .fetchWhole(id: "a0") } == 1)
    world.articles[0].article.isTeaser = false
    world.articles[0].article.blocks = [.paragraph(RichText("All the words that there are."))]
    world.send(.completed(id: "a0"))
    #expect(world.rows.contains { $0.contains("All the words") } && !world.rows.contains { $0.contains("w fetches") })
    #expect(world.state.fetching == nil && world.state.focus == .article)
  }

  @Test func theFeedOfOneArticleIsAskedAndItsOtherSourcesAreAKeyAway() {
    var world = World(ReaderTests.articles)
    world.type("^R")
    #expect(world.effects.last == .fetchFeed(of: "a0"))
    world.send(.fetched(FetchReport(added: 1)))
    world.type("Enter c")
    #expect(world.effects.last == .findSource(of: "a0"))
    world.send(.sourceFound(id: "a1", number: 2, of: 3))
    #expect(world.state.open?.id == "a1" && world.state.focus == .article)
    #expect(world.rows.last?.contains("2 of 3") ?? false)
    world.send(.sourceFound(id: nil, number: 1, of: 1))
    #expect(world.rows.last?.contains("No other source") ?? false)
  }

  @Test func whatCameWholeAfterItWasLetGoIsLeftForTheNextTime() {
    var world = World(ReaderTests.articles)
    world.type("Enter w Esc")
    let count = world.effects.count
    world.send(.completed(id: "a0"))
    #expect(world.effects.count == count)
  }

  @Test func aSitesFeedIsOfferedForTheNextAddress() {
    func opened() -> World {
      var world = World(ReaderTests.articles)
      world.type("a")
      world.send(.pasted("https://news.example/"))
      world.type("Enter")
      world.send(.arrived(id: "a2", feed: "https://news.example/rss"))
      return world
    }
    var world = opened()
    #expect(world.state.opened?.id == "a2" && world.rows.last?.contains("This site has a feed") == true)
    world.type("a Enter")
    #expect(
      world.effects.last { if case .fetchPage = $0 { true } else { false } }
        == .fetchPage(address: "https://news.example/rss"))
    // What is typed or pasted takes the offer's place; it is made once.
    world = opened()
    world.type("a")
    world.send(.pasted("https://other.example/"))
    world.type("Enter")
    #expect(world.effects.contains(.fetchPage(address: "https://other.example/")))
    world = opened()
    world.type("a Esc a Enter")
    #expect(!world.effects.contains(.fetchPage(address: "https://news.example/rss")))
  }

  @Test func changesOfTheFeedFilesAreTold() {
    var world = World(ReaderTests.articles)
    for (change, word) in [
      (FeedFileChange.newFeeds(2), "New feeds: 2"), (.rules, "rules have changed"),
      (.fault(file: "rules", line: 3), "rules:3"),
    ] {
      world.send(.feedFilesChanged(change))
      #expect(world.rows.last?.contains(word) == true, "\(change)")
    }
  }

  @Test func whatCameAfterItWasLetGoIsNotOpened() {
    var world = World(ReaderTests.articles)
    world.type("a")
    world.send(.pasted("https://news.example/"))
    world.type("Enter Esc")
    world.send(.arrived(id: "a2"))
    #expect(world.state.open?.id != "a2")
  }
}
