import ArticleFiles
import ArticleModel
import Glibc
import Importing
import Testing

/// Whatever the bytes are: an article comes out, it keeps the model's promises, and its file reads back as it.
@Suite struct AnyBytesTests {
  private static let pieces: [[UInt8]] =
    [
      "icon\n", "+A\n", "حجم الخط\n", "\n\n", "كتب: فلان\n", "By ", "2024.03.05 | 09:30 بيروت\n", " - رويترز\n",
      "(أ ف ب)",
      "تصوير:", "©", "وكالات - بيروت\n", "12 كانون الثاني 2023", "۱۵ اسفند ۱۴۰۲", "99/99/9999", ":", "/", "-",
      "\u{1B}[31m",
      "\u{1B}]0;x", "\u{202E}", "\u{2066}", "\u{2028}", "\r\n", "\r", "\u{85}", "---\nwarraq: \"article/1\"\n", "---\n",
      "> ", "# ",
      "From: a\n", "\t", "    ", "| a |\n| --- |\n", "```\n", "**", "[a](", "\u{FEFF}", "لا ", "«", "»", "\"", ".",
      "؟ ",
      String(repeating: "كلام طويل من الخبر ", count: 12) + ".\n",
      String(repeating: "prose of a page, ", count: 9) + "end.\n",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xFE, 0xFF], [0x00], [0xC3], [0xED, 0xA0, 0x80], [0x9B], [0xC7, 0xE1, 0xCF],
    ]

  @Test func giveAnArticleThatKeepsItsPromises() {
    let rounds = getenv("WARRAQ_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 1_500
    var random = SystemRandomNumberGenerator()
    for _ in 0..<rounds {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
        if Int.random(in: 0...9, using: &random) == 0 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      }
      let name = ["a.txt", "a.md", "-"].randomElement(using: &random) ?? "-"
      let article = Importer.read(bytes, name: name)[0].article
      let fields = [article.headline, article.kicker, article.standfirst, article.agency, article.dateline?.raw]
      let texts = fields.compactMap(\.self) + article.paragraphs.map(\.text.text)
      let isClean = texts.allSatisfy { $0.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isControl($0) } }
      #expect(isClean, "\(bytes)")
      let document = ArticleDocument(article: article)
      if ArticleDocument(parsing: document.fileText) != document {
        Issue.record("\(String(decoding: bytes, as: UTF8.self))\nwrote\n\(document.fileText)")
        return
      }
    }
  }

  @Test func aSecondDatelineIsOneLineToo() {
    let prose = String(repeating: "prose of a page, ", count: 9) + "end."
    let raw = read("Harbour town votes\n5 March 2024\n6 March 2024\tLondon\n\(prose)\n").article.dateline?.raw
    #expect(raw == "5 March 2024 | 6 March 2024 London")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
