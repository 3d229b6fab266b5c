import ArticleModel
import Files
import Glibc
import Querying
import Testing

@testable import Store

/// A library that is carried between machines.
@Suite struct MarkLogTests {
  private let folder = Folder()

  private func imported(_ headline: String) -> ImportedArticle {
    ImportedArticle(test: Article(headline: headline, blocks: [.paragraph(RichText("نص"))]))
  }

  private func open(_ machine: String) throws -> ArticleStore {
    try ArticleStore(directory: folder.path + "/" + machine, machine: machine)
  }

  /// What Syncthing does: every file that one of them has goes to the other, the longer of two.
  private func synchronise() throws {
    let files = FileSystem()
    for (from, to) in [("one", "two"), ("two", "one")] {
      for part in ["articles", "marks"] {
        let source = "\(folder.path)/\(from)/\(part)"
        for path in FolderWalk(source, where: { _ in true }).files {
          let target = "\(folder.path)/\(to)/\(part)" + path.dropFirst(source.count)
          let bytes = try files.read(path)
          if let there = try? files.read(target), there.count >= bytes.count { continue }
          try files.makeFolder(SystemPath.folder(of: target))
          try files.write(bytes, to: target)
        }
      }
    }
  }

  @Test func aFileThatHasGrownIsWrittenAnewAndTellsTheSame() throws {
    let one = try open("one")
    let two = try open("two")
    let ids = try (0..<3).map { try one.save(imported("خبر \($0)")).id }
    let log = MarkLog(directory: one.directory, machine: "one")
    for round in 0..<40 { try one.setRead(ids[0], round % 2 == 0) }
    try one.setStarred(ids[1], true)
    try synchronise()
    try two.refresh()
    log.compact(least: 100)
    #expect(log.names == ["one.2.jsonl"] && log.isOwn("one.2.jsonl") && !log.isOwn("two.jsonl"))
    #expect(log.lines(of: "one.2.jsonl", from: 0).lines.map(\.mark) == [.read(false), .starred(true)])
    // It has not grown since; what is said from now on stands behind it.
    log.compact(least: 100)
    #expect(log.names == ["one.2.jsonl"])
    try one.setRead(ids[2], true)
    #expect(log.lines(of: "one.2.jsonl", from: 0).lines.count == 3)
    try synchronise()
    try two.refresh()
    let three = try open("three")
    for (id, state) in zip(ids, [ArticleState(), ArticleState(isStarred: true), ArticleState(isRead: true)]) {
      #expect(try two.state(id: id) == state)
      _ = try three.save(imported("خبر"))
    }
    // One that knows nothing of the first file learns it all from the second.
    try FileSystem().makeFolder(three.directory + "/marks")
    try FileSystem().write(
      try FileSystem().read(log.folder + "/one.2.jsonl"), to: three.directory + "/marks/one.2.jsonl")
    try three.refresh()
    #expect(try three.state(id: ids[1]).isStarred && three.state(id: ids[2]).isRead)
    #expect(try !three.state(id: ids[0]).isRead)
  }

  @Test func ofTwoFilesThatAKillLeftTheLastMarksHold() throws {
    let one = try open("one")
    let id = try one.save(imported("خبر")).id
    let log = MarkLog(directory: one.directory, machine: "one")
    try one.setRead(id, true)
    let old = try FileSystem().read(log.folder + "/one.jsonl")
    usleep(3_000)
    try one.setRead(id, false)
    log.compact(least: 10)
    try FileSystem().write(old, to: log.folder + "/one.jsonl")
    try one.setStarred(id, true)
    log.compact(least: 10)
    #expect(log.names == ["one.3.jsonl"])
    #expect(log.lines(of: "one.3.jsonl", from: 0).lines.map(\.mark) == [.read(false), .starred(true)])
  }

  @Test func theLatestOfEachMarkHoldsOnBoth() throws {
    let one = try open("one")
    let id = try one.save(imported("خبر")).id
    try one.setRead(id, true)
    try one.setPlaces([(id, "block.1:2", 0.5)])
    one.close()
    try synchronise()
    let two = try open("two")
    #expect(try two.refresh())
    #expect(try two.state(id: id) == ArticleState(isRead: true, place: "block.1:2", readShare: 0.5))
    #expect(try two.ids(ArticleSelection(query: try QueryParser.parse("is:read"))) == [id])
    usleep(3_000)
    try two.setStarred(id, true)
    try two.setRead(id, false)
    try synchronise()
    #expect(try one.refresh())
    #expect(try one.state(id: id).isStarred && !one.state(id: id).isRead)
    // Done later here than what comes from there.
    usleep(3_000)
    try one.setStarred(id, false)
    one.close()
    two.close()
    // Indexes that are made anew come to the same.
    for machine in ["one", "two"] {
      for name in Folder.names("\(folder.path)/\(machine)") where name.hasPrefix("index") {
        unlink("\(folder.path)/\(machine)/\(name)")
      }
    }
    try synchronise()
    for machine in ["one", "two"] {
      let store = try open(machine)
      try store.refresh()
      #expect(try store.state(id: id) == ArticleState(place: "block.1:2", readShare: 0.5), "\(machine)")
      #expect(Folder.names("\(folder.path)/\(machine)/marks") == ["one.jsonl", "two.jsonl"])
      store.close()
    }
  }

  @Test func whatIsNoLineIsPassedOverAndWhatIsCutWaits() throws {
    let store = try open("one")
    let marks = folder.path + "/one/marks"
    try FileSystem().makeFolder(marks)
    let lines = [
      "{\"id\":\"a\",\"at\":5,\"read\":true}", "no line", "{\"id\":\"b\"}", "{\"id\":\"c\",\"at\":-1,\"read\":true}",
      "{\"id\":\"d\",\"at\":7,\"share\":5000}", "{\"id\":\"a\",\"at\":4,\"read\":false}", "",
      "{\"id\":\"e\",\"at\":9,\"sta",
    ]
    try FileSystem().append(Array(lines.joined(separator: "\n").utf8), to: marks + "/two.jsonl")
    #expect(try store.refresh())
    #expect(try store.state(id: "a").isRead && !store.state(id: "c").isRead && !store.state(id: "e").isStarred)
    try FileSystem().append(Array("rred\":true}\n".utf8), to: marks + "/two.jsonl")
    #expect(try store.refresh())
    #expect(try store.state(id: "e").isStarred)
    // What is told once more, in a file that was written anew, is not done once more.
    let line = "{\"id\":\"file:/y\",\"at\":5,\"starred\":true}\n"
    try FileSystem().append(Array(line.utf8), to: marks + "/two.jsonl")
    try store.refresh()
    #expect(try store.state(id: "file:/y").isStarred)
    try store.setStarred("file:/y", false)
    try FileSystem().append(Array(line.utf8), to: marks + "/two.2.jsonl")
    try store.refresh()
    #expect(try !store.state(id: "file:/y").isStarred)
    // Files outside of the library are this machine's own.
    try store.setRead("file:/x", true)
    #expect(!Folder.names(marks).contains("one.jsonl"))
    store.close()
    #expect(!MarkLog.machine.isEmpty && !MarkLog.machine.contains("/"))
  }
}
