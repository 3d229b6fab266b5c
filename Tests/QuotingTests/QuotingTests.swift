import ArticleModel
import Testing

@testable import Quoting

/// One line a run: kind, words, speaker, via; as the rules have it, unless the learned weights are asked too.
func describe(_ text: String, _ language: String? = "ar", byRules: Bool = true) -> [String] {
  let scalars = Array(text.unicodeScalars)
  let quotes = QuoteFinder.quotes(in: scalars.map(\.value), language: language, byRules: byRules)
  return quotes.map { quote in
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[quote.range])
    let speaker = quote.speaker.map { " <- \($0)" } ?? ""
    let via = quote.via.map { " @ \($0)" } ?? ""
    return "\(quote.kind.rawValue): \(String(words))\(speaker)\(via)"
  }
}

/// The statements alone.
func statements(_ text: String, _ language: String? = "ar") -> [String] {
  describe(text, language).filter { $0.hasPrefix("statement: ") }.map { String($0.dropFirst(11)) }
}

@Test func runsOfAnArticleStandInTheirParagraphs() throws {
  let article = Article(
    headline: #"الحلو: القطار "سيعود""#, standfirst: "عن السكة", language: "ar", direction: .rightToLeft,
    blocks: [
      .paragraph(RichText("مقدمة بلا كلام منقول.")),
      .list(ordered: false, items: [[.paragraph(RichText(#"قال سامر الحلو: "نعم، سنعود قريبا"."#))]]),
    ])
  let runs = QuoteFinder.quotedRuns(in: article)
  #expect(runs.map(\.address) == [.headline, .block([1, 0, 0])])
  let last = try #require(runs.last)
  #expect(last.text == "نعم، سنعود قريبا")
  #expect(last.speaker == "سامر الحلو")
  let scalars = Array(#"قال سامر الحلو: "نعم، سنعود قريبا"."#.unicodeScalars)
  #expect(scalars[last.range].map(String.init).joined() == last.text)
}

@Test func noMarksNoRuns() {
  #expect(QuoteFinder.quotes(in: "قال الوزير إن القطار سيعود.").isEmpty)
  #expect(QuoteFinder.quotes(in: "").isEmpty)
}
