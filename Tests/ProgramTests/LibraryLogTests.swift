import Store
import Testing

@testable import warraq

@Suite struct LibraryLogTests {
  private let scratch = Scratch()

  /// The articles that the program carries along may come while a second turns over.
  @Test func whatComesAlongIsNoNews() throws {
    let directory = scratch.path + "/first"
    let store = try ArticleStore(directory: directory)
    let source = try LibrarySource(store: store)
    let saved = Shell.run("stat -c %Y $(find '\(directory)/articles' -name '*.md') | sort -n | tail -1").output
    _ = source.listing(from: 0, within: nil)
    let opened = try #require(try store.preference("opened").flatMap { Int($0) })
    #expect(try opened >= #require(Int(saved.trimmingPrefix(" ").prefix { $0.isNumber })))
    store.close()
  }

  @Test func theReaderTakesTheLogsOfItsDatabasesAlong() throws {
    let directory = scratch.path + "/library"
    let store = try ArticleStore(directory: directory)
    let source = try LibrarySource(store: store)
    var listing = source.listing(from: 0, within: .milliseconds(20))
    #expect(try store.preference("opened") == nil, "the first screen waits for no disk")
    while let next = listing.next { listing = source.listing(from: next, within: .seconds(5)) }
    #expect(try store.preference("opened") != nil)
    source.close()
    store.close()
    #expect(Shell.run("ls '\(directory)'").output.split(separator: "\n").filter { $0.contains("sqlite-") } == [])
  }
}
