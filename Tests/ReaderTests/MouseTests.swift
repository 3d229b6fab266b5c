import ArticleModel
import Screen
import Testing

@testable import Reader

/// What the mouse points at is what is meant, in every pane.
@Suite struct MouseTests {
  private static let articles: [Article] = (0..<30).map { number in
    Article(
      headline: "Story \(number)", language: "en",
      blocks: (0..<20).map {
        .paragraph(RichText("Sentence \($0). The mayor, Jane Miller, said: \"We will open bridge \($0) in spring.\""))
      })
  }

  private func world(columns: Int = 80) -> World { World(Self.articles, columns: columns, rows: 24) }

  @Test(arguments: [80, 120]) func aClickSelectsTheEntryUnderItAndASecondOneOpensIt(_ columns: Int) {
    let area = world(columns: columns).state.layout.list ?? Area(row: 0, column: 0, rows: 0, columns: 0)
    #expect(area.rows > 12)
    for row in area.rowRange {
      var world = world(columns: columns)
      world.type("j")
      let wanted = (row - area.row) / 3
      let click = MouseEvent(.press, row: row, column: area.column + 3)
      world.send(.key(KeyPress(.mouse(click))))
      let isOpen = world.state.focus == .article
      #expect(world.state.list.selection == wanted && isOpen == (wanted == 1), "row \(row)")
      world.send(.key(KeyPress(.mouse(MouseEvent(.release, row: row, column: area.column + 3)))))
      #expect(world.state.list.selection == wanted)
      // An entry that was half out of sight has moved up.
      guard !isOpen, world.state.list.top == 0 else { continue }
      world.send(.key(KeyPress(.mouse(click))))
      #expect(world.state.focus == .article && world.state.open?.id == "a\(wanted)")
    }
    var world = world(columns: columns)
    world.send(.key(KeyPress(.mouse(MouseEvent(.doubleClick, row: area.row + 7, column: area.column + 3)))))
    #expect(world.state.focus == .article && world.state.open?.id == "a2")
  }

  @Test func theWheelGoesThroughTheListToItsEnds() {
    var world = world()
    func turn(_ action: MouseEvent.Action, _ times: Int) {
      for _ in 0..<times { world.send(.key(KeyPress(.mouse(MouseEvent(action, row: 5, column: 5))))) }
    }
    turn(.wheelUp, 2)
    #expect(world.state.list.selection == 0)
    turn(.wheelDown, 1)
    #expect(world.state.list.selection == 1)
    turn(.wheelDown, 40)
    #expect(world.state.list.selection == 29)
    turn(.wheelUp, 1)
    #expect(world.state.list.selection == 28)
  }

  @Test func theWheelGoesThroughTheArticleToItsEnds() {
    var world = world()
    world.type("Enter")
    func turn(_ action: MouseEvent.Action, _ times: Int) {
      for _ in 0..<times { world.send(.key(KeyPress(.mouse(MouseEvent(action, row: 5, column: 5))))) }
    }
    turn(.wheelDown, 1)
    let step = world.state.open?.top ?? 0
    #expect(step > 0 && step < 10)
    turn(.wheelDown, 1)
    #expect(world.state.open?.top == 2 * step)
    turn(.wheelUp, 1)
    #expect(world.state.open?.top == step)
    turn(.wheelUp, 5)
    #expect(world.state.open?.top == 0)
    turn(.wheelDown, 200)
    let rows = world.state.layout.article?.rows ?? 0
    #expect(world.state.open?.top == world.state.open?.lastTop(rows: rows))
  }

