import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// The control `[+A]`, what the steps say, and which article a folder begins with.
@Suite struct SizeClickTests {
  private func world(_ abilities: TextSizeAbilities = TextSizeAbilities(), direction: Direction = .rightToLeft) -> World
  {
    let text = Array(repeating: "كلمات كثيرة تملأ السطر بعد السطر", count: 20).joined(separator: " ")
    let article = Article(
      headline: "عنوان طويل يأخذ أكثر من سطر واحد على الشاشة الضيقة كلما كبرت الحروف فيها", direction: direction,
      blocks: (0..<6).map { _ in .paragraph(RichText(text)) })
    let options = ReaderOptions(words: Words(language: .english), abilities: abilities)
    var world = World([article], columns: 90, rows: 24, options: options)
    world.type("Enter")
    return world
  }

  /// Where a label of the control stands on the screen.
  private func place(of role: TextRole, in world: World) throws -> (row: Int, column: Int) {
    let open = try #require(world.state.open)
    let area = try #require(world.state.layout.article)
    for row in 0..<area.rows where open.top + row < open.galley.lineCount {
      let glyphs = open.galley.line(open.top + row).glyphs
      if let glyph = glyphs.first(where: { $0.glyph.textStyle.role == role }) {
        return (area.row + row, area.column + glyph.column + 1)
      }
    }
    throw NotOnScreen()
  }

  private struct NotOnScreen: Error {}

  @Test(arguments: [Direction.rightToLeft, .leftToRight])
  func twoClicksOnOneSpotEnlargeTwice(_ direction: Direction) throws {
    var world = world(direction: direction)
    let (row, column) = try place(of: .enlargeControl, in: world)
    for step in 1...3 {
      world.send(.key(KeyPress(.mouse(MouseEvent(.press, row: row, column: column)))))
      world.send(.key(KeyPress(.mouse(MouseEvent(.release, row: row, column: column)))))
      #expect(world.state.options.sizeStep == step)
      #expect(try place(of: .enlargeControl, in: world).row == row, "it stays under the mouse")
    }
    // A key in between, and the cell means what stands in it.
    world.type("j k")
    world.send(.key(KeyPress(.mouse(MouseEvent(.press, row: row - 2, column: column)))))
    #expect(world.state.options.sizeStep == 3)
  }

  @Test func aDoubleClickIsTwoSteps() throws {
    var world = world()
    let (row, column) = try place(of: .enlargeControl, in: world)
    world.send(.key(KeyPress(.mouse(MouseEvent(.press, row: row, column: column)))))
    world.send(.key(KeyPress(.mouse(MouseEvent(.doubleClick, row: row, column: column)))))
    #expect(world.state.options.sizeStep == 2)
  }

  @Test func theThirdStepIsBold() throws {
    var world = world()
    func isBold() -> Bool {
      let cells = world.state.frame().cells.filter { (0xFE80...0xFEFC).contains($0.base) }
      return cells.filter { $0.style.attributes.contains(.bold) }.count * 2 > cells.count
    }
    world.type("+ +")
    #expect(!isBold())
    world.type("+")
    #expect(isBold())
  }

  @Test func theTopOfTheLadderSaysWhatIsTrue() {
    let cases: [(TextSizeAbilities, hasKeys: Bool, Phrase)] = [
      (TextSizeAbilities(), false, .lettersNotEnlarged), (TextSizeAbilities(), true, .lettersEnlargedByKeys),
      (.doubleHeightLines, false, .largestStep), (.doubleHeightLines, true, .largestStep),
    ]
    for (abilities, hasKeys, phrase) in cases {
      var world = world(abilities)
      if hasKeys { world.send(.enlargingKeysFound) }
      world.type("+ + + + + + + +")
      #expect(world.state.message?.text == world.state.words[phrase])
    }
    #expect(!Phrase.lettersNotEnlarged.wording.english.contains("Ctrl"))
  }

  /// Articles are listed as they are read; until somebody chooses, the first of all is selected and shown.
  @Test func aFolderBeginsWithItsFirstArticle() {
    let articles = (0..<3).map { Article(headline: "\($0)", blocks: [.paragraph(RichText("text \($0)"))]) }
    let entries = World(articles, columns: 120).table.entries
    for listed in [[entries[2]], [entries[1], entries[2]], entries] {
      var late = World([], columns: 120)
      late.articles = entries.map(\.id).enumerated().map { ($0.element, articles[$0.offset]) }
      late.list(listed)
      #expect(late.state.list.selection == 0 && late.state.open?.id == listed[0].id)
      late.list(entries)
      #expect(late.state.list.selection == 0 && late.state.open?.id == "a0")
    }
    var world = World(articles, columns: 120)
    world.type("j")
    world.list([entries[0], entries[2], entries[1]])
    #expect(world.state.list.selected?.id == "a1", "what was chosen stays")
  }
}
