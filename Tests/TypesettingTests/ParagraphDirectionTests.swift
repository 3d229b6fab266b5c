import ArticleModel
import Testing
import Typesetting

/// The answer that a careful typesetter would give, one row a case: what it is, the page, the text, the direction.
@Suite struct ParagraphDirectionTests {
  struct Case: CustomTestStringConvertible {
    var what: String
    var page: Direction
    var text: String
    var direction: Direction

    init(_ what: String, _ page: Direction, _ text: String, _ direction: Direction) {
      (self.what, self.page, self.text, self.direction) = (what, page, text, direction)
    }

    var testDescription: String { what }
  }

  private static let ltr = Direction.leftToRight
  private static let rtl = Direction.rightToLeft

  static let cases: [Case] = [
    // Nothing in doubt
    Case("Arabic on an Arabic page", rtl, "أعلنت الحكومة خطة جديدة", rtl),
    Case("English on an English page", ltr, "The government announced a plan", ltr),
    Case("all Arabic on an English page", ltr, "أعلنت الحكومة خطة جديدة", rtl),
    Case("all English on an Arabic page", rtl, "The government announced a plan.", ltr),
    Case("Hebrew on an English page", ltr, "שלום עולם", rtl),
    Case("N'Ko on an English page", ltr, "\u{7DE}\u{7D0}", rtl),
    // An Arabic page with a Latin-first block
    Case("an abbreviation opens", rtl, "FIFA: أعلن الاتحاد الدولي عن موعد البطولة", rtl),
    Case("a headline begins with a brand", rtl, "Apple تكشف عن هاتفها الجديد", rtl),
    Case("a brand with a small first letter", rtl, "iPhone 17 يصل إلى الأسواق اليوم", rtl),
    Case("a name of four words opens", rtl, "New York Times Magazine تنشر تحقيقا عن الحرب", rtl),
    Case("a person's name opens", rtl, "John Smith قال إن النتائج جيدة", rtl),
    Case("a Latin word in small letters opens", rtl, "breaking: انفجار كبير في بيروت", rtl),
    Case("an address opens", rtl, "https://example.org/a/b شرح الطريقة كاملا", rtl),
    Case("a command opens", rtl, "/usr/bin/ls يعرض ما في المجلد", rtl),
    Case("an English quotation opens", rtl, "\"We will win this together\" قال الوزير أمس", rtl),
    Case("a long English quotation, two words around", rtl, "“We will never give up on our people” كما قال", rtl),
    Case("a quotation not closed counts", rtl, "\"We will never give up on our people قال", ltr),
    Case("an English sentence with one Arabic word", rtl, "The word كتاب comes from a root of three letters", ltr),
    Case("an English sentence about Arabic", rtl, "In Arabic, السلام عليكم means peace be upon you", ltr),
    Case("half and half is no clear majority", rtl, "he said no قال الوزير لا", ltr),
    Case("a Hebrew page, a brand first", rtl, "Google השיקה היום שירות חדש", rtl),
    // An English page with an Arabic-first block
    Case("a term opens", ltr, "السلام means peace in Arabic", ltr),
    Case("a name opens", ltr, "محمد صلاح scored twice in the final", ltr),
    Case("an Arabic quotation opens", ltr, "«السلام عليكم ورحمة الله» is what they said", ltr),
    Case(
      "an English sentence quotes a long phrase", ltr, "He said «إننا لن نتراجع عن حقوقنا مهما كان الثمن» twice.", ltr),
    Case("the same without marks", ltr, "He wrote إننا لن نتراجع عن حقوقنا مهما كان الثمن there", ltr),
    Case("an Arabic sentence with a Latin name", ltr, "قال John Smith إن النتائج جيدة", rtl),
    Case("an Arabic sentence with two names", ltr, "وقال James Example من Acme", rtl),
    Case("an Arabic sentence with an address", ltr, "التفاصيل كلها على https://example.org/a/very/long/path.html", rtl),
    Case("an Arabic reply of three words", ltr, "قال أحمد نعم: yes", rtl),
    Case("Hebrew with typed gershayim", ltr, "דובר צה\"ל אמר כי האירוע בבדיקה", rtl),
    // Numbers first, lists
    Case("numbers only, Arabic page", rtl, "2254 - 18", rtl),
    Case("numbers only, English page", ltr, "3.5% (2024)", ltr),
    Case("nothing at all", rtl, "", rtl),
    Case("a number before Arabic, English page", ltr, "25% من الأرباح", rtl),
    Case("a number before English, Arabic page", rtl, "25% of all profits", ltr),
    Case("a numbered item", rtl, "1. Windows 11 نظام تشغيل", rtl),
    Case("an item with a dash", rtl, "- AFP: وكالة الأنباء الفرنسية", rtl),
    Case("a date opens", rtl, "2024-05-01 نشر البيان", rtl),
    // One-word blocks
    Case("one Latin word, Arabic page", rtl, "Reuters", ltr),
    Case("one Arabic word, English page", ltr, "مرحبا", rtl),
    Case("one word each, Latin first, Arabic page", rtl, "Facebook فيسبوك", rtl),
    Case("one word each, Arabic first, Arabic page", rtl, "فيسبوك Facebook", rtl),
    Case("an address alone", rtl, "www.example.com", ltr),
    Case("signs alone", ltr, "***", ltr),
  ]

