import ArticleModel

/// The same numbers for the same seed, so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Articles of every shape: mixed scripts, marks, wide characters, lists in quotes in lists.
enum RandomArticle {
  private static let words = [
    "السلام", "إلى", "لا", "الكتابُ", "مُحَمَّد", "بـ", "18", "۱۲۳", "(روسيا", "وتركيا)", "\"أستانا\"", "می‌رود", "شهر",
    "צה\"ל",
    "שלום", "word", "a", "extraordinarily", "C++", "3.5%", "https://example.org/a/b?c=d", "日本語テキスト", "👩‍👩‍👧", "🇱🇧",
    "e\u{301}",
    "—", "...", "؟", "الاستثماراتالكبيرةجداجداجداجداجداجداجداجداجداجدا",
  ]

  static func make(_ random: inout SeededGenerator, statements: inout [QuotedRun]) -> Article {
    let blocks = (0..<Int.random(in: 1...8, using: &random)).map { _ in block(depth: 0, &random) }
    let direction = Bool.random(using: &random) ? Direction.rightToLeft : .leftToRight
    var article = Article(headline: text(1...14, &random), direction: direction, blocks: blocks)
    if Bool.random(using: &random) { article.kicker = text(1...3, &random) }
    if Bool.random(using: &random) { article.standfirst = text(3...20, &random) }
    if Bool.random(using: &random) { article.dateline = Dateline(raw: "2024.01.02", place: text(1...1, &random)) }
    if Bool.random(using: &random) {
      article.leadImage = Picture(alternativeText: text(0...4, &random), caption: text(1...9, &random), credit: "AFP")
    }
    for (address, rich) in article.paragraphs {
      let count = rich.text.unicodeScalars.count
      guard count > 4, Bool.random(using: &random) else { continue }
      let start = Int.random(in: 0..<count - 1, using: &random)
      let range = start..<Int.random(in: start + 1...count, using: &random)
      statements.append(QuotedRun(address: address, range: range, text: "", kind: .statement))
    }
    return article
  }

  private static func text(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  private static func rich(_ random: inout SeededGenerator) -> RichText {
    let text = text(0...40, &random)
    let count = text.unicodeScalars.count
    guard count > 1 else { return RichText(text) }
    let end = Int.random(in: 1...count, using: &random)
    return RichText(text, spans: [Inline(.strong, 0..<end), Inline(.link("x"), end / 2..<end)])
  }

  private static func block(depth: Int, _ random: inout SeededGenerator) -> Block {
    func blocks(_ random: inout SeededGenerator) -> [Block] {
      (0..<Int.random(in: 1...2, using: &random)).map { _ in block(depth: depth + 1, &random) }
    }
    switch Int.random(in: 0..<(depth < 3 ? 12 : 8), using: &random) {
    case 0...3: return .paragraph(rich(&random))
    case 4: return .heading(level: 2, rich(&random))
    case 5: return .preformatted(text(1...9, &random) + "\n\n" + text(0...20, &random))
    case 6: return .rule
    case 7: return .figure(Picture(caption: text(0...5, &random)))
    case 8, 9:
      let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in blocks(&random) }
      return .list(ordered: Bool.random(using: &random), items: items)
    case 10: return .quote(blocks(&random), cite: Bool.random(using: &random) ? text(1...3, &random) : nil)
    default:
      let width = Int.random(in: 1...4, using: &random)
      return .table(
        rows: (0..<Int.random(in: 1...3, using: &random)).map { row in
          (0..<width).map { _ in TableCell(text: text(0...6, &random), isHeader: row == 0) }
        })
    }
  }
}
