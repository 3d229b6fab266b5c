import Glibc
import Testing

/// What the commands about the library print, by running them.
@Suite(.waits) struct LibraryCommandTests {
  private let scratch = Scratch()

  private func page(_ headline: String, _ body: String) -> String {
    "---\nheadline: \"\(headline)\"\nlanguage: \"ar\"\ndirection: \"rtl\"\n---\n\n\(body)\n"
  }

  @Test func articlesAreListedFoundDeletedAndTakenOut() {
    let first = scratch.file("a.md", page("افتتاح معرض الكتاب", "وقال الوزير سامر الراوي إن \"القراءة حق لكل إنسان\"."))
    let second = scratch.file("b.md", page("خبر آخر", "نص عن المياه وحدها."))
    #expect(run(["import", first, second]).code == 0)

    let listed = run(["list"]).output.split(separator: "\n")
    #expect(
      listed.count == 2 && listed.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 5 })
    #expect(run(["list", "is:read"]).output.isEmpty)
    let wrong = run(["list", "is:blue"])
    #expect(wrong.code == 2 && wrong.errors.contains("blue"))

    let found = run(["search", "مياه"])
    #expect(found.code == 0 && found.output.contains("خبر آخر") && !found.output.contains("معرض"))
    #expect(run(["search", "لايوجد"]).code == 1)
    #expect(run(["speakers"]).output.contains("سامر الراوي"))

    #expect(run(["quotes"]).output.contains("القراءة حق لكل إنسان"))
    #expect(run(["quotes", "--speaker", "سامر الراوي"]).output.contains("القراءة حق لكل إنسان"))
    #expect(run(["quotes", "--speaker", "الراوي", "--format", "csv"]).output.contains("القراءة حق لكل إنسان"))
    #expect(run(["quotes", "--speaker", "غيره"]).code == 1)

    let html = run(["export", "--format", "html"]).output
    #expect(html.contains("<article dir=\"rtl\"") && html.hasSuffix("</html>\n"))
    #expect(run(["export", "--format", "csv"]).output.contains("القراءة حق لكل إنسان"))

    #expect(run(["check"]).code == 0)
    #expect(run(["rm", "--query", "خبر"]).output.contains("/trash/"))
    #expect(run(["list"]).output.split(separator: "\n").count == 1)
    #expect(run(["rebuild"]).output == "1\n")
    #expect(run(["check"]).code == 0)
  }

  private func run(_ arguments: [String]) -> (output: String, errors: String, code: Int32) {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = Shell.run("\(home) '\(Program.path)' \(words) 2>'\(scratch.path)/words'")
    return (result.output, Shell.run("cat '\(scratch.path)/words'").output, result.code)
  }
}

/// What the program carries along is nobody's data, and nobody's library gets it who has articles.
@Suite(.waits) struct SampleDataTests {
  /// The reader without an article, until it shows its list; then it is left.
  private func read(home: String) throws {
    let emulator = try #require(Emulator([], environment: ["XDG_CONFIG_HOME": ""], home: home))
    #expect(emulator.shows { $0.contains("? for help") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  private func articles(home: String) -> Int {
    Shell.run("ls -R '\(home)/.local/share/warraq/articles' | grep -c '\\.md$'").output
      .split(separator: "\n").first.flatMap { Int($0) } ?? 0
  }

  @Test func samplesAreNoData() throws {
    let scratch = Scratch()
    try read(home: scratch.path)
    #expect(articles(home: scratch.path) > 0)
    let run = Shell.run(
      """
      export HOME='\(scratch.path)' XDG_CONFIG_HOME= XDG_DATA_HOME= LANG=C.UTF-8; cd; W='\(Program.path)'
      "$W" list; "$W" list --limit 1; "$W" search '"Warraq"'; echo search $?
      printf '# Mine\\n\\nwords of mine\\n' > a.md; "$W" import a.md >/dev/null; "$W" list --limit 1 | cut -f5
      "$W" rm x; "$W" show file:///etc/passwd 2>&1
      """)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("search 1") && lines.contains("Mine"), "\(run.output)")
    #expect(run.output.contains("only http and https addresses are opened"), "\(run.output)")
    #expect(!lines.contains { $0.hasSuffix("السرو") })
  }

  @Test func whoeverHasArticlesGetsNoSamples() throws {
    let scratch = Scratch()
    Shell.run(
      """
      export HOME='\(scratch.path)' XDG_CONFIG_HOME= XDG_DATA_HOME= LANG=C.UTF-8; cd; W='\(Program.path)'
      printf '# Mine\\n\\nwords of mine\\n' > a.md; "$W" import a.md >/dev/null
      """)
    try read(home: scratch.path)
    #expect(articles(home: scratch.path) == 1)
  }
}
