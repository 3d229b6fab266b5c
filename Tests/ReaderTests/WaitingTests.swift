import ArticleModel
import Screen
import Testing

@testable import Reader

/// What happens while something takes its time: nothing typed is lost, nothing that comes late is in the way.
struct WaitingTests {
  private func slowWorld(columns: Int = 80) -> World {
    var world = World(ReaderTests.articles, columns: columns)
    world.deliver()
    world.isSlow = true
    return world
  }

  @Test func keysTypedWhileAnArticleOpensAreKept() {
    var world = slowWorld()
    world.type("j Enter / F I F A Enter n")
    #expect(world.state.open == nil)
    #expect(world.state.prompt == nil && world.state.list.filter == "", "they are not the list's")
    world.deliver()
    #expect(world.state.open?.id == "a1")
    #expect(world.state.open?.search?.current == 1)
    world.type("N")
    #expect(world.state.open?.search?.current == 0, "and the next one is taken at once")
  }

  @Test func escapeCallsOffWhatIsBeingOpened() {
    var world = slowWorld()
    world.type("Enter j Esc")
    #expect(world.effects.last == .stopOpening)
    world.deliver()
    #expect(world.state.open == nil && world.state.focus == .list)
    #expect(world.state.list.selection == 0, "what was typed for it is gone with it")
    world.type("j")
    #expect(world.state.list.selection == 1)
  }

  @Test func helpDoesNotWaitEither() {
    var world = slowWorld()
    world.type("Enter / F I F A Enter ?")
    #expect(world.state.help != nil && world.state.open == nil)
    world.type("j")
    #expect(world.state.help?.top == 1, "what is typed behind it is for the help")
    world.deliver()
    #expect(world.state.open?.id == "a0" && world.state.help != nil)
    #expect(world.state.open?.search == nil, "what was typed before it is still kept")
    world.type("Esc")
    #expect(world.state.help == nil && world.state.open?.search?.text == "FIFA")
  }

  @Test func aLineTypedAheadIsALine() {
    var world = slowWorld()
    world.type("Enter / q u i z ? Enter")
    #expect(!world.effects.contains(.quit) && world.state.help == nil)
    world.type("?")
    #expect(world.state.help != nil, "behind the line it is a key again")
    world.type("Esc")
    world.deliver()
    #expect(world.state.open?.id == "a0" && world.state.prompt == nil && world.state.help == nil)
    #expect(!world.effects.contains(.quit))
  }

  @Test func quittingDoesNotWait() {
    var world = slowWorld()
    world.type("Enter q")
    #expect(world.effects.last == .quit)
  }

  @Test func keysForAnArticleThatCannotBeOpenedAreNotTheLists() {
    var world = slowWorld()
    world.list([ListEntry(id: "gone", headline: "gone"), ListEntry(id: "a1", headline: "there")])
    world.type("Enter j j")
    world.deliver()
    #expect(world.state.list.selection == 0)
    #expect(world.rows.last?.contains("Cannot open") == true)
    world.type("j")
    #expect(world.state.list.selection == 1)
  }

  @Test func aPreviewKeepsNoKeysAndAnEarlierOneDoesNotPushItselfIn() {
    var world = slowWorld(columns: 120)
    world.deliver()
    world.type("j k")
    world.deliver()
    #expect(world.state.list.selection == 0)
    #expect(world.state.open == nil || world.state.open?.id == "a0")
    world.type("j Enter Space")
    #expect(world.state.focus == .list)
    world.deliver()
    #expect(world.state.focus == .article && world.state.open?.id == "a1")
    #expect(world.state.open.map { $0.top > 0 } == true)
  }

  @Test func statementsAreWaitedForWithWhatIsTypedBehindThem() {
    var world = slowWorld()
    world.type("Enter")
    world.deliver()
    #expect(world.state.open?.isQuoted == false)
    world.type("s t")
    #expect(world.state.statements == nil)
    #expect(world.rows.last?.contains("No statements") == false, "that is not known yet")
    world.deliver()
    #expect(world.state.focus == .statements)
    #expect(world.state.statements?.isGrouped == true)
  }

