import Testing

/// What the open reader makes of what happens to feeds on the disk. Whatever is waited for is given up after a while.
@Suite(.serialized, .waits) struct FeedWatchTests {
  private let scratch = Scratch()

  private func page(_ title: String) -> String {
    "---\nheadline: \"\(title)\"\nlanguage: \"en\"\n---\n\nA long enough paragraph about \(title).\n"
  }

  private func feed(_ titles: [String]) -> String {
    let items = titles.map { "<item><title>\($0)</title><guid>\($0)</guid><description>On \($0).</description></item>" }
    return "<rss version=\"2.0\"><channel><title>Paper</title>\(items.joined())</channel></rss>"
  }

  /// The reader with the library of a user who follows some feeds, and whose library has nothing else in it.
  private func reader(following lines: [String]) throws -> Emulator {
    Shell.run("mkdir -p '\(scratch.path)/.config/warraq' '\(scratch.path)/saved'")
    _ = scratch.file(".config/warraq/feeds", lines.map { $0 + "\n" }.joined())
    _ = scratch.file("mine.md", page("Mine"))
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    #expect(Shell.run("\(home) '\(Program.path)' import '\(scratch.path)/mine.md' 2>&1").code == 0)
    let emulator = try #require(
      Emulator(["--language", "en"], environment: ["XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""], home: scratch.path))
    #expect(emulator.shows(within: 60) { $0.contains("Mine") })
    return emulator
  }

  private func quit(_ emulator: Emulator) {
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func pagesOfAFollowedFolderComeByThemselves() throws {
    Shell.run("mkdir -p '\(scratch.path)/saved'")
    _ = scratch.file("saved/before.md", page("Before the start"))
    let emulator = try reader(following: ["~/saved \"Saved\" #later"])
    #expect(emulator.shows(within: 60) { $0.contains("Before the start") })
    _ = scratch.file("saved/after.md", page("After the start"))
    #expect(emulator.shows(within: 60) { $0.contains("After the start") })
    // Into a folder that nobody watched until it came.
    Shell.run("mkdir '\(scratch.path)/saved/below'")
    _ = scratch.file("saved/below/deep.md", page("Deep below"))
    #expect(emulator.shows(within: 60) { $0.contains("Deep below") })
    _ = scratch.file("saved/below/deeper.md", page("Deeper still"))
    #expect(emulator.shows(within: 60) { $0.contains("Deeper still") })
    // An edited page is the same article.
    _ = scratch.file("saved/after.md", page("After the edit"))
    #expect(
      emulator.shows(within: 60) {
        $0.contains("After the edit") && !$0.contains("After the start") && $0.contains("5 articles")
      })
    // They are listed under their feed's tag.
    emulator.send("/tag:later\r")
    #expect(emulator.shows(within: 60) { $0.contains("4 articles") && !$0.contains("Mine") })
    quit(emulator)
  }

  @Test func aFeedInAFileIsReadWhenItIsWrittenAnew() throws {
    let file = scratch.file("paper.xml", feed(["First story"]))
    let emulator = try reader(following: [file])
    #expect(emulator.shows(within: 60) { $0.contains("First story") })
    _ = scratch.file("paper.xml", feed(["First story", "Second story"]))
    #expect(emulator.shows(within: 60) { $0.contains("Second story") && $0.contains("3 articles") })
    // Half of it is no reason to say or lose anything; the whole comes with the next word.
    _ = scratch.file("paper.xml", String(feed(["Third story"]).prefix(60)))
    _ = scratch.file("new.xml", feed(["Third story"]))
    Shell.run("mv '\(scratch.path)/new.xml' '\(file)'")
    #expect(emulator.shows(within: 60) { $0.contains("Third story") && $0.contains("4 articles") })
    quit(emulator)
  }

  @Test func whatTheUserWritesIntoHisFilesIsSaid() throws {
    let emulator = try reader(following: [])
    let feeds = ".config/warraq/feeds"
    _ = scratch.file(feeds, "https://paper.example/feed\nhttps://other.example/feed\n")
    #expect(emulator.shows(within: 60) { $0.contains("New feeds: 2") })
    _ = scratch.file(".config/warraq/rules", "star title:x\n")
    #expect(emulator.shows(within: 60) { $0.contains("rules have changed") })
    _ = scratch.file(".config/warraq/rules", "star title:x\nburn title:x\n")
    #expect(emulator.shows(within: 60) { $0.contains("rules:2") })
    _ = scratch.file(feeds, "https://paper.example/feed\n\nftp://other.example/feed\n")
    #expect(emulator.shows(within: 60) { $0.contains("feeds:3") })
    // A folder that is followed from now on needs no key.
    _ = scratch.file("saved/page.md", page("Waiting there"))
    _ = scratch.file(feeds, "~/saved\n")
    #expect(emulator.shows(within: 60) { $0.contains("Waiting there") })
    quit(emulator)
  }
}
