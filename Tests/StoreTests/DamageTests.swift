import ArticleModel
import Glibc
import Store
import Testing

/// Databases that were damaged in every way that comes to mind: the library opens, and nothing is lost that a copy or a
/// whole page still holds.
@Suite struct DamageTests {
  private static let count = 400

  /// A library with marks on many articles and no copy of them, kept as files to begin each round with.
  private static func library(in folder: Folder, marks: Int = count) throws -> String {
    let library = folder.path + "/warraq"
    let store = try ArticleStore(directory: library)
    for number in 0..<3 {
      try store.save(
        ImportedArticle(
          article: Article(headline: "خبر \(number)", blocks: [.paragraph(RichText("نص \(number)"))]),
          provenance: Provenance(
            input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
            extractor: "test/1")))
    }
    try store.setPlaces((0..<marks).map { (id($0), "block.\($0):1", 0.25) })
    try store.setPreference("samples", "1")
    store.close()
    return library
  }

  /// Spread over the tree as real ones are.
  private static func id(_ number: Int) -> String {
    let scattered = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    return String(String(scattered, radix: 16).suffix(15))
  }

  private func copies(_ library: String) -> [String] {
    Folder.names(library).filter { $0.hasSuffix(".copy") }.map { library + "/" + $0 }
  }

  /// How many marks a library knows after it was opened; it has to take new ones as well.
  private func marksKnown(_ library: String, after damage: String = "") throws -> Int {
    let store = try ArticleStore(directory: library)
    defer { store.close() }
    #expect(try store.summaries().count == 3, "\(damage)")
    try store.setStarred("new", true)
    #expect(try store.state(id: "new").isStarred)
    return try (0..<Self.count).count { try store.state(id: Self.id($0)).place == "block.\($0):1" }
  }

  @Test func aCopyOfTheDayIsMadeAnewWhereTwiceAsMuchIsKnown() throws {
    let folder = Folder()
    let library = try Self.library(in: folder, marks: 20)
    let copy = try #require(copies(library).first)
    let first = Folder.bytes(copy)
    func mark(_ marks: Range<Int>) throws {
      let store = try ArticleStore(directory: library)
      try store.setPlaces(marks.map { (Self.id($0), "block.\($0):1", 0.25) })
      store.close()
    }
    try mark(20..<30)
    #expect(Folder.bytes(copy) == first, "leaving takes no longer for a few")
    try mark(30..<60)
    #expect(copies(library) == [copy] && Folder.bytes(copy) != first)
  }

  @Test func nothingMarkedIsNothingToCopy() throws {
    let folder = Folder()
    let library = try Self.library(in: folder, marks: 0)
    #expect(copies(library).count == 1, "a preference is")
    let empty = folder.path + "/empty"
    try ArticleStore(directory: empty).close()
    let store = try ArticleStore(directory: empty)
    #expect(try store.summaries().isEmpty)
    store.close()
    #expect(copies(empty).isEmpty)
  }

  @Test func aCopyGivesBackEverything() throws {
    var random = SeededRandom(seed: 7)
    let rounds = getenv("WARRAQ_DAMAGE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 24
    let folder = Folder()
    let library = try Self.library(in: folder)
    let whole = Dictionary(
      uniqueKeysWithValues: Folder.names(library).filter { $0.hasPrefix("state") || $0.hasPrefix("index") }
        .map { ($0, Folder.bytes(library + "/" + $0)) })
    #expect(copies(library).count == 1)
    for round in 0..<rounds {
      for name in Folder.names(library) where name.hasPrefix("state") || name.hasPrefix("index") {
        unlink(library + "/" + name)
      }
      for (name, bytes) in whole { Folder.write(bytes, to: library + "/" + name) }
      let damage = Self.damage(library, round, &random)
      #expect(try marksKnown(library, after: damage) == Self.count, "round \(round): \(damage)")
    }
  }

  /// One way of damage for each round in turn, in a place that chance chooses.
  private static func damage(_ library: String, _ round: Int, _ random: inout SeededRandom) -> String {
    let name = round % 2 == 0 ? "state.sqlite" : "index.sqlite"
    let path = library + "/" + name
    var bytes = Folder.bytes(path)
    let page = Int.random(in: 0..<(bytes.count / 4096), using: &random)
    switch round / 2 % 6 {
    case 0:
      bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: repeatElement(0, count: 4096))
      Folder.write(bytes, to: path)
      return "page \(page) of \(name) zeroed"
    case 1:
      // In a page's head or among its pointers, where SQLite notices.
      let start = page * 4096 + (page == 0 ? Int.random(in: 0..<16, using: &random) : 0)
      bytes[start] ^= UInt8(1) << UInt8.random(in: 0..<3, using: &random)
      Folder.write(bytes, to: path)
      return "byte \(start) of \(name) turned"
    case 2:
      let length = Int.random(in: 0..<bytes.count, using: &random)
      Folder.write(Array(bytes[..<length]), to: path)
      return "\(name) cut to \(length)"
    case 3:
      let (state, index) = (library + "/state.sqlite", library + "/index.sqlite")
      rename(state, library + "/x")
      rename(index, state)
      rename(library + "/x", index)
      return "names changed"
    case 4:
      unlink(path)
      return "\(name) gone"
    default:
      Folder.write(bytes.indices.map { _ in UInt8.random(in: 0...255, using: &random) }, to: path)
      return "\(name) noise"
    }
  }

