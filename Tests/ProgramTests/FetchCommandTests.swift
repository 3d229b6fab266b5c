import Testing

/// Feeds as a user follows them: the file, the fetch, what becomes of them when the program is killed.
@Suite(.waits) struct FetchCommandTests {
  private let scratch = Scratch()

  private func warraq(_ words: String) -> (output: String, code: Int32) {
    Shell.run("\(environment) '\(Program.path)' \(words) 2>'\(scratch.path)/words'")
  }

  private var environment: String {
    "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
  }

  private var words: String { Shell.run("cat '\(scratch.path)/words'").output }

  private func feed(_ name: String, items: Int, word: String = "خبر") -> String {
    let items = (0..<items).map {
      "<item><title>\(word) \(name) \($0)</title><guid>https://\(name).example/\($0)</guid>"
        + "<description>نص الخبر \($0)</description></item>"
    }
    return scratch.file(
      name + ".xml",
      "<rss version=\"2.0\"><channel><title>\(name)</title>\(items.joined())</channel></rss>")
  }

  /// Follows some feeds by a file as a hand would write it.
  private func follow(_ lines: [String]) {
    Shell.run("mkdir -p '\(scratch.path)/.config/warraq'")
    _ = scratch.file(".config/warraq/feeds", "# mine\n" + lines.map { $0 + "\n" }.joined())
  }

  private var articleCount: Int {
    Int(Shell.run("find '\(scratch.path)/.local/share/warraq/articles' -name '*.md' | wc -l").output.filter(\.isNumber))
      ?? 0
  }

  @Test func whatIsNewComesOnceAndWhatIsEditedStaysTheSameArticle() {
    let file = feed("one", items: 3)
    follow(["\(file) \"Paper\" #news", "exec:\"cat '\(file)'\""])
    let first = warraq("fetch '#news'")
    #expect(first.code == 0 && first.output == "3 new\t0 changed\tPaper\n" && articleCount == 3)
    #expect(warraq("fetch '#news'").output.isEmpty && words.contains("3 unchanged"))
    _ = feed("one", items: 3, word: "معدل")
    #expect(warraq("fetch '#news'").output == "0 new\t3 changed\tPaper\n" && articleCount == 3)
    #expect(warraq("fetch --quiet").output.isEmpty && words.isEmpty)
  }

  @Test func aFailureIsNamedSinceWhenAndTheOthersGoOn() {
    let file = feed("two", items: 1)
    follow(["\(scratch.path)/none.xml \"Gone\"", file, "gopher://a.example"])
    let run = warraq("fetch")
    #expect(run.code == 1 && run.output == "1 new\t0 changed\ttwo\n")
    #expect(words.contains("Gone: ") && words.contains("since 20") && words.contains("feeds:4: "))
    let listed = warraq("feeds list")
    #expect(listed.code == 3 && listed.output.contains("failing"))
  }

  @Test func theListIsKeptByCommandsAndByHand() {
    let file = feed("three", items: 1)
    follow([])
    #expect(warraq("feeds add '\(file)' --tag sea --title 'A title'").code == 0)
    #expect(warraq("feeds add '\(file)'").code == 1)
    #expect(warraq("feeds tag 'A title' news").code == 0 && warraq("feeds rename 'A title' Other").code == 0)
    let text = Shell.run("cat '\(scratch.path)/.config/warraq/feeds'").output
    #expect(text == "# mine\n\(file) \"Other\" #sea #news\n")
    #expect(warraq("feeds remove Other").code == 0 && warraq("feeds list").output.isEmpty)
    #expect(warraq("feeds remove Other").code == 1 && words.contains("no feed is called"))
    #expect(warraq("feeds add ftp://a.example").code == 1)
  }

  @Test func everythingThatIsReadOfAFeedIsSaid() {
    let file = feed("four", items: 2)
    let run = warraq("import --dry-run --format json '\(file)'")
    #expect(run.code == 0 && run.output.hasPrefix("{\"schema\":\"warraq.import/1\",\"counts\":{\"new\":2,"))
    #expect(run.output.contains("\"format\":\"rss2\"") && run.output.contains("\"guid\":\"https://four.example/0\""))
    #expect(Shell.run("ls '\(scratch.path)/.local/share/warraq'").output.isEmpty)
    #expect(warraq("import '\(file)'").output.hasPrefix("new\t") && articleCount == 2)
    #expect(warraq("import --dry-run --format json '\(file)'").output.contains("\"same\":2"))
  }

