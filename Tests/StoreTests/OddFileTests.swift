import ArticleFiles
import ArticleModel
import CSQLite
import Glibc
import Querying
import Testing

@testable import Store

/// What lies in the library's folder and has no end holds nobody up.
struct OddFileTests {
  private let folder = Folder()

  @Test func devicesAndPipesAreNoArticles() throws {
    let store = try ArticleStore(directory: folder.path)
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1")
    let article = Article(headline: "One", blocks: [.paragraph(RichText("Words."))])
    let path = try store.save(ImportedArticle(article: article, provenance: provenance)).path
    #expect(symlink("/dev/zero", folder.path + "/articles/z.md") == 0)
    #expect(mkfifo(folder.path + "/articles/pipe.md", 0o600) == 0)
    #expect(symlink("/dev/zero", path.replacing(".md", with: ".notes.md")) == 0)
    try store.refresh(.everyFile)
    #expect(try store.count(ArticleSelection(query: .everything, searchesBodies: false, today: "2026-01-01")) == 1)
    #expect(try store.check().isEmpty)
    store.close()
  }

  @Test func anArticleThatCannotBeReadLeavesNoOtherOut() throws {
    let store = try ArticleStore(directory: folder.path)
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1")
    func incoming(_ number: Int, _ text: String) -> IncomingArticle {
      let article = Article(
        headline: "No. \(number)", url: "https://paper.example/\(number)", blocks: [.paragraph(RichText(text))])
      return IncomingArticle(ImportedArticle(article: article, provenance: provenance))
    }
    let path = try store.save([incoming(1, "First.")])[0].get().path
    #expect(unlink(path) == 0 && mkdir(path, 0o755) == 0)
    let results = try store.save([incoming(1, "Changed."), incoming(2, "Second.")])
    #expect(throws: StoreError.self) { try results[0].get() }
    #expect(try results[1].get().action == .new)
    store.close()
  }

  @Test func aDatabaseWithoutAFolderSaysThatItCannotBeOpened() {
    let error = #expect(throws: StoreError.self) { try Database(path: folder.path + "/none/index.sqlite") }
    #expect((error?.code ?? 0) & 0xFF == SQLITE_CANTOPEN && error?.isDamage == false)
  }

  /// A disk that is full, say: the file is moved, and then the index cannot be told.
  @Test func whatCannotBeTrashedToTheEndStaysWhereItIs() throws {
    let store = try ArticleStore(directory: folder.path)
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1")
    let saved = try ["One", "Two"].map { headline in
      let article = Article(headline: headline, blocks: [.paragraph(RichText("Words of \(headline)."))])
      return try store.save(ImportedArticle(article: article, provenance: provenance))
    }
    func set(_ pragma: String) throws {
      try store.withRooms { rooms throws(StoreError) in try store.index(&rooms).database.execute(pragma) }
    }
    try store.refresh()
    try set("PRAGMA query_only = 1")
    #expect(throws: StoreError.self) { try store.trash(saved.map(\.id)) }
    try set("PRAGMA query_only = 0")
    for result in saved { #expect(access(result.path, F_OK) == 0) }
    #expect(Folder.names(folder.path + "/trash").filter { $0.hasSuffix(".md") }.isEmpty)
    #expect(try store.trash(saved.map(\.id)).count == 2)
    store.close()
  }

  /// SQLite takes what is missing of a page for zeroes.
  @Test func aDatabaseThatEndsInsideAPageIsTold() throws {
    let folder = Folder()
    let path = folder.path + "/index.sqlite"
    let database = try Database(path: path)
    try database.execute("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(9000))")
    #expect(!database.isCutInsideAPage)
    let whole = Folder.bytes(path)
    Folder.write(Array(whole.dropLast(100)), to: path)
    #expect(database.isCutInsideAPage)
    // What is missing may stand in the log.
    Folder.write("log", to: path + "-wal")
    #expect(!database.isCutInsideAPage)
    Folder.write("", to: path + "-wal")
    #expect(database.isCutInsideAPage)
    Folder.write(whole, to: path)
    Folder.remove(path + "-wal")
    #expect(!database.isCutInsideAPage)
    database.close()
  }
}
