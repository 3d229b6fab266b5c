import ArticleFiles
import ArticleModel
import Testing

@Suite struct ArticleFileTests {
  /// `WARRAQ_ROUNDS=300000 swift test --filter isReadBack` is the long run.
  @Test func isReadBackAsItWasWritten() {
    let random = SeededRandom()
    print("articles at random: WARRAQ_SEED=\(random.seed)")
    var articles = RandomArticle(random)
    var faults: [(text: String, read: ArticleDocument)] = []
    for _ in 0..<SeededRandom.rounds(1_500) {
      let document = articles.document()
      let parsed = ArticleDocument(parsing: document.fileText)
      if parsed != document { faults.append((document.fileText, parsed)) }
    }
    if let least = faults.min(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      Issue.record(
        """
        WARRAQ_SEED=\(random.seed): \(faults.count) wrong; wrote
        \(least.text)
        read
        \(least.read.fileText)
        \(least.read.article)
        """)
    }
  }

  /// `و[_a_](…)و` would be an emphasis: the bracket stands where the letter stood.
  @Test(arguments: [Inline.Kind.link("https://example.org"), .strong, .emphasis])
  func underscoresThatMeetAMarkAreNoEmphasis(_ kind: Inline.Kind) {
    let atItsEnds = RichText("و_a_و", spans: [Inline(kind, 1..<4)])
    let aroundIt = RichText("و_a_و", spans: [Inline(kind, 2..<3)])
    let withOneInIt = RichText("b_1_b", spans: [Inline(.strong, 0..<5), Inline(kind, 1..<5), Inline(.code, 2..<3)])
    let document = ArticleDocument(
      article: Article(blocks: [atItsEnds, aroundIt, withOneInIt].map { .paragraph($0) }))
    #expect(ArticleDocument(parsing: document.fileText) == document, "\(document.fileText)")
  }

