import ArticleModel
import Testing

@testable import Quoting

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

  /// What looks back in a sentence looks back over so many words at most, so that no text takes the square of its length.
  @Test func noSentenceIsLongerThanItsLimit() {
    let words = String(repeating: "قال وأضاف كلمة ", count: 700)
    let text = "\(words)«\(words)» \(words)"
    let document = QuoteDocument(scalars: text.unicodeScalars.map(\.value), table: CueTable.table(for: "ar"))
    #expect(document.sentences.count > 10)
    #expect(document.sentences.first?.lowerBound == 0 && document.sentences.last?.upperBound == document.tokens.count)
    #expect(zip(document.sentences, document.sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    for sentence in document.sentences {
      #expect(sentence.count { document.tokens[$0].span < 0 } <= QuoteDocument.longestSentence + 1)
    }
    // Words in marks are never parted.
    #expect(document.sentences.contains { $0.contains(document.opening[0]) && $0.contains(document.closing[0]) })
  }

  @Test func wordsWithoutACloserEndBeforeTheNextMark() {
    let tail = String(repeating: "كلمة ", count: 200)
    let quotes = QuoteFinder.quotes(in: "قال سمير: \"نعم \(tail)\"لا\" ثم \"اسم \(tail)", language: "ar")
    #expect(quotes.allSatisfy { $0.range.count < 2 * tail.count })
    #expect(!quotes.isEmpty)
  }

  @Test func marksWithoutEndAreReadInOneGo() {
    #expect(QuoteFinder.quotes(in: String(repeating: "\"", count: 200_000)).isEmpty)
    #expect(QuoteFinder.quotes(in: String(repeating: "«", count: 60_000)).isEmpty)
    #expect(QuoteFinder.quotes(in: String(repeating: "\"ا\" ", count: 4_000), language: "ar").count == 4_000)
    #expect(QuoteFinder.quotes(in: String(repeating: "قال \"نعم\" ", count: 2_000), language: "ar").count == 2_000)
    for piece in ["قال \"كلمة وأضاف ", "\"كلمة \"اسم\" ", "وأضاف \"نعم\" قال إن ", "«قال \"نعم\" "] {
      #expect(!QuoteFinder.quotes(in: String(repeating: piece, count: 3_000), language: "ar").isEmpty)
    }
  }

  /// Each statement weighs those who stand near it, however many are named in the paragraph.
  @Test func whoStandsFarOffInAParagraphIsNotWeighed() throws {
    let text = (0..<300).map { "وقال أحمد\($0) علي \"نص لا يقول شيئا لأحد\"، " }.joined()
    let table = CueTable.table(for: "ar")
    let document = QuoteDocument(scalars: text.unicodeScalars.map(\.value), table: table)
    let weighed = LearnedAttribution(Attribution(document: document), model: .committed).weighed()
    let list = try #require(weighed.list)
    #expect(list.candidates.count > 200)
    let features = SpeakerFeatures(list)
    for (span, unit) in list.sequence.unitOfStatement.enumerated() where unit >= 0 {
      #expect(
        features.asked(for: features.setting(of: unit, span: span), after: nil).candidates.count <= 2
          * SpeakerFeatures.window)
    }
    #expect(weighed.findings.count == 300)
  }

  /// Looking for statements ends soon after nobody wants them any more.
  @Test func whatIsNotWantedAnyMoreEnds() {
    let text = (0..<500).map { "وقال أحمد\($0) علي \"نص قصير هنا\". " }.joined()
    let article = Article(headline: "عنوان", language: "ar", blocks: [.paragraph(RichText(text))])
    var asked = 0
    let all = QuoteFinder.quotedRuns(in: article) {
      asked += 1
      return true
    }
    #expect(all == QuoteFinder.quotedRuns(in: article) && all?.count == 500)
    let whole = asked
    #expect(whole > 900, "asked at every step")
    for end in [0, 1, 400, 700, whole - 1] {
      asked = 0
      let found = QuoteFinder.quotedRuns(in: article) {
        asked += 1
        return asked <= end
      }
      #expect(found == nil && asked < whole + 600)
    }
  }
}
