import Testing

/// A theme that is not there keeps nobody from reading, unless he has just asked for it.
@Suite(.waits) struct ThemeChoiceTests {
  private let scratch = Scratch()

  private func run(_ line: String) -> (output: String, code: Int32) {
    let run = Shell.run(
      "export HOME='\(scratch.path)' XDG_CONFIG_HOME= XDG_DATA_HOME= LANG=C.UTF-8; cd; W='\(Program.path)'; { \(line); } 2>&1"
    )
    return (run.output, run.code)
  }

  @Test func itIsToldWithItsPlace() {
    let (output, code) = run(
      "mkdir -p .config/warraq; printf '\\n\\ntheme = nosuch\\n' > .config/warraq/config; \"$W\" config --check")
    #expect(code == 3 && output.contains("/config:3: there is no theme 'nosuch'"), "\(output)")
    let (other, otherCode) = run("WARRAQ_THEME=away \"$W\" config --check")
    #expect(otherCode == 3 && other.contains("WARRAQ_THEME: there is no theme 'away'"), "\(other)")
    let (read, readCode) = run(
      "printf '# t\\n\\nwords\\n' > a.md; WARRAQ_THEME=away \"$W\" replay --keys Enter --last a.md")
    #expect(readCode == 0 && read.contains("words"), "\(read)")
    #expect(run("\"$W\" replay --theme away a.md").code != 0)
  }

  @Test func allAreCheckedWhateverOneOfThemIs() {
    let (output, code) = run(
      """
      mkdir -p .config/warraq/themes; mkfifo .config/warraq/themes/a.theme
      printf 'nobody = red\\n' > .config/warraq/themes/b.theme; "$W" themes --check
      """)
    #expect(code == 3 && output.contains("a.theme: is no regular file"), "\(output)")
    #expect(output.contains("theme b:1: there is no role 'nobody'"), "\(output)")
  }

  @Test func whatWasChosenByKeysIsShownAsSuch() {
    let (output, _) = run(
      "printf '# t\\n\\nwords\\n' > a.md; \"$W\" import a.md >/dev/null; \"$W\" config | grep -A3 '^# the language of'")
    #expect(output.contains("# language") || output.contains("language ="), "\(output)")
  }
}
