import Testing
import UnicodeText

@testable import warraq

/// Help and manual in Arabic: all of it is there, and what is typed stays as it is typed.
@Suite(.waits) struct ArabicHelpTests {
  private let scratch = Scratch()

  private func run(_ words: String, _ variables: String = "LANG=ar_EG.UTF-8") -> (output: String, code: Int32) {
    let clean = "env -i PATH=\"$PATH\" HOME='\(scratch.path)' XDG_CONFIG_HOME='\(scratch.path)/c'"
    return Shell.run("\(clean) \(variables) '\(Program.path)' \(words)")
  }

  private static func program() throws -> CommandDescription {
    try #require(CommandDescription(dump: Warraq._dumpHelp()))
  }

  /// Without what only tells a terminal about directions.
  private static func bare(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { ![0x200E, 0x200F, 0x2066, 0x2067, 0x2069].contains($0.value) }))
  }

  @Test func everyTextOfHelpHasItsArabic() throws {
    let texts = Set(try Self.program().texts + HelpWord.allCases.map(\.rawValue))
    let keys = HelpCatalog.arabic.keys
    for text in texts.subtracting(keys).sorted() {
      Issue.record(
        """
        No Arabic in Sources/warraq/Words/ar.help for the help text below. Add it there, word by word as it stands: the \
        English lines, a line of ===, the Arabic lines, a line of ---. Example lines begin with two blanks; Latin names \
        need no marks of direction.
        \(text)
        """)
    }
    for text in keys.subtracting(texts).sorted() {
      Issue.record(
        """
        Sources/warraq/Words/ar.help holds a text that help has no more, or has in other words. Take it out, or give \
        it the English that stands in the program now:
        \(text)
        """)
    }
  }

  @Test func noTextIsLeftInEnglish() {
    for key in HelpCatalog.arabic.keys where key.contains(" ") && key.contains(where: { $0.isLowercase }) {
      let isCode = key.hasPrefix("warraq ")
      #expect(isCode || LatinRuns.holdsRightToLeft(HelpCatalog.arabic[key]), "\(key)")
    }
  }

  /// Options, queries, code and JSON are typed as in English.
  @Test func whatIsTypedIsTheSameInBothLanguages() {
    for key in HelpCatalog.arabic.keys {
      let words = HelpCatalog.arabic[key].split { " \n'،؛.,:;()".contains($0) }
      for option in key.split(whereSeparator: { " \n'،؛.,:;()".contains($0) }) where option.hasPrefix("--") {
        #expect(words.contains(option), "\(option) of: \(key)")
      }
    }
  }

  @Test func everyHelpIsOfEightyColumnsAndNamesItsOptions() throws {
    for command in try Self.program().all {
      let text = HelpText(command: command, catalog: .arabic).text
      #expect(LatinRuns.holdsRightToLeft(text))
      let lines = text.split(separator: "\n")
      for line in lines { #expect(LatinRuns.cells(line) <= 80, "\(command.path): \(line)") }
      for name in command.arguments.flatMap(\.names) + command.subcommands.compactMap(\.path.last) {
        #expect(lines.contains { $0.hasPrefix("  ") && $0.contains(name) }, "\(name)")
      }
    }
  }

  @Test(arguments: ["--help", "-h", "help"]) func theProgramSaysItInArabic(_ words: String) {
    let help = run(words)
    #expect(help.code == 0)
    #expect(help.output.contains("طريقة الاستعمال") && !help.output.contains("USAGE"))
    #expect(Self.bare(help.output).contains("\n  feeds  "))
  }

  @Test func commandsSayItInArabic() {
    let add = run("feeds add --help").output
    #expect(Self.bare(add).contains("  warraq feeds add ["))
    for option in ["--title", "--tag", "--full-text", "-h, --help"] {
      #expect(add.contains("\n  \(option)"), "\(option)")
    }
    let show = run("help show").output
    #expect(show.contains("طريقة الاستعمال") && show.contains("\n  --content-type"))
    #expect(run("show --help").output == show)
    #expect(Self.bare(show).contains("الأصل: text."))
  }

  @Test func theLanguageIsTheInterfaces() {
    let english = run("show --help", "LANG=C.UTF-8")
    #expect(english.code == 0 && english.output.hasPrefix("OVERVIEW: Prints an article"))
    #expect(run("show --help", "LANG=ar_EG.UTF-8 WARRAQ_LANGUAGE=en").output == english.output)
    #expect(run("show --help", "LANG=fa_IR.UTF-8").output == english.output)
    #expect(run("show --help", "WARRAQ_LANGUAGE=ar").output.contains("طريقة الاستعمال"))
    _ = Shell.run("mkdir -p '\(scratch.path)/c/warraq' && echo 'language = ar' >'\(scratch.path)/c/warraq/config'")
    #expect(run("show --help", "LANG=C.UTF-8").output.contains("طريقة الاستعمال"))
    #expect(run("--version").output == run("--version", "LANG=C.UTF-8").output)
  }

  @Test func runsOfLatinWordsAreKeptTogether() {
    let cases = [
      ("مع --all تُطبع", "مع \u{2066}--all\u{2069} تُطبع"),
      ("كما يطبعه warraq list.", "كما يطبعه \u{2066}warraq list\u{2069}."),
      ("من -2 ... 7.", "من \u{2066}-2 ... 7\u{2069}."), ("بطاقة (mlterm) هنا", "بطاقة (\u{2066}mlterm\u{2069}) هنا"),
      ("بين \"علامتين\"، معًا", "بين \"علامتين\"، معًا"), ("القيم (f(x)) هنا", "القيم (\u{2066}f(x)\u{2069}) هنا"),
    ]
    for (text, isolated) in cases { #expect(LatinRuns.isolated(text) == isolated) }
    #expect(HelpLines.example("  warraq fetch    كلها") == "  warraq fetch    \u{2067}كلها\u{2069}")
    #expect(HelpLines.example("      تتمة") == "  \u{200E}    \u{2067}تتمة\u{2069}")
    #expect(HelpLines.example("  a from:الوراق b") == "  \u{200E}a from:الوراق b")
    #expect(HelpLines.sentence("text نص") == "\u{200F}\u{2066}text\u{2069} نص")
  }

  @Test func theManualStandsInArabicBesideTheEnglishOne() {
    let tree = "'\(scratch.path)/tree'"
    #expect(run("install --to \(tree) 2>/dev/null").code == 0)
    let names = Shell.run("cd \(tree)/share/man/man1 && ls").output
    #expect(names.contains("warraq-feeds-add.1"))
    #expect(Shell.run("cd \(tree)/share/man/ar/man1 && ls").output == names)
    #expect(!LatinRuns.holdsRightToLeft(Shell.run("cat \(tree)/share/man/man1/warraq-feeds.1").output))
    let all = Shell.run("cat \(tree)/share/man/ar/man1/*.1").output
    let requests: Set = [".TH", ".ad", ".nh", ".SH", ".B", ".I", ".BR", ".TP", ".PP", ".RS", ".RE", ".nf", ".fi"]
    for line in all.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.split(separator: " ")[0])), "\(line)")
    }
    #expect(all.contains(".SH الخيارات") && all.contains(".SH المفاتيح") && !all.contains(".SH OPTIONS"))
    // Where the formatter is there, it has nothing to say.
    let warnings = Shell.run(
      "command -v groff >/dev/null || exit 0; cd \(tree)/share/man/ar/man1 && "
        + "for page in *.1; do groff -K utf8 -T utf8 -ww -man $page 2>&1 >/dev/null; done")
    #expect(warnings.output == "")
    #expect(run("uninstall --to \(tree) 2>/dev/null").code == 0)
    #expect(Shell.run("test ! -e \(tree)/share").code == 0)
  }
}
