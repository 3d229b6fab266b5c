import ArticleModel
import Testing
import Typesetting

/// Units that keep their own direction, each row as it stands on the screen from left to right. Arabic letters stand in
/// visual order and are unjoined here.
@Suite struct DirectionalUnitTests {
  /// The line from left to right with the letters as in the text.
  private func visual(_ text: String, _ direction: Direction, code: [Range<Int>] = []) -> String {
    let shaped = ShapedParagraph(StyledParagraph(unitsOf: text, code: code, direction: direction))
    let scalars = Array(text.unicodeScalars)
    let line = shaped.visualLine(shaped.lines(measure: 1000)[0])
    var shown = String.UnicodeScalarView()
    for glyph in line.glyphs { shown.append(scalars[glyph.scalarOffset]) }
    return String(shown)
  }

  private func reversed(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.reversed())) }

  /// In an Arabic sentence, between two words: the unit has to come out as it is written.
  @Test(arguments: [
    "--help", "-v", "-rf", "/dev/sda1", "/etc/passwd", "~/.config/warraq", "./run.sh", "../lib", ".gitignore",
    "https://example.org/a?b=1&c=2", "www.example.com/a/", "someone@example.org", "@user_name", "#tag_2024", "C++",
    "C#",
    "2024-report.pdf", "notes-2.txt", "C:\\Windows\\", "printf(\"%d\")", "x=1", "foo()", "$HOME", "U.S.", "a+b=c",
    "git commit --amend -m x", "ls -l /tmp", "C++ 17", "+963 11 123 4567", "00963-11-1234567", "+963111234567",
    "(011) 123-4567", "011 123 4567 89", "1-800-555-0199", "٠١١ ١٢٣ ٤٥٦٧",
    "\u{6F0}\u{6F2}\u{6F1}-\u{6F1}\u{6F2}\u{6F3}\u{6F4}\u{6F5}\u{6F6}\u{6F7}",
    "<div class=\"a\">", "100%/day", "[x]=y",
  ])
  func keepsItsOrder(_ unit: String) {
    for (before, behind) in [("كلمة ", " بعدها"), ("(", ") ثم"), ("«", "»، ثم نص"), ("قبله: ", ". بعده")] {
      let shown = visual(before + unit + behind, .rightToLeft)
      #expect(shown.contains(unit), "\(shown)")
      let inEnglish = visual("The " + before + unit + behind + " words", .leftToRight)
      #expect(inEnglish.contains(unit), "\(inEnglish)")
    }
    #expect(visual(unit, .rightToLeft) == unit, "alone")
  }

  /// What is no unit is laid out as the sentence is.
  @Test(arguments: [
    ("عام 2022-09-01 نشر", "رشن 01-09-2022 ماع"), ("النتيجة 3 - 2 لنا", "انل 2 - 3 ةجيتنلا"), ("و/أو", "وأ/و"),
    ("عربي/English", "English/يبرع"), ("24/7 خدمة", "ةمدخ 24/7"), ("ارتفع 5% أمس", "سمأ %5 عفترا"),
    ("- AFP -", "- AFP -"), ("قال Reuters.", ".Reuters لاق"),
  ])
  func proseIsLeftAlone(text: String, shown: String) {
    #expect(visual(text, .rightToLeft) == shown)
  }

  @Test func aPathBehindAPrefixIsAPath() {
    #expect(visual("افتح و/dev/sda1", .rightToLeft).contains("/dev/sda1"))
    #expect(visual("الخيار بـ--help", .rightToLeft).contains("--help"))
    #expect(visual("رسالة/SMS/بريد", .rightToLeft) == "ديرب/SMS/ةلاسر")
  }

  @Test func codeIsLeftToRightWhateverItsLetters() {
    let text = "نفّذ name = \"تحية\" الآن"
    let start = "نفّذ ".unicodeScalars.count
    let end = start + "name = \"تحية\"".unicodeScalars.count
    #expect(visual(text, .rightToLeft, code: [start..<end]).contains("name = \"ةيحت\""))
    let own = "في `نعم!` نص"
    #expect(visual(own, .rightToLeft, code: [3..<9]) == reversed(own), "code of Arabic letters only")
  }

  @Test func tagsOfArabicLettersKeepTheirSign() {
    #expect(visual("see @محمد_علي and #وسم now", .leftToRight) == "see يلع_دمحم@ and مسو# now")
  }

  /// Outside of an isolate nothing is changed: digits behind an Arabic word stay with it.
  @Test func numbersBesideAUnitStayWithTheSentence() {
    #expect(visual("في 2024 --help شرح", .rightToLeft) == "حرش --help 2024 يف")
    #expect(visual("5 km/h سرعة", .rightToLeft) == "ةعرس km/h 5")
  }

  @Test func unitsOfALongParagraphArePartedWithIt() {
    let text = String(repeating: "كلمة --help ثم ", count: 4000)
    let article = Article(direction: .rightToLeft, blocks: [.paragraph(RichText(text))])
    let labels = GalleyLabels(textSize: "", picture: "")
    let galley = Galley(article: article, typography: Typography(measure: 80), columns: 80, labels: labels)
    for index in 0..<galley.lineCount {
      let line = galley.line(index).glyphs.map { String(Unicode.Scalar($0.glyph.base).map(Character.init) ?? " ") }
        .joined()
      #expect(!line.contains("help-"))
    }
  }
}
