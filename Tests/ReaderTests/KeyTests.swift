import ArticleModel
import Screen
import Testing

@testable import Reader

/// Keys as they come: pasted, held with others, from layouts that are not Latin.
struct KeyTests {
  @Test func aPasteRunsNoCommand() {
    var world = World(ReaderTests.articles)
    world.send(.pasted("a quick paste\nG"))
    #expect(!world.effects.contains(.quit))
    #expect(world.state.list.selection == 0)
    #expect(world.rows.last?.contains("Pasted") == true)
    world.type("Enter s")
    let before = world.effects.count
    world.send(.pasted("qsY"))
    #expect(world.effects.count == before)
    world.type("?")
    world.send(.pasted("jq"))
    #expect(world.state.help != nil)
  }

  /// A key that types a mark, or lam and alef, by its name: a mark is one `Character` with what stands before it.
  @Test func keysThatTypeMarksHaveNames() {
    #expect(KeyPress(name: "\u{64E}") == .character("\u{64E}"))
    #expect(KeyPress(name: "Alt-\u{64E}") == KeyPress(.character("\u{64E}"), .alt))
    #expect(KeyPress(name: "لإ") == .character("\u{FEF9}"))
    #expect(KeyPress(name: "لب") == nil)
    var world = World(ReaderTests.articles)
    world.type("Enter لإ")
    #expect(world.effects.contains(.cycleTheme), "Shift with the key of T")
    world = World(ReaderTests.articles)
    world.type("/ لا")
    #expect(world.state.prompt?.text == "لا", "a line takes the letters")
  }

  @Test func aPasteGoesIntoAPromptAsOneLine() {
    var world = World(ReaderTests.articles)
    world.type("Enter /")
    world.send(.pasted("\n وفيها\r\nكلمة\tFIFA\n"))
    #expect(world.state.prompt?.text == " وفيها كلمة FIFA")
    world.type("^U")
    world.send(.pasted(String(repeating: "س\u{64E}", count: 1 << 20)))
    #expect(world.state.prompt?.text.unicodeScalars.count == Prompt.limit)
    world.type("^U")
    world.send(.pasted("FIFA"))
    world.type("Enter")
    #expect(world.state.open?.search?.hits.count == 6)
  }

  @Test func aPasteFiltersTheListAsTypingDoes() {
    var world = World(ReaderTests.articles)
    world.type("/")
    world.send(.pasted("رقم 2"))
    #expect(world.state.list.rows.map(\.id) == ["a1"])
  }

