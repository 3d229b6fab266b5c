import ArticleFiles
import ArticleModel
import Files
import Testing

@testable import Store

@Suite struct LargeArticleTests {
  private let folder = Folder()

  @Test func anArticleOfSuchASizeIsReadWhereItStands() throws {
    let store = try ArticleStore(directory: folder.path)
    let texts = ["أول الكلام", "وآخره"]
    let article = Article(id: "a", headline: "عنوان: \"طويل\"", blocks: texts.map { .paragraph(RichText($0)) })
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1")
    let saved = try store.save(ImportedArticle(article: article, provenance: provenance))
    let size = try FileSystem().readText(store.path(of: saved.id)).utf8.count
    #expect(try store.largeArticle(saved.id, ofBytes: size + 1) == nil)
    let large = try #require(try store.largeArticle(saved.id, ofBytes: size))
    #expect(large.headline == "عنوان: \"طويل\"")
    let text = try MappedFile(large.path, from: large.textStart)
    #expect(text.withBytes { String(decoding: $0, as: UTF8.self) } == "\nأول الكلام\n\nوآخره\n")
    #expect(text.count == "\nأول الكلام\n\nوآخره\n".utf8.count)
  }

  @Test func whatHasNoHeadIsReadAsAnArticle() throws {
    let store = try ArticleStore(directory: folder.path)
    try FileSystem().write("# A title\n\nwords\n", to: folder.path + "/articles/mine.md")
    try store.refresh(.everyFile)
    let id = try #require(try store.ids().first)
    #expect(try store.largeArticle(id, ofBytes: 1) == nil)
    #expect(throws: StoreError.self) { try store.largeArticle("none", ofBytes: 1) }
  }

  @Test func aFileBehindItsEndIsEmpty() throws {
    let path = folder.path + "/a"
    try FileSystem().write("abc", to: path)
    for limit in [0, 100] {
      #expect(try MappedFile(path, from: 2, ownLimit: limit).withBytes { Array($0) } == Array("c".utf8))
      #expect(try MappedFile(path, from: 7, ownLimit: limit).withBytes { Array($0) } == [])
    }
  }
}