  @Test(arguments: cases) func rule(_ row: Case) {
    #expect(ParagraphDirection.resolve(row.text, page: row.page) == row.direction, "\(row.text)")
  }

  @Test(arguments: [
    ("a declaration beats the first letter", "بيان CEO of Example", Direction.leftToRight, Direction.leftToRight),
    ("and the majority", "The word كتاب comes from a root", .rightToLeft, .rightToLeft),
    ("but not a text without one such letter", "كلها عربية", .leftToRight, .rightToLeft),
    ("in either direction", "all of it Latin", .rightToLeft, .leftToRight),
    ("and it decides where there are no letters", "2254 - 18", .leftToRight, .leftToRight),
  ])
  func declared(what: String, text: String, declared: Direction, direction: Direction) {
    for page in [Direction.leftToRight, .rightToLeft] {
      #expect(ParagraphDirection.resolve(text, declared: declared, page: page) == direction, "\(what)")
    }
  }

  /// What the source marks as code or a link is not counted.
  @Test func codeAndLinksAreNotCounted() {
    let text = "sort file by name يرتب الأسطر"
    #expect(ParagraphDirection.resolve(text, page: .rightToLeft) == .leftToRight)
    for kind in [Inline.Kind.code, .link("https://example.org")] {
      let spans = [Inline(kind, 0..<17)]
      #expect(ParagraphDirection.resolve(text, spans: spans, page: .rightToLeft) == .rightToLeft)
    }
    let bold = [Inline(.strong, 0..<17)]
    #expect(ParagraphDirection.resolve(text, spans: bold, page: .rightToLeft) == .leftToRight)
  }

  /// The comma of a byline: by its letters, and by the language where it has none.
  @Test(arguments: [
    ("שרה לוי", "he", ", "), ("سارة", "ar", "، "), ("Sara", "ar", ", "), ("سارا", nil, "، "), ("שרה", nil, ", "),
    ("2", "fa-IR", "، "), ("2", "he", ", "), ("", nil, ", "), ("ދިވެހި", nil, "، "),
  ])
  func comma(items: String, language: String?, comma: String) {
    #expect(ListSeparator.text(for: items, language: language) == comma)
  }

  /// The page and a search through it part the names alike, by the names and not by the page's side.
  @Test(arguments: [
    (["נועה לוי", "דן כהן"], "he", "נועה לוי, דן כהן"), (["سلمى", "كريم"], "ar", "سلمى، كريم"),
    (["Ada Marsh", "Jo Hill"], "ar", "Ada Marsh, Jo Hill"),
  ])
  func aBylineHasTheCommaOfItsNames(names: [String], language: String, words: String) {
    let article = Article(
      headline: "…", language: language, direction: .rightToLeft, byline: names.map { Author(name: $0) })
    #expect(article.pageTexts.first { $0.address == .byline }?.text == words)
    let galley = Galley(
      article: article, quotedRuns: [], typography: Typography(), columns: 60, labels: .english)
    #expect(GalleyDump.text(of: galley).contains(words.contains("،") ? "،" : ","))
  }

  @Test func aPageRunsAsMostOfItsWords() {
    #expect(ParagraphDirection.majority(of: "FIFA: أعلن الاتحاد الدولي", page: .leftToRight) == .rightToLeft)
    #expect(ParagraphDirection.majority(of: "The word كتاب means book", page: .rightToLeft) == .leftToRight)
    #expect(ParagraphDirection.majority(of: "«كلام منقول»", page: .leftToRight) == .rightToLeft)
    #expect(ParagraphDirection.majority(of: "12", page: .rightToLeft) == .rightToLeft)
  }
}
