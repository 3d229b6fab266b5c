import ArticleFiles
import ArticleModel

/// Articles at random that keep the model's promises, out of a small alphabet rich in Markdown's marks.
struct RandomArticle {
  private var random: any RandomNumberGenerator

  /// The pieces of the article at hand: all, or a few that meet each other the more often.
  private var alphabet = everyPiece

  init(_ random: any RandomNumberGenerator) { self.random = random }

  private static let everyPiece: [String] =
    Array("ab*_`[]()<>!\\#+-=~.:|{}&;\"'1 ").map(String.init) + [
      "و", "ا", "لا", "« ", "\u{200C}", "ّ", "٣", "،", "؟", " ", " ", "😀", "\u{A0}", "1. ", "- ", "# ", "> ", "&amp;",
      "{dir=rtl}", "{}", "***", "---", "```", "<em>", "</em>", "{th}", "http://a.b/c?d=e&f=g", "الخبر", "word",
    ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func text(_ range: ClosedRange<Int> = 0...8) -> String {
    (0..<number(range)).map { _ in alphabet[number(0...alphabet.count - 1)] }.joined()
  }

  private mutating func field() -> String { CleanText.line(text()) }

  private mutating func optionalField() -> String? { number(0...1) == 0 ? nil : field() }

  private mutating func richText() -> RichText {
    var rich = RichText(text(0...12))
    let count = rich.text.unicodeScalars.count
    rich.spans = withLineBreaks(spans(in: 0..<count, depth: 0), in: rich.text)
    rich.direction = [nil, nil, nil, .rightToLeft, .leftToRight][number(0...4)]
    return rich
  }

  private mutating func spans(in range: Range<Int>, depth: Int) -> [Inline] {
    var spans: [Inline] = []
    var start = range.lowerBound
    while depth < 3, start < range.upperBound, number(0...2) > 0 {
      // Often where another begins or ends: there the marks meet.
      let lower = number(0...1) == 0 ? start : number(start...range.upperBound - 1)
      let upper = number(0...2) == 0 ? range.upperBound : number(lower + 1...range.upperBound)
      let kinds: [Inline.Kind] = [.strong, .emphasis, .code, .link(field()), .link("https://example.org/a_b(c)")]
      spans.append(Inline(kinds[number(0...4)], lower..<upper))
      spans += self.spans(in: lower..<upper, depth: depth + 1)
      start = upper
    }
    return spans
  }

  /// Some of the spaces end lines, within stretches and beside them. A stretch that is nothing but the space is left out:
  /// which of the two is the outer one the file does not say.
  private mutating func withLineBreaks(_ spans: [Inline], in text: String) -> [Inline] {
    let spaces = text.unicodeScalars.enumerated().filter { $0.element == " " }.map(\.offset)
    let breaks = spaces.filter { place in
      number(0...2) == 0 && !spans.contains { $0.range == place..<place + 1 }
    }
    return (spans + breaks.map { Inline(.lineBreak, $0..<$0 + 1) }).sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  private mutating func blocks(depth: Int = 0) -> [Block] { (0..<number(0...4)).map { _ in block(depth: depth) } }

  private mutating func block(depth: Int) -> Block {
    switch number(0...(depth < 3 ? 9 : 6)) {
    case 0, 1: return .paragraph(richText())
    case 2: return .heading(level: number(1...6), richText())
    case 3: return .rule
    case 4: return .preformatted((0..<number(1...3)).map { _ in text() }.joined(separator: "\n"))
    case 5: return .figure(picture())
    case 6:
      return .table(
        rows: (0..<number(1...3)).map { _ in
          (0..<number(0...3)).map { _ in TableCell(text: text(0...4), isHeader: number(0...1) == 0) }
        })
    case 7: return .quote(blocks(depth: depth + 1), cite: optionalField())
    default:
      let ordered = number(0...1) == 0
      let start = ordered && number(0...3) == 0 ? number(0...2_100) : 1
      return .list(ordered: ordered, start: start, items: (0..<number(1...3)).map { _ in blocks(depth: depth + 1) })
    }
  }

  private mutating func picture() -> Picture {
    Picture(url: optionalField(), alternativeText: optionalField(), caption: optionalField(), credit: optionalField())
  }

  mutating func document() -> ArticleDocument {
    alphabet = Self.everyPiece
    if number(0...1) == 0 { alphabet = (0..<number(2...6)).map { _ in alphabet[number(0...alphabet.count - 1)] } }
    var article = Article(
      id: ["", "a1b2c3d4"][number(0...1)], kicker: optionalField(), headline: field(), standfirst: optionalField(),
      language: optionalField(), direction: [.leftToRight, .rightToLeft][number(0...1)], url: optionalField())
    if number(0...1) == 0 { article.site = Site(name: field(), url: optionalField()) }
    article.byline = (0..<number(0...3)).map { _ in Author(name: field(), role: optionalField()) }
    article.agency = optionalField()
    if number(0...1) == 0 {
      article.dateline = Dateline(
        raw: field(), published: optionalField(), precision: [nil, .day, .minute][number(0...2)],
        modified: optionalField(), place: optionalField(), calendar: [.gregorian, .hijri, .jalali][number(0...2)])
    }
    let picture = picture()
    if picture != Picture() { article.leadImage = picture }
    article.blocks = blocks()
    article.leftOut = (0..<number(0...2)).map { _ in
      LeftOut(text: field(), reason: ["share", "most read"][number(0...1)], place: number(0...9))
    }
    let others = (0..<number(0...2)).map { ArticleDocument.Field(key: "other-\($0)", value: text()) }
    return ArticleDocument(article: article, otherFields: others)
  }
}
