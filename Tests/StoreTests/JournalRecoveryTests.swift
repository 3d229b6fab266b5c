import ArticleModel
import Testing

@testable import Store

/// What was read and starred stands in `marks` too: a state that is lost with its copies comes back from there.
struct JournalRecoveryTests {
  private let folder = Folder()

  private func lose(_ names: [String]) {
    for name in Folder.names(folder.path) where names.contains(where: name.hasPrefix) {
      Folder.remove(folder.path + "/" + name)
    }
  }

  private func marked() throws {
    let store = try ArticleStore(directory: folder.path, machine: "here")
    try store.setStarred("a", true)
    try store.setRead(["a", "b", "c"], true)
    try store.setRead("c", false)
    try store.setPlaces([(id: "b", place: "p3", share: 0.5)])
    store.close()
  }

  @Test(arguments: [["state.sqlite"], ["state.sqlite", "index.sqlite"]])
  func aLostStateComesBackFromTheJournals(_ lost: [String]) throws {
    try marked()
    lose(lost)
    let store = try ArticleStore(directory: folder.path, machine: "here")
    #expect(try store.state(id: "a") == ArticleState(isRead: true, isStarred: true))
    #expect(try store.state(id: "b") == ArticleState(isRead: true, isStarred: false, place: "p3", readShare: 0.5))
    #expect(try store.state(id: "c").isRead == false)
    #expect(store.takeNotices().contains { $0.contains("marks were taken from") })
    store.close()
  }

  @Test func whatIsStillReadableGoesBeforeIt() throws {
    try marked()
    // Taken back behind the journal's back, as by a journal that could not be written to.
    let state = try Database(path: folder.path + "/state.sqlite")
    try state.execute("UPDATE state SET isStarred = 0 WHERE id = 'a'")
    try state.execute("PRAGMA writable_schema = 1")
    try state.execute(
      "UPDATE sqlite_master SET sql = replace(sql, 'preference', 'otherthing') WHERE name = 'preference'")
    state.close()
    let store = try ArticleStore(directory: folder.path, machine: "here")
    #expect(try store.state(id: "a").isStarred == false)
    #expect(try store.state(id: "b").isRead)
    store.close()
  }
}
