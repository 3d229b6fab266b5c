import ArticleModel
import Pages
import Testing

/// Pieces of HTML as feeds and mails hold them.
@Suite struct FragmentTests {
  private func blocks(_ html: String) -> [Block] {
    PageReader.blocks(ofFragment: html, address: "https://news.example/a/b.html")
  }

  @Test func inlineMarksBecomeSpans() {
    let found = blocks("<p>See <a href='../c.html'>the <b>plan</b></a>, a&nbsp;<em>good</em> one.</p>")
    let text = RichText(
      "See the plan, a\u{A0}good one.",
      spans: [
        Inline(.link("https://news.example/c.html"), 4..<12), Inline(.strong, 8..<12), Inline(.emphasis, 16..<20),
      ])
    #expect(found == [.paragraph(text)])
  }

  /// Films and frames are left out, and nothing of what stands behind them.
  @Test(arguments: [
    "safe<embed src='x'> words", "safe<embed src='x'/> words", "safe<iframe src='x' /> words", "safe<object/> words",
    "safe<iframe src='x'></iframe> words", "safe<object data='x'> words", "<video></video>safe<video> words",
    "safe<!-- words",
  ])
  func whatShowsSomethingElseSwallowsNothing(html: String) {
    #expect(blocks(html) == [.paragraph(RichText("safe words"))])
  }

  @Test func aFormulaIsReadOnce() {
    let formula =
      "<math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation>{a+b}</annotation></semantics></math>"
    #expect(blocks("<p>With \(formula) it ends.</p>") == [.paragraph(RichText("With a+b it ends."))])
  }

  @Test func textWithoutParagraphsAndLineBreaksAreParagraphs() {
    let found = blocks("The first one ends here.<br><br>The second one.<div>The third.</div>And the last.")
    #expect(
      found
        == ["The first one ends here.", "The second one.", "The third.", "And the last."].map {
          .paragraph(RichText($0))
        })
  }

  @Test func aSentenceThatALineBreakCutsIsOne() {
    let line = RichText("The committee met on Tuesday.", spans: [Inline(.lineBreak, 17..<18)])
    #expect(blocks("The committee met<br>on Tuesday.") == [.paragraph(line)])
    // Lines as long as a program wraps them are none of the text's.
    let wrapped = "The committee met in the old town hall of the city"
    #expect(blocks("\(wrapped)<br>on Tuesday.") == [.paragraph(RichText("\(wrapped) on Tuesday."))])
  }

  @Test func versesKeepTheirLines() {
    #expect(
      blocks("<p>one line<br>two lines<br>three lines<br>four lines</p>") == [
        .preformatted("one line\ntwo lines\nthree lines\nfour lines")
      ])
  }

  @Test func versesInWhichSomethingIsMarkedKeepTheirLinesToo() {
    let text = RichText(
      "one line two lines three lines four lines",
      spans: [
        Inline(.strong, 0..<3), Inline(.lineBreak, 8..<9), Inline(.lineBreak, 18..<19), Inline(.lineBreak, 30..<31),
      ])
    #expect(blocks("<p><b>one</b> line<br>two lines<br>three lines<br>four lines</p>") == [.paragraph(text)])
  }

  @Test func thePicturesWordsStandWhereNoPictureCan() {
    #expect(blocks("<p>قبل <img alt='بديل'> بعد</p>") == [.paragraph(RichText("قبل بديل بعد"))])
    #expect(blocks("<p>hi <img alt='😀' src='/e.png' width=16></p>") == [.paragraph(RichText("hi 😀"))])
    #expect(
      blocks("<img alt='words' src='/e.png'>")
        == [.figure(Picture(url: "https://news.example/e.png", alternativeText: "words"))])
  }

  @Test func listsQuotesTablesAndListings() {
    let found = blocks(
      """
      <ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul><blockquote><p>said</p></blockquote>
      <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><pre>  x
      \ty</pre><hr>
      """)
    let inner = Block.list(ordered: true, items: [[.paragraph(RichText("inner"))]])
    #expect(
      found == [
        .list(ordered: false, items: [[.paragraph(RichText("one"))], [.paragraph(RichText("two")), inner]]),
        .quote([.paragraph(RichText("said"))], cite: nil),
        .table(rows: [
          [TableCell(text: "a", isHeader: true), TableCell(text: "b", isHeader: true)],
          [TableCell(text: "1"), TableCell(text: "2")],
        ]), .preformatted("  x\n        y"), .rule,
      ])
  }

  @Test func scriptsAreNoTextAndTheirLinksNoLinks() {
    #expect(
      blocks("<p>a<script>if (1 < 2) { '</p>' }</script>b <a href=' java\nscript:alert(1)'>c</a></p><style>p{}</style>")
        == [.paragraph(RichText("ab c"))])
  }

  @Test func whatJoinsAndDirectsSurvivesAndWhatSteersDoesNot() {
    let kept = "می\u{200C}خواهم \u{200D}ـه\u{200E}a\u{200F}ب\u{61C} كِتَاب"
    #expect(blocks("<p>\(kept)&#27;[31m&#x9b;1m&#7;</p>") == [.paragraph(RichText(kept + "[31m1m"))])
  }

  @Test func figuresHaveCaptionsAndCredits() {
    let found = blocks(
      "<figure><img src=/x.jpg alt='A ship'><figcaption>The ship in port <span class=credit>AFP</span></figcaption></figure>"
    )
    #expect(
      found == [
        .figure(
          Picture(
            url: "https://news.example/x.jpg", alternativeText: "A ship", caption: "The ship in port", credit: "AFP"))
      ])
  }

  @Test func aParagraphTellsItsOwnDirection() {
    #expect(
      blocks("<div dir=rtl><p>abc</p></div><p>def</p>") == [
        .paragraph(RichText("abc", direction: .rightToLeft)), .paragraph(RichText("def")),
      ])
  }
}
