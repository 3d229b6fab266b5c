/// One wording of the interface. Of a sentence Arabic and English stand where it is used; titles of commands and settings
/// have their Arabic in a file, as all wordings have in further languages, under the English one (`InterfaceCatalog`).
public struct Bilingual: Equatable, Sendable {
  /// Nil where it stands in the file.
  private let arabicTemplate: String?
  private let englishTemplate: String
  /// What is filled in for {1}, {2} …
  private let arguments: [String]
  private var lead = ""

  public init(ar arabic: String, en english: String, _ arguments: String...) {
    arabicTemplate = arabic
    englishTemplate = english
    self.arguments = arguments
  }

  /// The title of a command or a setting.
  init(title english: String) {
    arabicTemplate = nil
    englishTemplate = english
    arguments = []
  }

  public var arabic: String { self[.arabic] }
  public var english: String { self[.english] }

  public subscript(language: InterfaceLanguage) -> String {
    let own = language == .arabic ? arabicTemplate : nil
    let template = own ?? InterfaceCatalog.of(language)[englishTemplate] ?? englishTemplate
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
      text += String(Substring(rest[..<brace]))
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
    text += String(Substring(rest))
    return text
  }
}
