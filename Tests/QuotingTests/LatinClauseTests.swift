import Testing

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
