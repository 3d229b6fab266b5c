import ArticleModel
import Testing

@testable import Reader

struct WordsTests {
  private let arabic = Words(language: .arabic, digits: .arabicIndic)
  private let english = Words(language: .english)

  @Test func everyPhraseHasWordsOfItsOwnInBothLanguages() {
    for phrase in Phrase.allCases {
      let (ar, en) = (phrase.wording.arabic, phrase.wording.english)
      #expect(!ar.isEmpty && !en.isEmpty, "\(phrase)")
      #expect(ar.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }, "\(phrase) has no Arabic")
      #expect(!en.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(phrase) has Arabic in English")
    }
  }

  @Test(arguments: [
    (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "٣ مقالات"), (10, "١٠ مقالات"), (11, "١١ مقالًا"),
    (99, "٩٩ مقالًا"), (100, "١٠٠ مقال"), (101, "١٠١ مقال"), (103, "١٠٣ مقالات"), (111, "١١١ مقالًا"),
    (1000, "١٠٠٠ مقال"),
  ]) func arabicCountsInSixForms(_ count: Int, _ expected: String) {
    #expect(arabic.count(count, .article) == expected)
  }

  @Test func englishCountsInTwo() {
    #expect([0, 1, 2].map { english.count($0, .article) } == ["0 articles", "1 article", "2 articles"])
  }

  @Test func digitsFollowTheirSetting() {
    #expect(arabic.percent(0.45) == "٤٥٪")
    #expect(Words(language: .arabic).percent(0.45) == "45%")
    #expect(arabic.position(3, of: 12) == "٣ من ١٢")
    #expect(english.percent(.nan) == "0%")
    #expect(english.percent(2) == "200%")
  }

  @Test(arguments: [
    ("ar_EG.UTF-8", InterfaceLanguage.arabic, Digits.arabicIndic), ("ar_MA", .arabic, .western),
    ("ar", .arabic, .arabicIndic), ("AR_sy@x", .arabic, .arabicIndic), ("en_GB.UTF-8", .english, .western),
    ("C.UTF-8", .english, .western), ("", .english, .western), ("fa_IR", .persian, .extendedArabicIndic),
    ("he_IL", .hebrew, .western), ("fr_FR", .english, .western),
  ]) func aLocaleChoosesLanguageAndDigits(_ name: String, _ language: InterfaceLanguage, _ digits: Digits) {
    let locale = PosixLocale(name)
    #expect(InterfaceLanguage(locale: locale) == language)
    #expect(Digits(locale: locale, language: language) == digits)
  }

  @Test func anArabicInterfaceInAnotherLocaleKeepsThatLocalesDigits() {
    #expect(Digits(locale: PosixLocale("en_US.UTF-8"), language: .arabic) == .western)
  }

  @Test func theFirstLocaleVariableThatSaysSomethingHolds() {
    #expect(PosixLocale(nil, "", "ar_SA.UTF-8").language == "ar")
    #expect(PosixLocale("en_US.UTF-8", "ar_SA", "ar_SA").language == "en")
  }

  @Test(arguments: [
    ("2022-09-01T14:46", "14:46", "١٤:٤٦"), ("2022-09-01", "today", "اليوم"),
    ("2022-08-31T23:59:59Z", "yesterday", "أمس"), ("2022-08-28", "Sunday", "الأحد"),
    ("2022-08-25", "25 Aug", "٢٥ أغسطس"), ("2021-09-01", "1 Sep 2021", "١ سبتمبر ٢٠٢١"),
    ("2022-09-02", "2 Sep", "٢ سبتمبر"), ("2019-12", "Dec 2019", "ديسمبر ٢٠١٩"), ("1967", "1967", "١٩٦٧"),
  ]) func listDatesAreAsShortAsTheyCanBe(_ iso: String, _ short: String, _ shortArabic: String) throws {
    let today = try #require(CivilDate(iso: "2022-09-01T20:00"))
    let date = try #require(CivilDate(iso: iso))
    #expect(english.shortDate(date, today: today) == short)
    #expect(arabic.shortDate(date, today: today) == shortArabic)
  }

  @Test func fullDatesNameTheWeekday() throws {
    let date = try #require(CivilDate(iso: "2022-09-01T14:46"))
    #expect(english.fullDate(date) == "Thursday 1 Sep 2022, 14:46")
    #expect(english.date(date) == "1 Sep 2022")
    #expect(arabic.fullDate(date) == "الخميس ١ سبتمبر ٢٠٢٢، ١٤:٤٦")
    let leap = try #require(CivilDate(iso: "2024-02-29"))
    #expect(english.fullDate(leap) == "Thursday 29 Feb 2024")
  }

  @Test(arguments: ["", "T", "September", "0000-01-01", "-5"]) func whatIsNoDateIsNone(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: ["2022-13-01", "2022-09-41", "2022-09-01T99:99", "2022-09-01T1"])
  func whatIsWrongInADateIsLeftOut(_ text: String) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.year == 2022 && date.time == nil)
  }

  @Test func textOfUnknownDirectionIsIsolated() {
    #expect(
      arabic.attribution(of: statement(by: "ليلى حداد", via: "Tass"))
        == "\u{2068}ليلى حداد\u{2069}، نقلًا عن \u{2068}Tass\u{2069}"
    )
    #expect(english.attribution(of: statement(by: nil, via: nil)) == "speaker not named")
    #expect(english.attribution(of: statement(by: "Roe", via: nil, isGuess: true)) == "\u{2068}Roe\u{A0}?\u{2069}")
  }

  private func statement(by speaker: String?, via: String?, isGuess: Bool = false) -> QuotedRun {
    QuotedRun(
      address: .headline, range: 0..<1, text: "", kind: .statement, speaker: speaker, isGuess: isGuess, via: via)
  }
}
