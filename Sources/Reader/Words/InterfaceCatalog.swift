/// The wordings of an interface language that are in its file, by the English ones: `Words/fa.words`. Arabic has its
/// titles of commands and settings there.
///
/// A line of English, then the wording behind a tab; {1}, {2} … are filled in. What is counted is told as {1} with the
/// plural behind it, and has its forms between bars: for every number, or for one, two and any other (CLDR's plural
/// rules of Persian and Hebrew). `#` begins a comment.
struct InterfaceCatalog: Sendable {
  private var wordings: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var english = ""
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x09 { wordings[english] = String(text.dropFirst()) } else { english = text }
    }
  }

  subscript(english: String) -> String? { wordings[english] }

  var keys: Set<String> { Set(wordings.keys) }

  static func of(_ language: InterfaceLanguage) -> InterfaceCatalog {
    switch language {
    case .arabic: arabic
    case .persian: persian
    case .hebrew: hebrew
    case .english: none
    }
  }

  private static let arabic = InterfaceCatalog(PackageResources.ar_words)
  private static let persian = InterfaceCatalog(PackageResources.fa_words)
  private static let hebrew = InterfaceCatalog(PackageResources.he_words)
  private static let none = InterfaceCatalog([])
}
