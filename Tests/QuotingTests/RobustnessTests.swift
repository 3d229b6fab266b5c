import Quoting
import Testing

@Suite struct RobustnessTests {
  /// Marks, letters and cues thrown together.
  private static let pieces = [
    "\"", "“", "”", "«", "»", "‹", "›", "'", "’", "‘", "„", "״", "『", "』", " ", "\n", ".", ":", "،", "قال", "وأضاف",
    "إن",
    "وكالة", "«", "صحيفة", "said", "X", "כ", "גפ", "نے", "a", "1", "\u{200F}", "\u{64B}", "(", ")", "-", "بـ", "وفق",
  ]

  @Test(arguments: 0..<60) func anythingGoes(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      if state & 3 != 0 { text += " " }
    }
    let scalars = Array(text.unicodeScalars)
    for language in ["ar", "en", "ur", "he", "xx"] {
      let quotes = QuoteFinder.quotes(in: text, language: language)
      var last = 0
      for quote in quotes {
        #expect(quote.range.lowerBound >= last)
        last = quote.range.lowerBound
        #expect(!quote.range.isEmpty && quote.range.upperBound <= scalars.count)
        let edges = [scalars[quote.range.lowerBound], scalars[quote.range.upperBound - 1]]
        #expect(edges.allSatisfy { !$0.properties.isWhitespace })
        #expect(quote.kind == .statement || quote.speaker == nil && quote.via == nil)
        for name in [quote.speaker, quote.via].compactMap({ $0 }) { #expect(text.contains(name)) }
      }
    }
  }

  @Test func marksWithoutEndAreReadInOneGo() {
    #expect(QuoteFinder.quotes(in: String(repeating: "\"", count: 200_000)).isEmpty)
    #expect(QuoteFinder.quotes(in: String(repeating: "«", count: 60_000)).isEmpty)
    #expect(QuoteFinder.quotes(in: String(repeating: "\"ا\" ", count: 10_000), language: "ar").count == 10_000)
    #expect(QuoteFinder.quotes(in: String(repeating: "قال \"نعم\" ", count: 5_000), language: "ar").count == 5_000)
  }
}
