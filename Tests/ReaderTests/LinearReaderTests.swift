import ArticleModel
import Testing

@testable import Reader

/// The reader in lines: what is typed, and what is said to it.
@Suite struct LinearReaderTests {
  private static func article(_ number: Int) -> Article {
    Article(
      headline: number == 12 ? "" : "Story \(number)", language: "en",
      site: Site(name: number % 2 == 0 ? "Even" : "Odd"),
      blocks: [
        .paragraph(RichText("The mayor of Oldport, Jane Miller, said: \"The bridge will be open in spring.\"")),
        .heading(level: 2, RichText("What comes next")),
        .paragraph(RichText("Nobody knows the price.")),
        .paragraph(RichText("\"It is too dear,\" said Omar Haddad, a baker.")),
      ])
  }

  private func world(_ count: Int) -> World { World((1...count).map(Self.article), isLinear: true) }

  private func expect(
    _ world: inout World, _ typed: String, _ said: [String], at place: SourceLocation = #_sourceLocation
  ) {
    let heard = world.say(typed)
    #expect(heard == said, "after \(typed)", sourceLocation: place)
  }

  @Test func aListIsSaidByPagesAndByRows() {
    var world = world(12)
    let unread = (1...11).map { "\($0). Story \($0) · \($0 % 2 == 0 ? "Even" : "Odd") · unread" }
    #expect(world.heard() == ["12 articles · 12 unread"] + unread[..<10])
    #expect(world.heard() == [], "nothing is said twice by itself")
    expect(&world, "", ["12 articles · 12 unread", unread[10], "12. Untitled · Even · unread"])
    expect(&world, "", ["12 articles · 12 unread", "12. Untitled · Even · unread"])
    expect(&world, "k", [unread[10]])
    expect(&world, "star", ["There is no command star: toggle-star, to-start, next-view"])
    expect(&world, "toggle-star", ["11. Story 11 · Odd · ★ · unread"])
    expect(&world, "G", ["12. Untitled · Even · unread"])
    expect(&world, "g", [unread[0]])
    expect(&world, "k", ["This is the first article"])
    expect(&world, "redraw", ["12 articles · 12 unread"] + unread[..<10])
    expect(&world, "99", ["Nothing found"])
    expect(&world, "٩٩", ["Nothing found"])
    expect(&world, "there is no such thing", ["There is no command there is no such thing"])
    #expect(world.prompt == "> ")
  }

  @Test func aListWithNothingInItSaysSo() {
    var world = world(3)
    _ = world.heard()
    expect(&world, "/", [])
    #expect(world.prompt == "Filter: ")
    expect(&world, "Story 2", ["1. Story 2 · Even · unread"])
    expect(&world, "/", [])
    expect(&world, "nowhere", ["Nothing found"])
    expect(&world, "back", ["1. Story 1 · Odd · unread"])
    let views = world.say("V")
    #expect(views.starts(with: ["1. All articles", "2. Unread"]) && views.contains("4. Starred"))
    #expect(world.prompt == "Go to: ")
    expect(&world, "77", ["Nothing found"])
    expect(&world, "4", ["Nothing found", "Starred"])
  }

  @Test func nothingIsRunThatWasNotNamed() {
    var world = world(3)
    _ = world.heard()
    for line in ["read", "all", "delete", "trash it", "starred"] {
      let before = world.effects.count
      let said = world.say(line)
      #expect(said.count == 1 && said[0].hasPrefix("There is no command \(line)"), "\(said)")
      #expect(world.effects.count == before && world.state.list.unreadCount == 3)
    }
    _ = world.say(":")
    #expect(world.say("delete").first?.hasPrefix("There is no command delete") == true)
    #expect(world.state.palette == nil)
    _ = world.say("V")
    #expect(world.say("help").first == world.state.words[.linearHint])
    _ = world.say("V")
    _ = world.say("quit")
    #expect(world.effects.last == .quit)
    #expect(world.say("٢").first == "Headline: Story 2")
  }

  @Test func anArticleIsReadOnByParagraphs() {
    var world = world(3)
    _ = world.heard()
    expect(&world, "2", ["Headline: Story 2"])
    let lines = [
      "The mayor of Oldport, Jane Miller, said: \"The bridge will be open in spring.\"", "Heading 2: What comes next",
      "Nobody knows the price.", "\"It is too dear,\" said Omar Haddad, a baker.",
    ]
    for (index, line) in lines.enumerated() {
      #expect(world.prompt == "\((index + 1) * 20)%> ")
      expect(&world, "", [line])
    }
    expect(&world, "", ["End of the article"])
    expect(&world, "", ["End of the article"])
    expect(&world, "k", [lines[2]])
    expect(&world, "redraw", [lines[2]])
    expect(&world, "2", [lines[0]])
    expect(&world, "g", ["Headline: Story 2"])
    expect(&world, "k", ["Top of the article"])
    expect(&world, "PageDown", lines)
    expect(&world, "PageUp", ["Headline: Story 2"])
    expect(&world, "99", [lines[3]])
    expect(&world, "back", ["3 articles · 2 unread", "2. Story 2 · Even", "3. Story 3 · Odd · unread"])
  }

  @Test func statementsAreGoneThroughAndListed() {
    var world = world(2)
    _ = world.heard()
    let first = "The mayor of Oldport, Jane Miller: The bridge will be open in spring."
    let second = "Omar Haddad, a baker: It is too dear,"
    expect(&world, "1", ["Headline: Story 1"])
    expect(&world, "]", ["1 of 2. \(first)"])
    expect(&world, "]", ["2 of 2. \(second)"])
    expect(&world, "]", ["This is the last statement"])
    expect(&world, "[", ["1 of 2. \(first)"])
    expect(&world, "s", ["2 statements", "1. \(first)", "2. \(second)"])
    expect(&world, "j", ["2. \(second)"])
    expect(&world, "", ["This is the last statement"])
    expect(&world, "99", ["Nothing found"])
    expect(&world, "1", ["1 of 2. \(first)"])
    expect(&world, "s", ["2 statements", "1. \(first)", "2. \(second)"])
    expect(&world, "back", ["1 of 2. \(first)"])
    expect(&world, "back", [])
    expect(&world, "back", ["2 articles · 1 unread", "1. Story 1 · Odd", "2. Story 2 · Even · unread"])
  }

  @Test func helpNamesTheCommandsOfThePane() {
    var world = world(2)
    _ = world.heard()
    let ofList = world.say("?")
    #expect(ofList.first == world.state.words[.linearHint])
    #expect(ofList.contains { $0.hasPrefix("toggle-star: ") } && !ofList.contains { $0.hasPrefix("next-statement: ") })
    _ = world.say("1")
    #expect(world.say("help").contains { $0.hasPrefix("next-statement: ") })
    #expect(world.state.help == nil)
  }
}
