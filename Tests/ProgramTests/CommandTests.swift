import Glibc
import Testing

/// The commands as other programs see them: what is printed where, and the exit codes.
@Suite(.waits) struct CommandTests {
  private let scratch = Scratch()

  private func warraq(_ words: String, input: String = "") -> (output: String, code: Int32) {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    return Shell.run("printf '%s' '\(input)' | \(home) '\(Program.path)' \(words) 2>'\(scratch.path)/words'")
  }

  private var words: String { Shell.run("cat '\(scratch.path)/words'").output }

  @Test func importingTwiceChangesNothing() {
    let file = scratch.file("page.md", "# عنوان\n\nفقرة من النص.\n")
    let first = warraq("import '\(file)'")
    #expect(first.code == 0 && first.output.hasPrefix("new\t"))
    #expect(warraq("import '\(file)'").output.hasPrefix("same\t"))
  }

  @Test func whatCannotBeReadIsNamedAndTheRestGoesOn() {
    let file = scratch.file("page.md", "# عنوان\n\nفقرة.\n")
    let result = warraq("import '\(scratch.path)/none.md' '\(file)'")
    #expect(result.code == 1 && result.output.hasPrefix("new\t"))
    #expect(words.contains("none.md"))
  }

  @Test func wrongUsageIsTwoAndSaysWhatIsRight() {
    #expect(warraq("show --format nonsense -").code == 2)
    #expect(words.contains("json"))
    #expect(warraq("replay --theme nonsense /dev/null").code == 2)
    #expect(words.contains("dark"))
  }

  @Test func theSettingsFileIsToldByLineAndGoesBehindTheCommandLine() {
    Shell.run("mkdir -p '\(scratch.path)/.config/warraq'")
    _ = scratch.file(".config/warraq/config", "size = 2\r\nlanguage = fr\r\ntheme = light\r\nsizze = 1\r\n")
    let result = warraq("config --theme mono")
    #expect(result.code == 3)
    #expect(words.contains("config:2: language = fr") && words.contains("config:4: there is no setting sizze; size?"))
    #expect(result.output.contains("\nsize = 2\n") && result.output.contains("\ntheme = mono\n"))
    #expect(result.output.contains("config:1") && result.output.contains("from the command line"))
    #expect(warraq("config --check").output == "")
    #expect(warraq("config --check --config '\(scratch.path)/none'").code == 1)
    // What is printed is a settings file that says the same.
    let file = scratch.file("printed", result.output)
    let again = warraq("config --check --config '\(file)'")
    #expect(again.code == 0 && words == "")
    let json = warraq("config --format json").output
    #expect(json.hasPrefix(#"{"schema":"warraq.settings/1""#) && json.contains(#""source":"file""#))
  }

  @Test func foreignControlsReachNeitherPipeNorTerminal() {
    let result = warraq("show --format text -", input: "a\u{1B}]0;owned\u{7}\u{9B}2Jb \u{202E}c")
    #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 7 })
    #expect(warraq("show '/none\u{1B}[2J'").code == 1)
    #expect(!words.contains("\u{1B}"))
  }

  @Test func anArticleComesByAPipe() {
    let result = warraq("show --format json -", input: "# Title\n\nA paragraph with \"a quoted word\".")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix(#"{"schema":"warraq.article/1""#))
    #expect(result.output.hasSuffix("}\n"))
  }

  @Test func aThemeThatIsPrintedCanBeChosen() {
    let theme = warraq("themes light")
    #expect(theme.code == 0)
    let file = scratch.file("mine.theme", theme.output)
    let page = scratch.file("page.md", "# عنوان\n\nفقرة.\n")
    let light = warraq("replay --last --theme light '\(page)'")
    #expect(light.code == 0)
    #expect(warraq("replay --last --theme '\(file)' '\(page)'").output == light.output)
  }

  @Test func aThemeThatIsHardToReadIsToldOf() {
    #expect(warraq("themes --check").code == 0)
    let faint = scratch.file("faint.theme", "ui fg=#777777 bg=#808080\narticle fg=#000000 bg=#ffffff\n")
    let result = warraq("themes --check '\(faint)'")
    #expect(result.code == 3 && result.output.isEmpty)
    #expect(words.contains(": ui.status has a contrast of 1.1 : 1, 4.5 : 1 can be read"))
    #expect(!words.contains("article.body has"))
    let settings = scratch.file("faint.config", "theme = \(faint)\n")
    let checked = warraq("config --check --config '\(settings)'")
    #expect(checked.code == 3 && words.contains("ui.status has a contrast of 1.1"))
  }

  @Test func theReaderItselfPrintsTextIntoAPipe() {
    let page = scratch.file("page.md", "# عنوان\n\nفقرة من النص.\n")
    let result = warraq("'\(page)'")
    #expect(result.code == 0)
    #expect(result.output == "عنوان\n\nفقرة من النص.\n")
  }
}
