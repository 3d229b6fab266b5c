import Testing

@testable import Reader

/// The languages of the interface that have a file of their own say all that the interface says, and nothing else.
struct InterfaceWordTests {
  private static let languages: [InterfaceLanguage] = [.persian, .hebrew]

  /// What commands and settings are called.
  private static let titles = Set(
    Command.allCases.map(\.info.title.english) + Setting.allCases.map(\.info.title.english))

  /// Every English wording: what stands behind `en:` in the sources, and what the tables hold.
  private static let wordings: Set<String> = {
    var found = titles
    found.formUnion(Noun.allCases.map { "{1} " + Words(language: .english).count(2, $0).dropFirst(2) })
    found.formUnion(
      (1...12).compactMap { CivilDate(iso: "2001-\($0 < 10 ? "0" : "")\($0)") }.map {
        String(Words(language: .english).date($0).prefix { $0 != " " })
      })
    for path in (try? Repository.files(under: "Sources/Reader", ending: ".swift")) ?? [] {
      var rest = Substring((try? Repository.text(path)) ?? "")
      while let mark = rest.firstRange(of: "en:") {
        rest = rest[mark.upperBound...].drop { $0 == " " || $0 == "\n" }
        if let literal = literal(&rest), !literal.contains("\\(") { found.insert(literal) }
      }
    }
    return found
  }()

  /// A literal that a text begins with.
  private static func literal(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\", let next = rest.popFirst() {
        text += next == "(" ? "\\(" : String(next)
      } else {
        text.append(character)
      }
    }
    return text
  }

  @Test func everyTitleIsThereInArabic() {
    let keys = InterfaceCatalog.of(.arabic).keys
    #expect(Self.titles.symmetricDifference(keys).sorted() == [], "not said in Arabic, or by nobody")
  }

  /// What another language says stands in its file: the titles beside the code are English alone.
  @Test func titlesInTheSourcesHoldNoOtherLanguage() {
    #expect(Self.titles.filter { !$0.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value > 0x1FFF } } == [])
  }

  @Test(arguments: languages) func everyWordingIsThere(_ language: InterfaceLanguage) {
    #expect(Self.wordings.count > 300)
    let keys = InterfaceCatalog.of(language).keys
    #expect(Self.wordings.subtracting(keys).sorted() == [], "not said in \(language)")
    #expect(keys.subtracting(Self.wordings).sorted() == [], "said in \(language), and by nobody")
  }
}
