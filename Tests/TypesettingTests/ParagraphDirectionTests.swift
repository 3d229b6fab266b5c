import ArticleModel
import Testing
import Typesetting

@Suite struct ParagraphDirectionTests {
  @Test(arguments: [
    ("FIFA: أعلن الاتحاد الدولي عن موعد البطولة", Direction.rightToLeft),
    ("السلام means peace in Arabic", .leftToRight),
    ("قال John Smith إن النتائج جيدة", .rightToLeft),
    // One address does not outweigh a sentence, however long it is.
    ("التفاصيل كلها على https://example.org/a/very/long/path/to/some/page.html?with=query", .rightToLeft),
    ("3.5% (2024)", .leftToRight), ("", .leftToRight), ("שלום", .rightToLeft), ("\u{7DE}\u{7D0}", .rightToLeft),
  ])
  func goesByTheShareOfLetters(text: String, direction: Direction) {
    #expect(ParagraphDirection.resolve(text, page: .leftToRight) == direction)
  }

  @Test func withoutLettersThePageDecides() {
    #expect(ParagraphDirection.resolve("2254 - 18", page: .rightToLeft) == .rightToLeft)
    #expect(ParagraphDirection.resolve("2254 - 18", declared: .leftToRight, page: .rightToLeft) == .leftToRight)
  }

  @Test func whatTheSourceDeclaresIsEvidenceAndNoProof() {
    let mixed = "بيان CEO of Example Corporation"
    #expect(ParagraphDirection.resolve(mixed, declared: .rightToLeft, page: .leftToRight) == .rightToLeft)
    #expect(ParagraphDirection.resolve("كلها عربية", declared: .leftToRight, page: .leftToRight) == .rightToLeft)
    #expect(ParagraphDirection.resolve("all of it Latin", declared: .rightToLeft, page: .rightToLeft) == .leftToRight)
  }

  @Test func thePageTipsTheBalance() {
    let mixed = "وقال James Example من Acme"
    #expect(ParagraphDirection.resolve(mixed, page: .rightToLeft) == .rightToLeft)
    #expect(ParagraphDirection.resolve(mixed, page: .leftToRight) == .leftToRight)
  }
}
