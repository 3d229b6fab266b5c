import ArticleModel
import Glibc
import Reader
import Testing

@testable import warraq

@Suite struct ReadyPageTests {
  private let scratch = Scratch()

  private func setter(columns: Int) -> PageSetter {
    ReaderState(columns: columns, rows: 24, options: ReaderOptions(words: Words(language: .english)), theme: .plain)
      .pageSetter
  }

  private func page(_ setter: PageSetter) -> ArticlePage {
    setter.page(of: .article(Article(headline: "One"), quotedRuns: []))
  }

  @Test func isHeldForTheOneThatIsWantedAndOnlyOnce() {
    let ready = ReadyPage()
    let setter = setter(columns: 80)
    #expect(ready.take("a", by: setter) == nil && !ready.isAwaited("a"))
    #expect(ready.begin("a", by: setter) && !ready.begin("a", by: setter))
    #expect(ready.isAwaited("a") && !ready.isAwaited("b") && ready.take("a", by: setter) == nil)
    ready.hold(page(setter), of: "b", by: setter)
    #expect(ready.isAwaited("a"))
    ready.hold(page(setter), of: "a", by: setter)
    #expect(!ready.isAwaited("a") && !ready.begin("a", by: setter))
    #expect(ready.take("b", by: setter) == nil)
    #expect(ready.take("a", by: setter) != nil && ready.take("a", by: setter) == nil)
    #expect(ready.begin("a", by: setter))
  }

  @Test func isOfNoUseSetAnotherWayOrOnceFilesHaveChanged() {
    let ready = ReadyPage()
    let (one, other) = (setter(columns: 80), setter(columns: 60))
    #expect(ready.begin("a", by: one))
    ready.hold(page(other), of: "a", by: other)
    #expect(ready.isAwaited("a"))
    ready.hold(page(one), of: "a", by: one)
    #expect(ready.take("a", by: other) == nil)
    #expect(ready.begin("a", by: other))
    ready.drop()
    ready.hold(page(other), of: "a", by: other)
    #expect(ready.take("a", by: other) == nil)
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