  @Test func aLongWaitIsTold() {
    var world = slowWorld()
    world.type("Enter")
    world.send(.stillWaiting)
    #expect(world.rows.last?.contains("Opening") == true)
    world.deliver()
    #expect(world.rows.last?.contains("Opening") == false)
    world.send(.stillWaiting)
    #expect(world.rows.last?.contains("Opening") == false)
  }

  @Test func anArticleThatComesForAnotherSizeIsSetForThisOne() {
    var world = slowWorld()
    world.type("Enter")
    let page = world.state.pageSetter.page(of: .article(ReaderTests.articles[0], quotedRuns: []))
    world.send(.resized(columns: 44, rows: 20))
    world.send(.opened(OpenedArticle(id: "a0", page: page)))
    #expect(world.state.open?.galley.columns == 44)
  }

  // MARK: A speaker

  private func atAStatement() throws -> (World, QuotedRun) {
    var world = World(ReaderTests.articles)
    world.type("Enter ]")
    let current = try #require(world.state.open?.currentStatement)
    return (world, try #require(world.state.open?.statements[current]))
  }

  private func found(_ run: QuotedRun, request: Int = 1) -> Event {
    .followed(
      request: request, speaker: run.speaker ?? "",
      statements: [SpokenStatement(articleID: "a2", headline: "", date: nil, run: run)])
  }

  @Test func followingASpeakerCanBeCalledOff() throws {
    var (world, run) = try atAStatement()
    world.type("S Esc")
    #expect(world.effects.last == .stopFollowing)
    world.send(found(run))
    #expect(world.state.statements == nil && world.state.focus == .article)
    #expect(world.state.open?.currentStatement != nil, "and nothing else was")
  }

  @Test func whatComesLateSaysSoAndWaits() throws {
    var (world, run) = try atAStatement()
    world.type("S J")
    #expect(world.state.open?.id == "a1")
    world.send(found(run))
    #expect(world.state.focus == .article && world.state.statements == nil)
    #expect(world.rows.last?.contains("S shows") == true)
    world.type("S")
    #expect(world.state.focus == .statements)
    world.type("Backspace")
    #expect(world.state.open?.id == "a1" && world.state.focus == .article, "back to where the user was")
  }

  @Test func anAnswerToAnEarlierRequestIsLetGo() throws {
    var (world, run) = try atAStatement()
    world.type("S Esc ] S")
    world.send(found(run, request: 1))
    #expect(world.state.statements == nil)
    world.send(found(run, request: 2))
    #expect(world.state.focus == .statements)
  }

  @Test func backspaceAcrossArticlesReturnsToThePaneThatWasLeft() throws {
    var (world, run) = try atAStatement()
    world.type("S")
    world.send(found(run))
    world.isSlow = true
    world.type("Enter")
    world.deliver()
    world.deliver()
    #expect(world.state.open?.id == "a2" && world.state.focus == .article)
    world.type("Backspace")
    world.deliver()
    #expect(world.state.open?.id == "a0")
    #expect(world.state.focus == .statements)
    #expect(world.state.statements?.scope == .speaker(run.speaker ?? ""))
    world.deliver()
    #expect(world.state.open?.currentStatement != nil, "and to the statement that was current")
  }

  // MARK: Copying

  @Test func copyingSaysNoMoreThanIsKnown() throws {
    var (world, _) = try atAStatement()
    world.type("y")
    guard case .copy(let text, .statement)? = world.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("—"))
    #expect(world.rows.last?.contains("Copied") == false, "not before something took it")
    world.send(.copied(.statement, .taken))
    #expect(world.rows.last?.contains("Copied the statement") == true)
    world.send(.copied(.article, .sent))
    #expect(world.rows.last?.contains("Sent the article to the terminal") == true)
    world.send(.copied(.paragraph, .takenByTmux))
    #expect(world.rows.last?.contains("tmux") == true)
    world.send(.copied(.article, .impossible))
    #expect(world.rows.last?.contains("no way to copy") == true)
  }
}
