import ArticleModel
import Glibc
import Testing

@testable import Store

/// The write-ahead logs of the databases: what is long is read through at every start.
struct LogTests {
  private let folder = Folder()
  private var directory: String { folder.path + "/warraq" }

  private func store() throws -> ArticleStore { try ArticleStore(directory: directory) }

  private func size(_ name: String) -> Int { Folder.bytes(directory + "/" + name).count }

  private func names() -> [String] { Folder.names(directory).filter { $0.contains("-wal") || $0.contains("-shm") } }

  private func fill(_ store: ArticleStore, _ numbers: Range<Int>, text: String = "") throws {
    for number in numbers {
      let blocks = [Block.paragraph(RichText("Text of number \(number). \(text)"))]
      try store.save(ImportedArticle(test: Article(headline: "Number \(number)", blocks: blocks)))
    }
  }

  @Test func aLongLogIsTakenOver() throws {
    let store = try store()
    try fill(store, 0..<40)
    try #require(size("index.sqlite-wal") > 1 << 17)
    try store.takeLogOver()
    #expect(size("index.sqlite-wal") == 0)
    #expect(try store.summaries().count == 40)
    try fill(store, 40..<41)
    let short = size("index.sqlite-wal")
    try #require(short > 0)
    try store.takeLogOver()
    #expect(size("index.sqlite-wal") == short, "a short one is left alone")
    store.close()
    #expect(try self.store().summaries().count == 41)
  }

  @Test func whoeverClosesLastLeavesNoLog() throws {
    let (reader, watcher) = (try store(), try store())
    try fill(reader, 0..<2)
    try watcher.refresh()
    try watcher.setPreference("opened", "1")
    watcher.closeIfIdle()
    reader.close()
    #expect(names() == [])
  }

  /// Whoever quits while another is at work in the library would else leave more behind each time.
  @Test func aLongLogOfTheStateIsTakenOverThoughAnotherIsAtWork() throws {
    let (reader, watcher) = (try store(), try store())
    try fill(watcher, 0..<1)
    for number in 0..<40 { try reader.setPreference("opened", String(number)) }
    try #require(size("state.sqlite-wal") > 1 << 17)
    reader.close()
    #expect(size("state.sqlite-wal") == 0)
    watcher.close()
    #expect(try store().preference("opened") == "39")
  }

  /// At the end of the reader nobody waits for what the next start takes over in the background.
  @Test func aLongLogKeepsNobodyAtTheEnd() throws {
    let (reader, watcher) = (try store(), try store())
    let text = String(repeating: "word ", count: 20_000)
    try fill(watcher, 0..<40, text: text)
    try #require(size("index.sqlite-wal") > 1 << 22)
    _ = try reader.summaries()
    watcher.closeIfIdle()
    reader.close()
    #expect(size("index.sqlite-wal") > 1 << 22)
    watcher.close()
    #expect(names() == [])
  }
}
