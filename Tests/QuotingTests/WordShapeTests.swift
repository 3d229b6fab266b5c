import Languages
import Testing

@testable import Quoting

/// What Arabic words show by how they are written.
@Suite struct WordShapeTests {
  private func shape(_ word: String) throws -> WordShape {
    let scalars = word.unicodeScalars.map(\.value)
    let tokens = Tokenizer(scalars: scalars, spans: [], table: .table(for: "ar")).tokens(in: [0..<scalars.count])
    return try #require(tokens.first).shape
  }

  private static let shapes: [(String, WordShape)] = [
    ("قلقهما", [.possessed, .accusative]), ("ستندم", [.future]), ("سنعلم", [.future]),
    ("تدمير", [.verbalNoun, .imperfect, .feminineVerb]),
    ("انتشاله", [.verbalNoun, .possessed]), ("زرقة", [.feminine, .indefiniteFeminine]), ("الزرقة", [.feminine]),
    ("الزرقية", [.feminine, .relational]), ("الزرقي", [.relational, .endsInYa]), ("زرقي", [.endsInYa]),
    ("زرقا", [.accusative]), ("زرقاً", [.accusative, .adverbial]), ("مقتضبا", [.accusative, .manner]),
    ("موتورا", [.accusative]), ("ينطلق", [.imperfect]), ("حددت", [.feminineVerb]), ("وتنطلق", [.feminineVerb]),
    ("المزرقون", [.pluralSubject]), ("المزرقين", [.oblique]), ("زرق", []), ("بالله", []),
  ]

  @Test(arguments: shapes) func wordsShowWhatTheyAre(_ word: String, _ expected: WordShape) throws {
    let found = try shape(word)
    #expect(found == expected, "\(word): \(found.rawValue), not \(expected.rawValue)")
  }

  @Test func hamzaTellsPluralsFromVerbalNouns() throws {
    let (plural, noun) = (try shape("الأقفال"), try shape("الإقفال"))
    #expect(!plural.contains(.verbalNoun) && noun.contains(.verbalNoun))
  }

  @Test(arguments: [("ترامب", "ترمب"), ("ريغيف", "ريجيف"), ("الحداد", "حداد"), ("طهران", "تهران")])
  func spellingsMeet(_ first: String, _ second: String) {
    func word(_ text: String) -> SpelledWord { SpelledWord(text.unicodeScalars.map(\.value)[...], isArabic: true) }
    #expect(word(first) == word(second))
    #expect(word(first) != word("زيتون"))
  }
}

/// Capital letters as they tell names from the first words of sentences.
@Suite struct CapitalTests {
  private func capitals(_ text: String) -> [LearnedText.Capital] {
    let table = CueTable.table(for: "de")
    let words = LearnedText(QuoteDocument(scalars: text.unicodeScalars.map(\.value), table: table)).words
    return words.filter(\.isWord).map(\.capital)
  }

  @Test func firstWordsAreKnownFromElsewhere() {
    #expect(
      capitals("Heute kam Hartwig. Hartwig kam nicht heute. Gestern sagte er „nein“.")
        == [
          .firstOfCommon, .none, .inside, .firstOfName, .none, .none, .none, .first, .none, .none, .none,
        ])
  }
}

/// A surname's whole name, without the offices in front of it.
@Suite struct FullNameTests {
  @Test(arguments: [
    (
      "Retired General Mara J. Lindholm spoke in Oslo. Lindholm said: “We will build the bridge next year.”",
      "Mara J. Lindholm"
    ),
    ("The mayor spoke in Oslo. The mayor said: “We will build the bridge next year.”", "The mayor"),
  ]) func surnamesFindTheirName(_ text: String, _ name: String) {
    #expect(describe(text, "en").last?.hasSuffix("<- \(name)") == true, "\(describe(text, "en"))")
  }
}
