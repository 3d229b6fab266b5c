import ArticleModel
import Testing

@testable import Quoting

/// One line a run: kind, words, speaker, via.
func describe(_ text: String, _ language: String? = "ar") -> [String] {
  let scalars = Array(text.unicodeScalars)
  return QuoteFinder.quotes(in: text, language: language).map { quote in
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[quote.range])
    let speaker = quote.speaker.map { " <- \($0)" } ?? ""
    let via = quote.via.map { " @ \($0)" } ?? ""
    return "\(quote.kind.rawValue): \(String(words))\(speaker)\(via)"
  }
}

@Test func aStatementHasItsSpeaker() {
  #expect(
    describe(#"قال وزير النقل، سامر الحلو، إن "القطار سيعود إلى العمل قبل نهاية الشهر"."#) == [
      "statement: القطار سيعود إلى العمل قبل نهاية الشهر <- وزير النقل، سامر الحلو"
    ])
}

@Test func aVerbWithoutSubjectMeansTheLastSpeaker() {
  #expect(
    describe("قالت المديرة ليلى حداد: \"سنفتح المكتبة غدا\".\nوأضافت: \"الدخول مجاني للجميع\".").last
      == "statement: الدخول مجاني للجميع <- المديرة ليلى حداد")
}
