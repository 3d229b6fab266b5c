import FoundationEssentials
import Reader
import Testing

struct KeyTableTests {
  /// README shows what `warraq keys --format md` prints. Recording writes it there, and fails like any other recording.
  @Test func theReadmeShowsTheCommandTable() throws {
    let readme = try Repository.text("README.md")
    let (opening, closing) = ("<!-- keys -->\n", "<!-- /keys -->")
    let start = try #require(readme.firstRange(of: opening)).upperBound
    let end = try #require(readme.firstRange(of: closing)).lowerBound
    let table = KeyTable.markdown(.english)
    if ProcessInfo.processInfo.environment["WARRAQ_RECORD"] != nil {
      try Repository.write(readme[..<start] + table + readme[end...], to: "README.md")
      Issue.record("recorded README.md: read it, then run without WARRAQ_RECORD")
    } else {
      #expect(readme[start..<end] == table)
    }
  }

  @Test func everyCommandHasAKeyAndWordsInBothLanguages() {
    for command in Command.allCases {
      #expect(!command.info.keys.isEmpty, "\(command) has no key")
      #expect(InterfaceLanguage.allCases.allSatisfy { !command.info.title[$0].isEmpty }, "\(command) has no title")
    }
  }

  /// Two commands on one key in one pane would hide each other.
  @Test func noKeyIsTakenTwiceInOnePane() {
    for pane in Pane.allCases {
      var taken: [String: [Command]] = [:]
      for command in Command.allCases where command.info.panes.contains(pane) {
        for key in command.info.keys { taken[key.name, default: []].append(command) }
      }
      for (key, commands) in taken where commands.count > 1 {
        Issue.record("\(key) in \(pane): \(commands)")
      }
    }
  }
}
