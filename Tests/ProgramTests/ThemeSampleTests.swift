import Testing

/// `warraq themes` shows each theme on a terminal, and only there.
@Suite(.waits) struct ThemeSampleTests {
  private func themes(_ environment: String, onTerminal: Bool) -> String {
    let program = "\(environment) '\(Program.path)' themes"
    let scratch = Scratch()
    let home = "HOME='\(scratch.path)' XDG_CONFIG_HOME= LANG=C.UTF-8"
    let output = Shell.run(
      onTerminal
        ? "env -u NO_COLOR \(home) TERM=xterm-256color script -qec \"\(program)\" /dev/null"
        : "env -u NO_COLOR \(home) \(program)"
    ).output
    return String(String.UnicodeScalarView(output.unicodeScalars.filter { $0 != "\r" }))
  }

  @Test func aTerminalShowsEachInItsColours() {
    let shown = themes("", onTerminal: true).split(separator: "\n")
    #expect(shown.count == 12)
    #expect(shown.allSatisfy { $0.contains("\u{1B}[0") && $0.contains("Headline") })
    #expect(Set(shown.map { $0.drop { $0 != "\u{1B}" } }).count >= 11, "no two look alike but those of few colours")
  }

  @Test func elsewhereThereAreNamesAlone() {
    #expect(themes("", onTerminal: false).split(separator: "\n").first == "dark")
    #expect(!themes("NO_COLOR=1", onTerminal: true).contains("\u{1B}"))
    #expect(themes("CLICOLOR_FORCE=1", onTerminal: false).contains("\u{1B}[0;"))
  }
}
