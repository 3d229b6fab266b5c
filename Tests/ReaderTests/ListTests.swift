import ArticleModel
import Querying
import Screen
import Testing

@testable import Reader

/// The list as rows around the selection, of a collection that it does not hold.
@Suite struct ListTests {
  private func world(_ count: Int) -> World {
    World(
      (0..<count).map { number in
        Article(
          headline: "خبر \(number)", language: "ar", direction: .rightToLeft,
          site: Site(name: number % 2 == 0 ? "الوراق" : "المدار"),
          dateline: Dateline(raw: "", published: "2026-11-\(10 + number % 9)"),
          blocks: [.paragraph(RichText("نص فيه كلمة نادرة وكلام كثير."))])
      })
  }

  @Test func whatIsHeldDoesNotGrowWithTheCollection() {
    var world = world(3_000)
    #expect(world.state.list.count == 3_000 && world.state.list.rows.count <= 2 * ListRequest.radius + 1)
    world.type("G")
    #expect(world.state.list.selection == 2_999 && world.state.list.selected?.id == "a2999")
    #expect(world.rows.joined().contains("2999") && world.state.list.rows.count <= 2 * ListRequest.radius + 1)
    world.type("1 5 0 0 G Enter")
    #expect(world.state.opened?.id == "a1499")
    world.type("3 0 0 J")
    #expect(world.state.opened?.id == "a1799" && world.state.list.selected?.id == "a1799")
    world.type("Esc g")
    #expect(world.state.list.selected?.id == "a0")
  }

  @Test func everyRowIsShownOnTheWayDown() {
    var world = world(600)
    for number in 0..<600 {
      #expect(world.state.list.selected?.id == "a\(number)")
      let row = world.state.list.selection - world.state.list.top
      #expect(row >= 0 && row < 24)
      world.type("j")
    }
  }

  @Test func theFilterIsALineOfTheQueryLanguage() {
    var world = world(40)
    world.type("/")
    for character in "from:الوراق 3" { world.send(.key(.character(character))) }
    #expect(world.state.list.rows.allSatisfy { $0.source == "الوراق" && $0.headline.contains("3") })
    world.type("Enter")
    #expect(world.state.prompt == nil && world.state.list.count > 0)
    world.type("/")
    for character in "is:blue" { world.send(.key(.character(character))) }
    world.type("Enter")
    #expect(world.rows.last?.contains("blue") == true)
    world.type("Esc")
    #expect(world.state.list.count == 40)
  }

  @Test func anEmptyListSaysWhyItIsEmpty() {
    var world = world(0)
    let empty = world.state.words[world.state.emptyPhrase].prefix(12)
    func shown() -> String { world.rows.dropFirst().dropLast().joined(separator: " ") }
    #expect(!empty.isEmpty && shown().contains(empty) && !shown().contains("Nothing found"))
    #expect(world.rows[2].contains(empty), "a row below the pane's top")
    world.type("v")
    #expect(shown().contains("Nothing found"))
    world.type("Esc /")
    world.send(.pasted("nowhere"))
    #expect(shown().contains("Nothing found") && !shown().contains(empty))
    world.type("Esc")
    #expect(shown().contains(empty))
  }

  private func entry(_ number: Int) -> ListEntry { ListEntry(id: "n\(number)", headline: "خبر \(number)") }

  @Test func untilARowIsChosenTheNewestIsSelected() {
    var world = world(0)
    world.type("j k")
    world.list([entry(1)])
    #expect(world.state.list.selected?.id == "n1" && world.state.open?.id == nil)
    world.list([entry(2), entry(1)])
    #expect(world.state.list.selected?.id == "n2", "keys in an empty list choose nothing")
    world.type("j k")
    world.list([entry(3), entry(2), entry(1)])
    #expect(world.state.list.selected?.id == "n2")
  }

  @Test func whatComesIntoAnEmptyListIsShownBesideIt() {
    var world = World([], columns: 120)
    #expect(!world.effects.contains { if case .open = $0 { true } else { false } })
    world.list([entry(1)])
    #expect(world.effects.contains(.open(id: "n1")))
    let before = world.effects.count
    world.list([entry(1)])
    #expect(!world.effects[before...].contains(.open(id: "n1")), "it is there already")
    world.list([entry(2), entry(1)])
    #expect(world.effects[before...].contains(.open(id: "n2")))
  }

