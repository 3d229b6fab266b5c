import ArticleFiles
import ArticleModel
import Querying
import Testing

@testable import Store

/// What was left out of a page lies in its article's file, and goes back into the text there.
@Suite struct TakeBackTests {
  private let folder = Folder()
  private let provenance = Provenance(
    input: "-", format: "html", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "test/1")

  @Test func fileKeepsWhatWasLeftOutAndTakesItBack() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let article = Article(
      headline: "Sea wall", url: "https://post.example/wall", blocks: [.paragraph(RichText("First."))],
      leftOut: [LeftOut(text: "Unique caption: a wall", reason: "most read", place: 1)])
    let imported = ImportedArticle(article: article, provenance: provenance)
    let id = try store.save(imported).id
    #expect(try store.article(id: id).leftOut == article.leftOut)
    let before = try store.edit(id) { $0.takeBack(0) }
    let changed = try store.article(id: id)
    #expect(changed.blocks.count == 2 && changed.leftOut.isEmpty)
    #expect(try store.count(ArticleSelection(query: try QueryParser.parse("unique"), searchesBodies: true)) == 1)
    // Importing the page again does not take it away.
    #expect(try store.save(imported).action == .same)
    #expect(try store.article(id: id).blocks.count == 2)
    try store.restore(id, text: before)
    #expect(try store.article(id: id).leftOut == article.leftOut)
  }
}
