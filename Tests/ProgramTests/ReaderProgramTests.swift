import Glibc
import Testing

@Suite(.serialized, .waits) struct ReaderProgramTests {
  private let scratch = Scratch()
  private let page = """
    أخبار

    وزير الثقافة يفتتح "معرض الكتاب" في مدينة الندى

    2026.11.20 | 10:30 الندى

    افتتح وزير الثقافة، سامر الراوي، معرض الكتاب السنوي بحضور عدد كبير من القراء والكتاب والناشرين من بلدان كثيرة.

    وقال الراوي إن "القراءة حق لكل إنسان، وسنعمل على أن تصل الكتب إلى كل قرية في البلاد خلال خمس سنوات".
    """

  private func emulator(_ arguments: [String], columns: Int = 80, rows: Int = 24) throws -> Emulator {
    try #require(Emulator(arguments, columns: columns, rows: rows, home: scratch.path))
  }

  /// The letters of a word as they stand on the screen, left to right and joined.
  private func drawn(_ forms: [UInt32]) -> String {
    String(String.UnicodeScalarView(forms.compactMap(Unicode.Scalar.init)))
  }

  @Test func anArabicPageIsReorderedAndJoined() throws {
    let emulator = try emulator([scratch.file("page.txt", page)])
    // "وزير" as it looks: reh final, yeh initial, zain isolated, waw isolated.
    #expect(emulator.shows { $0.contains(self.drawn([0xFEAE, 0xFEF3, 0xFEAF, 0xFEED])) })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func whatWasSetIsUndoneAtTheEnd() throws {
    let emulator = try emulator([scratch.file("page.txt", page)])
    #expect(emulator.shows { $0.contains("[+A]") || $0.contains("+A") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    let sent = String(decoding: emulator.sent, as: UTF8.self)
    for mode in ["?1049", "?1000", "?1006", "?2004"] {
      let on = sent.components(of: "\u{1B}[\(mode)h")
      let off = sent.components(of: "\u{1B}[\(mode)l")
      #expect(on > 0 && off >= on, "\(mode): set \(on) times, undone \(off) times")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalEndsItCleanly(_ signal: Int32) throws {
    let emulator = try emulator([scratch.file("page.txt", page)])
    #expect(emulator.shows { $0.contains("+A") })
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    #expect(String(decoding: emulator.sent, as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  @Test func aClosedTerminalEndsIt() throws {
    let emulator = try emulator([scratch.file("page.txt", page)])
    #expect(emulator.shows { $0.contains("+A") })
    emulator.hangUp()
    #expect(emulator.exitCode() != nil)
  }

  @Test func aFolderIsAListAndAResizeSetsTheScreenAnew() throws {
    _ = scratch.file("a.txt", page)
    _ = scratch.file("b.txt", "A line of text that is no page.\n")
    let emulator = try emulator([scratch.path, "--language", "en"])
    #expect(emulator.shows { $0.contains("2 articles") })
    emulator.resize(columns: 120, rows: 30)
    #expect(emulator.shows { $0.contains("│") })
    emulator.resize(columns: 12, rows: 3)
    #expect(emulator.shows { $0.contains("Too") })
    emulator.resize(columns: 80, rows: 24)
    #expect(emulator.shows { $0.contains("2 articles") })
    emulator.send("/b\r")
    #expect(emulator.shows { $0.contains("1 article") && !$0.contains("2 articles") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func placesThatCannotBeSavedAtTheEndAreTold() throws {
    let emulator = try emulator([scratch.file("page.txt", String(repeating: page + "\n\n", count: 8))])
    #expect(emulator.shows { $0.contains("+A") })
    let data = scratch.path + "/.local/share/warraq"
    #expect(rename(data, data + ".away") == 0)
    emulator.send(" q")
    #expect(emulator.exitCode() == 1)
    #expect(String(decoding: emulator.sent, as: UTF8.self).contains("could not be saved"))
  }

  @Test func aPasteRunsNoCommand() throws {
    let emulator = try emulator([scratch.file("page.txt", page), "--language", "en"])
    #expect(emulator.shows { $0.contains("+A") })
    emulator.send("\u{1B}[200~a quick paste\n\u{1B}[201~")
    #expect(emulator.shows { $0.contains("Pasted text is no command") })
    emulator.send("/\u{1B}[200~\u{646}\u{635}\u{1B}[201~\u{1B}q")
    #expect(emulator.exitCode() == 0)
  }

  /// A browser that has ended leaves nothing behind while the reader goes on.
  @Test func openingAPageLeavesNoDefunctChild() throws {
    let file = scratch.file("page.md", "---\nurl: https://example.com/\n---\n\n# Page\n\nText.\n")
    let ran = scratch.path + "/ran"
    let browser = scratch.file("browser", "#!/bin/sh\necho \"$1\" >> '\(ran)'\n")
    chmod(browser, 0o755)
    let emulator = try #require(
      Emulator([file, "--language", "en"], environment: ["BROWSER": browser], home: scratch.path))
    #expect(emulator.shows { $0.contains("+A") })
    emulator.send("ooo")
    #expect(emulator.shows { _ in Shell.run("cat '\(ran)' 2>/dev/null").output.split(separator: "\n").count == 3 })
    let children = "cat /proc/\(emulator.child)/task/*/children; true"
    #expect(emulator.shows { _ in Shell.run(children).output.split(separator: " ").isEmpty })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func filesThatComeAndGoAreListed() throws {
    let file = scratch.file("a.txt", page)
    let emulator = try emulator([scratch.path, "--language", "en"])
    #expect(emulator.shows { $0.contains("1 article") })
    _ = scratch.file("b.txt", "A line of text that is no page.\n")
    #expect(emulator.shows { $0.contains("2 articles") })
    Shell.run("mkdir '\(scratch.path)/below'")
    #expect(emulator.shows(within: 1) { _ in false } == false)
    _ = scratch.file("below/c.txt", "Another line of text that is no page.\n")
    #expect(emulator.shows { $0.contains("3 articles") })
    unlink(file)
    #expect(emulator.shows { $0.contains("2 articles") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func itStopsAndGoesOn() throws {
    let emulator = try emulator([scratch.file("page.txt", page)])
    #expect(emulator.shows { $0.contains("+A") })
    emulator.send("\u{1A}")
    #expect(emulator.shows { _ in String(decoding: emulator.sent, as: UTF8.self).contains("\u{1B}[?1049l") })
    emulator.signal(SIGCONT)
    #expect(emulator.shows { $0.contains("+A") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  @Test func aFileThatIsNotThereIsNamedWithAWayOut() {
    let result = Shell.run("'\(Program.path)' '\(scratch.path)/none.txt' 2>&1 </dev/null")
    #expect(result.code != 0)
    #expect(result.output.contains("none.txt"))
  }

