import ArticleModel
import Glibc
import Store
import Testing

@Suite struct StoreTests {
  private let folder = Folder()

  private func store() throws -> ArticleStore { try ArticleStore(directory: folder.path + "/warraq") }

  private func imported(_ number: Int, text: String = "نص الخبر.", url: String? = nil) -> ImportedArticle {
    let article = Article(
      headline: "خبر رقم \(number): \"قول\"", language: "ar", direction: .rightToLeft, url: url, agency: "وكالات",
      dateline: Dateline(raw: "2024-03-1\(number % 10)", published: "2024-03-1\(number % 10)", precision: .day),
      blocks: [.paragraph(RichText(text)), .heading(level: 2, RichText("عنوان \(number)"))])
    return ImportedArticle(
      article: article,
      provenance: Provenance(
        input: "in.txt", format: "text", byteCount: 1, sha256: "", charset: "utf-8", charsetSource: "utf-8",
        extractor: "plain-text/1"))
  }

  @Test func keepsWhatItIsGiven() throws {
    let store = try store()
    let saved = try store.save(imported(1))
    #expect(saved.action == .new)
    #expect(saved.path.hasSuffix("/articles/2024/03/11-خبر-رقم-1-قول-\(saved.id.prefix(8)).md"))
    var expected = imported(1).article
    expected.id = saved.id
    #expect(try store.article(id: saved.id) == expected)
    let summary = try #require(try store.summaries().first)
    #expect(summary.headline == expected.headline && summary.source == "وكالات" && summary.direction == .rightToLeft)
    #expect(summary.date == "2024-03-11" && summary.language == "ar" && summary.path == saved.path)
    store.close()
    #expect(Folder.names(folder.path + "/warraq").filter { $0.contains("-wal") || $0.contains("-shm") }.isEmpty)
  }

  @Test func savingAgainChangesNothing() throws {
    let first = try store()
    let new = try first.save(imported(1))
    #expect(try first.save(imported(1)).action == .same)
    first.close()
    unlink(folder.path + "/warraq/index.sqlite")
    let again = try store().save(imported(1))
    #expect(again == SaveResult(action: .same, id: new.id, path: new.path))
  }

  @Test func anAddressKeepsItsArticleAndItsState() throws {
    let store = try store()
    let new = try store.save(imported(1, url: "https://example.org/1"))
    try store.setStarred(new.id, true)
    let changed = try store.save(imported(1, text: "نص آخر.", url: "https://example.org/1"))
    #expect(changed == SaveResult(action: .changed, id: new.id, path: new.path))
    #expect(try store.article(id: new.id).blocks.first == .paragraph(RichText("نص آخر.")))
    #expect(try store.summaries().map(\.isStarred) == [true])
  }

  @Test func whatTheUserEditedIsNeverOverwritten() throws {
    let store = try store()
    let new = try store.save(imported(1, url: "https://example.org/1"))
    Folder.write(
      "---\nid: \"\(new.id)\"\nheadline: \"بيدي\"\nmine: \"x\"\nimported-sha256: \"0\"\n---\n\nكلامي.\n", to: new.path)
    #expect(try store.save(imported(1, text: "نص آخر.", url: "https://example.org/1")).action == .changed)
    let kept = Folder.names(folder.path + "/warraq/replaced")
    #expect(kept.count == 1 && kept[0].hasPrefix("بيدي-\(new.id)-"))
  }

  @Test func findsFilesThatCameWentAndChangedByHand() throws {
    let first = try store()
    let kept = try first.save(imported(1))
    let gone = try first.save(imported(2))
    _ = try first.summaries()
    first.close()
    unlink(gone.path)
    Folder.write("# Mine\n\nText.\n", to: folder.path + "/warraq/articles/mine.md")
    Folder.write("---\nid: \"\(kept.id)\"\nheadline: \"آخر\"\n---\n", to: kept.path + ".new")
    rename(kept.path + ".new", kept.path)
    let summaries = try store().summaries()
    #expect(Set(summaries.map(\.headline)) == ["آخر", "Mine"])
  }

  @Test func theStateOutlivesTheIndex() throws {
    let first = try store()
    let saved = try first.save(imported(1))
    try first.setRead(saved.id, true)
    try first.setPlace(saved.id, "block.1:5", share: 0.5)
    try first.setPreference("size.xterm", "3")
    first.close()
    Folder.write("this is no database, whatever it was before", to: folder.path + "/warraq/index.sqlite")
    let second = try store()
    #expect(try second.summaries().map(\.readShare) == [0.5])
    #expect(try second.state(id: saved.id) == ArticleState(isRead: true, place: "block.1:5", readShare: 0.5))
    #expect(try second.preference("size.xterm") == "3")
    // What can be built again is not kept.
    #expect(!Folder.names(folder.path + "/warraq").contains { $0.contains("damaged") })
  }

  @Test func aDamagedStateIsSetAsideAndSalvaged() throws {
    let first = try store()
    try first.setStarred("a", true)
    first.close()
    Folder.write("this is no database, whatever it was before", to: folder.path + "/warraq/state.sqlite")
    let second = try store()
    #expect(try second.state(id: "a").isStarred)
    #expect(Folder.names(folder.path + "/warraq").contains("state.sqlite.damaged-1"))
  }

  @Test func filesOutsideAreKnownByTheirRealPath() throws {
    let path = folder.path + "/a.txt"
    Folder.write("x", to: path)
    #expect(ArticleStore.stateID(ofFile: folder.path + "/./a.txt") == ArticleStore.stateID(ofFile: path))
  }

  @Test func namesWhatItCannotDo() throws {
    #expect(throws: StoreError.self) { try ArticleStore(directory: "/proc/warraq") }
    let store = try store()
    #expect(throws: StoreError(path: store.directory, reason: "holds no article x")) { try store.article(id: "x") }
  }
}
