import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// Getting about in an article: subheadings, links, the way back and forth, and what is left to read.
struct ComfortTests {
  private static let article = Article(
    headline: "A long page", language: "en",
    blocks: (1...4).flatMap { part -> [Block] in
      [.heading(level: part == 3 ? 3 : 2, RichText("Part \(part)"))]
        + (1...6).map {
          .paragraph(RichText("Paragraph \(part).\($0) has words enough to fill a line or two of the pane."))
        }
        + [
          .paragraph(
            RichText("See page \(part) of the other.", spans: [Inline(.link("https://example.com/\(part)"), 4..<10)]))
        ]
    })

  private func world(rows: Int = 24) -> World {
    var world = World([Self.article, Self.article], rows: rows)
    world.type("Enter")
    return world
  }

  private func top(_ world: World) -> String {
    world.rows.first { !$0.contains("Warraq") && $0.contains { $0 != " " } }?.split(separator: " ").joined(
      separator: " ") ?? ""
  }

  @Test func subheadingsAreGoneToInTurn() {
    var world = world()
    world.type("}")
    #expect(top(world) == "Part 1")
    world.type("2 }")
    #expect(top(world) == "Part 3")
    world.type("{")
    #expect(top(world) == "Part 2")
    world.type("9 { {")
    #expect(world.rows.last?.contains("No subheading before") == true)
    world.type("9 } }")
    #expect(world.rows.last?.contains("No subheading after") == true)
    var other = World(ReaderTests.articles)
    other.articles[0].article.blocks = []
    other.type("Enter } }")
    #expect(other.rows.last?.contains("No subheading") == true)
  }

  @Test func theOutlineBeginsAtWhatIsReadAndIsSearchedByTyping() {
    var world = world()
    world.type("2 } i")
    #expect(world.state.palette?.selection == 2, "the headline is the first")
    #expect(world.rows.contains { $0.contains("Part 4") })
    world.type("Down Enter")
    #expect(top(world) == "Part 3")
    world.type("i p a r t Space 1 Enter")
    #expect(top(world) == "Part 1")
    #expect(world.state.paletteHistory.isEmpty)
  }

  @Test func theWayGoesBackAndForth() {
    var world = world()
    world.type("} i")
    world.send(.pasted("Part 3"))
    world.type("Enter")
    #expect(top(world) == "Part 3")
    world.type("^O")
    #expect(top(world) == "Part 1")
    world.type("^I")
    #expect(top(world) == "Part 3")
    world.type("Alt-o")
    #expect(world.rows.last?.contains("No later place") == true)
    world.type("^O i")
    world.send(.pasted("Part 2"))
    world.type("Enter ^I")
    #expect(world.rows.last?.contains("No later place") == true, "a new way ends the old one")
  }

  @Test func linksAreListedWithTheirWordsAndAddresses() {
    var world = world()
    world.type("&")
    #expect(world.rows.contains { $0.contains("page 4") && $0.contains("https://example.com/4") })
    world.send(.pasted("example.com/3"))
    world.type("Enter")
    #expect(world.state.open?.currentLink == 2)
    #expect(world.rows.last?.contains("https://example.com/3") == true)
    world.type("Enter")
    #expect(world.effects.last == .openInBrowser(url: "https://example.com/3"))
  }

  @Test func aLetterOpensALinkInView() {
    var world = world(rows: 60)
    world.type("f")
    #expect(world.rows.contains { $0.contains("See aage 1 of") })
    world.type("s")
    #expect(world.effects.last == .openInBrowser(url: "https://example.com/2"))
    #expect(world.state.hints == nil)
    let before = world.effects.count
    world.type("f z q")
    #expect(world.effects.count == before + 1, "a letter that stands nowhere takes them away; then q quits")
    world.type("f س")
    #expect(world.effects.last == .openInBrowser(url: "https://example.com/2"), "on an Arabic keyboard too")
  }

  @Test func minutesLeftGoByTheLanguage() {
    #expect(ReadingSpeed.charactersPerMinute("ar-SY", .rightToLeft) == 612)
    #expect(ReadingSpeed.charactersPerMinute("xx", .rightToLeft) == 612)
    #expect(ReadingSpeed.charactersPerMinute(nil, .leftToRight) == 987)
    var world = world()
    #expect(world.rows.last?.contains("minutes left") == true)
    world.type("G")
    #expect(world.state.minutesLeft == nil && world.rows.last?.contains("left") == false)
    var short = World([Article(headline: "x", blocks: [.paragraph(RichText("short"))])])
    short.type("Enter")
    #expect(short.state.minutesLeft == nil)
  }

  @Test func theEndNamesTheKeyThatGoesOn() {
    var world = world()
    world.type("G j")
    #expect(world.rows.last?.contains("J goes to the next") == true)
    world.type("J G j")
    #expect(world.rows.last?.contains("goes to the next") == false)
  }

  @Test func zLeavesTheArticleAlone() {
    var world = World([Self.article, Article(headline: "Next", blocks: [])], columns: 120)
    world.type("Enter z")
    #expect(world.state.layout.list == nil)
    world.type("J K")
    #expect(world.state.layout.list == nil, "from article to article, too")
    world.type("z")
    #expect(world.state.layout.list != nil)
    world.type("z Left Enter")
    #expect(world.state.layout.list != nil, "whoever asks for it has it")
  }
}
