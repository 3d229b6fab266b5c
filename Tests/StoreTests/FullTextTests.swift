import ArticleModel
import Files
import Glibc
import Querying
import Testing

@testable import Store

/// What the full text is told of articles that come, change and go together.
@Suite struct FullTextTests {
  private let folder = Folder()
  private var directory: String { folder.path + "/warraq" }

  private func incoming(_ headline: String, _ text: String, url: String? = nil) -> IncomingArticle {
    var article = Article(headline: headline, blocks: [.paragraph(RichText(text))])
    article.url = url
    return IncomingArticle(
      ImportedArticle(
        article: article,
        provenance: Provenance(
          input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
          extractor: "test/1")))
  }

  private func count(_ store: ArticleStore, _ line: String, inBodies: Bool = true) throws -> Int {
    let selection = ArticleSelection(query: try QueryParser.parse(line), searchesBodies: inBodies, today: "2022-10-01")
    let page = try store.page(selection, radius: 1_000)
    #expect(page.count == page.rows.count, "\(line)")
    return page.count
  }

  /// Pieces that a table's terms lie in: each is looked into by each search.
  private func pieces(_ table: String) throws -> Int {
    let database = try Database(path: ArticleIndex.path(in: directory))
    defer { database.close() }
    return try database.value("SELECT count(DISTINCT segid) FROM \(table)_idx").integer
  }

  /// FTS5 writes out what it has at each statement with a trigger.
  @Test func whatComesTogetherIsOnePiece() throws {
    let store = try ArticleStore(directory: directory)
    for result in try store.save(
      (0..<40).map { incoming("خبر \($0)", "نص رقم\($0)", url: "https://example.org/\($0)") })
    {
      #expect(try result.get().action == .new)
    }
    #expect(try count(store, "رقم7") == 1 && count(store, "نص") == 40)
    store.close()
    #expect(try pieces("words") == 1 && pieces("names") == 1)

    for name in Folder.names(directory) where name.hasPrefix("index.sqlite") { unlink(directory + "/" + name) }
    let again = try ArticleStore(directory: directory)
    try again.refresh()
    #expect(try count(again, "رقم7") == 1 && count(again, "نص") == 40)
    // Changed together as well.
    _ = try again.save((0..<40).map { incoming("قصة \($0)", "متن رقم\($0)", url: "https://example.org/\($0)") })
    #expect(try count(again, "نص") == 0 && count(again, "متن") == 40)
    #expect(try count(again, "خبر", inBodies: false) == 0 && count(again, "قصة", inBodies: false) == 40)
    again.close()
    #expect(try pieces("words") == 2 && pieces("names") == 2)
  }

  @Test func whatComesTwiceInABatchIsFoundAsItCameLast() throws {
    let store = try ArticleStore(directory: directory)
    let page = "https://example.org/story"
    _ = try store.save([
      incoming("آخر", "ثابت"), incoming("أول", "قديم", url: page), incoming("ثان", "جديد", url: page),
      incoming("ثالث", "أحدث", url: page),
    ])
    #expect(try store.ids().count == 2)
    #expect(try count(store, "قديم") == 0 && count(store, "جديد") == 0 && count(store, "احدث") == 1)
    #expect(try count(store, "أول", inBodies: false) == 0 && count(store, "ثان", inBodies: false) == 0)
    #expect(try count(store, "ثالث", inBodies: false) == 1 && count(store, "ثابت") == 1)
    #expect(try store.check().isEmpty)
    store.close()
  }

  @Test func whatIsThrownAwayIsNotFoundUntilItIsTakenBack() throws {
    let store = try ArticleStore(directory: directory)
    let ids = try store.save((0..<3).map { incoming("خبر \($0)", "نص رقم\($0)") }).map { try $0.get().id }
    let trashed = try store.trash([ids[0], ids[2]])
    #expect(try count(store, "خبر", inBodies: false) == 1 && count(store, "نص") == 1 && count(store, "رقم2") == 0)
    try store.restore(trashed)
    #expect(try count(store, "خبر", inBodies: false) == 3 && count(store, "نص") == 3 && count(store, "رقم2") == 1)
    store.close()
  }

  /// What many files were noted in is made fewer, and nothing of it lost.
  @Test func piecesAreMadeFewerWhenThereIsTime() throws {
    let store = try ArticleStore(directory: directory)
    _ = try store.save([incoming("أول", "نص")])
    func mergesNothing() throws {
      let database = try Database(path: ArticleIndex.path(in: directory))
      defer { database.close() }
      try database.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    }
    try mergesNothing()
    store.close()
    let again = try ArticleStore(directory: directory)
    for number in 2...ArticleIndex.manyPieces { _ = try again.save([incoming("خبر \(number)", "نص رقم\(number)")]) }
    #expect(try pieces("words") == ArticleIndex.manyPieces)
    #expect(try again.quickenSearches() && pieces("words") == ArticleIndex.manyPieces, "few enough")
    _ = try again.save([incoming("آخر", "نص رقم99")])
    #expect(try !again.quickenSearches { false } && pieces("words") == ArticleIndex.manyPieces + 1)
    #expect(try again.quickenSearches() && pieces("words") < 4)
    #expect(try count(again, "نص") == ArticleIndex.manyPieces + 1)
    #expect(try count(again, "رقم7") == 1 && count(again, "رقم99") == 1 && count(again, "اول") == 1)
    again.close()
  }

  @Test func piecesAreMadeFewerALittleAtATime() throws {
    let store = try ArticleStore(directory: directory)
    for number in 0...ArticleIndex.manyPieces {
      let words = (0..<400).map { "كلمة\(number)و\($0)" }.joined(separator: " ")
      _ = try store.save([incoming("خبر \(number)", words)])
      let database = try Database(path: ArticleIndex.path(in: directory))
      if number == 0 { try database.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)") }
      database.close()
      if number == 0 { store.close() }
    }
    store.close()
    let files = FileSystem()
    let index = try ArticleIndex(directory: directory, lock: LibraryLock(directory: directory), files: files)
    var steps = 0
    #expect(
      try !index.mergePieces(pagesAtOnce: 1) {
        steps += 1
        return steps <= 3
      })
    #expect(try steps == 4 && pieces("words") > ArticleIndex.manyPieces)
    #expect(
      try index.mergePieces(pagesAtOnce: 1) {
        steps += 1
        return true
      })
    #expect(try steps > 8 && pieces("words") < 4)
    index.close()
    let again = try ArticleStore(directory: directory)
    #expect(try count(again, "كلمة7و399") == 1 && count(again, "كلمة32و0") == 1 && count(again, "خبر") == 33)
    again.close()
  }
}
