import Languages
import Testing

@testable import Quoting

/// English and French clauses.
@Suite struct LatinClauseTests {
  @Test(arguments: [
    SpokenCase(
      #"His widow, Beryl, told the Harbour Citizen that it was "the way he liked it"."#,
      "the way he liked it <- His widow, Beryl @ the Harbour Citizen"),
    SpokenCase(
      #"An official who was present told the Kilo public broadcaster that it was "unpleasant but overdue"."#,
      "unpleasant but overdue <- An official @ the Kilo public broadcaster"),
    SpokenCase(
      #"The minister told his counterpart in a letter that the city would respond "in kind and at once"."#,
      "in kind and at once <- The minister"),
    SpokenCase(
      #"Heavy rains, blamed by scientists on a warm sea, came; the ministry declared the site "critical"."#,
      "critical <- the ministry"),
    SpokenCase(#""Yeah," Dunmore said."#, "Yeah, <- Dunmore"),
    SpokenCase(
      #"A spokesperson for Ames said the commissioner "does not negotiate by letter"."#,
      "does not negotiate by letter <- A spokesperson for Ames"),
    SpokenCase("Bail was refused by the judge. \"Ask my wife,\" said one official.", "Ask my wife, <- one official"),
  ]) func english(_ spoken: SpokenCase) {
    #expect(statements(spoken.text, "en") == spoken.expected)
  }

  @Test(arguments: [
    SpokenCase("« C’est fini », juge la ministre Anne Castel.", "C’est fini <- la ministre Anne Castel"),
    SpokenCase("Luc Morel comparaissait mardi. « Je voulais voir », a-t-il dit.", "Je voulais voir <- Luc Morel"),
    SpokenCase(
      "« Les chiffres sont têtus, explique sa présidente, Anne Castel. Nous avons cherché. »",
      "Les chiffres sont têtus, explique sa présidente, Anne Castel. Nous avons cherché. <- sa présidente, Anne Castel"),
    SpokenCase(
      "Le maire, Paul Sarrat, parle d’un « mauvais coup pour la ville ».",
      "mauvais coup pour la ville <- Le maire, Paul Sarrat"),
    SpokenCase(
      "« Non », dit un conseiller. Et d’ajouter : « Les maires bâtissent le plus. »",
      "Non <- un conseiller", "Les maires bâtissent le plus. <- un conseiller"),
  ]) func french(_ spoken: SpokenCase) {
    #expect(statements(spoken.text, "fr") == spoken.expected)
  }
}

/// German puts the verb second, whatever stands first, and tells reported words by the mood of the verb.
@Suite struct GermanOrderTests {
  private static let words = "„Wir bauen die Brücke im nächsten Jahr“"

  @Test(arguments: [
    "Nach der Sitzung sagte Minister Jonas Hartwig: \(words).",
    "In einem Interview äußerte sich Minister Jonas Hartwig: \(words).",
    "Am Montag erklärte Minister Jonas Hartwig: \(words).",
  ]) func theSubjectStandsBehindTheVerb(_ text: String) {
    #expect(statements(text, "de") == ["Wir bauen die Brücke im nächsten Jahr <- Minister Jonas Hartwig"])
  }

  @Test func theCommaOfAnAppositionIsNoClause() {
    let text = "Der Vorsitzende des Verbands, Jonas Hartwig, kritisierte die Entscheidung scharf: \(Self.words)."
    #expect(
      statements(text, "de") == ["Wir bauen die Brücke im nächsten Jahr <- Der Vorsitzende des Verbands, Jonas Hartwig"]
    )
  }

  @Test func theMoodGoesOnWithWhoeverSpokeLast() {
    let text = "Minister Jonas Hartwig sagte, die Brücke komme. Er werde „einen neuen Vertrag für alle“ aushandeln."
    // The rules alone take so few words for a name; the weights know them for a statement.
    #expect(
      describe(text, "de", byRules: false) == ["statement: einen neuen Vertrag für alle <- Minister Jonas Hartwig"])
  }
}

/// Whom German pronouns mean, and who is nobody.
@Suite struct GermanPersonTests {
  private static let words = "„Wir bauen die Brücke im nächsten Jahr“"
  private static let said = "Wir bauen die Brücke im nächsten Jahr <- "

