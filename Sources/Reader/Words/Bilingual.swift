/// One wording of the interface. Arabic and English stand where it is used; further languages are files of their own,
/// which have theirs under the English one (`InterfaceCatalog`).
public struct Bilingual: Equatable, Sendable {
  private let arabicTemplate: String
  private let englishTemplate: String
  /// What is filled in for {1}, {2} …
  private let arguments: [String]
  private var lead = ""

  public init(ar arabic: String, en english: String, _ arguments: String...) {
    arabicTemplate = arabic
    englishTemplate = english
    self.arguments = arguments
  }

  public var arabic: String { self[.arabic] }
  public var english: String { self[.english] }

  public subscript(language: InterfaceLanguage) -> String {
    let template =
      switch language {
      case .arabic: arabicTemplate
      case .english: englishTemplate
      case .persian, .hebrew: InterfaceCatalog.of(language)[englishTemplate] ?? englishTemplate
      }
    return lead + (arguments.isEmpty ? template : Self.filled(template, arguments))
  }

  var inAllLanguages: [String] { InterfaceLanguage.allCases.map { self[$0] } }

  /// The same behind something that is no word of any language.
  func behind(_ lead: String) -> Bilingual {
    var changed = self
    changed.lead = lead + self.lead
    return changed
  }

  /// What is filled in is not looked through again: it may be anybody's text.
  static func filled(_ template: String, _ arguments: [String]) -> String {
    var text = ""
    var rest = Substring(template).unicodeScalars
    while let brace = rest.firstIndex(of: "{") {
      text.unicodeScalars.append(contentsOf: rest[..<brace])
      let number = rest[brace...].dropFirst().prefix { ("0"..."9").contains($0) }
      let end = number.endIndex
      if end < rest.endIndex, rest[end] == "}", let place = Int(Substring(number)),
        arguments.indices.contains(place - 1)
      {
        text += arguments[place - 1]
        rest = rest[rest.index(after: end)...]
      } else {
        text.unicodeScalars.append("{")
        rest = rest[rest.index(after: brace)...]
      }
    }
    text.unicodeScalars.append(contentsOf: rest)
    return text
  }
}
