import ArticleFiles
import ArticleModel
import Querying
import Testing

@testable import Store

/// Articles that tell one story, what is muted, and what the trash lets go of.
@Suite struct StoryTests {
  private let folder = Folder()

  private func save(_ name: String, in store: ArticleStore, leader: String? = nil, tags: String? = nil) throws -> String
  {
    let article = Article(headline: "Story \(name)", blocks: [.paragraph(RichText("Text of \(name)"))])
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "t/1")
    var fields = [ArticleDocument.Field(key: "feed", value: "https://\(name).example/")]
    if let leader { fields.append(.init(key: ArticleStore.leaderKey, value: leader)) }
    if let tags { fields.append(.init(key: "tags", value: tags)) }
    return try store.save(ImportedArticle(article: article, provenance: provenance), fields: fields).id
  }

  private func page(_ store: ArticleStore, _ line: String = "") throws -> SummaryPage {
    try store.page(ArticleSelection(query: try QueryParser.parse(line)), radius: 10)
  }

  @Test func oneIsListedAllAreReadAndAllGoTogether() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let first = try save("a", in: store)
    let second = try save("b", in: store, leader: first)
    let third = try save("c", in: store, leader: first)
    let other = try save("d", in: store)
    #expect(try page(store).rows.map(\.id).sorted() == [first, other].sorted() && page(store).unreadCount == 2)
    #expect(try page(store).rows.first { $0.id == first }?.otherSources == 2)
    #expect(try page(store, "feed:b.example").rows.map(\.id) == [second])
    #expect(try store.story(of: third).first == first && store.story(of: third).count == 3)
    #expect(try store.story(of: other) == [other])
    try store.setRead(second, true)
    #expect(try store.state(id: first).isRead && store.state(id: third).isRead && !store.state(id: other).isRead)
    #expect(try page(store).unreadCount == 1)
    let trashed = try store.trash([first])
    #expect(try trashed.count == 3 && page(store).count == 1)
    try store.restore(trashed)
    #expect(try page(store).count == 2 && store.story(of: second).count == 3)
    store.close()
  }

  @Test func whatFollowsALostArticleIsListedAgain() throws {
    let path = folder.path + "/warraq"
    let store = try ArticleStore(directory: path)
    let first = try save("a", in: store)
    let second = try save("b", in: store, leader: first)
    let file = try #require(try page(store).rows.first?.path)
    store.close()
    Folder.remove(file)
    let again = try ArticleStore(directory: path)
    try again.refresh()
    #expect(try page(again).rows.map(\.id) == [second])
    again.close()
  }

  @Test func whatIsMutedIsOnlyUnderItsTag() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let muted = try save("a", in: store, tags: "Muted")
    let shown = try save("b", in: store, tags: "news")
    #expect(try page(store).rows.map(\.id) == [shown] && page(store, "Text").count == 0)
    #expect(try page(store, "tag:muted").rows.map(\.id) == [muted])
    #expect(try store.groups(by: .tag).map(\.count) == [1, 1] && store.groups(by: .feed).count == 1)
    try store.tag([muted], adding: [], removing: ["muted"])
    #expect(try page(store).count == 2)
    store.close()
  }

  @Test func whatCameSinceIsFresh() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let id = try save("a", in: store)
    func fresh(since time: Int) throws -> [String] {
      var selection = ArticleSelection(query: .condition(.flag(.fresh)))
      selection.lastTime = time
      return try store.ids(selection)
    }
    #expect(try fresh(since: 1_000_000) == [id] && fresh(since: 4_000_000_000).isEmpty)
    store.close()
  }

  @Test func theTrashLetsGoOfWhatHasLainThereLong() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    try store.trash([try save("a", in: store), try save("b", in: store)])
    #expect(try store.emptyTrash(before: 1_000_000) == 0)
    #expect(try store.emptyTrash(before: 4_000_000_000) == 2 && store.emptyTrash(before: 4_000_000_000) == 0)
    store.close()
  }
}