  @Test(arguments: [
    (
      "Minister Jonas Hartwig sprach am Montag. In die Kritik stimmt Gisela Lund ein. Sie sagte: \(words).",
      "Gisela Lund"
    ),
    ("Gisela Lund sprach am Montag. Jonas Hartwig hörte zu. Sie sagte: \(words).", "Gisela Lund"),
    ("Der Rat tagte. Das Bundesamt warnte Jonas Hartwig. Er sagte: \(words).", "Jonas Hartwig"),
    ("Die Demonstranten sprachen. Gisela Lund hörte zu. Sie sagten: \(words).", "Die Demonstranten"),
    ("Die Vorsitzende sprach. Der Minister schwieg. Sie sagte: \(words).", "Die Vorsitzende"),
    ("Luca Hartwig sprach. Karin Lund hörte zu. Er sagte: \(words).", "Luca Hartwig"),
  ]) func aPronounHasAGender(_ text: String, _ expected: String) {
    #expect(statements(text, "de") == [Self.said + expected])
  }

  @Test(arguments: [
    ("Das Ministerium gab eine Stellungnahme ab. Darin heißt es: \(words).", "eine Stellungnahme"),
    ("Im letzten Satz der Anordnung, die der Rat bekam, heißt es: \(words).", "letzten Satz der Anordnung"),
    ("Der Plan sei, so heißt es in einer Erklärung, gut: \(words).", "einer Erklärung"),
    ("Am 3. Juni sagte Minister Jonas Hartwig am 69. Jahrestag: \(words).", "Minister Jonas Hartwig"),
    ("Im Rat hatte sich Jonas Hartwig zu dem Zwischenruf hinreißen lassen: \(words).", "Jonas Hartwig"),
    ("\(words), so charakterisierte ihn die Ministerin Gisela Lund.", "die Ministerin Gisela Lund"),
  ]) func whatStandsInFrontIsNoSubject(_ text: String, _ expected: String) {
    #expect(statements(text, "de") == [Self.said + expected])
  }

  @Test func aSentenceBehindAQuotationIsItsOwn() {
    let text = "Minister Jonas Hartwig sprach von „Wochen.“ Im Mai hatte Gisela Lund gesagt: \(Self.words)."
    #expect(statements(text, "de").last == Self.said + "Gisela Lund")
  }
}

@Suite struct VerbSecondTests {
  @Test(arguments: [
    // An object stands first, and its article says so.
    (
      "Den wartenden Bewohnern sagte Minister Jonas Hartwig: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Minister Jonas Hartwig"
    ),
    (
      "Als „unerwartetes Geschenk für die ganze Stadt“ bezeichnete die Archäologin Marta Lindner den Fund.",
      "unerwartetes Geschenk für die ganze Stadt <- die Archäologin Marta Lindner"
    ),
    (
      "Besorgt äußerte sich auch der Vorsitzende Jonas Hartwig: „Wir erwarten einen langen Winter“.",
      "Wir erwarten einen langen Winter <- der Vorsitzende Jonas Hartwig"
    ),
    // The verb's particle ends its clause.
    (
      "Den wartenden Bewohnern sicherte Minister Jonas Hartwig am Montag zu: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Minister Jonas Hartwig"
    ),
    (
      "Zu der Frage führte Minister Jonas Hartwig aus, dass „die Brücke im nächsten Jahr gebaut wird“.",
      "die Brücke im nächsten Jahr gebaut wird <- Minister Jonas Hartwig"
    ),
    (
      "Ihr Vorsitzender Jonas Hartwig erklärte: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Ihr Vorsitzender Jonas Hartwig"
    ),
    // Words that are handed on.
    (
      "„Wir bauen die Brücke im nächsten Jahr“, wird der Minister Jonas Hartwig zitiert.",
      "Wir bauen die Brücke im nächsten Jahr <- der Minister Jonas Hartwig"
    ),
    (
      "Die Zeitung zitierte Jonas Hartwig mit den Worten: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Jonas Hartwig @ Die Zeitung"
    ),
    // Words of a text.
    (
      "In dem Antrag heißt es: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- dem Antrag"
    ),
    (
      "„Wir bauen die Brücke im nächsten Jahr“, heißt es in einer Mitteilung des Verbands.",
      "Wir bauen die Brücke im nächsten Jahr <- einer Mitteilung des Verbands"
    ),
    // What a compound is, its last part says.
    (
      "„Wir bauen die Brücke im nächsten Jahr“, sagte Brückenbauminister Hartwig.",
      "Wir bauen die Brücke im nächsten Jahr <- Brückenbauminister Hartwig"
    ),
    // A surname is no predicate, whatever stands behind its verb.
    (
      "Hartwig verteidigte die Entscheidung der Regierung mit den Worten: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Hartwig"
    ),
    // Who acts behind a verb that no table knows.
    (
      "Im Landtag warb Jonas Hartwig für den Bau mit den Worten: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Jonas Hartwig"
    ),
    // A thing is described or turned down, by whoever stands behind the verb.
    (
      "Die Forderungen der Anwohner bezeichnete Hartwig als „großen Unsinn aus dem letzten Jahr“.",
      "großen Unsinn aus dem letzten Jahr <- Hartwig"
    ),
    (
      "Die Kritik des Verbands wies die Regierung zurück: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- die Regierung"
    ),
    // An outlet that is told.
    (
      "Der örtlichen Zeitung sagte Jonas Hartwig: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Jonas Hartwig @ Der örtlichen Zeitung"
    ),
    (
      "Der Vorsitzende des Ortsverbands in der Stadt, Jonas Hartwig, kritisierte die Entscheidung scharf: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Der Vorsitzende des Ortsverbands in der Stadt, Jonas Hartwig"
    ),
    (
      "So warnten Vertreter des Verbands: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- Vertreter des Verbands"
    ),
    (
      "„Wir bauen die Brücke im nächsten Jahr“, wie Jonas Hartwig von der Zeitung zitiert wird.",
      "Wir bauen die Brücke im nächsten Jahr <- Jonas Hartwig"
    ),
    (
      "„Wir bauen die Brücke im nächsten Jahr“, hatte Hartwig im Mai gesagt.",
      "Wir bauen die Brücke im nächsten Jahr <- Hartwig"
    ),
    (
      "Passend zu den Gefahren des Eises warnte die Ministerin Marta Lindner: „Auf dem Eis kann es glatt sein“.",
      "Auf dem Eis kann es glatt sein <- die Ministerin Marta Lindner"
    ),
    (
      "So heißt es in dem Antrag des Verbands: „Wir bauen die Brücke im nächsten Jahr“.",
      "Wir bauen die Brücke im nächsten Jahr <- dem Antrag des Verbands"
    ),
    (
      "Marta Lindner, die erst im Mai gewählt wurde, kam. „Wir bauen die Brücke im nächsten Jahr“, sagte Lindner.",
      "Wir bauen die Brücke im nächsten Jahr <- Marta Lindner"
    ),
    (
      "„Wir bauen die Brücke im nächsten Jahr“, hatte Marta Lindner damals gesagt.",
      "Wir bauen die Brücke im nächsten Jahr <- Marta Lindner"
    ),
  ]) func theSubjectStandsWhereTheVerbLeavesIt(_ text: String, _ expected: String) {
    #expect(statements(text, "de") == [expected])
  }

