import Testing

/// Whatever stands in an argument, a setting, the environment, a file's name or its text: no byte of it reaches standard
/// output or standard error as a control, and none turns the words of a message round.
@Suite(.waits) struct ForeignTextTests {
  private let scratch = Scratch()
  /// Controls of both sets, separators, embeddings, isolates, marks of direction, and a title that would be set.
  private static let foreign =
    "x\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{8}\u{7F}\u{85}\u{2028}\u{202E}\u{2066}\u{200F}\u{61C}y"

  /// Runs a command line in which `$N` is the foreign text, and looks at every byte of what it prints.
  private func check(_ words: String, settings: String = "", environment: String = "") {
    _ = scratch.file("foreign", Self.foreign)
    Shell.run("mkdir -p '\(scratch.path)/config/warraq/themes'")
    _ = scratch.file("config/warraq/config", settings)
    let command = """
      cd '\(scratch.path)'; N=$(cat foreign)
      export HOME="$PWD" XDG_DATA_HOME= XDG_CONFIG_HOME="$PWD/config" XDG_STATE_HOME= LANG=C.UTF-8 \(environment)
      '\(Program.path)' \(words) >out 2>err </dev/null; echo "$?"
      """
    let code = Shell.run(command).output
    let output = Shell.run("cat '\(scratch.path)/out'").output
    let errors = Shell.run("cat '\(scratch.path)/err'").output
    // A search says by its exit code alone that it found nothing, as grep does.
    let isSilent = code == "0\n" || code == "1\n" && words.hasPrefix("search ")
    #expect(!output.isEmpty || !errors.isEmpty || isSilent, "\(words) says nothing: \(code)")
    for scalar in (output + errors).unicodeScalars where Self.isControl(scalar.value) {
      Issue.record("\(words): U+\(String(scalar.value, radix: 16)) in \(output + errors)")
      return
    }
    // A table of many articles' words, unlike the text of one.
    let told = Self.isTable(words) ? errors + output : errors
    for scalar in told.unicodeScalars where Self.turns(scalar.value) {
      Issue.record("\(words): U+\(String(scalar.value, radix: 16)) in \(told)")
      return
    }
  }

  private static func isTable(_ words: String) -> Bool {
    guard !words.contains("json"), !words.hasPrefix("feeds export") else { return false }
    return ["list", "search", "speakers", "rm", "check", "rebuild", "feeds", "fetch", "import", "doctor"]
      .contains { words == $0 || words.hasPrefix($0 + " ") } || words == "themes"
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 && scalar != 0x0A && scalar != 0x09 || (0x7F...0x9F).contains(scalar) || scalar == 0x2028
      || scalar == 0x2029
  }