  @Test func aPageHasAsManyRowsBeforeItsRowAsBehind() {
    let table = ListTable((0..<100).map(entry))
    for (position, rows) in [(0, 0..<6), (3, 0..<9), (5, 0..<11), (50, 45..<56), (94, 89..<100), (99, 94..<100)] {
      var request = ListRequest()
      request.position = position
      let page = table.page(request, radius: 5)
      #expect(page.start == rows.lowerBound && page.rows.map(\.id) == rows.map { "n\($0)" } && page.count == 100)
    }
  }

  @Test func tagsGoToWhatIsMeantAndToNothingElse() {
    var world = world(3)
    func tag(_ line: String) -> [Effect] {
      let before = world.effects.count
      world.type("t")
      if !line.isEmpty { world.send(.pasted(line)) }
      world.type("Enter")
      return world.effects[before...].filter { if case .tag = $0 { true } else { false } }
    }
    #expect(tag("") == [] && tag(" , ") == [])
    var change = TagChange()
    change.added = ["شعر"]
    #expect(tag("شعر") == [.tag(ids: ["a0"], change)])
    world = self.world(0)
    #expect(tag("شعر") == [])
  }

  @Test func withoutAHeadlineAnEntryIsCalledUntitled() {
    var world = world(0)
    world.list([ListEntry(id: "n", headline: ""), ListEntry(id: "m", headline: "A headline")])
    #expect(world.rows.joined().contains("Untitled") && world.rows.joined().contains("A headline"))
  }

  @Test func viewsAndOrdersAreWalkedThrough() {
    var world = world(6)
    world.type("*")
    world.type("v v v")
    #expect(world.state.list.wanted.view == "is:starred" && world.state.list.count == 1)
    #expect(world.rows.first?.contains("Starred") == true)
    world.type("Esc")
    #expect(world.state.list.wanted.view == "" && world.state.list.count == 6)
    world.type("O")
    #expect(world.state.list.wanted.order == .oldest && world.rows.last?.contains("Oldest") == true)
  }

  @Test func theListOfViewsHasTheirNumbersAndShowsWhatIsChosen() {
    var world = world(40)
    world.state.options.savedSearches = [SavedSearch(name: "three", query: "3")]
    world.type("* j r V")
    let rows = world.rows.joined(separator: "\n")
    #expect(rows.contains("Search: three") && rows.contains("Source: "))
    for character in "المدار" { world.send(.key(.character(character))) }
    world.type("Enter")
    #expect(world.state.list.count == 20 && world.state.list.rows.allSatisfy { $0.source == "المدار" })
    #expect(world.state.list.wanted.view == "from:=\"المدار\"" && world.rows.first?.contains("Source") == true)
    world.type("Esc")
    #expect(world.state.list.count == 40 && world.state.list.view == .all)
    // Walking passes the saved ones, and comes round.
    world.type("7 v")
    #expect(world.state.list.view.name == "three" && world.state.list.count == 13)
    world.type("v")
    #expect(world.state.list.view == .all)
    world.type("V")
    for character in "Nov" { world.send(.key(.character(character))) }
    world.type("Enter")
    #expect(world.state.list.wanted.view == "after:2026-11 before:2026-12" && world.state.list.count == 40)
    #expect(ListView(.month, "2026-12").query == "after:2026-12 before:2027-01")
  }

  @Test func aCommandIsAboutAllThatAreMarked() {
    var world = world(9)
    world.type("m m j m")
    #expect(world.state.list.marked == ["a0", "a1", "a3"] && world.rows.first?.contains("3 marked") == true)
    world.type("*")
    #expect(world.effects.contains(.markStarred(ids: ["a0", "a1", "a3"], true)))
    #expect(world.state.list.rows.filter(\.isStarred).map(\.id) == ["a0", "a1", "a3"])
    world.type("r r")
    #expect(world.effects.contains(.markRead(ids: ["a0", "a1", "a3"], false)))
    world.type("t")
    for character in "كتب, -حديث قديم,+شعر" { world.send(.key(.character(character))) }
    world.type("Enter")
    var change = TagChange()
    (change.added, change.removed) = (["كتب", "شعر"], ["حديث قديم"])
    #expect(world.effects.contains(.tag(ids: ["a0", "a1", "a3"], change)))
    world.send(.did(.tagged(3)))
    #expect(world.rows.last?.contains("tags of 3 articles") == true)
    world.type("x")
    #expect(world.effects.contains(.trash(ids: ["a0", "a1", "a3"])))
    world.send(.did(.trashed(3)))
    #expect(world.state.list.marked.isEmpty)
    world.type("k m Esc")
    #expect(world.state.list.marked.isEmpty)
  }

