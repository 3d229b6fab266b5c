import ArticleModel
import Testing
import Typesetting

@testable import Reader

/// Statements of a text that is too large to be an article, which are looked for while one reads.
@Suite struct LargeTextStatementTests {
  private static let line = "وقال الوزير سامر الحلو: «سنعود قريبا إلى العمل كلنا».\n"

  private func world(_ text: String, isSlow: Bool = false) -> World {
    var world = World(ReaderTests.articles)
    world.type("Enter")
    world.state.pending = PendingOpening(id: "large", focus: .article)
    let page = world.state.pageSetter.page(of: .text(MemoryText(bytes: Array(text.utf8)), name: "large"))
    world.send(.opened(OpenedArticle(id: "large", page: page)))
    world.isSlow = isSlow
    return world
  }

  @Test func theyAreListedAndLeadToTheirPlaces() {
    var world = world(String(repeating: Self.line, count: 2_000))
    world.type("s G Enter")
    #expect(world.state.statements?.statementCount == 2_000)
    #expect(world.state.open?.currentStatement == 1_999)
    #expect(world.state.focus == .article)
    #expect((world.state.open?.galley.share(above: world.state.open?.top ?? 0) ?? 0) > 0.98)
    world.type("]")
    #expect(world.rows.last?.contains("last statement") == true)
    world.type("[")
    #expect(world.state.open?.currentStatement == 1_998)
  }

  @Test func theFirstOnesAreShownWhileTheRestIsLookedFor() {
    var world = world(String(repeating: Self.line, count: 3_000), isSlow: true)
    world.type("s")
    #expect(world.state.isWaiting)
    world.deliver()
    #expect(world.state.focus == .statements && !world.state.isWaiting)
    let first = world.state.statements?.statementCount ?? 0
    #expect(first > 1_000 && first < 3_000)
    #expect(world.rows.contains { $0.contains("%") })
    world.type("j j t")
    let selected = world.state.statements?.selected
    world.deliver()
    #expect((world.state.statements?.statementCount ?? 0) > first)
    #expect(world.state.statements?.selected == selected && world.state.statements?.isGrouped == true)
    for _ in 0..<10 { world.deliver() }
    #expect(world.state.statements?.statementCount == 3_000)
    #expect(world.effects.filter { if case .lookForStatements = $0 { true } else { false } }.count < 10)
  }

  @Test func whereThereAreNoneItIsSaidOnceAllIsLookedThrough() {
    var world = world(String(repeating: "كلمة أخرى في نص طويل.\n", count: 20_000), isSlow: true)
    world.type("]")
    world.deliver()
    #expect(world.rows.last?.contains("Looking for statements") == true)
    for _ in 0..<10 { world.deliver() }
    world.type("s")
    #expect(world.rows.last?.contains("No statements") == true)
    #expect(world.state.focus == .article)
  }

  @Test func anotherArticleTakesNothingOfIt() {
    var world = world(String(repeating: Self.line, count: 600), isSlow: true)
    world.type("s Esc")
    #expect(!world.state.isWaiting)
    world.isSlow = false
    world.type("J")
    world.deliver()
    #expect(world.state.open?.id != "large")
    #expect(world.state.open?.statements.contains { $0.address == .text } == false)
  }

  @Test func aLineIsCopied() {
    var world = world("First line.\nSecond line.\nThird.\n" + String(repeating: "more\n", count: 100))
    world.type("j y")
    #expect(world.effects.last == .copy("Second line.", .paragraph))
  }

  @Test func correctingSaysThatItCannotBe() {
    var world = world(String(repeating: Self.line, count: 10))
    world.type("] e")
    #expect(world.rows.last?.contains("cannot be corrected") == true)
    #expect(world.state.prompt == nil)
  }
}
