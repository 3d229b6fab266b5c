import ArticleModel
import Screen
import Testing

@testable import Reader

/// The line between the panes, what was in view before a page was turned, bookmarks, and settings that change.
struct PaneTests {
  private static let article = Article(
    headline: "A long page", language: "en",
    blocks: (1...40).map { .paragraph(RichText("Paragraph \($0) has words enough for a line or two of the pane.")) })

  private func world(_ language: InterfaceLanguage = .english) -> World {
    World([Self.article], columns: 120, rows: 24, options: ReaderOptions(words: Words(language: language)))
  }

  @Test(arguments: [(InterfaceLanguage.english, 36, 40), (.arabic, 83, 87)])
  func keysMoveTheLineTheWayTheySay(_ language: InterfaceLanguage, _ before: Int, _ after: Int) {
    var world = world(language)
    #expect(world.state.layout.border == before)
    world.type("Alt-Right")
    #expect(world.state.layout.border == after)
    world.type("Alt-Left Alt-Left")
    #expect(world.state.layout.border == before - 4)
    for _ in 0..<60 { world.type("Alt-Left") }
    #expect(world.state.layout.list?.columns ?? 0 >= Layout.narrowest)
    #expect(world.state.layout.article?.columns ?? 0 >= Layout.narrowest)
  }

  @Test(arguments: [InterfaceLanguage.english, .arabic]) func theMouseDragsTheLine(_ language: InterfaceLanguage) {
    var world = world(language)
    let border = world.state.layout.border ?? 0
    world.send(.key(KeyPress(.mouse(MouseEvent(.press, row: 5, column: border)))))
    world.send(.key(KeyPress(.mouse(MouseEvent(.release, row: 5, column: border + 7)))))
    #expect(world.state.layout.border == border + 7)
    world.send(.key(KeyPress(.mouse(MouseEvent(.release, row: 5, column: border - 7)))))
    #expect(world.state.layout.border == border + 7, "it is held only while the button is down")
  }

  @Test func theRowThatWasInViewBeforeIsDim() {
    var world = world()
    world.type("Enter Space")
    let first = world.state.firstNewLine
    #expect(first == (world.state.open?.top ?? 0) + 1)
    world.type("j")
    #expect(world.state.firstNewLine == nil, "whoever goes by lines sees for himself")
    world.type("Space b")
    #expect(world.state.firstNewLine == nil)
  }

  @Test func aBookmarkIsANoteWithoutWords() {
    var world = world()
    world.type("Enter m")
    let notes = world.effects.compactMap {
      if case .note(_, let passage, _, let text) = $0 { (passage, text) } else { nil }
    }
    #expect(notes.count == 1 && notes.first?.1 == ReaderState.bookmark && notes.first?.0 == "A long page")
    world.send(
      .notesListed([
        ListedNote(
          articleID: "a0", headline: "A long page", passage: "Paragraph 9 has", text: ReaderState.bookmark, date: "")
      ]))
    #expect(world.rows.contains { $0.contains("\u{2691} Paragraph 9 has") })
  }

  @Test func settingsThatWereReadAnewHoldAtOnce() {
    var world = world()
    world.type("F5")
    #expect(world.effects.last == .reloadSettings)
    world.send(
      .settingsChanged(
        Words(language: .arabic), Keymap(), isJustified: true, stretchesWords: false, showsFigures: false,
        sideColumns: 50, []))
    #expect(world.state.layout.list?.columns == 50)
    #expect(world.state.layout.list?.column == 70, "an Arabic interface is mirrored at once")
    #expect(world.state.message?.text == Words(language: .arabic)[.settingsRead])
  }
}
