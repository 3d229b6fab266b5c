import ArticleModel
import Glibc
import Store
import Testing

@testable import warraq

/// Who is meant by a name over the whole library.
@Suite(.waits) struct SpeakerTests {
  private let scratch = Scratch()

  private func library(_ spoken: [(headline: String, section: String, speaker: String)]) throws -> ArticleStore {
    let speakers = Dictionary(spoken.map { ($0.headline, $0.speaker) }) { first, _ in first }
    let rules = StatementRules(version: 1) { article in
      [
        QuotedRun(
          address: .block([0]), range: 1..<4, text: article.headline, kind: .statement,
          speaker: speakers[article.headline])
      ]
    }
    let store = try ArticleStore(directory: scratch.path + "/warraq", statements: rules)
    for (number, (headline, section, _)) in spoken.enumerated() {
      let article = Article(
        kicker: section, headline: headline, language: "ar", site: Site(name: "الوراق"),
        dateline: Dateline(raw: "", published: "2024-01-0\(number + 1)"))
      let provenance = Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "t/1"
      )
      try store.save(ImportedArticle(article: article, provenance: provenance))
    }
    return store
  }

  private func texts(_ speakers: LibrarySpeakers, _ name: String, in article: String? = nil) throws -> [String] {
    try speakers.statements(by: name, in: article).map(\.run.text).sorted()
  }

  @Test func variantsMeetAndSurnamesStayInTheirArticle() throws {
    let store = try library([
      ("ا", "س", "وزير الخارجية مختار تلوبيردي"), ("ب", "س", "مختار تلوبيردي"), ("ج", "س", "تلوبيردي"),
      ("د", "س", "هند الخطيب"), ("ه", "س", "تلوبيردي"),
    ])
    let speakers = LibrarySpeakers(store: store, book: SpeakerBook())
    #expect(try texts(speakers, "مختار تلوبيردي") == ["ا", "ب"])
    let alone = try #require(try store.statements(of: ["تلوبيردي"]).first { $0.run.text == "ج" })
    #expect(try texts(speakers, "تلوبيردي", in: alone.articleID) == ["ج"])
    #expect(try texts(speakers, "هند الخطيب") == ["د"] && texts(speakers, "غيره").isEmpty)
    let rows = try speakers.rows(limit: 10)
    #expect(rows.map(\.statements) == [2, 2, 1] && rows[0].appearances?.articles == 2)
    #expect(try speakers.rows(limit: 1).count == 1)
    store.close()
  }

  @Test func theReaderJoinsNamesAndTellsNamesakesApart() throws {
    let store = try library([
      ("ا", "سياسة", "محمد علي"), ("ب", "رياضة", "محمد علي"), ("ج", "رياضة", "كاسيوس كلاي"), ("د", "علوم", "محمد علي"),
    ])
    let book = SpeakerBook(
      """
      # the boxer
      محمّد علي / الملاكم : section:رياضة
      كاسيوس كلاي = محمد علي   # one and the same
      غير مفهوم
      x / y : is:blue
      """)
    #expect(book.faults.count == 2 && book.faults[0].hasPrefix("4:") && book.faults[1].hasPrefix("5:"))
    let speakers = LibrarySpeakers(store: store, book: book)
    #expect(try texts(speakers, "محمّد علي / الملاكم") == ["ب", "ج"])
    #expect(try texts(speakers, "محمد علي") == ["ا", "د"])
    let sport = try #require(try store.statements(of: ["محمد علي"]).first { $0.run.text == "ب" })
    #expect(try texts(speakers, "محمد علي", in: sport.articleID) == ["ب", "ج"])
    let rows = try speakers.rows(limit: 10)
    #expect(rows.map(\.statements) == [2, 2] && rows.contains { $0.names == ["محمّد علي / الملاكم"] })
    store.close()
  }

  @Test func whatIsToldIsWrittenAsItIsRead() throws {
    let file = SpeakerBookFile(folder: scratch.path)
    #expect(try file.add("= آخر", about: "أول") && file.add("الملاكم : section:رياضة", about: "محمد علي"))
    #expect(try !file.add("لا معنى", about: "أول") && !file.add("x : is:blue", about: "أول"))
    #expect(file.read().others(of: "أوَّل") == ["آخر"])
    #expect(file.read().namesakes(of: ["محمد علي"]).map(\.title) == ["محمد علي / الملاكم"])
    #expect(Shell.run("cat '\(file.path)'").output == "أول = آخر\nمحمد علي / الملاكم : section:رياضة\n")
  }
}
