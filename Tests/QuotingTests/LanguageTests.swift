import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    (
      "en", #"The foreign minister, Anna Lund, said on Monday: "Talks have begun." "We will meet again," she added."#,
      [
        "Talks have begun. <- The foreign minister, Anna Lund",
        "We will meet again, <- The foreign minister, Anna Lund",
      ]
    ),
    (
      "en", #""This is nonsense," said John Baker, a spokesman for the port. Mr. Dale told Reuters that "it works"."#,
      ["This is nonsense, <- John Baker, a spokesman for the port", "it works <- Mr. Dale @ Reuters"]
    ),
    (
      "fr", "« Nous avons tenu parole », a déclaré le ministre Paul Morin. « Il faut agir », a-t-il ajouté.",
      ["Nous avons tenu parole <- le ministre Paul Morin", "Il faut agir <- le ministre Paul Morin"]
    ),
    (
      "he", #"שר התחבורה, דן לוי, אמר כי "הרכבת תחזור מחר". לדברי רות כהן, "לא היו נפגעים"."#,
      ["הרכבת תחזור מחר <- שר התחבורה, דן לוי", "לא היו נפגעים <- רות כהן"]
    ),
    (
      "fa", "وزیر راه روز دوشنبه در نشست خبری گفت: «قطارها حرکت می‌کنند». وی افزود: «عمل کردیم».",
      ["قطارها حرکت می‌کنند <- وزیر راه", "عمل کردیم <- وزیر راه"]
    ),
    (
      "ur", "وزیراعظم نے کہا کہ ’’ٹرینیں کل سے چلیں گی‘‘۔ پولیس کے مطابق ”کوئی زخمی نہیں ہوا“۔",
      ["ٹرینیں کل سے چلیں گی <- وزیراعظم", "کوئی زخمی نہیں ہوا <- پولیس"]
    ),
  ]) func speakersInTheirOwnOrder(_ language: String, _ text: String, _ expected: [String]) {
    #expect(statements(text, language) == expected)
    // The script and the words say the same as the tag.
    #expect(statements(text, nil) == expected)
  }

  @Test func aPackMakesALanguage() {
    let runs = describe(
      "„Wir werden die Brücke noch einmal prüfen lassen“, sagte Minister Jonas Hartwig am Montag.", "de")
    #expect(runs == ["statement: Wir werden die Brücke noch einmal prüfen lassen <- Minister Jonas Hartwig"])
  }

  @Test func aLanguageWithoutATableStillHasSpansAndKinds() {
    let runs = describe("Tarafen byggvarme: „Veri garno molde sandi perrolet nimba tul varenni sola.“", nil)
    #expect(runs == ["statement: Veri garno molde sandi perrolet nimba tul varenni sola."])
  }
}