  @Test func linesThatEndOnPurposeAreKept() {
    let text = RichText(
      "غامق سطر ثان a", spans: [Inline(.strong, 0..<4), Inline(.lineBreak, 8..<9), Inline(.code, 13..<14)])
    let document = ArticleDocument(article: Article(blocks: [.paragraph(text), .heading(level: 2, text)]))
    #expect(document.fileText.contains("\n**غامق** سطر<br>ثان `a`\n"), "\(document.fileText)")
    #expect(ArticleDocument(parsing: document.fileText) == document)
    // As a person writes them.
    for line in ["**غامق** سطر  \nثان `a`\n", "**غامق** سطر\\\nثان `a`\n", "**غامق** سطر<br />ثان `a`\n"] {
      #expect(ArticleDocument(parsing: line).article.blocks == [.paragraph(text)], "\(line)")
    }
    #expect(
      ArticleDocument(parsing: "a \\\\\n**b**\n").article.blocks == [
        .paragraph(RichText("a \\ b", spans: [Inline(.strong, 4..<5)]))
      ])
    #expect(Article(blocks: [.paragraph(text)]).plainText.contains("غامق سطر\nثان a\n"))
  }

  @Test func anUnderscoreInAWordStaysPlain() {
    let document = ArticleDocument(article: Article(blocks: [.paragraph(RichText("snake_case و_ا"))]))
    #expect(document.fileText.hasSuffix("\nsnake_case و_ا\n"))
    #expect(ArticleDocument(parsing: document.fileText) == document)
  }

  @Test func listsThatBeginOneInAnotherAreNoThematicBreak() {
    let innermost: [[Block]] = [[], [.paragraph(RichText("a"))]]
    let nested = Block.list(
      ordered: false, items: [[.list(ordered: false, items: [[.list(ordered: false, items: innermost)]])]])
    let document = ArticleDocument(article: Article(blocks: [nested, nested]))
    #expect(ArticleDocument(parsing: document.fileText) == document, "\(document.fileText)")
  }

  @Test func isPlainToRead() {
    let article = Article(
      id: "0a1b2c3d", kicker: "اقتصاد", headline: #"المصرف المركزي: "لا تغيير" في سعر الصرف"#, language: "ar",
      direction: .rightToLeft, byline: [Author(name: "سلمى حداد", role: "مراسلة")], agency: "بيروت - وكالات",
      dateline: Dateline(raw: "12 آذار 2024", published: "2024-03-12", precision: .day, place: "بيروت"),
      leadImage: Picture(caption: "مقر المصرف", credit: "أ ف ب"),
      blocks: [
        .paragraph(RichText("قال الحاكم إن السعر ثابت.", spans: [Inline(.strong, 4..<10)])),
        .heading(level: 2, RichText(#""سوق القطع""#)),
        .paragraph(RichText("2024. سنة # صعبة", spans: [Inline(.link("https://example.org/a"), 6..<9)])),
        .list(ordered: false, items: [[.paragraph(RichText("أولاً"))], [.paragraph(RichText("ثانياً"))]]),
        .quote([.paragraph(RichText("كلام"))], cite: "قائل"), .preformatted("بيت\nبيت"),
      ])
    let text = ArticleDocument(article: article, otherFields: [.init(key: "x-note", value: "ملاحظة")]).fileText
    #expect(
      text == #"""
        ---
        warraq: "article/1"
        id: "0a1b2c3d"
        kicker: "اقتصاد"
        headline: "المصرف المركزي: \"لا تغيير\" في سعر الصرف"
        language: "ar"
        direction: "rtl"
        author-1: "سلمى حداد"
        author-1-role: "مراسلة"
        agency: "بيروت - وكالات"
        dateline: "12 آذار 2024"
        published: "2024-03-12"
        precision: "day"
        place: "بيروت"
        caption: "مقر المصرف"
        credit: "أ ف ب"
        x-note: "ملاحظة"
        ---

        قال **الحاكم** إن السعر ثابت.

        ## "سوق القطع"

        2024\. [سنة](https://example.org/a) # صعبة

        - أولاً
        - ثانياً

        > {cite="قائل"}
        >
        > كلام

        ```
        بيت
        بيت
        ```

        """#)
  }

  @Test func readsMarkdownFromElsewhere() {
    let parsed = ArticleDocument.parse(
      """
      Title
      =====

      A *wrapped* paragraph
      with [a **link**](http://example.org "t") and `co``de` `x`.
      * one
        more
      * two

         1) deep

      a | b
      --|--
      1 | 2

      <https://example.org> &amp; &#1575;&zwnj; &#x+41; &#27;[31m snake_case 2*3*4
      """)
    #expect(!parsed.hasFrontMatter)
    let blocks = parsed.document.article.blocks
    #expect(parsed.document.article.headline == "Title")
    #expect(blocks.count == 4)
    guard case .paragraph(let text) = blocks[0] else { return #expect(Bool(false)) }
    #expect(text.text == "A wrapped paragraph with a link and co``de x.")
    #expect(
      text.spans == [
        Inline(.emphasis, 2..<9), Inline(.link("http://example.org"), 25..<31), Inline(.strong, 27..<31),
        Inline(.code, 36..<42), Inline(.code, 43..<44),
      ])
    #expect(
      blocks[1]
        == .list(
          ordered: false,
          items: [
            [.paragraph(RichText("one more"))],
            [.paragraph(RichText("two")), .list(ordered: true, items: [[.paragraph(RichText("deep"))]])],
          ]))
    #expect(
      blocks[2]
        == .table(rows: [
          [TableCell(text: "a", isHeader: true), TableCell(text: "b", isHeader: true)],
          [TableCell(text: "1"), TableCell(text: "2")],
        ]))
    guard case .paragraph(let last) = blocks[3] else { return #expect(Bool(false)) }
    #expect(last.text == "https://example.org & ا\u{200C} &#x+41; \u{FFFD}[31m snake_case 234")
  }

  @Test func keepsFrontMatterOfOtherPrograms() {
    let parsed = ArticleDocument.parse("---\ntitle: Bare words: here\ntags: [a, b]\ndate: 2024-01-02\n---\nBody\n")
    #expect(parsed.document.article.headline == "Bare words: here")
    #expect(parsed.document.article.dateline?.raw == "2024-01-02")
    #expect(parsed.document.otherFields == [.init(key: "tags", value: "[a, b]")])
    #expect(!parsed.directionIsKnown)
  }

  @Test func takesARuleForARule() {
    let blocks = ArticleDocument(parsing: "---\nnot a field\n---\ntext").article.blocks
    #expect(blocks.first == .rule)
  }

  @Test(arguments: [
    "[", "![", "*", "**a ", "_a", "`", "<em>", "> ", "- ", "[a](<b", "](", "&", "\\", "| a |\n|--|\n", "{dir=", "#",
    "<a href=\"",
  ])
  func isNotSlowedByFloods(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(ArticleDocument(parsing: text).fileText.utf8.count > 0)
  }

  @Test func isTotalOnRandomText() {
    var random = SeededRandom()
    let seed = random.seed
    print("text at random: WARRAQ_SEED=\(seed)")
    let pieces = [
      "*", "_", "`", "[", "](", ")", "<", ">", "\n", " ", "-", "1.", "|", "---\n", "#", "a", "و", "\t", "\u{1B}[0m",
      "&#0;", "{", "}", "\\", "!", "\"", "    ",
    ]
    for _ in 0..<SeededRandom.rounds(1_500) {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let once = ArticleDocument(parsing: text.joined())
      // What was read from anywhere is itself written and read back.
      #expect(ArticleDocument(parsing: once.fileText) == once, "WARRAQ_SEED=\(seed): \(text.joined())")
    }
  }
}
