import ArticleModel
import Testing

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
  }
}
