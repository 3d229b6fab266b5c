import Testing
import Typesetting
import UnicodeText

@Suite struct ShapedParagraphTests {
  /// What is sent for each line of a text, left to right.
  static func set(
    _ text: String, _ measure: Int = 80, _ direction: BaseDirection = .auto,
    options: ShapingOptions = ShapingOptions()
  ) -> [String] {
    let paragraph = ShapedParagraph(StyledParagraph(text, direction: direction), options: options)
    return paragraph.lines(measure: measure).map { paragraph.visualLine($0).text }
  }

  @Test func joinsAndReorders() {
    #expect(Self.set("بيت كبير") == ["ﺮﻴﺒﻛ ﺖﻴﺑ"])
    #expect(Self.set("abc 123") == ["abc 123"])
    #expect(Self.set("قال (نعم) عام 2024") == ["2024 ﻡﺎﻋ (ﻢﻌﻧ) ﻝﺎﻗ"])
    #expect(Self.set("سلام") == ["ﻡﻼﺳ"])
    #expect(Self.set("لَا") == ["ﻻ\u{64E}"])
  }

  @Test func spacesHangAndLongWordsBreak() {
    #expect(Self.set("one two  three", 7) == ["one two", "three"])
    #expect(Self.set("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(Self.set("co\u{AD}operate", 4) == ["co-", "oper", "ate"])
    #expect(Self.set("co\u{AD}op", 80) == ["coop"])
  }

  /// A line that ends within a word does not join what comes on the next.
  @Test func noJoinAcrossALineEnd() {
    #expect(Self.set("سسس", 2) == ["ﺲﺳ", "ﺱ"])
  }

  @Test func strangeTextsAreSafe() {
    #expect(Self.set("") == [""])
    #expect(Self.set("\t\u{1}a\u{7F}") == [" ␁a␡"])
    #expect(Self.set("a\nb\r\n\u{2029}c") == ["a", "b", "", "c"])
    #expect(Self.set("\u{301}a") == ["\u{A0}\u{301}a"])
    #expect(Self.set("a\u{200B}\u{200F}\u{2066}\u{FEFF}b") == ["ab"])
    #expect(Self.set("\u{4E00}", 1) == ["\u{4E00}"])
  }
}
