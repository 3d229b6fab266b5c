import ArticleFiles
import ArticleModel
import Testing

@testable import Store

/// In what order a library lists what is alike.
@Suite struct ListOrderTests {
  private let folder = Folder()

  /// What has the same date, or none, changes its place with nothing that is done to it.
  @Test func equalsKeepTheirOrder() throws {
    var store = try ArticleStore(directory: folder.path + "/equals")
    let ids = try (0..<12).map { number in
      let dateline = number < 6 ? nil : Dateline(raw: "2024-03-11", published: "2024-03-11")
      return try store.save(ImportedArticle(test: Article(headline: "Report \(number * 7 % 12)", dateline: dateline)))
        .id
    }
    func order() throws -> [String] {
      var found: [String] = []
      for order in ArticleSelection.Order.allCases {
        let rows = try store.page(ArticleSelection(order: order), radius: 99).rows.map(\.id)
        for (position, id) in rows.enumerated() where order != .relevance {
          #expect(try store.page(ArticleSelection(order: order), around: id, radius: 1).position == position)
        }
        #expect(try store.ids(ArticleSelection(order: order)) == rows)
        found += rows
      }
      return found
    }
    let before = try order()
    // As the names of their files stand, and so do a day's articles.
    let names = try store.page(ArticleSelection(), radius: 99).rows.suffix(6).map(\.headline)
    #expect(names == ["1", "10", "3", "5", "6", "8"].map { "Report \($0)" })
    try store.tag([ids[2], ids[7]], adding: ["وسم"])
    #expect(try order() == before)
    try store.restore(store.trash([ids[0], ids[9]]))
    #expect(try order() == before)
    try store.rebuild()
    #expect(try order() == before)
    store.close()
    // An index that was sorted by the keys of its rows is sorted anew.
    let index = try Database(path: folder.path + "/equals/index.sqlite")
    try index.execute(
      "DROP INDEX article_by_day; CREATE INDEX article_by_day ON article (day, key); PRAGMA user_version = 8")
    index.close()
    store = try ArticleStore(directory: folder.path + "/equals")
    #expect(try order() == before)
    store.close()
    let columns = try Database(path: folder.path + "/equals/index.sqlite")
    #expect(try columns.value("SELECT group_concat(name) FROM pragma_index_info('article_by_day')").text == "day,path")
    columns.close()
  }
}
