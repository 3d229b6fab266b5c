import JSONText
import Testing

/// What goes wrong is told, each time, and ends nothing but itself.
@Suite(.waits) struct FailureTests {
  private let scratch = Scratch()

  private func warraq(_ words: String) -> (output: String, code: Int32) {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    return Shell.run("\(home) '\(Program.path)' \(words)")
  }

  /// What a command is called with to print something. A command that is not named here is called without anything.
  private static let arguments: [String: [String]] = [
    "warraq": ["PAGE", "--help", "--version", "show --help"],
    "warraq read": ["PAGE"], "warraq feeds add": ["FOLDER/other"], "warraq feeds remove": ["FOLDER/in"],
    "warraq feeds import": ["FOLDER/others"], "warraq fetch": ["--format json FOLDER/in"],
    "warraq show": ["PAGE", "--format json PAGE", "--format md PAGE", "--format screen PAGE"],
    "warraq import": ["FOLDER/other", "--format json PAGE"], "warraq search": ["عنوان"], "warraq rm": ["--query عنوان"],
    "warraq export": ["", "--format html", "--format epub", "--format jsonl", "--format csv"],
    "warraq quotes": ["", "--all PAGE", "--format csv PAGE", "--explain PAGE"],
    "warraq replay": ["PAGE", "--last PAGE"], "warraq keys": ["", "--format md", "--format json"],
    "warraq themes": ["", "dark"], "warraq typeset": ["PAGE", "--format jsonl PAGE"], "warraq date": ["PAGE"],
    "warraq tag": ["--add new --query عنوان"], "warraq install": ["--to FOLDER/tree"],
    "warraq help": ["", "show"],
  ]
  /// They say nothing, or nothing where nobody has written any.
  private static let silent: Set = ["warraq feeds rename", "warraq feeds tag", "warraq uninstall", "warraq notes"]

