import Testing

/// What goes wrong is told, each time, and ends nothing but itself.
@Suite struct FailureTests {
  private let scratch = Scratch()

  private func warraq(_ words: String) -> (output: String, code: Int32) {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    return Shell.run("\(home) '\(Program.path)' \(words)")
  }

  @Test(arguments: [
    "show PAGE", "show --format json PAGE", "show --format md PAGE", "show --format screen PAGE", "PAGE", "keys",
    "keys --format md", "themes", "themes dark", "replay PAGE", "replay --last PAGE", "date PAGE", "typeset PAGE",
    "typeset --format jsonl PAGE", "quotes --all PAGE", "quotes --format csv PAGE", "import PAGE", "--help",
    "--version",
    "help show", "show --help",
  ])
  func outputThatCannotBeWrittenIsTold(_ command: String) {
    let page = scratch.file("page.md", "# عنوان\n\nقال الوزير: \"نعم، سنعود قريبا\".\n")
    let words = command.split(separator: " ").map { $0 == "PAGE" ? "'\(page)'" : String($0) }.joined(separator: " ")
    let full = warraq("\(words) 2>&1 >/dev/full </dev/null")
    #expect(full.code == 1)
    #expect(full.output == "warraq: standard output: No space left on device\n")
  }

  @Test(arguments: ["show PAGE", "keys", "replay PAGE", "typeset PAGE", "quotes PAGE", "--help"])
  func aClosedPipeIsQuiet(_ command: String) {
    let page = scratch.file("page.txt", String(repeating: "كلمة أخرى في نص طويل. ", count: 20_000))
    let words = command.split(separator: " ").map { $0 == "PAGE" ? "'\(page)'" : String($0) }.joined(separator: " ")
    let closed = warraq("\(words) 2>&1 </dev/null | true")
    #expect(closed.code == 0 && closed.output.isEmpty)
  }

  @Test func foreignKindsAreNamedAndTheRestIsRead() {
    Shell.run("mkdir '\(scratch.path)/in'")
    _ = scratch.file("in/good.txt", "A sentence that can be read.\n")
    let kinds = [
      ("empty.txt", "", "is empty"), ("blank.txt", "\\n \\n", "is empty"),
      ("zip.txt", "PK\\003\\004rest", "is a zip archive; unpack it"), ("picture.txt", "\\211PNG\\r\\n", "is a picture"),
      ("program.md", "\\177ELF\\002", "is a program, no text"), ("pdf.txt", "%%PDF-1.7", "is a PDF document"),
      ("bytes.txt", "\\001\\002\\000\\004", "is no text"), ("drawing.html", "<svg><path/></svg>", "is a picture"),
      ("tags.html", "<html><body><div></div></body></html>", "holds no text"),
    ]
    for (name, bytes, _) in kinds { Shell.run("printf '\(bytes)' >'\(scratch.path)/in/\(name)'") }
    let result = warraq("import '\(scratch.path)/in' 2>&1")
    #expect(result.code == 1)
    for (name, _, word) in kinds { #expect(result.output.contains("\(name): \(word)"), "\(name): \(result.output)") }
    #expect(result.output.contains("new\t"))
  }

  @Test func aNameThatIsNoUTF8Opens() {
    Shell.run("printf 'A sentence that can be read.' >\"$(printf '\(scratch.path)/\\341.txt')\"")
    let result = warraq("show \"$(printf '\(scratch.path)/\\341.txt')\"")
    #expect(result.code == 0)
    #expect(result.output.hasSuffix("A sentence that can be read.\n"))
  }
}
