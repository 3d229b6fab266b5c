import ArticleModel
import Reader
import Screen
import Testing

/// What was left out of a page, shown with its reasons and taken back.
@Suite struct LeftOutTests {
  private let article = Article(
    headline: "Sea wall to be rebuilt", blocks: ["First words.", "Last words."].map { .paragraph(RichText($0)) },
    leftOut: [
      LeftOut(text: "Home Sport", reason: "menu", place: 0),
      LeftOut(text: "Storm breaks wall", reason: "related", place: 1),
      LeftOut(text: "I never liked it", reason: "comments", place: 2),
    ])

  private func texts(_ article: Article) -> [String] {
    article.blocks.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
  }

  private func world(_ language: InterfaceLanguage = .english) -> World {
    var world = World([article], options: ReaderOptions(words: Words(language: language)))
    world.type("Enter")
    return world
  }

  @Test func keyShowsPiecesWithTheirReasons() {
    var world = world()
    world.type("X")
    let screen = world.rows.joined(separator: "\n")
    for words in ["take back all of it (3)", "Home Sport", "menu", "Storm breaks wall", "related", "comments"] {
      #expect(screen.contains(words), "\(words)")
    }
    var arabic = self.world(.arabic)
    arabic.type("X")
    #expect(arabic.rows.contains { $0.contains("Storm breaks wall") })
  }

  @Test func pieceComesBackWhereItStoodAndGoesAgain() {
    var world = world()
    world.type("X Down Down Enter")
    #expect(texts(world.articles[0].article) == ["First words.", "Storm breaks wall", "Last words."])
    #expect(world.rows.contains { $0.contains("Storm breaks wall") })
    #expect(world.articles[0].article.leftOut.map(\.place) == [0, 3])
    world.type("U")
    #expect(!world.rows.contains { $0.contains("Storm breaks wall") })
  }

  @Test func allComesBackInItsOrder() {
    var world = world()
    world.type("X Enter")
    #expect(
      texts(world.articles[0].article)
        == ["Home Sport", "First words.", "Storm breaks wall", "Last words.", "I never liked it"])
    #expect(world.articles[0].article.leftOut.isEmpty)
    world.type("X")
    #expect(world.rows.contains { $0.contains("Nothing was left out") })
  }

  @Test func typedWordsFindPieces() {
    var world = world()
    world.type("X c o m Enter")
    #expect(texts(world.articles[0].article).last == "I never liked it")
  }

  @Test func keptAreThoseThatCouldBeMissed() {
    var article = Article(blocks: [.paragraph(RichText("words"))])
    let long = String(repeating: "m", count: 40 << 10)
    article.keep(leftOut: [
      .init(text: long, why: "menu", place: 0), .init(text: long, why: "related", place: 0),
      .init(text: "", why: "share"),
      .init(text: "control characters", why: "control"), .init(text: "below", why: "tags"),
    ])
    #expect(article.leftOut.map(\.reason) == ["related", "tags"])
    #expect(article.leftOut.map(\.place) == [0, 1])
  }
}
