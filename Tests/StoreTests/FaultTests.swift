import ArticleFiles
import ArticleModel
import Files
import Glibc
import Querying
import Synchronization
import Testing

@testable import Store

/// Every call that the store makes of the system fails at its turn: what was said to be done is there, and nothing is torn.
@Suite struct FaultTests {
  private let folder = Folder()

  private func imported(_ headline: String, _ text: String) -> ImportedArticle {
    ImportedArticle(
      test: Article(headline: headline, url: "https://example.org/\(headline)", blocks: [.paragraph(RichText(text))]))
  }

  /// The machine's calls, of which the one of this kind and number fails.
  private func calls(_ kind: String, failing turn: Int, _ code: Int32, _ count: Counted) -> SystemCalls {
    let real = SystemCalls()
    var calls = real
    let fails: @Sendable () -> Bool = {
      let isNow = count.next() == turn
      if isNow { errno = code }
      return isNow
    }
    switch kind {
    case "open": calls.open = { fails() ? -1 : real.open($0, $1, $2) }
    case "read": calls.read = { fails() ? -1 : real.read($0, $1, $2) }
    case "write": calls.write = { fails() ? -1 : real.write($0, $1, $2) }
    case "synchronize": calls.synchronize = { fails() ? -1 : real.synchronize($0) }
    case "rename": calls.rename = { fails() ? -1 : real.rename($0, $1) }
    case "makeFolder": calls.makeFolder = { fails() ? -1 : real.makeFolder($0, $1) }
    default:
      calls.close = { file in
        let isNow = fails()
        let result = real.close(file)
        if isNow { errno = code }
        return isNow ? -1 : result
      }
    }
    return calls
  }

