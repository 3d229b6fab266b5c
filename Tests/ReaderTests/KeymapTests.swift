import Screen
import Testing

@testable import Reader

struct KeymapTests {
  private func file(_ text: String) -> SettingsFile { SettingsFile(text, path: "config") }

  private func world(_ settings: String, columns: Int = 80) throws -> World {
    let file = file(settings)
    try #require(file.warnings.isEmpty, "\(file.warnings)")
    let options = ReaderOptions(words: Words(language: .english), keymap: file.keymap(.standard).keymap)
    return World(ReaderTests.articles, columns: columns, options: options)
  }

  @Test func everyCommandHasANameOfItsOwn() {
    #expect(Command.nextStatement.name == "next-statement")
    for command in Command.allCases { #expect(Command(name: command.name) == command) }
    #expect(Command(name: "nextStatement") == nil)
  }

  @Test func keysOneAfterTheOtherAreOneBinding() throws {
    var world = try world("bind g g = to-start\nbind g e = to-end")
    world.type("g")
    #expect(world.rows.last?.contains("g") == true, "what was typed is shown")
    #expect(world.state.list.selection == 0)
    world.type("e")
    #expect(world.state.list.selection == 2)
    world.type("2 g g")
    #expect(world.state.list.selection == 1, "the count goes before all of them")
    world.type("g x")
    #expect(world.rows.last?.contains("g x does nothing") == true)
    world.type("g Esc k")
    #expect(world.state.list.selection == 0, "Esc calls off what was begun, and nothing else")
  }

  @Test func aKeyCanBeBoundInOnePaneAndTakenAwayInAnother() throws {
    var world = try world("bind article x = to-end\nunbind list j\nunbind statements article q")
    world.type("x j")
    #expect(world.state.list.selection == 0)
    world.type("Enter x")
    #expect(world.state.open.map { $0.top > 0 } == true)
    world.type("q")
    #expect(!world.effects.contains(.quit))
    world.type("Esc q")
    #expect(world.effects.contains(.quit))
  }

  @Test func severalCommandsGoByOneKey() throws {
    var world = try world(#"bind F6 = toggle-star, line-down "star it and go on""#)
    world.type("F6")
    #expect(world.effects.contains(.saveStar(id: "a0", true)) && world.state.list.selection == 1)
    world.type("?")
    world.send(.resized(columns: 80, rows: 90))
    #expect(world.rows.contains { $0.contains("F6") && $0.contains("star it and go on") })
  }

  @Test func modifiersAreKeysToo() throws {
    var world = try world("bind Alt-j Shift-Down = to-end\nbind ^Up = to-start")
    world.type("Alt-j")
    #expect(world.state.list.selection == 0, "that is only the beginning")
    world.type("Shift-Down")
    #expect(world.state.list.selection == 2)
    world.type("Ctrl-Up")
    #expect(world.state.list.selection == 0)
  }

  @Test func aLetterOfAnotherScriptCanBeBoundItself() throws {
    var world = try world("bind ض = to-end")
    world.type("ض")
    #expect(!world.effects.contains(.quit), "which is q by its place")
    #expect(world.state.list.selection == 2)
  }

  @Test func theSignsOfTheFileAreKeysAsWell() throws {
    let read = file("bind = = to-end\nbind \"#\" = to-end\nbind \"g g\" G = to-end")
    #expect(read.warnings.isEmpty)
    #expect(read.bindings.map(\.name) == ["=", "#", "g g G"])
    #expect(read.bindings.map(\.line) == [1, 2, 3])
  }

  @Test(arguments: [
    ("bind g to-start", "config:1: bind, keys, = and a command are expected"),
    ("bind = to-start", "config:1: bind, keys"), ("bind g =", "config:1: bind, keys"),
    ("unbind", "config:1: bind, keys"),
    ("bind Nix = to-start", "config:1: there is no key Nix"),
    ("bind g = to-strat", "config:1: there is no command to-strat; to-start?"),
    ("bind list g = next-hit", "config:1: none of these panes knows next-hit"),
    ("bind 5 = to-start", "config:1: the digits 1 to 9"),
  ]) func whatIsWrongIsToldByItsLine(_ text: String, _ expected: String) {
    let read = file(text)
    #expect(read.bindings.isEmpty)
    #expect(read.warnings.map { $0.text(.english) }.first?.hasPrefix(expected) == true, "\(read.warnings)")
  }

  @Test func whatIsAtOddsIsToldWithBothLines() {
    func conflicts(_ text: String) -> [String] { file(text).keymap(.standard).warnings.map { $0.text(.english) } }
    #expect(conflicts("bind x = quit\n\nbind x = help") == ["config:3: x was bound in line 1 before; this line holds"])
    #expect(
      conflicts("bind x = quit\nbind x y = help")
        == ["config:2: x y, and x in line 1: one begins the other; this line holds"])
    #expect(conflicts("bind list x = quit\nbind article x = help").isEmpty, "in two panes they may")
    #expect(conflicts("bind g g = to-start\nbind g e = to-end").isEmpty)
    #expect(conflicts("bind j = to-end").isEmpty, "the table's own keys may be laid over")
  }

  @Test func theLaterOneHolds() throws {
    let (keymap, _) = file("bind x = quit\nbind x y = help\nbind z = quit\nbind z = help").keymap(.standard)
    #expect(keymap.command(for: "x", in: .list) == nil)
    #expect(keymap.match(["x", "y"], in: .list) == .binding(file("\nbind x y = help").bindings[0]))
    #expect(keymap.command(for: "z", in: .list) == .help)
  }

  /// No ready map hides a key of its own, and none leaves a reader without a way out or help.
  @Test(arguments: KeymapPreset.allCases) func readyMapsHoldTogether(_ preset: KeymapPreset) {
    var keymap = Keymap(preset)
    #expect(keymap.lay(preset.bindings).isEmpty)
    for pane in Pane.allCases {
      for command in [Command.quit, .help, .search, .lineDown, .lineUp, .back] {
        #expect(!keymap.keys(of: command, in: pane).isEmpty, "\(command) in \(pane)")
      }
    }
  }

  @Test func vimAndNewsboatAreThere() {
    let file = file("")
    let options = ReaderOptions(words: Words(language: .english), keymap: file.keymap(.vim).keymap)
    var world = World(ReaderTests.articles, options: options)
    world.type("G g g")
    #expect(world.state.list.selection == 0)
    world.type("Z Z")
    #expect(world.effects.last == .quit)
    var other = World(
      ReaderTests.articles,
      options: ReaderOptions(words: Words(language: .english), keymap: file.keymap(.newsboat).keymap))
    other.type("Enter n")
    #expect(other.state.open?.id == "a1")
    other.type("q")
    #expect(other.state.focus == .list && !other.effects.contains(.quit))
    other.type("q")
    #expect(other.effects.last == .quit)
  }

  // MARK: Help

  @Test func helpShowsThePaneAtHandAndCanBeSearched() {
    var world = World(ReaderTests.articles, rows: 80)
    world.type("?")
    #expect(world.rows.first?.contains("Keys in the list") == true)
    #expect(!world.rows.contains { $0.contains("next statement") }, "that is the article's")
    world.type("Esc Enter ?")
    #expect(world.rows.first?.contains("Keys in the article") == true)
    #expect(world.rows.contains { $0.contains("next statement") })
    world.type("/ s t a t e m e n t")
    #expect(world.rows.contains { $0.contains("next statement") } && !world.rows.contains { $0.contains("quit") })
    world.type("^U")
    world.send(.pasted("التصريح"))
    #expect(world.rows.contains { $0.contains("next statement") }, "in the other language too")
    world.type("Enter")
    #expect(world.state.help != nil)
    world.type("/ x x x x")
    #expect(world.rows.contains { $0.contains("Nothing found") })
    world.type("Esc q")
    #expect(world.state.help == nil && !world.effects.contains(.quit))
  }
}
