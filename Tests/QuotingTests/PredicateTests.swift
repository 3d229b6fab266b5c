import Testing

@testable import Quoting

/// What few words in marks show of themselves, and which clause a cue belongs to.
@Suite struct PredicateTests {
  @Test(arguments: [
    ("ينتعش سوق الكتب", true), ("ينتعش السوق", false), ("سوق الكتب القديم", false), ("سيفتح الباب", true),
    ("في الطريق", true), ("ضعيفة والباب مفتوح", true), ("مغلقة جدا", false),
  ]) func wordsThatAreOnlyPartOfAClauseAreNoName(_ words: String, _ expected: Bool) {
    let document = QuoteDocument(
      scalars: "«\(words)»".unicodeScalars.map(\.value), table: CueTable.table(for: "ar"))
    let inner = document.tokens.filter { $0.isWord }
    #expect(KindRules(document: document).isPredicate(inner) == expected)
  }

  @Test(arguments: [("ظالم", true), ("غير عادل", true), ("حماية الطفل", false)])
  func aTextIsQualifiedByWhatIsNoNameOfIt(_ words: String, _ expected: Bool) throws {
    let document = QuoteDocument(
      scalars: "قانون «\(words)»".unicodeScalars.map(\.value), table: CueTable.table(for: "ar"))
    let noun = try #require(document.tokens.first)
    let inner = document.tokens.filter { $0.isWord && $0.span >= 0 }
    #expect(KindRules(document: document).isQualified(noun, by: inner) == expected)
  }

  @Test func aWholeNameBeforeAHeadlinesColonSpeaksAndALoneWordDoesNot() {
    let words = "“closed for good, and nobody will come back”"
    #expect(
      statements("Anna Ward: the harbour is \(words).", "en")
        == ["closed for good, and nobody will come back <- Anna Ward"])
    #expect(!statements("Harbourage: the gate is \(words).", "en").contains { $0.hasSuffix("<- Harbourage") })
  }

  @Test func whatIsSaidInsideAnothersWordsEndsThere() {
    #expect(
      statements("وزیر گفت که مدیر اعلام کرد، علی رضایی نوشت: «کار تمام شد و همه رفتند».", "fa")
        == ["کار تمام شد و همه رفتند <- علی رضایی"])
  }

  @Test(arguments: [("وہ نے", false), ("وہ سب نے", false), ("وہ سب لوگ نے", true)])
  func aPronounWithOneWordMoreNamesNobody(_ words: String, _ expected: Bool) {
    let document = QuoteDocument(
      scalars: "\(words) ’ہاں‘".unicodeScalars.map(\.value), table: CueTable.table(for: "ur"))
    let mark = document.tokens.firstIndex { $0.has(.subjectMark) } ?? 0
    #expect((FrameReader(document: document).phrase(endingAt: mark, from: 0) != nil) == expected)
  }
}