  private final class Counted: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
    var value: Int { count.withLock { $0 } }
  }

  /// What the reader was told is done.
  private struct Done {
    var texts: [String: String] = [:]
    var tagged: Set<String> = []
    var noted: Set<String> = []
    var trashed: Set<String> = []
  }

  private func work(_ store: ArticleStore, _ done: inout Done) {
    var ids: [String] = []
    let batch = (0..<3).map { IncomingArticle(imported("خبر \($0)", "نص \($0)")) }
    for (number, result) in ((try? store.save(batch)) ?? []).enumerated() {
      guard case .success(let saved) = result else { continue }
      ids.append(saved.id)
      done.texts[saved.id] = "نص \(number)"
    }
    guard let first = ids.first, let last = ids.last else { return }
    if let saved = try? store.save(imported("خبر 0", "نص جديد")) { done.texts[saved.id] = "نص جديد" }
    if (try? store.tag([first], adding: ["وسم"])) != nil { done.tagged.insert(first) }
    if (try? store.add(ArticleNote(date: "2026-11-27 10:00", passage: "نص", text: "ملاحظة"), to: first)) != nil {
      done.noted.insert(first)
    }
    if last != first, (try? store.trash([last])) != nil { done.trashed.insert(last) }
  }

  @Test(arguments: ["open", "read", "write", "synchronize", "close", "rename", "makeFolder"])
  func whatWasSaidToBeDoneIsThere(_ kind: String) throws {
    var turn = 1
    while true {
      let directory = "\(folder.path)/\(kind)-\(turn)"
      let counted = Counted()
      let code = turn % 2 == 0 ? ENOSPC : EIO
      let files = FileSystem(calls: calls(kind, failing: turn, code, counted))
      var done = Done()
      if let store = try? ArticleStore(directory: directory, files: files) {
        work(store, &done)
        store.close()
      }
      let store = try ArticleStore(directory: directory)
      try store.refresh(.everyFile)
      let listed = Set(try store.ids())
      for (id, text) in done.texts where !done.trashed.contains(id) {
        #expect(listed.contains(id), "\(kind) \(turn)")
        let article = try store.article(id: id)
        #expect(article.blocks == [.paragraph(RichText(text))] || article.blocks == [.paragraph(RichText("نص جديد"))])
      }
      #expect(listed.isDisjoint(with: done.trashed), "\(kind) \(turn)")
      let tagged = try store.ids(ArticleSelection(query: try QueryParser.parse("tag:وسم")))
      #expect(done.tagged.isSubset(of: tagged), "\(kind) \(turn)")
      #expect(done.noted.isSubset(of: try store.notes().map(\.articleID)), "\(kind) \(turn)")
      let problems = try store.check()
      #expect(problems.isEmpty, "\(kind) \(turn): \(problems)")
      #expect(Folder.allNames(directory).allSatisfy { !$0.hasSuffix(".new") }, "\(kind) \(turn)")
      store.close()
      if counted.value < turn { break }
      turn += 1
    }
    #expect(turn > 1)
  }

  @Test func aLibraryThatVanishesIsToldOfAndComesBack() throws {
    let directory = folder.path + "/gone"
    let store = try ArticleStore(directory: directory)
    let id = try store.save(imported("خبر", "نص")).id
    #expect(rename(directory, directory + "-away") == 0)
    #expect(throws: StoreError.self) { try store.article(id: id) }
    #expect(throws: StoreError.self) { try store.setStarred(id, true) }
    #expect(rename(directory + "-away", directory) == 0)
    #expect(try store.article(id: id).headline == "خبر")
    try store.setStarred(id, true)
    #expect(try store.state(id: id).isStarred)
    store.close()
  }

  @Test func onAFullDiskWhatIsListedIsRead() throws {
    let directory = folder.path + "/full"
    let store = try ArticleStore(directory: directory)
    let id = try store.save(imported("خبر", "نص")).id
    let text = (0..<4_000).map { "كلمة\($0)" }.joined(separator: " ")
    try FileSystem().write("---\nheadline: \"آخر\"\n---\n\n\(text)\n", to: directory + "/articles/other.md")
    /// Pages that the index may grow to; no more than it has where that is fewer.
    func limit(_ pages: Int) throws {
      try store.withRooms { rooms throws(StoreError) in
        try store.index(&rooms).database.execute("PRAGMA max_page_count = \(pages)")
      }
    }
    try limit(1)
    #expect(try !store.refresh())
    #expect(try !store.refresh())
    let notices = store.takeNotices()
    #expect(notices.count == 1 && notices[0].contains("full") && notices[0].contains("index.sqlite"))
    #expect(try store.page(ArticleSelection(), radius: 5).rows.map(\.id) == [id])
    #expect(try store.article(id: id).headline == "خبر")
    try store.setStarred(id, true)
    #expect(try store.page(ArticleSelection(), radius: 5).rows[0].isStarred, "the state has room of its own")
    #expect(throws: StoreError.self) { try store.save(imported("ثالث", text)) }
    try limit(1_000_000)
    #expect(try store.refresh())
    #expect(try store.page(ArticleSelection(), radius: 5).count == 2)
    #expect(try store.check().isEmpty)
    store.close()
  }

  @Test func aFolderThatGoesAsAWholeTakesItsArticlesAlong() throws {
    let directory = folder.path + "/whole"
    let store = try ArticleStore(directory: directory)
    let saved = try store.save(imported("خبر", "نص"))
    let day = SystemPath.folder(of: saved.path)
    try store.refresh()
    store.close()
    // Saved by another program, and gone before anybody has looked.
    let second = try ArticleStore(directory: directory)
    let moved = folder.path + "/moved"
    #expect(rename(SystemPath.folder(of: day), moved) == 0)
    #expect(try second.ids().isEmpty)
    let again = try second.save(imported("خبر ثان", "نص"))
    #expect(rename(SystemPath.folder(of: SystemPath.folder(of: again.path)), moved + "2") == 0)
    #expect(try second.refresh() && second.ids().isEmpty)
    #expect(rename(moved + "2", SystemPath.folder(of: SystemPath.folder(of: again.path))) == 0)
    #expect(try second.refresh() && second.ids() == [again.id])
    second.close()
  }

  @Test(arguments: [1, 2, 3, 99]) func anIndexOfAnotherVersionIsBuiltAnew(_ version: Int) throws {
    let directory = folder.path + "/version"
    let first = try ArticleStore(directory: directory)
    let id = try first.save(imported("خبر", "نص")).id
    try first.setStarred(id, true)
    first.close()
    let index = try Database(path: directory + "/index.sqlite")
    try index.execute("PRAGMA user_version = \(version); DROP TABLE tag")
    index.close()
    let store = try ArticleStore(directory: directory)
    #expect(try store.ids(ArticleSelection(query: try QueryParser.parse("is:starred"))) == [id])
    #expect(try store.check().isEmpty)
    store.close()
  }

  /// Of the version before this one everything is kept: to find all statements again takes long.
  @Test(arguments: [true, false]) func anIndexOfTheVersionBeforeIsBroughtUp(_ isWhole: Bool) throws {
    let directory = folder.path + "/before"
    let rules = StatementRules(version: 1) { _ in
      [QuotedRun(address: .block([0]), range: 0..<2, text: "نص", kind: .statement, speaker: "سلمى", via: nil)]
    }
    let first = try ArticleStore(directory: directory, statements: rules)
    let ids = try ["أول", "ثان"].map { try first.save(imported($0, "نص")).id }
    try first.tag([ids[0]], adding: ["وسم"])
    first.close()
    let index = try Database(path: directory + "/index.sqlite")
    try index.execute(
      """
      CREATE TRIGGER article_comes AFTER INSERT ON article BEGIN
        INSERT INTO tally VALUES (NEW.isRead, NEW.hiding, 1) ON CONFLICT DO UPDATE SET n = n + 1;
      END;
      CREATE TRIGGER article_goes AFTER DELETE ON article BEGIN
        UPDATE tally SET n = n - 1 WHERE isRead = OLD.isRead AND hiding = OLD.hiding;
      END;
      PRAGMA user_version = 7\(isWhole ? "" : "; DROP TABLE tag");
      """)
    index.close()
    let store = try ArticleStore(directory: directory)
    #expect(try Set(store.ids()) == Set(ids))
    // One with a table missing is built anew, and what is read again is looked through again.
    #expect(try store.statements(of: ["سلمى"]).count == (isWhole ? 1 : 0))
    #expect(try store.ids(ArticleSelection(query: try QueryParser.parse("tag:وسم"))) == [ids[0]])
    func unread() throws -> [Int] {
      let page = try store.page(ArticleSelection(), radius: 9)
      return [page.unreadCount, page.count]
    }
    let third = try store.save(imported("ثالث", "نص")).id
    #expect(try unread() == [3, 3])
    try store.setRead(ids[1], true)
    #expect(try unread() == [2, 3])
    _ = try store.trash([ids[1], third])
    #expect(try unread() == [1, 1])
    store.close()
  }

  @Test func aStateOfANewerVersionIsReadAsItIs() throws {
    let directory = folder.path + "/newer"
    let first = try ArticleStore(directory: directory)
    try first.setStarred("a", true)
    first.close()
    let state = try Database(path: directory + "/state.sqlite")
    try state.execute("PRAGMA user_version = 99; ALTER TABLE state ADD COLUMN later TEXT")
    state.close()
    let store = try ArticleStore(directory: directory)
    #expect(try store.state(id: "a").isStarred)
    try store.setRead("a", true)
    store.close()
    let after = try Database(path: directory + "/state.sqlite")
    #expect(try after.value("PRAGMA user_version").integer == 99)
    after.close()
  }
}
