import Store
import Testing

@testable import warraq

@Suite struct LibraryLogTests {
  private let scratch = Scratch()

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
