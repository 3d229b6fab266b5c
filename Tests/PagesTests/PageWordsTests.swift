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

  @Test func signsAreFoundByBytes() {
    #expect("a - b - - c".pieces(between: " - ").map(String.init) == ["a", "b", "- c"])
    #expect("كتب – بيروت".ranges(ofSign: "–").count == 1)
    #expect("بيروت –".ranges(ofSign: "–").count == 1 && "a - b -".ranges(ofSign: " -").count == 2)
    #expect("".pieces(between: "-").isEmpty && "--".pieces(between: "-").isEmpty)
    #expect("a  b c d".wordCount(upTo: 2) == 3)
    #expect(" a b ".wordCount(upTo: 9) == 2)
  }
}
