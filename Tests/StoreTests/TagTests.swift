import ArticleFiles
import ArticleModel
import Querying
import Testing

@testable import Store

/// Groups of the list of views, and the tags that a reader gives.
@Suite struct TagTests {
  private let folder = Folder()

  private func library() throws -> (store: ArticleStore, ids: [String]) {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    var ids: [String] = []
    for number in 0..<6 {
      let article = Article(
        kicker: ["الثقافة", "ثَقافة أخرى"][number / 5], headline: "خبر \(number)",
        site: Site(name: ["الوراق", "الوراق اليوم"][number % 2]),
        dateline: Dateline(raw: "", published: number == 0 ? "2022-09" : "2022-09-1\(number)"),
        blocks: [.paragraph(RichText("نص \(number)"))])
      let provenance = Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
        extractor: "test/1")
      ids.append(
        try store.save(
          ImportedArticle(article: article, provenance: provenance),
          fields: number == 0 ? [.init(key: "tags", value: "قِصّة")] : []
        ).id)
    }
    return (store, ids)
  }

  private func count(_ store: ArticleStore, _ line: String) throws -> Int {
    try store.count(ArticleSelection(query: try QueryParser.parse(line)))
  }

  @Test func eachGroupHasAsManyArticlesAsItsQueryFinds() throws {
    let (store, ids) = try library()
    try store.setRead(ids[2], true)
    #expect(
      try store.groups(by: .source)
        == [
          GroupCount(name: "الوراق", count: 3, unread: 2), GroupCount(name: "الوراق اليوم", count: 3, unread: 3),
        ])
    #expect(try store.groups(by: .section).map(\.name) == ["الثقافة", "ثَقافة أخرى"], "as they are written")
    #expect(try store.groups(by: .tag) == [GroupCount(name: "قِصّة", count: 1, unread: 1)])
    #expect(try store.groups(by: .month) == [GroupCount(name: "2022-09", count: 6, unread: 5)])
    #expect(try store.groups(by: .source, limit: 1).count == 1)
    #expect(try count(store, "from:الوراق") == 6 && count(store, "from:=الوراق") == 3)
    #expect(try count(store, "section:=\"الثقافه\"") == 5 && count(store, "tag:=قصه") == 1)
    // An article of which only the month is known is of that month.
    #expect(try count(store, "after:2022-09 before:2022-10") == 6 && count(store, "before:2022-09") == 0)
    #expect(try count(store, "after:2022-09-02") == 5)
    store.close()
  }

  @Test func tagsStandInTheFilesAndAreTakenBack() throws {
    let (store, ids) = try library()
    let before = try store.tag([ids[0], ids[1], ids[2]], adding: ["شعر قديم", "قصة"], removing: ["لا وجود له"])
    #expect(before.count == 3 && before[0].tags == ["قِصّة"])
    #expect(try count(store, "tag:\"شعر قديم\"") == 3 && count(store, "tag:قصة") == 3)
    #expect(try store.tag([ids[0]], adding: ["شعر قديم"]).isEmpty, "nothing to change")
    let other = try ArticleStore(directory: folder.path + "/warraq")
    try other.rebuild()
    #expect(try count(other, "tag:=\"شعر قديم\"") == 3)
    other.close()
    try store.setTags(before)
    #expect(try count(store, "tag:\"شعر قديم\"") == 0 && count(store, "tag:قصة") == 1)
    // A newer import keeps what the reader has tagged.
    try store.tag([ids[3]], adding: ["لي"])
    var article = try store.article(id: ids[3])
    article.blocks = [.paragraph(RichText("نص آخر"))]
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "x/1")
    let again = try store.save(
      ImportedArticle(article: article, provenance: provenance), fields: [.init(key: "tags", value: "من المصدر")])
    #expect(again.action == .changed)
    #expect(try count(store, "tag:لي") == 1 && count(store, "tag:\"من المصدر\"") == 1)
    #expect(throws: StoreError.self) { try store.tag(["none"], adding: ["x"]) }
    store.close()
  }
}
