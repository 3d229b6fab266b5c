import Glibc
import Testing

/// The reader is released as one static program, and some functions of the C library do otherwise in one: what the program
/// of the tests can, that one has to. It is linked here from the same objects, by the settings of a release.
@Suite struct StaticProgramTests {
  private let scratch = Scratch()
  private var program: String { scratch.path + "/warraq" }

  /// What the manifest says that a released reader is linked with.
  private static func settings() throws -> [String] {
    let root = String(#filePath.dropLast("/Tests/ProgramTests/StaticProgramTests.swift".count))
    let manifest = Shell.run("cat '\(root)/Package.swift'").output
    let start = try #require(manifest.firstRange(of: "let selfContained: [LinkerSetting] = [")).upperBound
    let end = try #require(manifest[start...].firstRange(of: "], .when(configuration: .release)")).lowerBound
    let quoted = manifest[start..<end].split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    let order = "\(root)/Sources/warraq/start.order"
    return quoted.filter { $0.offset % 2 == 1 }.map { word in
      word.element.hasSuffix(#"\(startOrder)"#)
        ? "'\(word.element.dropLast(#"\(startOrder)"#.count))\(order)'" : "\(word.element)"
    }
  }

  private func link() throws {
    let objects = Program.path + ".product/Objects.LinkFileList"
    let libraries = ["sqlite3", "cmark-gfm", "cmark-gfm-extensions", "ncursesw", "tinfo"].map { "-l" + $0 }
    let words = try Self.settings() + libraries + ["-Xlinker", "--gc-sections"]
    let linked = Shell.run(
      "swiftc '@\(objects)' -o '\(program)' -Xlinker --defsym -Xlinker main=warraq_main \(words.joined(separator: " ")) 2>&1"
    )
    try #require(linked.code == 0, "\(linked.output)")
  }

  @Test func whatIsReleasedDoesAsWhatIsTested() throws {
    try link()
    let text = "قال الوزير سامر الراوي إن \"القراءة حق لكل إنسان\"."
    let page = scratch.file(
      "page.html", "<html lang=ar><title>خبر</title><body><article><h1>خبر</h1><p>\(text)</p></article></body></html>")
    let file = scratch.file("page.md", "# عنوان\n\n\(text)\n")
    let feed = scratch.file(
      "feed.xml",
      "<rss version=\"2.0\"><channel><title>t</title><item><title>خبر</title><link>https://a.example/1</link>"
        + "<description>\(text)</description></item></channel></rss>")
    let arabic = scratch.path + "/windows.txt"
    _ = Shell.run("iconv -f UTF-8 -t windows-1256 '\(file)' > '\(arabic)'")
    let commands = [
      "--version", "--help", "show '\(page)'", "show '\(file)'", "show '\(feed)'", "show '\(arabic)'",
      "quotes --format jsonl '\(file)'", "typeset '\(file)'", "import '\(page)' '\(file)'", "list", "search القراءة",
      "speakers", "show '\(scratch.path)/none.md'", "config", "themes", "check",
    ]
    for (locale, commands) in [
      ("LANG=C.UTF-8", commands), ("LC_ALL=C", ["show '\(file)'", "list"]), ("LANG=none.UTF-8", ["show '\(file)'"]),
    ] {
      let homes = ["a", "b"].map { "\(scratch.path)/\($0)-\(locale)" }
      for command in commands {
        let runs = zip([Program.path, program], homes).map { program, home in
          Shell.run(
            "mkdir -p '\(home)'; env -i HOME='\(home)' PATH=\"$PATH\" TERM=xterm \(locale) '\(program)' \(command) 2>&1"
              + " | sed 's,\(home),HOME,g'")
        }
        #expect(runs[0].output == runs[1].output, "\(locale) \(command)")
      }
    }
    try nothingIsAmiss(file)
  }

  /// On a terminal, where words on what is amiss come before the first screen.
  private func nothingIsAmiss(_ file: String) throws {
    for name in ["LANG", "LC_ALL"] {
      let emulator = try #require(
        Emulator([file], program: program, environment: [name: "C.UTF-8"], home: scratch.path))
      #expect(emulator.shows { $0.contains("+A") })
      emulator.send("q")
      #expect(emulator.exitCode() == 0)
      #expect(!String(decoding: emulator.sent, as: UTF8.self).contains("locale"))
    }
  }
}
