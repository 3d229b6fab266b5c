import ArticleModel
import Testing

@testable import Reader

/// An article whose file changes while it is being read.
@Suite struct ReloadingTests {
  private static func article(_ first: Int, _ count: Int) -> Article {
    Article(
      headline: "Long", language: "en", direction: .leftToRight,
      blocks: (first..<first + count).map { .paragraph(RichText("Paragraph number \($0) of the article, said twice.")) }
    )
  }

  private func world() -> World {
    var world = World([Self.article(0, 60)])
    world.type("Enter Space Space")
    return world
  }

  @Test func theWordsBeingReadStayWhereTheyAre() {
    var world = world()
    let before = world.rows[1..<10].map { $0 }
    world.articles[0].article.blocks.insert(.paragraph(RichText("Put in above.")), at: 0)
    world.send(.filesChanged)
    #expect(Array(world.rows[1..<10]) == before)
    #expect(world.rows.last?.contains("read anew") == true)
    world.type("g")
    #expect(world.rows.contains { $0.contains("Put in above") })
  }

  @Test func whatStaysTheSameSaysNothing() {
    var world = world()
    let before = world.rows
    world.send(.filesChanged)
    #expect(world.rows == before)
    #expect(!world.effects.contains { if case .quote = $0 { false } else { $0 == .reload(id: "other") } })
  }

  @Test func ofAShorterArticleTheEndIsShown() {
    var world = world()
    world.type("G")
    world.articles[0].article = Self.article(0, 3)
    world.send(.filesChanged)
    #expect(world.rows.contains { $0.contains("Paragraph number 2") })
  }

  /// Work on the article as it was may end once it is another: its rows counted, its statements found.
  @Test func whatWasFoundInTheOldTextIsLetGo() throws {
    var world = World([Self.article(0, 4_000)])
    world.type("Enter")
    let step = try #require(world.state.countingStep).run()
    let old = world.state.pageSetter.page(of: .article(world.articles[0].article, quotedRuns: []))
    world.articles[0].article = Self.article(0, 3)
    world.send(.filesChanged)
    let shown = Array(world.rows.dropLast())
    world.send(.counted(id: "a0", step))
    world.send(.quoted(id: "a0", old))
    #expect(Array(world.rows.dropLast()) == shown && shown.contains { $0.contains("Paragraph number 2") })
    #expect(world.state.open?.article.blocks.count == 3)
  }

  @Test func anArticleThatIsGoneStaysOnTheScreen() {
    var world = world()
    let before = world.rows
    world.articles = []
    world.send(.filesChanged)
    #expect(world.rows.dropLast() == before.dropLast() && world.rows.last?.contains("cannot be read any more") == true)
    world.type("j k")
    world.send(.filesChanged)
    #expect(world.rows == before, "it is said once")
  }

  @Test func whatTheReaderTookAwayNeedsNoWord() {
    var world = world()
    world.type("x")
    world.articles = []
    world.send(.did(.trashed(1)))
    world.send(.filesChanged)
    #expect(world.rows.last?.contains("Moved to the trash") == true)
  }

  /// What is on its way may have been read before the file changed.
  @Test func anArticleThatChangesWhileItIsOpenedIsReadAgain() {
    var world = World([Self.article(0, 5)])
    world.isSlow = true
    world.type("Enter")
    world.articles[0].article = Self.article(7, 5)
    world.send(.filesChanged)
    world.deliver()
    #expect(world.rows.contains { $0.contains("Paragraph number 0") })
    world.deliver()
    #expect(world.rows.contains { $0.contains("Paragraph number 7") })
    #expect(world.effects.filter { $0 == .reload(id: "a0") }.count == 1)
  }

  @Test func itsStatementsAreFoundAgain() {
    var world = World([
      Article(
        headline: "تصريح", language: "ar", direction: .rightToLeft,
        blocks: [.paragraph(RichText("قال الوزير سامر الحلو: «سنعود قريبا إلى العمل كلنا»."))])
    ])
    world.type("Enter s")
    #expect(world.state.statements?.statementCount == 1)
    world.articles[0].article.blocks.append(.paragraph(RichText("وأضافت الوزيرة منى الحلو: «لن نعود أبدا إلى هناك».")))
    world.send(.filesChanged)
    #expect(world.state.statements?.statementCount == 2)
  }
}
