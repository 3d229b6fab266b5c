import Testing

/// On a terminal what is printed goes through the user's pager.
@Suite(.waits) struct PagerTests {
  private func output(_ pager: String, _ line: String, onTerminal: Bool) -> String {
    let scratch = Scratch()
    let page = scratch.file("a.md", "# A title\n\nSome words.\n")
    let command = "'\(Program.path)' \(line) '\(page)'"
    let home = "HOME='\(scratch.path)' XDG_CONFIG_HOME= LANG=C.UTF-8 PAGER='\(pager)'"
    return Shell.run(
      onTerminal ? "env \(home) TERM=xterm script -qec \"\(command)\" /dev/null" : "env \(home) \(command)"
    ).output
  }

  @Test func aTerminalHasItsPager() {
    #expect(output("sed s,^,[,", "show --format text", onTerminal: true).contains("[Some words."))
    #expect(output("sed s,^,[,", "show --format text", onTerminal: false).contains("\nSome words."))
  }

  @Test func aPagerThatIsNotThereIsDoneWithout() {
    for pager in ["/nowhere/pager", "cat", ""] {
      #expect(output(pager, "show --format text", onTerminal: true).contains("Some words."), "\(pager)")
    }
  }

  @Test func helpIsNotPaged() {
    #expect(!output("sed s,^,[,", "show --help", onTerminal: true).contains("[OVERVIEW"))
  }
}
