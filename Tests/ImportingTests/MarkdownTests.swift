import ArticleModel
import Testing

@testable import Importing

struct MarkdownTests {
  private func blocks(_ text: String) -> [Block] { MarkdownReader.blocks(of: text, address: nil) }

  private func paragraph(_ text: String) -> RichText? {
    guard case .paragraph(let rich)? = blocks(text).first else { return nil }
    return rich
  }

  @Test func aListBeginsWithItsOwnNumber() {
    #expect(
      blocks("2019. سنة\n2020. أخرى")
        == [.list(ordered: true, start: 2019, items: [[.paragraph(RichText("سنة"))], [.paragraph(RichText("أخرى"))]])])
  }

  @Test func referencesAndBareAddressesAreLinks() {
    #expect(
      paragraph("[نص][1] and www.example.org.\n\n[1]: https://example.org/a")
        == RichText(
          "نص and www.example.org.",
          spans: [Inline(.link("https://example.org/a"), 0..<2), Inline(.link("http://www.example.org"), 7..<22)]))
  }

  @Test func linesThatEndOnPurposeAreKeptBesideMarks() {
    let text = RichText("غامق سطر ثان", spans: [Inline(.strong, 0..<4), Inline(.lineBreak, 8..<9)])
    for line in ["**غامق** سطر  \nثان", "**غامق** سطر\\\nثان", "**غامق** سطر<br>\nثان"] {
      #expect(paragraph(line) == text, "\(line)")
    }
    #expect(paragraph("<br>**a**  \n") == RichText("a", spans: [Inline(.strong, 0..<1)]))
    #expect(paragraph("**a  \nb** c")?.lineStarts == [2])
  }

  @Test func whatIsForProgramsIsNotShown() {
    #expect(paragraph("قبل <script>alert(2)</script>بعد <style>p{}</style>النهاية") == RichText("قبل بعد النهاية"))
    #expect(paragraph("the `<b>` and <script> tags")?.text == "the <b> and  tags", "what is not closed hides nothing")
  }

  @Test func thePicturesWordsStandInItsPlace() {
    #expect(paragraph("قبل <img alt=\"بديل\"> بعد")?.text == "قبل بديل بعد")
    #expect(
      paragraph("قبل <img src=\"a.png\" alt=\"بديل\"> بعد")
        == RichText("قبل بديل بعد", spans: [Inline(.link("a.png"), 4..<8)]))
  }

  @Test func tasksHaveTheirBoxes() {
    #expect(
      blocks("- [x] done\n- [ ] open")
        == [.list(ordered: false, items: [[.paragraph(RichText("☑ done"))], [.paragraph(RichText("☐ open"))]])])
  }

  /// A sentence with a colon between two rules is no field.
  @Test func whatStandsBetweenRulesAndIsNoFieldStays() {
    let text = "---\nHe said \"no\": then he left.\n---\n\nBody.\n"
    let article = Importer.read(Array(text.utf8), name: "a.md", options: ImportOptions(format: .md))[0].article
    let words = article.headline + article.paragraphs.map(\.text.text).joined()
    #expect(words.contains("then he left") && words.contains("Body"))
  }

  /// More cells than any table has are no table; no letter of them is lost.
  @Test func aRowWithoutMeasureIsText() {
    let row = String(repeating: "|a", count: 600)
    guard case .paragraph(let text)? = blocks("|a|b|\n|-|-|\n|c|d|\n\n\(row)").last else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.text == row)
    // Five hundred bars are the most.
    let wide = String(repeating: "|a", count: 499) + "|\n" + String(repeating: "|-", count: 499) + "|\n"
    guard case .table(let rows)? = blocks(wide + "|b|").first else {
      Issue.record("no table")
      return
    }
    #expect(rows[0].count == 499)
  }

  @Test func aBarInACellIsText() {
    #expect(
      blocks("| a | b |\n|---|---|\n| x \\| y | `p\\|q` |")
        == [
          .table(rows: [
            [TableCell(text: "a", isHeader: true), TableCell(text: "b", isHeader: true)],
            [TableCell(text: "x | y"), TableCell(text: "p|q")],
          ])
        ])
  }

  @Test func footnotesLeadThereAndBack() {
    #expect(
      blocks("قال[^n] ثم[^2].\n\n[^2]: ثانية\n[^n]: أولى")
        == [
          .paragraph(
            RichText("قال[1] ثم[2].", spans: [Inline(.link("#fn-1"), 3..<6), Inline(.link("#fn-2"), 9..<12)])),
          .rule, .paragraph(RichText("[1] أولى", spans: [Inline(.link("#fnref-1"), 0..<3)])),
          .paragraph(RichText("[2] ثانية", spans: [Inline(.link("#fnref-2"), 0..<3)])),
        ])
  }

  @Test func tagsAreNoText() {
    #expect(
      paragraph("a <b>bold</b>, <kbd>x</kbd><br>and <a href=\"https://e.org\">link</a> <!-- no --> <i>open")
        == RichText(
          "a bold, x and link  open",
          spans: [
            Inline(.strong, 2..<6), Inline(.code, 8..<9), Inline(.lineBreak, 9..<10),
            Inline(.link("https://e.org"), 14..<18), Inline(.emphasis, 20..<24),
          ]))
    #expect(blocks("<!-- nothing -->") == [])
    #expect(blocks("<p>one</p>\n<p>two</p>") == [.paragraph(RichText("one")), .paragraph(RichText("two"))])
  }

  @Test func directionIsKept() {
    #expect(paragraph("<span dir=\"rtl\">abc نص</span>")?.direction == .rightToLeft)
    #expect(
      blocks("<div dir=\"rtl\">\n\nword\n\n</div>\n\nafter")
        == [.paragraph(RichText("word", direction: .rightToLeft)), .paragraph(RichText("after"))])
    #expect(blocks("<p dir=\"rtl\">word</p>") == [.paragraph(RichText("word", direction: .rightToLeft))])
  }

  @Test func picturesAndVerse() {
    #expect(
      blocks("![words](a.png \"caption\")")
        == [.figure(Picture(url: "a.png", alternativeText: "words", caption: "caption"))])
    #expect(blocks("بيت  \nبيت ثان") == [.preformatted("بيت\nبيت ثان")])
    #expect(paragraph("one\ntwo") == RichText("one two"))
  }

  @Test func referencesToControlsAreNone() {
    #expect(paragraph("a&#27;[31m&#7;b") == RichText("a\u{FFFD}[31m\u{FFFD}b"))
  }

  @Test(arguments: [
    "[", "![", "*", "**a ", "_a", "`", "<em>", "> ", "- ", "[a](<b", "](", "&", "\\", "| a |\n|--|\n", "#", "[^a]",
    "<a href=\"", "*a_ ", "a@b.c ", "www.", "http://", "![[", "[a][", "<!--", "<?", "~~a", "- [ ] ", "\t", "1. ",
  ])
  func isNotSlowedByFloods(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    _ = blocks(text)
  }

  @Test func anyTextIsRead() {
    let pieces = [
      "*", "_", "`", "[", "](", ")", "<", ">", "\n", " ", "-", "1.", "|", "---\n", "#", "a", "و", "\t", "&#0;", "<b>",
      "</b>", "<div dir=rtl>", "</div>", "[^1]", "\n[^1]: ", "\\", "!", "\"", "    ", "~~", "http://a.b", "<br>", "> ",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0...40)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for block in blocks(text) { check(block, text) }
    }
  }

  private func check(_ block: Block, _ source: String) {
    switch block {
    case .paragraph(let text), .heading(_, let text):
      let count = text.text.unicodeScalars.count
      var open: [Int] = []
      var start = 0
      for span in text.spans {
        #expect(span.range.lowerBound >= start && span.range.upperBound <= count, "\(source)")
        start = span.range.lowerBound
        while let last = open.last, last <= span.range.lowerBound { open.removeLast() }
        #expect(open.last.map { span.range.upperBound <= $0 } ?? true, "\(source)")
        open.append(span.range.upperBound)
      }
      #expect(!text.text.unicodeScalars.contains { $0.value < 0x20 }, "\(source)")
    case .list(_, _, let items): for block in items.joined() { check(block, source) }
    case .quote(let blocks, _): for block in blocks { check(block, source) }
    default: break
    }
  }

  @Test(arguments: [
    ("---\ntitle: 'It''s: here'\nauthor: سلمى\ndate: 2024-01-02\n---\nBody", "It's: here", ["سلمى"], "2024-01-02"),
    (
      "---\ntitle: >-\n  Two\n  lines\nauthors:\n  - A\n  - name: B\n    url: x\ntags: [a, b] # none\ndate: 2024-01-02T10:20:00+03:00\n---\nBody",
      "Two lines", ["A", "B"], "2024-01-02T10:20:00+03:00"
    ),
    ("---\r\ntitle: \"Q \\\"x\\\"\"\r\n---\r\nBody", "Q \"x\"", [], nil),
    (
      "+++\ntitle = \"TOML\"\ndate = 2024-01-02\nauthors = [\"A\", 'B']\n[extra]\ntitle = \"no\"\n+++\nBody", "TOML",
      ["A", "B"], "2024-01-02"
    ),
    ("+++\ntitle = \"\"\"\nTwo\nlines\"\"\"\n+++\nBody", "Two lines", [], nil),
  ])
  func headsOfOtherPrograms(_ text: String, _ headline: String, _ authors: [String], _ published: String?) {
    let parsed = Markdown.parse(CleanText.lines(of: text), address: nil)
    #expect(parsed.hasFrontMatter)
    #expect(parsed.article.headline == headline)
    #expect(parsed.article.byline.map(\.name) == authors)
    #expect(parsed.article.dateline?.published == published)
    #expect(parsed.article.blocks == [.paragraph(RichText("Body"))])
  }

  @Test func aRuleIsNoHead() {
    let parsed = Markdown.parse("---\nnot a field\n---\ntext", address: nil)
    #expect(!parsed.hasFrontMatter)
    #expect(parsed.article.blocks.count > 1)
  }
}