  @Test func aSearchOfAllTextsMarksItsWordsInWhatItOpens() {
    var world = world(5)
    world.type("F")
    for character in "خبر" { world.send(.key(.character(character))) }
    world.type("Enter")
    #expect(world.state.list.wanted.searchesBodies && world.state.list.wanted.order == .relevance)
    world.type("Enter")
    #expect(world.state.focus == .article && world.state.open?.search?.hits.isEmpty == false)
    world.type("Esc Esc F Enter")
    #expect(!world.state.list.wanted.searchesBodies && world.state.list.wanted.order == .newest)
  }

  @Test func aHitIsShownInTheListAndMarkedInWhateverFormItStands() {
    let body = "في هذه المدينة وبالكِتاب وللكتاب ذكر."
    // The list in memory knows headlines alone, so that both have the word there.
    var world = World([
      Article(
        headline: "كتاب أول", language: "ar", direction: .rightToLeft,
        blocks: [.paragraph(RichText("بلا شيء.")), .paragraph(RichText(body))]),
      Article(headline: "كتاب ثان", blocks: [.paragraph(RichText("x"))]),
    ])
    let before = world.state.entryHeight(at: 0, columns: 40)
    world.type("F")
    for character in "كتاب -غيره" { world.send(.key(.character(character))) }
    world.type("Enter")
    let asked = world.effects.compactMap { if case .findSnippets(let ids, _) = $0 { ids } else { nil } }
    #expect(asked == [["a0", "a1"]], "each once")
    #expect(world.state.list.snippet(of: "a0")?.text == body && world.state.list.snippet(of: "a0")?.hits.count == 2)
    #expect(world.state.list.snippet(of: "a1") == nil, "the headline is in the list already")
    #expect(
      world.state.entryHeight(at: 0, columns: 40) > before && world.state.entryHeight(at: 1, columns: 40) == before)
    world.send(.snippetsFound(query: "another line", [:]))
    #expect(world.state.list.snippet(of: "a0") != nil)
    world.type("Enter")
    #expect(world.state.open?.search?.hits.count == 3, "the headline and both forms in the text")
    world.type("n n")
    #expect(world.state.open?.search?.current == 2)
    world.type("Esc Esc F Enter")
    #expect(world.state.list.snippet(of: "a0") == nil && world.state.entryHeight(at: 0, columns: 40) == before)
  }

  @Test func theListOfSpeakersOpensAPage() {
    var world = world(3)
    world.type("W")
    #expect(world.effects.contains(.listSpeakers))
    world.send(.speakersCounted([]))
    #expect(world.rows.last?.contains("No statements") == true)
    var speaker = CountedSpeaker("سامر الراوي")
    let run = QuotedRun(address: .block([0]), range: 0..<2, text: "نص", kind: .statement, speaker: "الراوي")
    for (date, source) in [("2024-05-01", "أ"), ("2019-01-01", "أ"), ("2020", "ب")] {
      speaker.add(SpokenStatement(articleID: "a1", headline: "خبر 1", date: date, run: run, source: source))
    }
    #expect(
      speaker.statements == 3 && speaker.sources == 2 && speaker.first == "2019-01-01" && speaker.last == "2024-05-01")
    world.send(.speakersCounted([speaker]))
    #expect(world.rows.joined().contains("3 statements") && world.rows.joined().contains("2 sources"))
    world.type("Enter")
    #expect(world.effects.contains(.followSpeaker("سامر الراوي", in: nil, request: 1)))
    world.send(
      .followed(
        request: 1, speaker: "سامر الراوي",
        statements: [SpokenStatement(articleID: "a1", headline: "خبر 1", date: "2024-05-01", run: run, source: "أ")]))
    #expect(world.state.focus == .statements)
    world.type("E")
    for character in "= سامر" { world.send(.key(.character(character))) }
    world.type("Enter")
    #expect(world.effects.contains(.tell("= سامر", about: "سامر الراوي")))
    world.send(.did(.notTold))
    #expect(world.rows.last?.contains("WHICH : QUERY") == true)
  }

  @Test func whatIsDoneToArticlesIsAskedOfTheRim() {
    var world = world(5)
    world.type("A x U")
    #expect(world.effects.contains { if case .markListedRead = $0 { true } else { false } })
    #expect(world.effects.contains(.trash(ids: ["a0"])) && world.effects.contains(.undo))
    world.send(.did(.markedRead(5)))
    #expect(world.rows.last?.contains("5 articles") == true)
    world.send(.did(.nothingToUndo))
    #expect(world.rows.last?.contains("nothing to take back") == true)
  }
}