  private func rows(_ query: String) -> Int { warraq("list \(query)").output.split(separator: "\n").count }

  @Test func rulesAreObeyedAsItComes() {
    let file = feed("rules", items: 4)
    follow(["\(file) #news"])
    _ = scratch.file(
      ".config/warraq/rules",
      "mute title:\"rules 0\"\nstar title:\"rules 1\"\ntag later title:\"rules 2\"\nread نص الخبر 3\nburn x\n")
    #expect(warraq("fetch").output == "4 new\t0 changed\trules\n" && words.contains("rules:5: 'burn' is no rule"))
    #expect(rows("") == 3 && rows("tag:muted is:read") == 1 && rows("is:starred") == 1 && rows("tag:later") == 1)
    #expect(rows("is:read") == 1 && rows("tag:news") == 3 && rows("is:unread") == 2)
  }

  @Test func oneStoryOfSeveralFeedsIsListedOnce() {
    let story = """
      <item><title>وزيرة المياه توقع اتفاق النهر الكبير</title><description>وقعت الوزيرة اليوم اتفاقا مع وفد المرتفعات على \
      تقاسم مياه النهر بعد خمس جولات من المحادثات الطويلة في العاصمة.</description></item>
      """
    let files = ["p", "q", "r"].map {
      scratch.file("\($0).xml", "<rss version=\"2.0\"><channel><title>\($0)</title>\(story)</channel></rss>")
    }
    follow(files)
    #expect(warraq("fetch").output.split(separator: "\n").count == 3)
    #expect(articleCount == 3 && rows("") == 1 && rows("is:unread") == 1)
    // Asked who tells it, each has it.
    #expect(rows("feed:q.xml") == 1 && rows("feed:r.xml") == 1)
    #expect(
      Shell.run("grep -rl '^same-story' '\(scratch.path)/.local/share/warraq/articles' | wc -l").output.contains("2"))
    #expect(warraq("fetch").output.isEmpty && rows("") == 1)
  }

  @Test func whatWasReadGoesAfterItsTimeAndNothingElse() {
    let file = feed("old", items: 4)
    follow(["\(file) #news keep = 2 days"])
    _ = scratch.file(
      ".config/warraq/rules",
      "read title:\"old 0\"\nread title:\"old 1\"\nstar title:\"old 1\"\nread title:\"old 2\"\ntag mine title:\"old 2\"\n"
    )
    #expect(warraq("fetch").code == 0 && rows("") == 4)
    // As if it had come a week ago; the feed lists other things by now.
    Shell.run("find '\(scratch.path)/.local/share/warraq/articles' -name '*.md' -exec touch -d '7 days ago' {} +")
    #expect(warraq("rebuild").code == 0)
    #expect(warraq("fetch").code == 0 && rows("") == 4, "what the feed still lists stays")
    _ = feed("old", items: 1, word: "آخر")
    Shell.run("sed -i 's|old.example/0|old.example/9|' '\(scratch.path)/old.xml'")
    #expect(warraq("fetch").code == 0 && words.contains("1 old ones into the trash"), "\(words)")
    // The new one is read by the rule for its like.
    #expect(rows("") == 4 && rows("is:read") == 3)
    #expect(Shell.run("find '\(scratch.path)/.local/share/warraq/trash' -name '*.md' | wc -l").output.contains("1"))
  }

  /// A fetch that is killed loses nothing and leaves nothing half: the next one has all.
  @Test func killingItAtAnyMomentLosesNothing() {
    let lines = (0..<6).map { feed("k\($0)", items: 20) }
    follow(lines)
    let loop = """
      for i in $(seq 1 ${WARRAQ_FETCH_KILLS:-25}); do
        \(environment) '\(Program.path)' fetch --quiet >/dev/null 2>&1 &
        p=$!
        sleep 0.0$((i * 37 % 100))
        kill -9 $p 2>/dev/null
        wait $p 2>/dev/null
      done
      """
    Shell.run("bash -c '\(loop.replacing("'", with: "'\\''"))'")
    let last = warraq("fetch")
    #expect(last.code == 0, "\(words)")
    #expect(articleCount == 120)
    #expect(warraq("fetch").output.isEmpty && words.contains("120 unchanged"))
  }
}
