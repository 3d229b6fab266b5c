import ArticleFiles
import ArticleModel
import Glibc
import Querying
import Testing

@testable import Store

/// What a library lists, against what its articles are known to be.
@Suite struct ListingTests {
  private let folder = Folder()

  /// Articles of different days, sources and languages; every third one read, every fifth starred.
  private func library(_ count: Int) throws -> ArticleStore {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    for number in 0..<count {
      let day = "20\(20 + number % 3)-0\(1 + number % 9)-1\(number % 7)"
      let article = Article(
        headline: "\(["مفاوضات", "معرض", "Report"][number % 3]) \(number)", language: ["ar", "fa", "en"][number % 3],
        site: Site(name: ["الوراق", "نبأ الساحل"][number % 2]), byline: [Author(name: "سامر الراوي")],
        dateline: number % 10 == 9 ? nil : Dateline(raw: day, published: day),
        blocks: [.paragraph(RichText(String(repeating: "كلام ", count: 1 + number % 13) + "رقم\(number)"))])
      let id = try store.save(
        ImportedArticle(test: article), fields: [.init(key: "tags", value: "وسم\(number % 4), كل")]
      ).id
      if number % 3 == 0 { try store.setRead(id, true) }
      if number % 5 == 0 { try store.setStarred(id, true) }
    }
    return store
  }

  private func headlines(_ store: ArticleStore, _ line: String, searchesBodies: Bool = false) throws -> [String] {
    let selection = ArticleSelection(
      query: try QueryParser.parse(line), searchesBodies: searchesBodies, today: "2022-10-01")
    let page = try store.page(selection, radius: 10_000)
    #expect(page.count == page.rows.count, "\(line)")
    return page.rows.map(\.headline)
  }

  @Test(arguments: ArticleSelection.Order.allCases) func anyWindowIsAPieceOfTheWhole(_ order: ArticleSelection.Order)
    throws
  {
    let store = try library(60)
    let selection = ArticleSelection(order: order)
    let whole = try store.page(selection, radius: 10_000)
    #expect(whole.count == 60 && whole.rows.count == 60 && whole.start == 0)
    #expect(Set(whole.rows.map(\.id)).count == 60)
    #expect(whole.unreadCount == 40)
    for (position, row) in whole.rows.enumerated() {
      let page = try store.page(selection, around: row.id, radius: 4)
      #expect(page.position == position)
      #expect(page.start == max(position - 4, 0))
      #expect(page.rows == Array(whole.rows[page.start..<min(position + 5, 60)]))
      #expect(try store.page(selection, orAt: position, radius: 4).rows == page.rows)
    }
    #expect(try store.page(selection, orAt: 1_000, radius: 2).rows.last == whole.rows.last)
    #expect(try store.page(selection, around: "none", orAt: 5, radius: 1).position == nil)
    store.close()
  }

  @Test func anArticleHasItsPlaceAmongWhatWasAskedFor() throws {
    let store = try library(30)
    for (order, isRanked) in [(ArticleSelection.Order.newest, false), (.title, false), (.relevance, true)] {
      let selection = ArticleSelection(query: try QueryParser.parse("معرض is:unread"), order: order)
      let rows = try store.page(selection, radius: 100).rows
      #expect(rows.count == 10)
      for (position, row) in rows.enumerated() {
        #expect(try store.page(selection, around: row.id, radius: 1).position == (isRanked ? nil : position))
      }
    }
    store.close()
  }

