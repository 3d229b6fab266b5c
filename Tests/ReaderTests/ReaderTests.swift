import ArticleModel
import Screen
import Testing

@testable import Reader

@Suite struct ReaderTests {
  static let articles: [Article] = (1...3).map { number in
    Article(
      kicker: "التغطية", headline: "العنوان رقم \(number): مفاوضات \"أستانا\" لا تنافس جنيف", language: "ar",
      direction: .rightToLeft, site: Site(name: "الوراق"),
      dateline: Dateline(raw: "2026.11.22 | 14:46 دمشق", published: "2026-11-22T14:46", place: "دمشق"),
      blocks: (1...6).map {
        .paragraph(
          RichText(
            "هذه هي الفقرة \($0) من المقال، وفيها كلمة FIFA ورقم 2254 (بين قوسين) وما يكفي من الكلام لتطول الأسطر وتنكسر عند العرض المطلوب في اللوحة."
          ))
      }
        + [
          .heading(level: 2, RichText("عنوان فرعي")),
          .paragraph(RichText("وقال الوزير: \"سنواصل العمل من أجل السلام في المنطقة كلها دون استثناء\".")),
        ])
  }

  @Test func enterOpensTheSelectedArticleAndMarksItRead() {
    var world = World(Self.articles)
    world.type("j Enter")
    #expect(world.effects.contains(.open(id: "a1")))
    #expect(world.effects.contains(.saveRead(id: "a1", true)))
    #expect(!world.effects.contains(.saveRead(id: "a0", true)))
  }

  @Test func aCountGoesBeforeAKeyAndAZeroAloneIsACommand() {
    var world = World(Self.articles)
    world.type("2 j")
    #expect(world.state.list.selection == 2)
    world.type("1 G")
    #expect(world.state.list.selection == 0)
    world.type("+ + 0")
    #expect(world.effects.last == .savePreference(.sizeStep(0)))
  }

  @Test func commandsWorkOnAnArabicKeyboard() {
    var world = World(Self.articles)
    world.type("ت")
    #expect(world.state.list.selection == 1)
    world.type("ن")
    #expect(world.state.list.selection == 0)
  }

  @Test func aWideScreenPreviewsTheSelectionWithoutMarkingItRead() {
    var world = World(Self.articles, columns: 120)
    world.type("j")
    #expect(world.state.open?.id == "a1")
    #expect(!world.effects.contains { if case .saveRead = $0 { true } else { false } })
    #expect(!world.effects.contains { if case .saveProgress = $0 { true } else { false } })
    world.type("Enter")
    #expect(world.effects.contains(.saveRead(id: "a1", true)))
  }

  @Test func inAnArabicInterfaceTheListStandsOnTheRight() {
    var world = World(Self.articles, columns: 120, options: ReaderOptions(words: Words(language: .arabic)))
    #expect(world.state.layout.list?.column ?? 0 > world.state.layout.article?.column ?? 0)
    world.type("Left")
    #expect(world.state.focus == .article)
    world.type("Right")
    #expect(world.state.focus == .list)
  }

  @Test func aScreenThatIsTooSmallSaysSoAndRecovers() {
    var world = World(Self.articles, columns: 10, rows: 2)
    world.type("j Enter Space ? Esc / a Enter s + - q")
    #expect(world.state.frame().rows == 2)
    world.send(.resized(columns: 0, rows: 0))
    #expect(world.state.frame().cells.isEmpty)
    world.send(.resized(columns: 80, rows: 24))
    #expect(world.rows.joined().contains("Articles") || world.rows.joined().contains("Warraq"))
  }

  @Test func aListThatComesAnewKeepsWhatWasDoneMeanwhile() throws {
    var world = World(Self.articles)
    world.type("j Enter Space Esc *")
    let before = try #require(world.state.list.entry(at: 1))
    #expect(before.isRead && before.isStarred && before.readShare > 0)
    world.list([ListEntry(id: "new", headline: "new"), ListEntry(id: "a1", headline: "again")])
    let after = try #require(world.state.list.entry(at: 1))
    #expect(after.isRead && after.isStarred && after.readShare == before.readShare)
    #expect(world.state.list.selected?.id == "a1")
  }

  @Test func anArticleThatCannotBeReadIsNamedAndTheListStays() {
    var world = World(Self.articles)
    world.list([ListEntry(id: "gone", headline: "gone")])
    world.type("Enter")
    #expect(world.rows.last?.contains("Cannot open gone") == true)
    #expect(world.state.focus == .list)
  }

  @Test func searchGoesRoundAndEscapeEndsIt() {
    var world = World(Self.articles)
    world.type("Enter / F I F A Enter")
    #expect(world.state.open?.search?.hits.count == 6)
    world.type("n n n n n n")
    #expect(world.state.open?.search?.current == 0)
    world.type("N")
    #expect(world.state.open?.search?.current == 5)
    world.type("Esc n")
    #expect(world.state.open?.id == "a0", "n is for hits alone")
    #expect(world.rows.last?.contains("No search") == true)
    world.type("J")
    #expect(world.state.open?.id == "a1")
    world.type("K")
    #expect(world.state.open?.id == "a0")
  }

  @Test func goingBackFindsTheStatementThatWasCurrent() throws {
    var world = World(Self.articles)
    world.type("Enter ]")
    let current = try #require(world.state.open?.currentStatement)
    let run = try #require(world.state.open?.statements[current])
    // Another article's statement, as the view of one speaker gives it, and back from it.
    world.type("S")
    world.send(
      .followed(
        request: 1, speaker: "الوزير", statements: [SpokenStatement(articleID: "a1", headline: "", date: nil, run: run)]
      ))
    world.type("Enter")
    #expect(world.state.open?.id == "a1")
    world.type("Backspace")
    #expect(world.state.focus == .statements)
    #expect(world.state.statements?.scope == .speaker("الوزير"))
    world.type("Backspace")
    #expect(world.state.open?.id == "a0")
    #expect(world.state.open?.currentStatement == current)
  }

  @Test func theListIsFilteredAsOneTypes() {
    var world = World(Self.articles)
    world.type("/ ر ق م")
    #expect(world.state.list.count == 3)
    world.type("Backspace Backspace Backspace 2")
    #expect(world.state.list.rows.map(\.id) == ["a1"])
    world.type("Esc")
    #expect(world.state.list.count == 3)
    #expect(world.state.list.selected?.id == "a1")
  }
}
