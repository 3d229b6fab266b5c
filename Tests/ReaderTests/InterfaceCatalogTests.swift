import Testing

@testable import Reader

/// The languages of the interface that have a file of their own.
struct InterfaceCatalogTests {
  private static let languages: [InterfaceLanguage] = [.persian, .hebrew]

  @Test(arguments: languages) func whatIsFilledInHasItsPlace(_ language: InterfaceLanguage) {
    let catalog = InterfaceCatalog.of(language)
    let optional: Set = ["Heading {1}"]
    for key in catalog.keys where !optional.contains(key) {
      for form in (catalog[key] ?? "").split(separator: "|") {
        for number in 1...3 where key.contains("{\(number)}") || form.contains("{\(number)}") {
          let isCounted = key.hasPrefix("{1} ") && catalog[key]?.contains("|") == true
          #expect(isCounted || (key.contains("{\(number)}") == form.contains("{\(number)}")), "\(key): \(form)")
        }
      }
    }
  }

  @Test(arguments: languages) func theWordsAreInItsLetters(_ language: InterfaceLanguage) {
    let letters: ClosedRange<UInt32> = language == .hebrew ? 0x5D0...0x5EA : 0x620...0x6CC
    for phrase in Phrase.allCases {
      #expect(phrase.wording[language].unicodeScalars.contains { letters.contains($0.value) }, "\(phrase)")
    }
  }

  @Test func thingsAreCountedAsEachLanguageDoes() {
    let persian = Words(language: .persian, digits: .extendedArabicIndic)
    let hebrew = Words(language: .hebrew)
    #expect([1, 2, 11].map { persian.count($0, .article) } == ["۱ مقاله", "۲ مقاله", "۱۱ مقاله"])
    #expect([1, 2, 11].map { hebrew.count($0, .article) } == ["מאמר אחד", "שני מאמרים", "11 מאמרים"])
    #expect(persian.percent(0.5) == "۵۰٪")
  }

  @Test func whatIsFilledInIsNotLookedThroughAgain() {
    #expect(Bilingual.filled("{2} {1} {3} {x", ["{2}", "b"]) == "b {2} {3} {x")
  }
}
