import FoundationEssentials
import Reader
import Testing

struct KeyTableTests {
  /// README shows what `warraq keys --format md` and `warraq config --format md` print. Recording writes it there, and
  /// fails like any other recording.
  @Test(.serialized, arguments: ["keys", "settings"]) func theReadmeShowsTheTables(_ name: String) throws {
    let readme = try Repository.text("README.md")
    let start = try #require(readme.firstRange(of: "<!-- \(name) -->\n")).upperBound
    let end = try #require(readme.firstRange(of: "<!-- /\(name) -->")).lowerBound
    let table = name == "keys" ? KeyTable.markdown(.english) : SettingTable.markdown(.english)
    if ProcessInfo.processInfo.environment["WARRAQ_RECORD"] != nil {
      try Repository.write(readme[..<start] + table + readme[end...], to: "README.md")
      Issue.record("recorded README.md: read it, then run without WARRAQ_RECORD")
    } else {
      #expect(readme[start..<end] == table)
    }
  }

  /// What the first articles tell a newcomer to press is there to be pressed.
  @Test(arguments: ["welcome-ar.md", "welcome-en.md"]) func theFirstArticlesNameKeysThatAre(_ name: String) throws {
    let keys = Set(Command.allCases.flatMap { $0.info.keys.map(\.name) })
    let text = try Repository.text("Sources/CSamples/articles/\(name)")
    let named = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    for key in named where !key.hasPrefix("warraq") {
      #expect(keys.contains(String(key.drop { $0 == "5" })) || keys.contains(key), "\(key)")
    }
    #expect(text.contains("`L`"), "it says which side the list is on in either interface")
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