  private static func turns(_ scalar: UInt32) -> Bool {
    (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
      || [0x200E, 0x200F, 0x61C].contains(scalar)
  }

  private static let commandLines = [
    "\"$N\"", "--\"$N\"", "--theme \"$N\" foreign", "--theme \"./$N\" foreign", "--language \"$N\" foreign",
    "--size \"$N\"",
    "--bidi \"$N\"", "--marks \"$N\"", "show \"$N\"", "show --format \"$N\" -", "show --from \"$N\" -",
    "show --url \"$N\" foreign",
    "show --url \"$N\" --format json foreign", "show --charset \"$N\" foreign", "show --content-type \"$N\" foreign",
    "show --content-type \"text/plain; charset=$N\" foreign", "show --width \"$N\" foreign",
    "show --language \"$N\" --format screen foreign",
    "import \"$N\"", "import foreign", "quotes \"$N\"", "quotes --speaker \"$N\" foreign",
    "quotes --format \"$N\" foreign",
    "quotes --input \"$N\"", "quotes --input jsonl foreign", "quotes --input jsonl \"$N\"",
    "replay --keys \"$N\" foreign",
    "replay --keys \"/ text:$N Enter\" foreign", "replay --keys \"/ paste:$N Enter\" foreign",
    "replay --size \"$N\" foreign",
    "replay --theme \"$N\" foreign", "replay --today \"$N\" foreign", "replay --language \"$N\" foreign",
    "replay \"$N\"",
    "keys --language \"$N\"", "keys --format \"$N\"", "themes \"$N\"", "themes ./foreign", "themes \"./$N\"",
    "doctor --format \"$N\"",
    "typeset \"$N\"", "typeset foreign", "typeset --direction \"$N\" foreign", "typeset --input jsonl foreign",
    "typeset --letters \"$N\"", "date \"$N\"", "date foreign", "help \"$N\"", "\"$N\" --help",
    "list \"$N\"", "list --sort \"$N\"", "list --format \"$N\"", "list --limit \"$N\"", "list \"is:$N\"",
    "search \"$N\"",
    "search \"$N:$N\"", "search --limit \"$N\" x", "speakers \"$N\"", "speakers --limit \"$N\"", "export \"$N\"",
    "export \"after:$N\"", "export --format \"$N\"", "export --format html \"$N\"", "rm \"$N\"", "rm --query \"$N\"",
    "rm --query \"lang:$N\"", "check \"$N\"", "rebuild \"$N\"", "config --theme \"$N\"", "config --format \"$N\"",
    "feeds add \"$N\"", "feeds add --title \"$N\" foreign", "feeds list \"$N\"", "feeds list --format \"$N\"",
    "feeds remove \"$N\"", "feeds rename \"$N\" \"$N\"", "feeds tag \"$N\" \"$N\"", "feeds import \"$N\"",
    "feeds export \"$N\"", "tag --add \"$N\" x", "tag --add x \"$N\"", "tag --remove \"$N\" --query \"$N\"",
    "notes \"$N\"", "notes --format \"$N\"",
    "install --to \"$PWD/$N\"", "install \"$N\"", "uninstall --to \"$PWD/$N\"", "uninstall \"$N\"",
    "feeds import foreign", "feeds check \"$N\"", "feeds \"$N\"", "fetch \"$N\"", "fetch --format \"$N\"",
  ]

  @Test(arguments: commandLines) func argumentsAreHarmless(_ words: String) { check(words) }

  /// A subcommand that comes to be has to be tried here too; `read` is what stands without a name.
  @Test func everySubcommandIsTried() {
    for (words, among) in [("--help", Self.commandLines), ("feeds --help", Self.commandLines.compactMap(Self.feed))] {
      let help = Shell.run("'\(Program.path)' \(words)").output
      let names = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        .prefix { !$0.contains("help <subcommand>") && !$0.contains("'warraq help") }
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
      #expect(names.count >= 6, "\(help)")
      for name in names where name != "read" {
        #expect(among.contains { $0.hasPrefix(name + " ") }, "\(words): \(name)")
      }
    }
  }

  private static func feed(_ words: String) -> String? { words.hasPrefix("feeds ") ? String(words.dropFirst(6)) : nil }

  /// A library and feeds whose every field is foreign text, through every command that prints of them.
  @Test func whatTheLibraryHoldsIsHarmless() {
    _ = scratch.file("foreign", Self.foreign)
    Shell.run(
      """
      cd '\(scratch.path)'; N=$(cat foreign); mkdir -p in feed config/warraq
      export HOME="$PWD" XDG_DATA_HOME= XDG_CONFIG_HOME="$PWD/config" XDG_STATE_HOME= LANG=C.UTF-8
      for key in id url site section agency lang date tags title author kicker standfirst; do
        printf -- '---\n%s: "%s"\n---\n# %s\n\nA %s said "%s %s is what it takes, friends".\n' \
          "$key" "$N" "$N" "$N" "$N" "$N" > "in/$key.md"
      done
      printf 'From: %s <a@b>\nSubject: %s\nDate: %s\n\n%s\n' "$N" "$N" "$N" "$N" > in/mail.eml
      printf '<html><head><title>%s</title><meta property="og:site_name" content="%s"><meta name="author" content="%s">
      </head><body><article><h1>%s</h1><p>%s %s</p></article></body></html>' "$N" "$N" "$N" "$N" "$N" "$N" > in/page.html
      printf '<rss version="2.0"><channel><title>%s</title><item><guid>%s</guid><title>%s</title><link>http://a/%s</link>
      <description>%s</description><author>%s</author><pubDate>%s</pubDate></item></channel></rss>' \
        "$N" "$N" "$N" "$N" "$N" "$N" "$N" | tr -d '\\033\\007\\010' > feed/feed.xml
      cp feed/feed.xml "feed/$N.xml"
      printf '<opml version="2.0"><body><outline text="%s" title="%s" xmlUrl="http://127.0.0.1:9/%s"/></body></opml>' \
        "$N" "$N" "$N" | tr -d '\\033\\007\\010' > feed/list.opml
      printf 'http://127.0.0.1:9/%s "~%s" %s\n' "$N" "$N" "$N" > feed/urls
      '\(Program.path)' import in/* >/dev/null 2>&1
      """)
    for words in [
      "list", "list --format jsonl", "list --sort title", "search x", "search --format jsonl x", "search takes",
      "speakers", "speakers x", "export", "export --format html", "export --format jsonl", "export --format csv",
      "export --format csv --raw", "export --format html \"$N\"", "quotes", "quotes --all --format csv",
      "quotes --format md",
      "quotes --explain", "quotes --speaker x", "quotes --speaker y", "check", "rebuild", "check",
      "feeds add --title \"$N\" --tag \"$N\" feed/feed.xml", "feeds add \"feed/$N.xml\"", "feeds import feed/list.opml",
      "feeds import feed/urls", "feeds list", "feeds list --format json", "feeds check", "feeds tag \"$N\" \"$N\"",
      "feeds rename \"$N\" \"$N$N\"", "feeds export", "fetch", "fetch --format json", "feeds list", "list", "search x",
      "tag --add \"$N\" --query x", "list", "export", "feeds remove \"$N\"", "config", "config --format json", "keys",
      "keys --format json", "doctor",
      "doctor --format json",
      "rm $('\(Program.path)' list | head -1 | cut -f1)",
      "rm --query x", "rm --query ''", "list",
    ] {
      check(words, settings: "theme = dark\nkey.\(Self.foreign) = \(Self.foreign)\n")
    }
  }

  @Test(arguments: [
    "theme", "language", "size", "justify", "bidi", "marks", "passthrough", "size.real-font", "unknown",
  ])
  func settingsAreHarmless(_ key: String) {
    for words in ["replay foreign", "foreign", "doctor"] { check(words, settings: "\(key) = \(Self.foreign)\n") }
    check("replay foreign", settings: "\(key)\(Self.foreign)\n\(Self.foreign)=1\n")
  }

  @Test(arguments: [
    "LC_ALL", "LANG", "TERM", "COLORTERM", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "TMUX", "BROWSER",
  ])
  func theEnvironmentIsHarmless(_ name: String) {
    for words in ["foreign", "replay foreign", "import foreign", "doctor", "themes"] {
      check(words, environment: "\(name)=\"/$N\"")
    }
  }

  /// What the terminal itself answers, and what the environment says of it, on a terminal.
  @Test func whatDoctorReportsIsHarmless() throws {
    let emulator = try #require(
      Emulator(
        ["doctor", "--no-card"], environment: ["COLORTERM": Self.foreign, "LC_ALL": Self.foreign], home: scratch.path))
    emulator.send("\u{1B}P>|Term\u{202E}\u{2028}inal(1)\u{1B}\\")
    #expect(emulator.exitCode() == 0)
    // The line itself may have echoed the answer before the program took it.
    let all = String(decoding: emulator.sent, as: UTF8.self)
    let sent = all[try #require(all.firstRange(of: "Asked and answered")).lowerBound...]
    #expect(!sent.contains("\u{1B}]0;owned") && !sent.contains("\u{9B}31m") && !sent.contains("\u{7F}"))
    #expect(!sent.unicodeScalars.contains { Self.turns($0.value) || $0.value == 0x2028 })
  }

  @Test func namesOfFilesAreHarmless() {
    _ = scratch.file("foreign", Self.foreign)
    Shell.run(
      """
      cd '\(scratch.path)'; N=$(cat foreign); mkdir -p config/warraq/themes "in/$N"
      printf 'article fg=red\\nno %s\\n' "$N" > "config/warraq/themes/$N.theme"
      printf '# %s\\n\\nA %s said "%s %s".\\n' "$N" "$N" "$N" "$N" > "in/$N/$N.md"; mkfifo "in/$N.md"; ln -s none "in/$N.txt"
      printf '%s\\n\\n%s' "$N" "$N" > "in/$N/b$N.txt"
      """)
    for words in [
      "themes", "themes \"$N\"", "replay --theme \"$N\" in", "replay in", "replay --keys 'j Enter s' in", "import in",
      "quotes --all --format csv in", "quotes --all --format md in", "quotes --all in",
      "show --format text \"in/$N/$N.md\"",
      "show --format json \"in/$N/$N.md\"", "show --format md \"in/$N/$N.md\"", "show --format screen \"in/$N/$N.md\"",
      "in",
    ] {
      check(words)
    }
  }

  @Test func whatASpreadsheetWouldRunIsText() {
    let page = scratch.file(
      "page.md", "# =HYPERLINK(\"x\")\n\n\"@SUM(1) is what it takes, friends\", said +Ann Example on Monday.\n")
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    let safe = Shell.run("\(home) '\(Program.path)' quotes --all --format csv '\(page)'").output
    #expect(safe.contains(",'@SUM(1)") || safe.contains(",\"'@SUM(1)"))
    #expect(safe.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    Shell.run("\(home) '\(Program.path)' import '\(page)'")
    let unsafe = Shell.run("\(home) '\(Program.path)' quotes --all --format csv --raw '\(page)'").output
    #expect(unsafe.contains("\"=HYPERLINK(\"\"x\"\")\"") && !unsafe.contains("'@"))
    let exported = Shell.run("\(home) '\(Program.path)' export --format csv").output
    let raw = Shell.run("\(home) '\(Program.path)' export --format csv --raw").output
    #expect(!exported.contains(",\"=HYPERLINK") && !raw.contains("'=") && !raw.contains("'@"))
  }

  @Test func aThemeThatIsNotThereIsTold() {
    _ = scratch.file("foreign", Self.foreign)
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    let told = Shell.run("\(home) '\(Program.path)' replay --theme ./missing '\(scratch.path)/foreign' 2>&1")
    #expect(told.code == 2 && told.output.contains("there is no theme './missing'") && told.output.contains("dark"))
  }

  @Test(arguments: ["config", "themes/mine.theme"]) func aSettingIsARegularFile(_ name: String) {
    let folder = scratch.path + "/config/warraq"
    Shell.run("mkdir -p '\(folder)/themes'; mkfifo '\(folder)/\(name)'")
    let page = scratch.file("page.md", "# A title\n\nWords.\n")
    let home =
      "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME='\(scratch.path)/config' XDG_STATE_HOME= LANG=C.UTF-8"
    let told = Shell.run("\(home) '\(Program.path)' replay --theme mine '\(page)' 2>&1")
    #expect(name == "config" || told.output.contains("is no regular file"), "\(told)")
    let doctor = Shell.run("\(home) '\(Program.path)' '\(page)' 2>&1")
    #expect(doctor.code == 0, "\(doctor)")
  }
}
