import Testing

@testable import Reader

struct SettingsTests {
  private func file(_ text: String) -> SettingsFile { SettingsFile(text, path: "config") }

  private func warnings(_ text: String) -> [String] { file(text).warnings.map { $0.text(.english) } }

  @Test(arguments: ["\n", "\r\n", "\r"]) func linesEndAsAnySystemEndsThem(_ end: String) {
    let text = ["\u{FEFF}language = ar", "# a comment", "", "size=2", "  justify  =  on  # so", "theme = my own.theme"]
    let read = file(text.joined(separator: end))
    #expect(read.warnings.isEmpty)
    #expect(read.entries.map(\.setting) == [.language, .size, .justify, .theme])
    #expect(read.entries.map(\.value) == ["ar", "2", "on", "my own.theme"])
    #expect(read.entries.map(\.line) == [1, 4, 5, 6])
  }

  @Test func aWordInQuotationMarksMayHoldAnything() {
    #expect(file(#"theme = "a # \"b\" \\""#).entries.first?.value == #"a # "b" \"#)
    #expect(file("theme = a#b").entries.first?.value == "a#b")
    #expect(file("#\u{301} theme = x\n").entries.isEmpty, "a mark on the sign does not make it another")
  }

  @Test func whatIsWrongIsToldWithItsLineAndAWayOut() {
    #expect(warnings("\nlanguage = fr") == ["config:2: language = fr: it takes ar, en, fa, he"])
    #expect(warnings("size = 9") == ["config:1: size = 9: it takes -2 ... 7"])
    #expect(warnings("justify = perhaps") == ["config:1: justify = perhaps: it takes on, off"])
    #expect(warnings("langage = ar") == ["config:1: there is no setting langage; language?"])
    #expect(warnings("xyz = 1").first?.hasPrefix("config:1: there is no setting xyz; there are theme, ") == true)
    #expect(warnings("language ar").first?.hasPrefix("config:1: a setting's name, =") == true)
    #expect(warnings("language =").count == 1)
    #expect(file("language = fr").warnings[0].text(.arabic).contains("القيم الممكنة"))
  }

  @Test func searchesAreNamedAsTheyAreTyped() {
    let read = file("search.books = tag:كتب newer:\"1 week\"\n\"search.a b\" = \"معرض الكتاب\" is:unread")
    #expect(read.searches.map(\.name) == ["books", "a b"] && read.warnings.isEmpty)
    #expect(read.searches.map(\.query) == ["tag:كتب newer:\"1 week\"", "\"معرض الكتاب\" is:unread"])
    #expect(file("search.x = a\nsearch.x = b").searches == [SavedSearch(name: "x", query: "b")])
    #expect(warnings("\nsearch.x = is:blue").first?.hasPrefix("config:2: search.x: blue is none of") == true)
  }

  @Test func fontsAreNamedByLanguageOrScript() {
    let read = file("font.ar = Amiri\nfont.Hebr = \"Frank Ruehl CLM\"")
    #expect(read.fonts == ["ar": "Amiri", "Hebr": "Frank Ruehl CLM"] && read.warnings.isEmpty)
  }

  @Test func theBadLineDoesNotTakeTheGoodOnesAlong() {
    var settings = Settings()
    settings.offer(file("size = 9\njustify = yes\nsize = 3\nsize = 4"))
    #expect(settings.number(.size) == 4)
    #expect(settings.value(of: .size)?.source == .file("config", line: 4))
    #expect(settings.flag(.justify))
  }

  @Test func thereIsOneOrderWhateverComesFirst() {
    let offers: [(String, Settings.Source)] = [
      ("1", .remembered), ("2", .file("config", line: 1)), ("3", .environment("WARRAQ_SIZE")), ("4", .commandLine),
    ]
    for count in 0...4 {
      for order in [Array(offers.prefix(count)), offers.prefix(count).reversed()] {
        var settings = Settings()
        for (text, source) in order { settings.offer(text, for: .size, from: source) }
        #expect(settings.number(.size) == count)
        #expect(settings.isSet(.size) == (count > 1))
      }
    }
    #expect(Settings().value(of: .size)?.source == .standard)
    #expect(Settings().value(of: .theme) == nil)
  }

  @Test func theEnvironmentIsToldToo() {
    var settings = Settings()
    let variables = ["WARRAQ_SIZE": "9", "WARRAQ_SIZE_REAL_FONT": "on", "WARRAQ_LANGUAGE": "ar"]
    let warnings = settings.offerEnvironment { variables[$0] }
    #expect(warnings.map { $0.text(.english) } == ["WARRAQ_SIZE: size = 9: it takes -2 ... 7"])
    #expect(settings.flag(.realFont) && settings[.language] == "ar" && settings.number(.size) == 0)
  }

  @Test func everySettingTakesItsOwnDefault() {
    for setting in Setting.allCases {
      if let standard = setting.standard { #expect(setting.takes(standard), "\(setting)") }
      #expect(!setting.info.title.arabic.isEmpty && !setting.info.title.english.isEmpty)
    }
  }
}
