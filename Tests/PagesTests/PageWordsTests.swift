import Testing

@testable import Pages

struct PageWordsTests {
  @Test func aLineIsFurnitureInAnyOfItsLanguages() {
    for (line, kind) in [
      ("Related articles", "related"), ("اقرأ أيضا", "related"), ("Icon", "control"), ("مشاركة", "share"),
      ("Διαβάστε επίσης", "related"), ("関連記事", "related"), ("Läs också", "related"), ("이 기사와 함께 본 기사", "related"),
      ("ข่าวที่เกี่ยวข้อง", "related"), ("Գովազդ", "advertisement"), ("გაზიარება", "share"), ("மேலும் படிக்க", "related"),
      ("ကြော်ငြာ", "advertisement"), ("আরও পড়ুন", "related"),
    ] {
      #expect(PageWords.kind(of: line) == kind, "\(line)")
    }
    #expect(PageWords.kind(of: "A quiet morning") == nil)
    // Neither signs around a word nor marks in it make it too long to be looked for.
    let signs = String(repeating: "… ", count: 15)
    #expect(PageWords.kind(of: signs + "Related articles" + signs) == "related")
    #expect(PageWords.kind(of: "اقرأ" + String(repeating: "\u{640}", count: 50) + " أيضا") == "related")
    #expect(PageWords.isLabel("&", .and))
  }

  /// By bytes what `Character` by `Character` is found, with marks on blanks and colons, too.
  @Test func wordsAndSignsAreThoseOfCharacters() {
    let pieces = [" ", ":", "a", "ب", "\u{301}", "\u{651}", "\u{200D}", "\u{600}", "—", "  ", "é"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      #expect(text.words == text.split(separator: " "), "\(text.unicodeScalars.map(\.value))")
      #expect(text.dropFirst().words == text.dropFirst().split(separator: " "), "\(text.unicodeScalars.map(\.value))")
      #expect(
        text.firstIndex(ofSign: 0x3A, within: 99) == text.firstIndex(of: ":"), "\(text.unicodeScalars.map(\.value))")
      for sign in [" ", "—", " — ", "a", ": "] {
        var found: [Range<String.Index>] = []
        var start = text.startIndex
        while let range = text.utf8[start...].firstRange(of: sign.utf8) {
          found.append(range)
          start = range.upperBound
        }
        #expect(text.ranges(ofSign: sign) == found, "\(text): \(sign)")
      }
    }
  }

  @Test func aLineIsCountedByItsBytes() {
    let lines = PageLine.lines(of: "\n  one two\tثلاثة \n\u{A0}four\n")
    #expect(lines.map(\.text) == ["", "one two\tثلاثة", "four", ""])
    #expect(lines.map(\.raw) == ["", "  one two\tثلاثة", "\u{A0}four", ""])
    #expect(lines.map(\.wordCount) == [0, 3, 1, 0])
    #expect(lines.map(\.scalarCount) == [0, 13, 4, 0])
    #expect(PageLine.lines(of: "").map(\.isBlank) == [true])
  }

  @Test func signsAreFoundByBytes() {
    #expect("a - b - - c".pieces(between: " - ").map(String.init) == ["a", "b", "- c"])
    #expect("كتب – بيروت".ranges(ofSign: "–").count == 1)
    #expect("بيروت –".ranges(ofSign: "–").count == 1 && "a - b -".ranges(ofSign: " -").count == 2)
    #expect("".pieces(between: "-").isEmpty && "--".pieces(between: "-").isEmpty)
    #expect("a  b c d".wordCount(upTo: 2) == 3)
    #expect(" a b ".wordCount(upTo: 9) == 2)
  }
}
