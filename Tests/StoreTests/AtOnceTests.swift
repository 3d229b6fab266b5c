import Glibc
import Store
import Testing

/// Several programs in one library that none of them has found ready.
@Suite struct AtOnceTests {
  private static let rounds = getenv("WARRAQ_AT_ONCE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 4

  @Test(arguments: [2, 4, 8]) func firstStartsLoseNoMark(_ count: Int) throws {
    for round in 0..<Self.rounds {
      let folder = Folder()
      let library = folder.path + "/warraq"
      let savers = try (0..<count).map { try Saver("star", library, "reader\($0)", "5") }
      let runs = savers.map { $0.lines() }
      #expect(runs.allSatisfy { $0.status == 0 }, "round \(round): \(runs.flatMap(\.lines))")
      let store = try ArticleStore(directory: library)
      for line in runs.flatMap(\.lines) {
        let id = String(line.split(separator: " ").last ?? "")
        #expect(try store.state(id: id).isStarred, "round \(round): \(line)")
      }
      store.close()
      #expect(Folder.names(library).filter { $0.contains("damaged") } == [])
    }
  }

  @Test(arguments: [2, 4]) func importsMakeEachArticleOnce(_ count: Int) throws {
    for round in 0..<Self.rounds {
      let folder = Folder()
      let library = folder.path + "/warraq"
      let reader = try ArticleStore(directory: library)
      let savers = try (0..<count).map { _ in try Saver("all", library, "12") }
      for _ in 0..<20 {
        #expect(try reader.summaries().count <= 12)
        usleep(1_000)
      }
      let runs = savers.map { $0.lines() }
      #expect(runs.allSatisfy { $0.status == 0 }, "round \(round): \(runs.flatMap(\.lines))")
      #expect(runs.flatMap(\.lines).count { $0 == "new" } == 12, "round \(round)")
      #expect(Folder.allNames(library).count { $0.hasSuffix(".md") } == 12)
      #expect(try reader.summaries().count == 12)
      reader.close()
    }
  }

  @Test func aLibraryThatMayOnlyBeReadOpens() throws {
    let folder = Folder()
    let library = folder.path + "/warraq"
    #expect(try Saver("all", library, "3").lines().status == 0)
    let store = try ArticleStore(directory: library)
    let first = try #require(try store.summaries().first?.id)
    try store.setStarred(first, true)
    #expect(!store.isReadOnly)
    store.close()
    for path in Folder.allPaths(library).reversed() { chmod(path, Folder.isFolder(path) ? 0o555 : 0o444) }
    chmod(library, 0o555)
    let run = try Saver("list", library).lines()
    for path in [library] + Folder.allPaths(library) { chmod(path, Folder.isFolder(path) ? 0o755 : 0o644) }
    #expect(run.status == 0)
    #expect(run.lines.count == 4 && run.lines.last == "read-only")
    #expect(run.lines.contains("\(first) true 2"))

    // Without the databases the files themselves are read.
    for name in Folder.names(library) where name.contains("sqlite") { unlink(library + "/" + name) }
    chmod(library, 0o555)
    let bare = try Saver("list", library).lines()
    chmod(library, 0o755)
    #expect(bare.lines.count == 4 && bare.lines.contains("\(first) false 2"), "\(bare.lines)")
  }
}