  @Test func aClickOnALinkPicksItOutAndBesideItNone() throws {
    let linked = RichText("Read the report of the bridge.", spans: [Inline(.link("https://example.com/"), 9..<15)])
    let blocks = [Block.paragraph(linked), .paragraph(RichText("Nothing to be followed here."))]
    var world = World([Article(headline: "Links", language: "en", blocks: blocks)], columns: 80, rows: 24)
    world.type("Enter")
    let rows = world.rows
    let row = try #require(rows.firstIndex { $0.contains("report") })
    let words = Array(rows[row].unicodeScalars)
    let column = try #require(words.indices.first { words[$0...].starts(with: "report".unicodeScalars) })
    func click(_ row: Int, _ column: Int) {
      world.send(.key(KeyPress(.mouse(MouseEvent(.press, row: row, column: column)))))
      world.send(.key(KeyPress(.mouse(MouseEvent(.release, row: row, column: column)))))
    }
    click(row, column + 1)
    #expect(world.state.open?.currentLink == 0)
    click(row, column - 3)
    #expect(world.state.open?.currentLink == nil)
    click(row, column + 1)
    let other = try #require(rows.firstIndex { $0.contains("Nothing to be") })
    click(other, column + 1)
    #expect(world.state.open?.currentLink == nil)
  }

  /// The rows of the statement pane by the statement that they belong to, as the pane itself counts them.
  private func statements(_ world: World) -> [(row: Int, item: Int)] {
    guard let area = world.state.layout.statements, let list = world.state.statements else { return [] }
    var rows: [(row: Int, item: Int)] = []
    var row = area.row + ReaderState.statementHeadingRows
    for index in list.items.indices.dropFirst(list.top) {
      let height = world.state.itemHeight(index, in: list, columns: area.columns)
      rows += (row..<row + height).filter(area.rowRange.contains).map { ($0, index) }
      row += height
    }
    return rows
  }

  @Test(arguments: [80, 120]) func aClickSelectsAStatementAndASecondOneGoesToIt(_ columns: Int) {
    var start = world(columns: columns)
    start.type("Enter s j")
    let column = (start.state.layout.statements?.column ?? 0) + 4
    let rows = statements(start)
    #expect(rows.count > 10)
    for (row, item) in rows {
      var world = start
      guard let list = world.state.statements, case .statement(let number) = list.items[item] else { continue }
      let wasSelected = list.selection == item
      let click = MouseEvent(.press, row: row, column: column)
      world.send(.key(KeyPress(.mouse(click))))
      #expect(world.state.statements?.selected == number || wasSelected)
      #expect(world.state.focus == (wasSelected ? .article : .statements), "row \(row)")
      if wasSelected {
        #expect(world.state.open?.currentStatement == number)
        continue
      }
      world.send(.key(KeyPress(.mouse(click))))
      #expect(world.state.focus == .article && world.state.open?.currentStatement == number)
      var other = start
      other.send(.key(KeyPress(.mouse(MouseEvent(.doubleClick, row: row, column: column)))))
      #expect(other.state.focus == .article && other.state.open?.currentStatement == number)
    }
  }

  @Test func aHeadingOfThePaneIsNoStatement() {
    var start = world(columns: 120)
    start.type("Enter s t")
    let column = (start.state.layout.statements?.column ?? 0) + 4
    guard let list = start.state.statements else { return #expect(Bool(false), "no statements") }
    for (row, item) in statements(start) {
      guard case .heading = list.items[item] else { continue }
      var world = start
      world.send(.key(KeyPress(.mouse(MouseEvent(.doubleClick, row: row, column: column)))))
      #expect(world.state.focus == .statements && world.state.statements?.selection == list.selection)
    }
  }

  @Test func theWheelGoesThroughTheStatements() {
    var world = world(columns: 120)
    world.type("Enter s")
    let column = (world.state.layout.statements?.column ?? 0) + 4
    func turn(_ action: MouseEvent.Action) {
      world.send(.key(KeyPress(.mouse(MouseEvent(action, row: 6, column: column)))))
    }
    turn(.wheelDown)
    #expect(world.state.statements?.selected == 1)
    turn(.wheelDown)
    #expect(world.state.statements?.selected == 2)
    turn(.wheelUp)
    #expect(world.state.statements?.selected == 1 && world.state.focus == .statements)
  }
}
