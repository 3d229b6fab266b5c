import ArticleModel
import Screen
import Testing

@testable import Reader

struct PaletteTests {
  private func world(_ language: InterfaceLanguage = .english) -> World {
    var options = ReaderOptions(words: Words(language: language))
    options.themeNames = ["dark", "light", "mono"]
    return World(ReaderTests.articles, options: options)
  }

  private func items(_ text: String, in pane: Pane = .article, _ language: InterfaceLanguage = .english) -> [String] {
    PaletteItems(pane: pane, keymap: Keymap(), words: Words(language: language), themes: ["dark", "light"])
      .fitting(text).map(\.line)
  }

  @Test func commandsAreFoundByNameAndByWhatTheyDoInEitherLanguage() {
    #expect(items("next-st").first == "next-statement")
    #expect(items("statements").first == "statements")
    #expect(items("التصريح التالي", in: .article, .english).first == "next-statement")
    #expect(items("draw the screen", in: .list, .arabic).first == "redraw")
    #expect(items("hit", in: .list).isEmpty, "that is the article's")
    #expect(items("").count > Command.allCases.count / 2)
  }

  @Test(arguments: Pane.allCases) func aNameThatIsTypedWholeIsMeant(_ pane: Pane) {
    for command in Command.allCases where command.info.panes.contains(pane) && command != .palette {
      #expect(items(command.name, in: pane).first == command.name)
    }
    #expect(items("star", in: .list).first == "toggle-star", "a whole word goes before the start of one")
  }

  @Test func settingsAndThemesAreCompleted() {
    #expect(items("set ju") == ["set justify "])
    #expect(items("set justify ") == ["set justify on", "set justify off"])
    #expect(items("set language=a") == ["set language ar"])
    #expect(items("theme l") == ["theme light"])
    #expect(items("theme ./mine.theme") == ["theme ./mine.theme"])
    #expect(items("set theme d") == ["set theme dark"])
  }

  @Test func whatIsNoCommandIsSearchedForInAnArticle() {
    #expect(items("xyzzy") == ["search xyzzy"])
    #expect(items("xyzzy", in: .list) == [])
    var world = world()
    world.type("Enter :")
    world.send(.pasted("search FIFA"))
    world.type("Enter")
    #expect(world.state.open?.search?.hits.count == 6)
  }

  @Test func enterRunsWhatIsSelected() {
    var world = world()
    world.type(": q u i t Enter")
    #expect(world.effects.last == .quit)
    #expect(world.state.palette == nil)
    world.type(":")
    world.send(.pasted("to-end"))
    world.type("Enter")
    #expect(world.state.list.selection == 2)
    world.type(": 2 Enter")
    #expect(world.state.list.selection == 1)
    world.type(": x x x Enter")
    #expect(world.rows.last?.contains("no command xxx") == true)
    world.type(": q Esc")
    #expect(world.state.palette == nil)
    #expect(world.effects.count { $0 == .quit } == 1)
  }

  @Test func aSettingHoldsForThisRun() {
    var world = world()
    world.type(":")
    world.send(.pasted("set justify on"))
    world.type("Enter")
    #expect(world.state.options.isJustified)
    #expect(!world.effects.contains { if case .savePreference = $0 { true } else { false } })
    world.type(":")
    world.send(.pasted("set language ar"))
    world.type("Enter")
    #expect(world.state.words.language == .arabic)
    world.type(":")
    world.send(.pasted("set size 99"))
    world.type("Enter")
    #expect(world.state.options.sizeStep == 0)
    #expect(world.rows.last?.isEmpty == false)
    world.type(":")
    world.send(.pasted("theme light"))
    world.type("Enter")
    #expect(world.effects.last == .set(.theme, "light"))
  }

  @Test func tabCompletesAndTheArrowsChoose() {
    var world = world()
    world.type(": s e t Tab")
    #expect(world.state.palette?.text == "set ")
    world.type("l a n g Tab")
    #expect(world.state.palette?.text == "set language ")
    world.type("Up Tab")
    #expect(world.state.palette?.text == "set language en")
    world.type("^U ^W Backspace")
    #expect(world.state.palette == nil)
    world.type(": n e x t - s t a t e m e n t Down")
    #expect(world.state.palette?.selection == 0, "there is only one")
  }

  @Test func linesAreTakenAgain() {
    var world = world()
    world.type(":")
    world.send(.pasted("toggle-star"))
    world.type("Enter :")
    world.send(.pasted("redraw"))
    world.type("Enter : ^P")
    #expect(world.state.palette?.text == "redraw")
    world.type("^P ^P")
    #expect(world.state.palette?.text == "toggle-star")
    world.type("^N ^N")
    #expect(world.state.palette?.text == "")
    world.type("^P ^P Enter")
    #expect(world.effects.contains(.saveStar(id: "a0", false)), "the star that the first one gave is taken back")
    #expect(world.state.paletteHistory == ["redraw", "toggle-star"], "each line once, the last one last")
  }

  @Test func itIsDrawnOverThePanesWithItsKeys() {
    var world = world()
    world.type(":")
    world.send(.pasted("quit"))
    #expect(world.rows[22].contains("quit") && world.rows[22].contains("^C"))
    #expect(world.rows[23].hasPrefix(" :quit"))
    #expect(world.state.frame().cursor?.row == 23)
    world.send(.resized(columns: 20, rows: 4))
    #expect(world.state.frame().rows == 4)
  }
}
