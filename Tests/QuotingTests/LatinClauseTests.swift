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
