import ArticleModel
import Quoting
import Testing

@testable import Reader

/// What is made ready while nothing is asked for.
@Suite struct LikelyNextTests {
  private func world(columns: Int = 120) -> World {
    World(
      (0..<4).map { Article(headline: "Article \($0)", blocks: [.paragraph(RichText("Text \($0)."))]) },
      columns: columns)
  }

  @Test func isWhereAnotherStepLeads() {
    var world = world()
    #expect(world.state.opened?.id == "a0" && world.state.likelyNext == "a1")
    world.type("j")
    #expect(world.state.likelyNext == "a2")
    world.type("j j")
    #expect(world.state.opened?.id == "a3" && world.state.likelyNext == "a2", "behind the last one the way leads back")
    world.type("k")
    #expect(world.state.likelyNext == "a1")
    world.type("k k")
    #expect(world.state.opened?.id == "a0" && world.state.likelyNext == "a1")
  }

  @Test func isTheSelectedOneWhereThatIsNotOpen() {
    var narrow = world(columns: 50)
    narrow.type("j")
    #expect(narrow.state.opened == nil && narrow.state.likelyNext == "a1")
    var slow = world()
    slow.isSlow = true
    slow.type("j")
    #expect(slow.state.opened?.id == "a0" && slow.state.likelyNext == "a1")
    slow.deliver()
    #expect(slow.state.likelyNext == "a2")
    #expect(World([]).state.likelyNext == nil)
  }

  @Test func isSetAsTheNextPageWouldBe() {
    var world = world()
    let setter = world.state.pageSetter
    world.type("j")
    #expect(world.state.pageSetter.setsAlike(setter))
    world.send(.resized(columns: 100, rows: 24))
    #expect(!world.state.pageSetter.setsAlike(setter))
    world.send(.resized(columns: 120, rows: 24))
    #expect(world.state.pageSetter.setsAlike(setter))
    world.type("+")
    #expect(!world.state.pageSetter.setsAlike(setter))
  }

  @Test func whatComesWithItsQuotationsIsNotLookedThroughAgain() {
    var world = world()
    world.isSlow = true
    world.type("j")
    let article = Article(headline: "One", blocks: [.paragraph(RichText("He said: \"It is so, and it stays so.\""))])
    let page = world.state.pageSetter.page(
      of: .article(article, quotedRuns: QuoteFinder.quotedRuns(in: article)))
    world.send(.opened(OpenedArticle(id: "a1", page: page)))
    #expect(world.state.open?.isQuoted == true && !world.effects.contains(.quote(id: "a1")))
  }

  /// The first page of a start is set while what it quotes is looked for.
  @Test func aPageThatIsQuotedLaterIsTheSame() {
    var world = world()
    let setter = world.state.pageSetter
    let article = Article(
      headline: "One",
      blocks: [.paragraph(RichText("The mayor said: \"It is so, and it stays so.\" The \"Lighthouse\" was read."))])
    let runs = QuoteFinder.quotedRuns(in: article)
    let whole = setter.page(of: .article(article, quotedRuns: runs))
    let later = setter.page(of: .article(article, quotedRuns: nil)).quoting(runs)
    #expect(later.isQuoted && later.statements == whole.statements && later.statements.count == 1)
    #expect(later.otherRuns == whole.otherRuns && !later.otherRuns.isEmpty)
    #expect(later.quoting([]).statements == whole.statements, "what is known stays")
    world.isSlow = true
    let screens = [whole, later].map { page in
      world.type("k j")
      world.send(.opened(OpenedArticle(id: "a1", page: page)))
      return world.state.frame()
    }
    #expect(screens[0] == screens[1] && world.state.open?.id == "a1")
  }

  /// Nothing changes under the reader's eyes when it is known who speaks.
  @Test func aPageThatIsMarkedBeforeItsSpeakersAreKnownLooksTheSame() throws {
    var world = world()
    let article = Article(
      headline: "One",
      blocks: [.paragraph(RichText("The mayor said: \"It is so, and it stays so.\" The \"Lighthouse\" was read."))])
    let runs = QuoteFinder.quotedRuns(in: article)
    let kinds = runs.map { QuotedRun(address: $0.address, range: $0.range, text: $0.text, kind: $0.kind) }
    let page = world.state.pageSetter.page(of: .article(article, quotedRuns: nil))
    world.isSlow = true
    world.type("j")
    world.send(.opened(OpenedArticle(id: "a1", page: page)))
    world.send(.quoted(id: "a1", page.marking(kinds)))
    #expect(world.state.open?.isQuoted == false)
    let marked = try #require(world.state.open?.galley)
    world.send(.quoted(id: "a1", page.quoting(runs)))
    #expect(world.state.open?.isQuoted == true && world.state.open?.statements.count == 1)
    let quoted = try #require(world.state.open?.galley)
    #expect((0..<quoted.lineCount).allSatisfy { marked.line($0) == quoted.line($0) })
    #expect((0..<quoted.lineCount).contains { page.galley.line($0) != quoted.line($0) }, "the statement is marked")
  }

  @Test func aRunIsShownWhereAnyLineOfItIs() throws {
    var world = world()
    let long = Array(repeating: "word", count: 400).joined(separator: " ")
    let article = Article(headline: "One", blocks: [.paragraph(RichText(long)), .paragraph(RichText(long))])
    world.isSlow = true
    world.type("j")
    world.send(
      .opened(OpenedArticle(id: "a1", page: world.state.pageSetter.page(of: .article(article, quotedRuns: nil)))))
    world.type("Enter")
    let run = { (block: Int, range: Range<Int>) in
      QuotedRun(address: article.paragraphs[block].address, range: range, text: "", kind: .statement)
    }
    #expect(article.paragraphs.count == 3)
    #expect(world.state.shows(run(1, 10..<20)) && !world.state.shows(run(2, 10..<20)))
    #expect(world.state.shows(run(1, 10..<1990)))
    world.type("G")
    #expect(!world.state.shows(run(1, 10..<20)) && world.state.shows(run(2, 1900..<1990)))
    #expect(world.state.shows(run(2, 10..<1990)), "it began above")
  }

  @Test(arguments: [
    (Effect.tag(ids: ["a"], TagChange("x")), true), (.undo, true), (.takeBack(id: "a", piece: nil), true),
    (.trash(ids: ["a"]), true), (.fetchFeeds, true), (.open(id: "a"), false), (.saveRead(id: "a", true), false),
  ]) func isLetGoWhereAnArticleChanges(_ effect: Effect, _ changes: Bool) {
    #expect(effect.changesArticles == changes)
  }
}