  @Test func aTagOfMarksAloneIsNone() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    try store.save(ImportedArticle(test: Article(headline: "خبر")), fields: [.init(key: "tags", value: "وسم, …, -")])
    #expect(try store.groups(by: .tag).map(\.name) == ["وسم"])
    store.close()
  }

  @Test func everyPlaceOfAStatementIsWrittenDown() {
    for address in [
      TextAddress.kicker, .headline, .standfirst, .dateline, .byline, .caption, .block([3]), .block([0, 12]),
    ] {
      #expect(TextAddress(encoded: address.encoded) == address)
    }
    #expect(TextAddress(encoded: "none") == nil)
  }

  @Test func ordersAreWhatTheySay() throws {
    let store = try library(30)
    func rows(_ order: ArticleSelection.Order) throws -> [ArticleSummary] {
      try store.page(ArticleSelection(order: order), radius: 100).rows
    }
    let days = try rows(.newest).compactMap(\.date)
    #expect(days == days.sorted(by: >))
    #expect(try rows(.oldest).map(\.id) == rows(.newest).reversed().map(\.id))
    let sources = try rows(.source).compactMap(\.source)
    #expect(sources == sources.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(try rows(.title).first?.headline.hasPrefix("Report") == true)
    #expect(try rows(.longest).prefix(2).allSatisfy { ["مفاوضات 12", "معرض 25"].contains($0.headline) })
  }

  @Test func everyConditionIsAsked() throws {
    let store = try library(60)
    #expect(try headlines(store, "").count == 60)
    #expect(try headlines(store, "معرض").count == 20)
    #expect(try headlines(store, "معرض 13") == ["معرض 13"])
    #expect(try headlines(store, "from:الوراق").count == 30)
    #expect(try headlines(store, "الوراق معرض").count == 10)
    #expect(try headlines(store, "by:\"سامر الراوي\"").count == 60)
    #expect(try headlines(store, "lang:ar,fa").count == 40)
    #expect(try headlines(store, "tag:وسم1").count == 15)
    #expect(try headlines(store, "is:unread").count == 40)
    #expect(try headlines(store, "is:unread,starred").count == 8)
    #expect(try headlines(store, "-is:unread").count == 20)
    #expect(try headlines(store, "معرض OR report").count == 40)
    #expect(try headlines(store, "-(معرض OR report)").count == 20)
    #expect(try headlines(store, "after:2022").count + headlines(store, "before:2022").count == 60)
    #expect(try headlines(store, "after:2022-09 before:2022-10").allSatisfy { !$0.isEmpty })
    #expect(try headlines(store, "newer:\"1 month\"").count < 60)
    #expect(try headlines(store, "رقم13").isEmpty)
    #expect(try headlines(store, "رقم13", searchesBodies: true) == ["معرض 13"])
    #expect(try headlines(store, "\"كلام رقم0\"", searchesBodies: true) == ["مفاوضات 0"])
    // What FTS5 would take for its own language is text here.
    for line in ["a*", "NEAR(a b)", "'x", "\"\"", "a^2", "{x}", "AND", "--"] { _ = try headlines(store, line) }
    store.close()
  }

  @Test func marksAreListedWhoeverMakesThem() throws {
    let store = try library(9)
    #expect(try headlines(store, "is:starred").count == 2)
    let other = try ArticleStore(directory: folder.path + "/warraq")
    let id = try #require(try store.page(ArticleSelection(), radius: 100).rows.first { !$0.isStarred }?.id)
    try other.setStarred(id, true)
    try other.setPlace(id, "block.1:2", share: 0.5)
    #expect(try headlines(store, "is:starred").count == 3)
    #expect(try store.page(ArticleSelection(), around: id, radius: 0).rows.first?.readShare == 0.5)
    try other.setRead(store.ids(), true)
    #expect(try headlines(store, "is:unread").isEmpty)
    // An index that is made anew takes them from the state.
    store.close()
    other.close()
    for name in Folder.names(folder.path + "/warraq") where name.hasPrefix("index") {
      unlink(folder.path + "/warraq/" + name)
    }
    #expect(try store.refresh())
    #expect(try headlines(store, "is:starred").count == 3)
    store.close()
  }

  @Test func anItemOfAFeedIsKnownAgain() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let article = Article(headline: "خبر", url: "https://www.example.org/a/?utm_source=x#top")
    let fields = [
      ArticleDocument.Field(key: "feed", value: "https://example.org/feed"), .init(key: "guid", value: "g1"),
    ]
    let id = try store.save(ImportedArticle(test: article), fields: fields).id
    let feed = "https://example.org/feed"
    #expect(try store.id(feed: feed, guid: "g1", link: nil) == id)
    #expect(try store.id(feed: feed, guid: "g2", link: "http://example.org/a") == id)
    #expect(try store.id(feed: "other", guid: "g1", link: nil) == nil)
    #expect(try store.groups(by: .feed).map(\.name) == [feed] && store.groups(by: .feed).map(\.unread) == [1])
    // Changed by its feed, it keeps what its file said.
    var changed = article
    changed.blocks = [.paragraph(RichText("آخر"))]
    #expect(try store.save(ImportedArticle(test: changed)).action == .changed)
    #expect(try store.id(feed: feed, guid: "g1", link: nil) == id)
    store.close()
  }

  @Test func statementsAreFoundWhenAnArticleComesInAndWhenTheRulesChange() throws {
    func rules(_ version: Int, _ speaker: String) -> StatementRules {
      StatementRules(version: version) { article in
        [
          QuotedRun(
            address: .block([0]), range: 1..<5, text: "قول \(article.headline.suffix(1))", kind: .statement,
            speaker: speaker, via: "وكالة")
        ]
      }
    }
    let directory = folder.path + "/warraq"
    let first = try ArticleStore(directory: directory, statements: rules(1, "وزير الخارجية مختار تلوبيردي"))
    for number in 1...3 { try first.save(ImportedArticle(test: Article(headline: "خبر \(number)"))) }
    let minister = "وزير الخارجية مختار تلوبيردي"
    #expect(try first.mentions(akinTo: "تلوبردي") == [AkinMention(text: minister, language: nil)])
    #expect(try first.mentions(akinTo: "غيره").isEmpty && first.mentions().map(\.count) == [3])
    let said = try first.statements(of: [minister])
    #expect(said.map(\.run.text).sorted() == ["قول 1", "قول 2", "قول 3"])
    #expect(try first.statements(of: [minister], in: said[1].articleID).map(\.run.text) == [said[1].run.text])
    let about = ArticleSelection(query: try QueryParser.parse("2"))
    #expect(try first.statements(of: [minister, "nobody"], where: about).map(\.run.text) == ["قول 2"])
    #expect(try first.statements(of: []).isEmpty && first.statements().count == 3)
    #expect(
      try first.answers(said[0].articleID, ArticleSelection())
        && !first.answers(said[0].articleID, ArticleSelection(query: .not(.everything))))
    #expect(try first.appearances(of: [minister]).articles == 3)
    #expect(try headlines(first, "speaker:تلوبيردي via:وكالة").count == 3)
    first.close()
    let second = try ArticleStore(directory: directory)
    #expect(try second.findStatements(rules(2, "غيره"), while: { false }) == false)
    // Stopped at once it has found those of one article all the same: who always stops it comes to the end.
    var asked = 0
    let oneRound = {
      asked += 1
      return asked == 1
    }
    #expect(try second.findStatements(rules(2, "غيره"), while: oneRound) == false)
    #expect(try second.statements(of: ["غيره"]).count == 1)
    #expect(try second.findStatements(rules(2, "غيره")))
    #expect(try second.statements(of: ["غيره"]).count == 3)
    #expect(try second.mentions(akinTo: "تلوبيردي").isEmpty && second.statements(of: [minister]).isEmpty)
    #expect(try second.statements().allSatisfy { $0.run.address == .block([0]) && $0.run.range == 1..<6 })
    second.close()
  }

  /// An office that hundreds bear, and a name that nobody does: the office alone has to find them.
  @Test func aCommonWordIsLookedForWhereTheOthersAreUnknown() throws {
    let rules = StatementRules(version: 1) { _ in
      (0..<401).map { number in
        QuotedRun(
          address: .block([0]), range: number..<number + 1, text: "قول", kind: .statement,
          speaker: "وزير \(["كرم", "سهل", "نصر"][number % 3])\(number)", via: nil)
      }
    }
    let store = try ArticleStore(directory: folder.path + "/warraq", statements: rules)
    try store.save(ImportedArticle(test: Article(headline: "خبر")))
    #expect(try store.mentions(akinTo: "وزير ظظظظظ").count == 401)
    #expect(try store.mentions(akinTo: "وزير كرم300").count == 1)
    store.close()
  }

  /// Many files are noted without merging; one who is killed in between leaves that to the next look.
  @Test func aFullTextThatNobodyMergesIsMergedAgain() throws {
    let store = try library(3)
    store.close()
    let path = ArticleIndex.path(in: folder.path + "/warraq")
    func pieces() throws -> Int {
      let database = try Database(path: path)
      defer { database.close() }
      return try database.value("SELECT v FROM words_config WHERE k = 'automerge'").integer
    }
    #expect(try pieces() == ArticleIndex.piecesMerged)
    let database = try Database(path: path)
    try database.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    database.close()
    Folder.write("# خبر آخر\n\nنص\n", to: folder.path + "/warraq/articles/new.md")
    let again = try ArticleStore(directory: folder.path + "/warraq")
    try again.refresh()
    #expect(try headlines(again, "آخر").count == 1)
    again.close()
    #expect(try pieces() == ArticleIndex.piecesMerged)
  }

  @Test func lookingThroughALibrarySaysHowMuchIsLeft() throws {
    let store = try library(9)
    var told: [Int] = []
    #expect(try store.check { told.append($0) }.isEmpty)
    #expect(told == [9])
    store.close()
  }

  @Test func statementsOfOneArticleAreFoundAgain() throws {
    let directory = folder.path + "/warraq"
    let store = try ArticleStore(directory: directory)
    for number in 1...2 { try store.save(ImportedArticle(test: Article(headline: "خبر \(number)"))) }
    let ids = try store.ids()
    let rules = { (speaker: String) in
      StatementRules(version: 1) { article in
        [
          QuotedRun(
            address: .block([0]), range: 1..<5, text: "قول", kind: .statement,
            speaker: article.id == ids[0] ? speaker : "سلمى")
        ]
      }
    }
    #expect(try store.findStatements(rules("وائل")))
    try store.findStatements(rules("نادر"), in: ids[0])
    #expect(try store.statements(of: ["نادر"]).map(\.articleID) == [ids[0]])
    #expect(try store.statements(of: ["وائل"]).isEmpty)
    #expect(try store.statements(of: ["سلمى"]).map(\.articleID) == [ids[1]])
    #expect(throws: StoreError.self) { try store.findStatements(rules("نادر"), in: "nobody") }
    store.close()
  }

  @Test func aStateOfTheFirstVersionIsTakenOver() throws {
    let directory = folder.path + "/warraq"
    mkdir(directory, 0o755)
    let old = try Database(path: directory + "/state.sqlite")
    try old.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA user_version = 1;
      CREATE TABLE state (id TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0,
        place TEXT, share REAL NOT NULL DEFAULT 0) WITHOUT ROWID;
      CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO state VALUES ('a', 1, 1, 'block.2:3', 0.5); INSERT INTO preference VALUES ('samples', '1');
      """)
    old.close()
    let store = try ArticleStore(directory: directory)
    #expect(
      try store.state(id: "a") == ArticleState(isRead: true, isStarred: true, place: "block.2:3", readShare: 0.5))
    #expect(try store.preference("samples") == "1")
    try store.setStarred("b", true)
    #expect(store.takeNotices().isEmpty)
    store.close()
    #expect(!Folder.names(directory).contains { $0.contains("damaged") })
  }

  /// What `/` finds in an article, a search of the library finds too.
  @Test func theWordsOfPicturesAndTablesAreFound() throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let table = Block.table(rows: [[TableCell(text: "جدول")]])
    let article = Article(
      headline: "خبر", leadImage: Picture(url: "a.png", alternativeText: "منارة", credit: "مصور"),
      blocks: [
        .figure(Picture(url: "b.png", alternativeText: "قارب")), .paragraph(RichText("ca\u{AD}fé")),
        .quote([table, .list(ordered: false, items: [[.figure(Picture(alternativeText: "شراع"))]])], cite: "ديوان"),
      ])
    try store.save(ImportedArticle(test: article))
    for word in ["منارة", "مصور", "قارب", "جدول", "شراع", "ديوان", "cafe"] {
      #expect(try headlines(store, word, searchesBodies: true) == ["خبر"], "\(word)")
    }
  }
}