  @Test func itRunsInTmux() throws {
    try #require(Shell.run("command -v tmux").code == 0, "tmux is not installed")
    let file = scratch.file("page.txt", page)
    let socket = scratch.path + "/tmux"
    let tmux = "LC_ALL=C.UTF-8 HOME='\(scratch.path)' tmux -f /dev/null -S '\(socket)'"
    Shell.run("\(tmux) new-session -d -x 80 -y 24 \"'\(Program.path)' '\(file)'\"")
    defer { Shell.run("\(tmux) kill-server") }
    var screen = ""
    for _ in 0..<100 {
      screen = Shell.run("\(tmux) capture-pane -p").output
      if screen.contains("+A") { break }
      usleep(100_000)
    }
    #expect(screen.contains(drawn([0xFEAE, 0xFEF3, 0xFEAF, 0xFEED])))
    Shell.run("\(tmux) send-keys '?'")
    for _ in 0..<100 {
      screen = Shell.run("\(tmux) capture-pane -p").output
      if screen.contains("PageDown") { break }
      usleep(100_000)
    }
    #expect(screen.contains("PageDown"))
  }
}

extension String {
  /// How often a text occurs in this one.
  fileprivate func components(of text: String) -> Int {
    let whole = Array(utf8)
    let part = Array(text.utf8)
    guard whole.count >= part.count else { return 0 }
    return (0...(whole.count - part.count)).count { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
