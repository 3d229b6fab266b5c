import ArticleModel
import Testing

@testable import Store

@Suite struct SearchTermsTests {
  private func forms(_ word: String) -> [String] { SearchTerms.indexed(word).split(separator: " ").map(String.init) }

  /// Whether a word that is looked for finds another one.
  private func finds(_ asked: String, _ word: String) -> Bool { !Set(forms(asked)).isDisjoint(with: forms(word)) }

  @Test(arguments: [
    ("كتاب", "الكتاب"), ("كتاب", "والكتاب"), ("كتاب", "بالكتاب"), ("كتاب", "للكتاب"), ("كتاب", "وكتاب"),
    ("الكتاب", "كتاب"), ("كِتَابٌ", "كتاب"), ("كتـــاب", "كتاب"), ("إسلام", "اسلام"), ("مستشفى", "مستشفي"),
    ("مدرسة", "مدرسه"), ("کتاب", "كتاب"), ("بغداد", "لبغداد"), ("بغداد", "وبغداد"), ("دمشق", "فدمشق"),
    ("מלך", "המלך"), ("שלום", "ושלום"), ("שָׁלוֹם", "שלום"), ("café", "Cafe"), ("١٢٣", "123"),
    ("cafe", "ca\u{AD}fé"), ("المدرسة", "المد\u{AD}رسة"), ("مدرسة", "\u{AD}المد\u{AD}رسة\u{AD}"),
  ]) func findsWhatIsWrittenInOneWithIt(_ asked: String, _ word: String) {
    #expect(finds(asked, word) && finds(word, asked), "\(forms(asked)) \(forms(word))")
  }

  @Test(arguments: [("بيت", "يت"), ("وزير", "فقير"), ("كلام", "سلام"), ("book", "books")])
  func doesNotFindWhatIsAnotherWord(_ asked: String, _ word: String) { #expect(!finds(asked, word)) }

  /// A particle is taken off where enough is left behind it to be a word.
  @Test func nothingIsTakenOffAShortWord() {
    #expect(forms("بلاد") == ["بلاد"] && forms("وفد") == ["وفد"] && forms("الد") == ["الد"])
    #expect(forms("بلادي") == ["بلادي", "لادي"] && forms("الدب") == ["الدب", "دب"])
    #expect(forms("הבל") == ["הבל"] && forms("הספר") == ["הספר", "ספר"])
  }

  @Test func aLongTextIsCutBetweenWords() {
    let words = (0..<20_000).map { "والكتاب\($0)" }
    let parts = words.map(SearchTerms.indexed).joined(separator: " ")
    #expect(SearchTerms.indexed(words.joined(separator: "\n")) == parts)
    #expect(
      SearchTerms.indexed([words[..<9_000].joined(separator: " "), "", words[9_000...].joined(separator: "; ")])
        == (parts, 40_000))
    #expect(SearchTerms.indexed(["", "…"]) == ("", 0))
    #expect(SearchTerms.indexed(String(repeating: "ب", count: 100_000)).utf8.count == 200_000 + 1 + 199_998)
  }

  @Test func wordsAreRunsOfLettersAndDigits() {
    #expect(SearchTerms.key("«قال»: إنّ 12.5٪ — نعم!") == "قال ان 12 5 نعم")
    #expect(SearchTerms.key("東京") == "東 京")
    #expect(SearchTerms.expression("…") == nil)
    #expect(SearchTerms.expression("الكتاب", isBeginning: true) == "(\"الكتاب\"* OR \"كتاب\"*)")
    #expect(SearchTerms.phrase("وكتاب a") == "\"وكتاب كتاب a\"")
  }

  @Test func namesThatTranscriptionsDifferInShareAWord() {
    func skeleton(_ word: String) -> String { SearchTerms.skeleton(SearchTerms.words(of: word)[0]) }
    #expect(skeleton("تلوبيردي") == skeleton("تلوبردي") && skeleton("ترامب") == skeleton("ترمب"))
    #expect(skeleton("ريغيف") == skeleton("ريجيف") && skeleton("علي") != skeleton("سالم"))
  }

  @Test func aPageIsKnownByOneLink() {
    let link = CanonicalLink.of("https://www.example.org/a/")
    for other in ["http://example.org/a", "https://Example.org/a?utm_source=x&utm_medium=y#top", "//www.example.org/a"]
    {
      #expect(CanonicalLink.of(other) == link, "\(other)")
    }
    #expect(CanonicalLink.of("https://example.org/a?id=2") == "example.org/a?id=2")
    #expect(CanonicalLink.of("https://example.org/a?id=2") != link)
  }
}