  /// What the keys of commands type on each layout, the key before it having told the layout.
  @Test(arguments: [
    (
      "ت", "GTYBSDLJKNAVRMPQEWZXCFIHOU",
      "\u{FEF7}\u{FEF9}إ\u{FEF5}\u{64D}]/ـ،آ\u{650}{\u{64C}'؛\u{64E}\u{64F}\u{64B}~\u{652}}[÷أ×`"
    ),
    (
      "ی", "GTYBSDLJKNAVRMPQEWZXCFIHOU",
      "أ\u{64F}\u{650}\u{200C}ئي«ة»\u{654}ؤ\u{670}\u{64B}ء[\u{652}\u{64D}\u{64C}ك\u{653}ژإ\u{651}آ]\u{64E}"
    ),
    ("ח", "GTYBSDLJKNq[]()/", "GTYBSDLJKN/][)(."),
    ("ت", "|%?[]()", "…%؟جد)("),
    ("پ", "|%?[]()", "|٪؟جچ)("),
  ]) func everyKeyOfEveryLayoutIsKnown(_ evidence: String, _ latin: String, _ typed: String) throws {
    #expect(latin.count == typed.unicodeScalars.count)
    for (key, scalar) in zip(latin, typed.unicodeScalars) {
      var watch = KeyboardWatch()
      watch.note(.character(try #require(evidence.first)), inPrompt: false)
      let press = KeyPress.character(Character(scalar))
      watch.note(press, inPrompt: false)
      #expect(watch.onLatinLayout(press) == .character(key), "\(scalar.value) is \(key)")
    }
  }

  @Test func everyLayoutSaysWhatEveryKeyTypes() {
    for layout in KeyboardLayout.allCases {
      for key in "ضשש" where layout.latin(key) != nil { #expect(layout.latin(key)?.isASCII == true) }
    }
    #expect(KeyboardLayout.layouts(typing: "ש") == [.hebrew])
    #expect(KeyboardLayout.layouts(typing: "ض") == [.arabic, .persian])
    #expect(KeyboardLayout.layouts(typing: "/") == [])
  }

  /// An ASCII sign is what it is, unless the command before it was given on a layout that has it elsewhere.
  @Test func aSignIsTakenForAnotherKeyOnlyRightAfterThatLayout() {
    var world = World(ReaderTests.articles)
    world.type("/ ر ق م Enter")
    world.type("/")
    #expect(world.state.prompt != nil, "the prompt's letters do not tell the layout of commands")
    world.type("Esc Enter ت ]")
    #expect(world.state.options.direction == .rightToLeft, "Shift and D")
    world.type("j ]")
    #expect(world.state.open?.currentStatement == 0)
  }

  @Test func commandsWorkWithShiftOnAnArabicKeyboard() {
    var world = World(ReaderTests.articles)
    world.type("\u{FEF7}")
    #expect(world.state.list.selection == 2)
    world.type("ل")
    #expect(world.state.list.selection == 0)
    world.type("\u{FEF9}")
    #expect(world.effects.last == .cycleTheme)
    world.type("\u{FEF5}")
    #expect(world.effects.last == .cycleBidi)
  }

  @Test func escapeAndAKeyInOneGoAreBothTaken() {
    var world = World(ReaderTests.articles)
    world.type("/ 2 Alt-j")
    #expect(world.state.prompt == nil)
    #expect(world.state.list.filter == "")
    world.type("Enter Alt-G")
    #expect(world.state.list.selection == 2 || world.state.focus == .list)
    var other = World(ReaderTests.articles)
    other.type("? Alt-q")
    #expect(other.effects.last == .quit)
  }

  @Test func whatIsHeldWithAKeyThatMovesDoesNotStopIt() {
    var world = World(ReaderTests.articles)
    world.type("Shift-Down Ctrl-Down")
    #expect(world.state.list.selection == 2)
  }

  @Test func theWheelScrollsHelpAndLettingGoClosesNothing() {
    var world = World(ReaderTests.articles, columns: 80, rows: 12)
    world.type("? wheel-down:3,3")
    #expect(world.state.help?.top == 3)
    world.type("release:3,3 wheel-up:3,3 wheel-up:3,3")
    #expect(world.state.help?.top == 0)
    world.type("click:3,3")
    #expect(world.state.help == nil)
  }

  @Test func lettingGoOfAButtonKeepsTheMessage() {
    var world = World(ReaderTests.articles)
    world.type("G j release:3,3")
    #expect(world.rows.last?.contains("last article") == true)
  }

  @Test func aSpeakerIsCorrectedAtOnceAndTheStatementStaysCurrent() throws {
    var world = World([ReaderTests.articles[0]])
    // Where no statement is selected, it is asked about words that are taken for a name.
    world.type("Enter e")
    #expect(world.rows.last?.contains("Who says") == true)
    world.type("Esc ] e")
    let before = try #require(world.state.open?.statements.first)
    #expect(world.state.prompt?.text == before.speaker ?? "")
    world.send(.key(.control("u")))
    world.send(.pasted("Roe  Mia"))
    world.type("Enter")
    let after = try #require(world.state.open?.statements.first)
    #expect(after.speaker == "Roe Mia" && !after.isGuess && after.text == before.text)
    #expect(world.state.open?.currentStatement == 0)
    #expect(
      world.corrections == [QuoteCorrection(words: before.text, kind: .statement, speaker: "Roe Mia")])
    // The name that is there is an offer: what is typed takes its place, and what is changed stays.
    world.type("e Backspace x")
    #expect(world.state.prompt?.text == "Roe Mix")
    world.type("Esc e - Enter")
    #expect(world.corrections.last == QuoteCorrection(words: before.text, kind: .name))
    #expect(world.state.open?.statements.contains { $0.text == before.text } == false)
  }

  @Test func whatIsTakenForANameIsMadeAStatement() throws {
    let article = Article(
      headline: "A ship", language: "en", direction: .leftToRight,
      blocks: [.paragraph(RichText("The ship “Northern Star” came into the harbour."))])
    var world = World([article])
    world.type("Enter")
    #expect(world.state.open?.statements.isEmpty == true)
    world.type("e")
    #expect(world.rows.last?.contains("Who says “Northern Star”?") == true)
    world.type("Esc e M i a Enter")
    #expect(world.corrections == [QuoteCorrection(words: "Northern Star", kind: .statement, speaker: "Mia")])
    let made = try #require(world.state.open?.statements.first)
    #expect(made.text == "Northern Star" && made.speaker == "Mia")
  }

  @Test func theLastStatementAndTheLastLinkSayThatTheyAre() {
    var article = ReaderTests.articles[0]
    let text = "See one page and the other one of them"
    article.blocks.append(
      .paragraph(
        RichText(
          text,
          spans: [
            Inline(.link("https://a.example"), 4..<12),
            Inline(.link("https://b.example"), 17..<26),
          ])))
    var world = World([article])
    world.type("Enter ]")
    #expect(world.state.open?.currentStatement == 0)
    #expect(world.rows.last?.contains("last statement") != true)
    world.type("]")
    #expect(world.rows.last?.contains("last statement") == true)
    world.type("[")
    #expect(world.rows.last?.contains("first statement") == true)
    world.type("G Esc ]")
    #expect(world.rows.last?.contains("last statement") == true || world.state.open?.currentStatement == 0)
    world.type("Esc 9 )")
    #expect(world.state.open?.currentLink == 1)
    world.type(")")
    #expect(world.rows.last?.contains("last link") == true)
    world.type("( (")
    #expect(world.rows.last?.contains("first link") == true)
    world.type("Esc s j j")
    #expect(world.rows.last?.contains("last statement") == true)
  }

  @Test func aSearchWithoutAHitStaysInTheArticle() {
    var world = World(ReaderTests.articles)
    world.type("Enter / X X Enter n n N")
    #expect(world.state.open?.id == "a0")
  }
}