  @Test func withoutACopyEveryWholePageIsRead() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    copies(library).forEach { unlink($0) }
    let whole = Folder.bytes(library + "/state.sqlite")
    for page in 0..<(whole.count / 4096) {
      var bytes = whole
      bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: repeatElement(0, count: 4096))
      Folder.write(bytes, to: library + "/state.sqlite")
      let known = try marksKnown(library)
      // A page holds fewer than a hundred marks; the first one, with what SQL needs to read the others, holds none.
      #expect(known > Self.count - 110, "page \(page)")
      if page == 0 {
        #expect(known == Self.count)
        let store = try ArticleStore(directory: library)
        #expect(try store.preference("samples") == "1")
        store.close()
      }
      copies(library).forEach { unlink($0) }
    }
  }

  @Test func whatStandsInTheLogOnlyIsReadBesideAnEmptyFile() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    copies(library).forEach { unlink($0) }
    let store = try ArticleStore(directory: library)
    try store.setPlace("late", "block.1:2", share: 0.75)
    // As a process that is killed leaves them.
    let log = Folder.bytes(library + "/state.sqlite-wal")
    store.close()
    Folder.write([], to: library + "/state.sqlite")
    Folder.write(log, to: library + "/state.sqlite-wal")
    let again = try ArticleStore(directory: library)
    #expect(try again.state(id: "late") == ArticleState(place: "block.1:2", readShare: 0.75))
    #expect(!again.takeNotices().isEmpty)
    again.close()
  }

  @Test func aMarkThatIsLongerThanAPageIsSalvaged() throws {
    let folder = Folder()
    let library = try Self.library(in: folder, marks: 0)
    let long = "file:/" + String(repeating: "مجلد/", count: 900)
    let store = try ArticleStore(directory: library)
    try store.setStarred(long, true)
    store.close()
    copies(library).forEach { unlink($0) }
    var bytes = Folder.bytes(library + "/state.sqlite")
    bytes.replaceSubrange(0..<4096, with: repeatElement(0, count: 4096))
    Folder.write(bytes, to: library + "/state.sqlite")
    let again = try ArticleStore(directory: library)
    #expect(try again.state(id: long).isStarred)
    again.close()
  }

  @Test func whatIsMendedIsToldAndTheDamagedFileKept() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    let whole = Folder.bytes(library + "/state.sqlite")
    let noise = [UInt8](repeating: 0x5A, count: whole.count)
    Folder.write(noise, to: library + "/state.sqlite")
    let store = try ArticleStore(directory: library)
    _ = try store.summaries()
    let notices = store.takeNotices().joined(separator: "\n")
    #expect(notices.contains("state.sqlite was damaged"))
    #expect(notices.contains("400 marks were taken from the copy"))
    #expect(notices.contains("state.sqlite.damaged-1"))
    #expect(store.takeNotices().isEmpty)
    store.close()
    #expect(Folder.bytes(library + "/state.sqlite.damaged-1") == noise)
  }

  @Test func damageMetWhileItIsOpenIsMended() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    let store = try ArticleStore(directory: library)
    #expect(try store.state(id: "none") == ArticleState())
    let path = library + "/state.sqlite"
    var bytes = Folder.bytes(path)
    for page in 3..<(bytes.count / 4096) {
      bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: repeatElement(0, count: 4096))
    }
    Folder.write(bytes, to: path)
    for number in 0..<Self.count { #expect(try store.state(id: Self.id(number)).place == "block.\(number):1") }
    try store.setRead("other", true)
    #expect(try store.state(id: "other").isRead)
    store.close()
  }

  @Test func aLibraryThatIsTakenAwayIsToldAndOneInItsPlaceTaken() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    let store = try ArticleStore(directory: library)
    #expect(try store.summaries().count == 3)
    rename(library, library + ".away")
    #expect(throws: StoreError.self) { try store.setRead("one", true) }
    #expect(throws: StoreError.self) { try store.summaries() }
    rename(library + ".away", library)
    try store.setRead("one", true)
    #expect(try store.state(id: "one").isRead && store.summaries().count == 3)
    store.close()
  }

  @Test func threeCopiesOfDifferentDaysAndNoneThatKnowsLess() throws {
    let folder = Folder()
    let library = try Self.library(in: folder)
    let today = try #require(copies(library).first)
    for day in ["2001-01-01", "2001-01-02", "2001-01-03", "2001-01-04"] {
      Folder.write(Folder.bytes(today), to: "\(library)/state-\(day).copy")
    }
    unlink(today)
    let store = try ArticleStore(directory: library)
    try store.setRead("one", true)
    store.close()
    let kept = copies(library).map { String($0.split(separator: "/").last ?? "") }
    #expect(kept.count == 3 && kept.contains("state-2001-01-04.copy") && !kept.contains("state-2001-01-02.copy"))

    // A state that lost what the copy knows: neither is the copy overwritten, nor stays the state without it.
    for path in copies(library) where path != today { unlink(path) }
    let big = Folder.bytes(today)
    unlink(library + "/state.sqlite")
    unlink(today)
    let poor = try ArticleStore(directory: library)
    try poor.setRead("two", true)
    Folder.write(big, to: today)
    poor.close()
    let rich = try ArticleStore(directory: library)
    #expect(try rich.state(id: "one").isRead && rich.state(id: "two").isRead)
    #expect(try rich.state(id: Self.id(7)).place == "block.7:1")
    rich.close()
  }
}
