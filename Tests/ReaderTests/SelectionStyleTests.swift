import ArticleModel
import Screen
import Testing

@testable import Reader

/// What is selected stands out over its whole width, and nothing else does.
@Suite struct SelectionStyleTests {
  private static let theme = ThemeParser.parse(
    """
    ui bg=1
    ui.status bg=2
    list bg=3
    list.item bg=4
    list.selected bg=5
    list.selected.focus bg=6
    article bg=7
    statements bg=8
    statements.selected bg=9
    statements.selected.focus bg=10
    """
  ).theme

  private func world(columns: Int) -> World {
    World(
      (0..<30).map { number in
        Article(
          headline: "Story \(number)", language: "en", site: Site(name: "Harbour Post"),
          blocks: (0..<9).map {
            .paragraph(RichText("The mayor, Jane Miller, said: \"We will open bridge \($0) in the spring.\""))
          })
      }, columns: columns, rows: 24, theme: Self.theme)
  }

  /// The rows of an area whose first and last cell have the ground of a role.
  private func rows(of role: ThemeRole, in area: Area, _ world: World) -> [Int] {
    let (frame, ground) = (world.state.frame(), Self.theme.style(for: role).background)
    return area.rowRange.filter { row in
      [area.column, area.column + area.columns - 1].allSatisfy {
        frame[row, $0].style.background == ground
      }
    }
  }

  @Test(arguments: [80, 120]) func aSelectedEntryIsFilledAndNoOther(_ columns: Int) throws {
    var world = world(columns: columns)
    for step in 0..<29 {
      let area = try #require(world.state.layout.list)
      let first = area.row + (world.state.list.selection - world.state.list.top) * 3
      let wanted = [first, first + 1].filter { $0 < area.row + area.rows }
      #expect(rows(of: .listSelectedFocus, in: area, world) == wanted, "entry \(step)")
      #expect(rows(of: .listSelected, in: area, world) == [])
      // What lies under entries is the list's own, above and below them too.
      #expect(rows(of: .list, in: area, world).count == area.rows - wanted.count)
      #expect(rows(of: .uiStatus, in: world.state.layout.status, world) == [23])
      world.type("j")
    }
  }

  @Test func withoutTheFocusItIsFilledInAnotherWay() throws {
    var world = world(columns: 120)
    world.type("j Enter")
    let area = try #require(world.state.layout.list)
    #expect(rows(of: .listSelected, in: area, world).count == 2)
    #expect(rows(of: .listSelectedFocus, in: area, world) == [])
  }

  @Test func aSelectedStatementIsFilledAndNoOther() throws {
    var world = world(columns: 120)
    world.type("Enter s")
    for _ in 0..<8 {
      let area = try #require(world.state.layout.statements)
      let list = try #require(world.state.statements)
      var row = area.row + ReaderState.statementHeadingRows
      for index in list.top..<list.selection { row += world.state.itemHeight(index, in: list, columns: area.columns) }
      // A blank row stands below each.
      let height = world.state.itemHeight(list.selection, in: list, columns: area.columns) - 1
      let wanted = Array(row..<row + height).filter { $0 < area.row + area.rows }
      #expect(rows(of: .statementsSelectedFocus, in: area, world) == wanted)
      #expect(rows(of: .statementsSelected, in: area, world) == [])
      world.type("j")
    }
    world.type("Enter")
    let area = try #require(world.state.layout.statements)
    #expect(rows(of: .statementsSelectedFocus, in: area, world) == [])
    #expect(!rows(of: .statementsSelected, in: area, world).isEmpty)
  }
}
