import ArticleModel
import Testing

@Suite struct ScalarCountTests {
  @Test func bytesTellHowManyScalarsThereAre() {
    let text = "aé\u{301}سلام\u{200F} 漢字 😀👩‍👩‍👧\u{FFFD}\u{10FFFF}\0"
    for start in text.unicodeScalars.indices {
      let part = text.unicodeScalars[start...]
      #expect(Substring(part).scalarCount == part.count)
      #expect(String(part).scalarCount == part.count)
    }
    #expect("".scalarCount == 0)
  }
}

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("a\u{1B}]0;title\u{7}b", "ab"), ("a\u{1B}]0;title\u{1B}\\b", "ab"), ("a\u{9D}x\u{9C}b", "ab"),
    // What no line's end closes loses its controls only, however many begin in the line.
    ("a\u{1B}]b\u{1B}]c\nd", "a" + "b" + "c\nd"), ("\u{1B}]a\n\u{1B}]b\u{7}c", "a\nc"),
    ("\u{1B}Pa\u{1B}]b\u{7}c", "c"), ("\u{1B}]a\r\n\u{1B}]b\u{7}c", "a\nc"), ("a\u{1B}[31mb\u{9B}2Jc", "abc"),
    ("a\u{1B} Fb\u{1B}7c", "abc"), ("a\u{0}b\u{7F}c\u{2028}d\u{85}e", "abc\nd\ne"),
  ]) func controlsAreTakenOutWhole(_ text: String, _ clean: String) { #expect(CleanText.lines(of: text) == clean) }

  @Test(arguments: [
    ("\u{202A}\u{2069}a", "\u{202A}a\u{202C}"), ("\u{2066}\u{202A}\u{2069}a", "\u{2066}\u{202A}\u{2069}a"),
    ("\u{2066}a\u{2069}\u{2069}b", "\u{2066}a\u{2069}b"), ("\u{202C}a", "a"), ("\u{2067}a", "\u{2067}a\u{2069}"),
    ("\u{2066}\u{2066}\u{2069}\u{2069}\u{2069}a", "\u{2066}\u{2066}\u{2069}\u{2069}a"),
  ]) func directionsOfAFieldStayInIt(_ text: String, _ field: String) { #expect(CleanText.field(text) == field) }

  @Test func tabsGoOnToTheNextEighthColumn() {
    #expect(CleanText.withSpacesForTabs("a\tb\n\t12345678\tc") == "a       b\n        12345678        c")
    #expect(CleanText.withSpacesForTabs("كلم\tب\t\t1") == "كلم     ب               1")
  }

  /// What copies all that stood before for each tab would not come to the end of these.
  @Test func amongMillionsOfTabsEachCostsTheSame() {
    let expanded = CleanText.withSpacesForTabs("a" + String(repeating: "\t", count: 1_000_000) + "x")
    #expect(expanded.utf8.count == 8_000_001)
    let lines = CleanText.withSpacesForTabs(String(repeating: "a\t\tb\n", count: 300_000))
    #expect(lines.utf8.count == 300_000 * 18)
  }
}

@Suite struct LineBreakTests {
  @Test func aTextHasTheLinesThatItsBreaksSay() {
    let text = RichText(
      "one two  three", spans: [Inline(.lineBreak, 3..<4), Inline(.strong, 4..<7), Inline(.lineBreak, 8..<9)])
    #expect(text.lineStarts == [4, 9])
    #expect(text.lines == ["one", "two ", "three"])
    #expect(RichText("one").lines == ["one"])
    #expect(RichText("a ", spans: [Inline(.lineBreak, 1..<2)]).lines == ["a", ""])
  }
}

@Suite struct VisibleTextTests {
  @Test(arguments: [
    "\u{A0}\u{200F}", "\u{200B}\u{200C}\u{200D}", "\u{FFFC}", "\u{FFFD}\u{FFFD}", "\u{2800}\u{3000}", "\u{64B}", "",
  ]) func nothingIsSeenOf(_ text: String) {
    let blocks: [Block] = [
      .rule, .heading(level: 1, RichText(text)),
      .quote([.list(ordered: false, items: [[], [.paragraph(RichText(text))]])], cite: text),
      .figure(Picture(url: "x.png", alternativeText: text)), .table(rows: [[TableCell(text: text)]]),
      .preformatted(text),
    ]
    #expect(!Article(headline: "file", blocks: blocks).holdsText)
  }

  @Test(arguments: ["و", "1", "—", "😀", "中", "\u{FFFD}a", "َا"]) func isSeen(_ text: String) {
    #expect(
      Article(blocks: [.quote([.list(ordered: false, items: [[.paragraph(RichText(text))]])], cite: nil)]).holdsText)
    #expect(Article(blocks: [.figure(Picture(alternativeText: text))]).holdsText)
    #expect(Article(kicker: text).holdsText)
  }
}