  /// Every command that the program itself names: a new one is among them.
  @Test func outputThatCannotBeWrittenIsTold() throws {
    let help = JSONValue.parse(Array(warraq("--experimental-dump-help").output.utf8))
    let commands = Self.commands(try #require(try help.get()["command"]), under: "").filter {
      !Self.silent.contains($0)
    }
    #expect(commands.count > 20)
    for command in commands {
      for words in Self.arguments[command] ?? [""] {
        let room = Scratch()
        let page = room.file("page.md", "# عنوان\n\nقال الوزير: \"نعم، سنعود قريبا\".\n")
        Shell.run(
          "mkdir '\(room.path)/in' '\(room.path)/other'; cp '\(page)' '\(room.path)/in'; cp '\(page)' '\(room.path)/other'"
        )
        _ = room.file("urls", "https://127.0.0.1:1/feed\n")
        _ = room.file("others", "https://127.0.0.1:1/other\n")
        let home = "HOME='\(room.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8 TERM=xterm"
        let program = "\(home) '\(Program.path)'"
        Shell.run(
          "\(program) import '\(page)'; \(program) feeds add '\(room.path)/in'; \(program) feeds import '\(room.path)/urls'"
        )
        // What a look through the library has to tell of.
        Shell.run(
          "printf 'no article' >'\(room.path)/.local/share/warraq/articles/.lost.md'; rm '\(room.path)'/.local/share/warraq/index*"
        )
        let line = "\(command.dropFirst("warraq".count)) \(words)".replacing("PAGE", with: "'\(page)'")
          .replacing("FOLDER", with: room.path)
        // Only the doctor looks at a terminal, which script(1) gives it.
        let run = "\(program) \(line) 2>&1 >/dev/full </dev/null"
        let isDoctor = command == "warraq doctor"
        let full = Shell.run(
          isDoctor ? "script -qec \"\(run.replacing(" </dev/null", with: ""))\" /dev/null | tr -d '\\r'" : run)
        #expect(full.code == 1 || isDoctor, "\(command) \(words): \(full.output)")
        #expect(
          full.output.hasSuffix("warraq: standard output: No space left on device\n"),
          "\(command) \(words): \(full.output)")
      }
    }
  }

  /// The commands that do something, each with those above it.
  private static func commands(_ help: JSONValue, under path: String) -> [String] {
    let name = path + (help["commandName"]?.string ?? "")
    let below = (help["subcommands"]?.array ?? []).flatMap { commands($0, under: name + " ") }
    return path.isEmpty || below.isEmpty ? [name] + below : below
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
    Shell.run("touch '\(scratch.path)/in/.hidden' '\(scratch.path)/in/photo.jpg'; mkfifo '\(scratch.path)/in/pipe.txt'")
    let result = warraq("import '\(scratch.path)/in' 2>&1")
    #expect(result.code == 1)
    for (name, _, word) in kinds { #expect(result.output.contains("\(name): \(word)"), "\(name): \(result.output)") }
    #expect(result.output.contains("new\t"))
    let passedOver = "3 files were passed over: 1 .jpg, 1 hidden, 1 pipe"
    #expect(result.output.contains(passedOver))
    for command in ["quotes", "read"] {
      #expect(warraq("\(command) '\(scratch.path)/in' 2>&1 >/dev/null | cat").output.contains(passedOver), "\(command)")
    }
  }

  @Test func whatOnlyAsksMakesNoLibrary() {
    let page = scratch.file("page.md", "# عنوان\n\nقال الوزير: \"نعم، سنعود قريبا\".\n")
    let commands = [
      "quotes", "quotes '\(page)'", "quotes --speaker سامر", "show '\(page)'", "show --format json '\(page)'",
      "replay --last", "replay --last '\(page)'", "list", "speakers", "export", "check", "rebuild",
      "import --dry-run '\(page)'", "date '\(page)'", "typeset '\(page)'",
    ]
    for command in commands {
      #expect(warraq("\(command) 2>/dev/null </dev/null").code == 0, "\(command)")
    }
    #expect(warraq("rm abc 2>/dev/null </dev/null").code == 1, "there is nothing to take away")
    #expect(warraq("quotes 2>/dev/null </dev/null").output.isEmpty)
    #expect(warraq("replay --last </dev/null").output.contains("articles"))
    #expect(Shell.run("ls -A '\(scratch.path)'").output == "page.md\n")
  }

  @Test func samplesAreNobodysData() {
    // The reader's first start puts them in.
    warraqOnTerminal()
    #expect(Shell.run("find '\(scratch.path)' -name '*.md' | wc -l").output == "13\n")
    for command in [
      "list", "search -- Warraq", "quotes", "quotes --all", "speakers", "export --format csv --raw",
      "export --format jsonl",
    ] {
      let said = warraq("\(command) </dev/null 2>/dev/null").output
      #expect(said.split(separator: "\n").allSatisfy { $0.hasPrefix("kind,speaker") }, "\(command): \(said)")
    }
  }

  private func warraqOnTerminal() {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8 TERM=xterm"
    Shell.run("(sleep 1; printf q) | \(home) script -qec '\(Program.path)' /dev/null >/dev/null")
  }

  @Test func aNameThatIsNoUTF8Opens() {
    Shell.run("printf 'A sentence that can be read.' >\"$(printf '\(scratch.path)/\\341.txt')\"")
    let result = warraq("show \"$(printf '\(scratch.path)/\\341.txt')\"")
    #expect(result.code == 0)
    #expect(result.output.hasSuffix("A sentence that can be read.\n"))
  }

  @Test func statementsOfALargeTextAreListed() {
    let line = "قال الوزير سامر الحلو: \"سنعود قريبا إلى العمل\".\n\n"
    let filler = String(repeating: String(repeating: "كلمة أخرى ", count: 300) + "\n\n", count: 20)
    let text = String(repeating: line + filler, count: 12)
    let file = scratch.file("large.txt", text)
    let result = warraq("quotes '\(file)'")
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count == 12)
    #expect(result.output.contains(#""speaker":"الوزير سامر الحلو""#))
    let first = line.utf8.prefix { $0 != UInt8(ascii: "\"") }.count + 1
    #expect(result.output.contains("\"startByte\":\(first),"))
    let said = warraq("quotes --speaker 'سامر الحلو' --format csv '\(file)'")
    #expect(said.output.split(separator: "\n").count == 13)
    // In the reader, which shows where they stand.
    let shown = warraq("replay --last --no-styles --size 100x24 --keys 's j Enter' '\(file)'").output
    #expect(shown.contains("12"))
  }

  @Test func aLargePageIsReadAsAPage() {
    let paragraph = "<p>\(String(repeating: "كلمة أخرى في نص طويل. ", count: 100))</p>\n"
    let file = scratch.file(
      "large.html", "<html><body><h1>عنوان</h1>\(String(repeating: paragraph, count: 400))</body></html>")
    let shown = warraq("replay --last --no-styles '\(file)'")
    #expect(shown.code == 0 && !shown.output.contains("<p>") && !shown.output.contains("html>"))
  }
}
