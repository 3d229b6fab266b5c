import Glibc
import Testing

@testable import Store

/// What the first screen of a file is told without the database.
struct StateRecollectionTests {
  private let folder = Folder()
  private var directory: String { folder.path + "/warraq" }

  private func change(_ body: (ArticleStore) throws -> Void) throws {
    let store = try ArticleStore(directory: directory)
    try body(store)
    store.close()
  }

  @Test func whatWasKeptIsRecalled() throws {
    let files = ["file:/tmp/one.txt", "file:/tmp/a b c", "file:/c", "file:/tmp/مقال.txt", "file:/x file:/c"]
    try change { store in
      try store.setPreference("theme", "night")
      try store.setPreference("justify", "on")
      for (number, id) in files.enumerated() {
        try store.setPlace(id, "block.\(number):7", share: Double(number) / 8)
        try store.setRead(id, number % 2 == 0)
        try store.setStarred(id, number % 3 == 0)
      }
      try store.setRead("file:/only/read", true)
      try store.setPlace("of-the-library", "kicker:0", share: 1)
    }
    let recollection = try #require(StateRecollection(directory: directory))
    let store = try ArticleStore(directory: directory)
    defer { store.close() }
    for id in files + ["file:/only/read", "file:/never", "file:/", "c", "file:/tmp/one.tx", ""] {
      #expect(try recollection.state(id: id) == store.state(id: id), "\(id)")
    }
    #expect(recollection.preference("theme") == "night" && recollection.preference("justify") == "on")
    #expect(recollection.preference("language") == nil && recollection.preference("them") == nil)
    #expect(recollection.state(id: "of-the-library") == ArticleState(), "that is asked for of the index")
  }

  @Test func whatHasChangedSinceIsNotRecalled() throws {
    #expect(StateRecollection(directory: directory) == nil, "there is no library")
    try change { try $0.setPreference("theme", "night") }
    #expect(StateRecollection(directory: directory)?.preference("theme") == "night")
    let store = try ArticleStore(directory: directory)
    #expect(try store.preference("theme") == "night")
    #expect(StateRecollection(directory: directory) != nil, "it was only read")
    try store.setPreference("theme", "light")
    #expect(StateRecollection(directory: directory) == nil, "what was changed stands in the log")
    store.close()
    #expect(StateRecollection(directory: directory)?.preference("theme") == "light")
    // As a program without it would have left the library.
    let kept = Folder.bytes(directory + "/state.recent")
    try change { try $0.setPreference("theme", "sepia") }
    Folder.write(kept, to: directory + "/state.recent")
    #expect(StateRecollection(directory: directory) == nil)
    try change { store in try #expect(store.preference("theme") == "sepia") }
    #expect(StateRecollection(directory: directory)?.preference("theme") == "sepia")
  }

  /// Several readers have the library open, and leave in any order.
  @Test func whoeverLeavesFirstRecallsNothingOld() throws {
    try change { try $0.setPlace("file:/a", "block.1:2", share: 0.5) }
    let held = try #require(StateRecollection(directory: directory))
    #expect(held.isCurrent)
    let (one, other) = (try ArticleStore(directory: directory), try ArticleStore(directory: directory))
    _ = try (one.state(id: "file:/a"), other.state(id: "file:/a"))
    #expect(held.isCurrent, "nobody has written")
    for (number, store) in [other, one, other].enumerated() {
      try store.setPlace("file:/a", "block.\(number):9", share: 0.25)
      #expect(!held.isCurrent && StateRecollection(directory: directory) == nil)
    }
    one.close()
    for _ in 0..<2 {
      if let left = StateRecollection(directory: directory) { #expect(left.state(id: "file:/a").place == "block.2:9") }
      try other.setPlace("file:/a", "block.7:9", share: 0.25)
      #expect(StateRecollection(directory: directory) == nil)
      try other.setPlace("file:/a", "block.2:9", share: 0.25)
    }
    try other.setPlace("file:/a", "block.8:9", share: 0.25)
    other.close()
    #expect(StateRecollection(directory: directory)?.state(id: "file:/a").place == "block.8:9")
    #expect(!held.isCurrent)
  }

  /// What was read before somebody else wrote is not kept under the time of after.
  @Test func whatWasReadBeforeAnotherWroteIsNotKept() throws {
    try change { try $0.setPlace("file:/a", "block.1:2", share: 0.5) }
    let kept = Folder.bytes(directory + "/state.recent")
    let state = try StateDatabase(directory: directory, lock: LibraryLock(directory: directory)) { _ in }
    let early = try #require(StateRecollection(of: state, in: directory))
    try change { try $0.setPlace("file:/a", "block.5:6", share: 0.5) }
    state.close()
    Folder.write(kept, to: directory + "/state.recent")
    early.keep()
    #expect(Folder.bytes(directory + "/state.recent") == kept)
    let recalled = StateRecollection(directory: directory)
    #expect(recalled == nil || recalled?.state(id: "file:/a").place == "block.5:6")
  }

  @Test func aCopyOfTheDatabaseIsAnother() throws {
    try change { try $0.setPreference("theme", "night") }
    let path = directory + "/state.sqlite"
    let bytes = Folder.bytes(path)
    unlink(path)
    Folder.write(bytes, to: path)
    #expect(StateRecollection(directory: directory) == nil)
    try change { store in try #expect(store.preference("theme") == "night") }
    #expect(StateRecollection(directory: directory) != nil)
  }

  @Test func aTornOneIsPassedOver() throws {
    try change { try $0.setPlace("file:/a", "block.1:2", share: 0.5) }
    let path = directory + "/state.recent"
    let bytes = Folder.bytes(path)
    let first = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    for count in 0...first {
      Folder.write(Array(bytes[..<count]), to: path)
      #expect(StateRecollection(directory: directory) == nil)
    }
    Folder.write(bytes + Array("state 1 1\nstate x\n\n preference\nstate 1 1 nan block.1:2 file:/b\n".utf8), to: path)
    let odd = try #require(StateRecollection(directory: directory))
    #expect(odd.state(id: "file:/a").place == "block.1:2" && odd.state(id: "1") == ArticleState())
    #expect((0...1).contains(odd.state(id: "file:/b").readShare))
  }

  @Test func whatCannotStandInALineIsLeftToTheDatabase() throws {
    try change { try $0.setPlace("file:/a\nb", "block.1:2", share: 0.5) }
    #expect(StateRecollection(directory: directory) == nil)
  }

  @Test func whoHasReadTooManyFilesAsksTheDatabase() throws {
    try change { store in try store.setPlaces((0..<1000).map { ("file:/\($0)", "block.\($0):0", 0.5) }) }
    #expect(StateRecollection(directory: directory)?.state(id: "file:/999").place == "block.999:0")
    try change { try $0.setPlace("file:/1000", "block.0:0", share: 0.5) }
    #expect(StateRecollection(directory: directory) == nil)
  }
}
