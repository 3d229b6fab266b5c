import ArticleModel
import Glibc
import Reader
import Testing

@testable import warraq

@Suite(.waits) struct ReadyPageTests {
  private let scratch = Scratch()

  private func setter(columns: Int) -> PageSetter {
    ReaderState(columns: columns, rows: 24, options: ReaderOptions(words: Words(language: .english)), theme: .plain)
      .pageSetter
  }

  private func page(_ setter: PageSetter) -> ArticlePage {
    setter.page(of: .article(Article(headline: "One"), quotedRuns: []))
  }

  @Test func isHeldForTheOneThatIsWantedAndOnlyOnce() throws {
    let ready = ReadyPage()
    let setter = setter(columns: 80)
    #expect(ready.take("a", by: setter) == nil)
    let order = try #require(ready.begin("a", by: setter))
    #expect(ready.begin("a", by: setter) == nil && ready.isAwaited(order) && ready.take("a", by: setter) == nil)
    ready.hold(page(setter), of: order + 1)
    #expect(ready.isAwaited(order))
    ready.hold(page(setter), of: order)
    #expect(!ready.isAwaited(order) && ready.begin("a", by: setter) == nil)
    #expect(ready.take("b", by: setter) == nil)
    #expect(ready.take("a", by: setter) != nil && ready.take("a", by: setter) == nil)
    #expect(ready.begin("a", by: setter) != nil)
  }

  @Test func isOfNoUseSetAnotherWayOrOnceFilesHaveChanged() throws {
    let ready = ReadyPage()
    let (one, other) = (setter(columns: 80), setter(columns: 60))
    let first = try #require(ready.begin("a", by: one))
    ready.hold(page(one), of: first)
    #expect(ready.take("a", by: other) == nil)
    let second = try #require(ready.begin("a", by: other))
    ready.drop()
    ready.hold(page(other), of: second)
    #expect(ready.take("a", by: other) == nil)
  }

  @Test func whatWasReadBeforeAChangeIsNotTakenForWhatIsReadAfter() throws {
    let ready = ReadyPage()
    let setter = setter(columns: 80)
    let before = try #require(ready.begin("a", by: setter))
    ready.drop()
    let after = try #require(ready.begin("a", by: setter))
    ready.hold(page(setter), of: before)
    #expect(!ready.isAwaited(before) && ready.isAwaited(after) && ready.take("a", by: setter) == nil)
    ready.hold(page(setter), of: after)
    #expect(ready.take("a", by: setter) != nil)
  }

  /// What was ready is not shown in the place of what has been written since.
  @Test func anEditOfTheNextArticleIsSeen() throws {
    let folder = scratch.path + "/pages"
    mkdir(folder, 0o755)
    for number in 1...3 { _ = scratch.file("pages/\(number).md", "# Headline \(number)\n\nText of \(number).\n") }
    let emulator = try #require(Emulator([folder, "--language", "en"], columns: 110, rows: 24, home: scratch.path))
    #expect(emulator.shows { $0.contains("Text of 1.") })
    emulator.send("j")
    #expect(emulator.shows { $0.contains("Text of 2.") })
    _ = scratch.file("pages/3.md", "# Headline 3\n\nAnother text.\n")
    emulator.send("j")
    #expect(emulator.shows { $0.contains("Another text.") && !$0.contains("Text of 3.") })
    emulator.send("kk")
    #expect(emulator.shows { $0.contains("Text of 1.") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func longWorkSaysWhatIsLeftFromTimeToTime() {
    let start = ContinuousClock.now
    var work = WorkLeft("files left", since: start)
    #expect(work.word(of: 900, at: start + .milliseconds(1_999)) == nil)
    #expect(work.word(of: 0, at: start + .seconds(2)) == nil)
    #expect(work.word(of: 800, at: start + .seconds(2)) == "800 files left")
    #expect(work.word(of: 700, at: start + .milliseconds(11_999)) == nil)
    #expect(work.word(of: 600, at: start + .seconds(12)) == "600 files left")
  }
}
