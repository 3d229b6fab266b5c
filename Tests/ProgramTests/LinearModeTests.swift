import Testing

/// The reader in lines, as somebody types them.
@Suite(.waits) struct LinearModeTests {
  private let scratch = Scratch()

  private let page = """
    ---
    headline: "محادثات النهر"
    language: "ar"
    direction: "rtl"
    ---

    أعلنت الوزارة الاتفاق يوم الثلاثاء.

    ## اللجنة

    وقالت سلمى الرواجبة إن "الوثيقة تضمن لكل ضفة حصتها من الماء".

    وانتهى الاجتماع في المساء، انظر [البيان](https://news.example/text).

    """

  private func say(_ lines: [String], to words: String, language: String = "en") -> (lines: [String], code: Int32) {
    let typed = scratch.file("typed", lines.joined(separator: "\n") + "\n")
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8 TERM=xterm"
    let result = Shell.run("\(home) '\(Program.path)' --linear --language \(language) \(words) <'\(typed)' 2>&1")
    return (result.output.split(separator: "\n").map(String.init), result.code)
  }

  @Test func anArticleIsReadByParagraphsAndByItsStatements() {
    let path = scratch.file("a.md", page)
    let read = say(["", "", "", "", "}", "]", "]", "statements", "1", "/", "ماء", ")", "G", "quit"], to: "'\(path)'")
    #expect(read.code == 0)
    #expect(
      read.lines == [
        "Headline: محادثات النهر",
        "أعلنت الوزارة الاتفاق يوم الثلاثاء.",
        "Heading 2: اللجنة",
        "وقالت سلمى الرواجبة إن \"الوثيقة تضمن لكل ضفة حصتها من الماء\".",
        "وانتهى الاجتماع في المساء، انظر البيان.",
        "No subheading after this",
        "1 of 1. سلمى الرواجبة: الوثيقة تضمن لكل ضفة حصتها من الماء",
        "This is the last statement",
        "1 statement",
        "1. سلمى الرواجبة: الوثيقة تضمن لكل ضفة حصتها من الماء",
        "1 of 1. سلمى الرواجبة: الوثيقة تضمن لكل ضفة حصتها من الماء",
        "1 of 1 · ماء",
        "وقالت سلمى الرواجبة إن \"الوثيقة تضمن لكل ضفة حصتها من الماء\".",
        "1 of 1. البيان · https://news.example/text",
        "وانتهى الاجتماع في المساء، انظر البيان.",
      ])
  }

  @Test func aListIsSaidByNumbersAndWhatWasReadIsKeptLineByLine() {
    let first = scratch.file("a.md", page)
    let second = scratch.file("b.md", page.replacing("محادثات النهر", with: "خبر ثانٍ"))
    let listed = say(["2", "", "back", "redraw", "quit"], to: "'\(first)' '\(second)'")
    #expect(listed.lines[1] == "2 articles · 2 unread")
    #expect(listed.lines[2].hasPrefix("1. ") && listed.lines[2].hasSuffix("unread"))
    #expect(listed.lines.contains("2 articles · 1 unread"))
    // The lines end without a word to quit: nothing is lost.
    let later = say([""], to: "'\(first)' '\(second)'")
    #expect(later.lines[1] == "2 articles · 1 unread")
  }

  @Test func nothingIsSentThatADeviceWouldSpellOut() {
    let path = scratch.file("a.md", page)
    let read = say(
      ["help", "", "]", "s", "t", "outline", "", "V", "nonsense", "quit"], to: "'\(path)'", language: "ar")
    for scalar in read.lines.joined(separator: " ").unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x2066...0x2069).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
      #expect(!(0xFB50...0xFDFF).contains(scalar.value) && !(0xFE70...0xFEFF).contains(scalar.value))
    }
    // Every command of the article is named, with what it does.
    #expect(read.lines.contains { $0.hasPrefix("next-statement: ") && $0.contains("]") })
    #expect(read.lines.contains { $0.contains("nonsense") })
  }

  @Test func aLargeTextIsReadLineByLineBothWays() {
    let lines = (1...60_000).map { "سطر من نص كبير رقمه \($0)" }
    let path = scratch.file("large.txt", lines.joined(separator: "\n"))
    let read = say(["", "", "k", "G", "k", "g", "quit"], to: "'\(path)'")
    #expect(read.lines == [1, 2, 3, 2, 60_000, 59_999, 1].map { lines[$0 - 1] })
  }

  @Test func standardInputIsWhatIsTyped() {
    let refused = say([], to: "-")
    #expect(refused.code == 2 && refused.lines.first?.contains("what you type") == true)
  }
}