  @Test func whatIsSaidOfSomebodyIsNotSaidByThem() {
    let found = statements("Die Brücke wurde von vielen „im nächsten Jahr und nicht viel später“ gefordert.", "de")
    #expect(!found.contains { $0.hasSuffix("Die Brücke") })
  }

  @Test(arguments: [
    ("will Elon Hartwig", "Elon Hartwig"), ("Landtag warb Hartwig", "Landtag"),
    ("Minister Jonas Hartwig nahm", "Minister Jonas Hartwig"),
    ("Sprecher deutscher Firmen", "Sprecher deutscher Firmen"), ("Jonas Hartwig die Verabschiedung", "Jonas Hartwig"),
    ("der Sprecher der Polizei", "der Sprecher der Polizei"), ("richtig zeigen wollte", nil),
  ]) func aMentionIsANounPhrase(_ text: String, _ expected: String?) {
    let scalars = "„So“. \(text)".unicodeScalars.map(\.value)
    let document = QuoteDocument(scalars: scalars, table: CueTable.table(for: "de"))
    let first = document.tokens.firstIndex { $0.start >= 6 } ?? 0
    let words = first..<document.tokens.count - 1
    let found = PhraseReader(document: document).nominal(words).map { range in
      QuoteFinder.string(
        scalars[Int(document.tokens[range.lowerBound].start)..<Int(document.tokens[range.upperBound - 1].end)])
    }
    #expect(found == expected)
  }

  @Test func aCompoundIsWhatItsLastPartIs() {
    let table = CueTable.table(for: "de")
    func roles(_ word: String) -> Roles { table.analysis(of: word.unicodeScalars.map(\.value)).roles }
    #expect(roles("bundesfinanzministerin").isSuperset(of: [.title, .feminine]))
    #expect(roles("ihk-sprecher").contains(.title))
    #expect(roles("wochenzeitung").contains(.outletNoun))
    #expect(roles("flugzeuge").isDisjoint(with: [.title, .body, .outletNoun]))
    #expect(roles("chef").contains(.title) && roles("unchef").isEmpty)
  }
}
