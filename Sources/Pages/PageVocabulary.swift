import CWords
import Deciphering

/// Words by which a page's own controls and labels are known, in the languages of the reader (`Words/controls.words`).
package enum PageVocabulary {
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// What a button or a label says in full.
    static let furniture = Kinds(rawValue: 1)
    /// Advertisement labels, which stand between paragraphs too.
    static let advertisement = Kinds(rawValue: 2)
    /// What a byline begins with.
    static let byline = Kinds(rawValue: 4)
    /// Who takes pictures and who sends the news.
    static let agency = Kinds(rawValue: 8)
    /// What a credit begins with.
    static let credit = Kinds(rawValue: 16)

    /// As the file calls them.
    package static let named: [(name: String, kind: Kinds)] = [
      ("furniture", .furniture), ("advertisement", .advertisement), ("byline", .byline), ("agency", .agency),
      ("credit", .credit),
    ]
  }

  /// What is known of a text by its key without the signs around it.
  package static func kinds(of key: FoldedKey) -> Kinds { Kinds(rawValue: FoldedWords(warraq_controls())[key]) }

  static func isFurniture(_ text: String) -> Bool {
    kinds(of: FoldedKey.trimmed(text)).contains(.furniture) || isControl(key(text))
  }

  static func isAdvertisement(_ text: String) -> Bool { kinds(of: FoldedKey.trimmed(text)).contains(.advertisement) }

  static func isAgency(_ text: some StringProtocol) -> Bool { isAgency(FoldedKey.trimmed(text)) }

  static func isAgency(_ key: FoldedKey) -> Bool { kinds(of: key).contains(.agency) }

  static func isBylineLabel(_ text: some StringProtocol) -> Bool {
    kinds(of: FoldedKey.trimmed(text)).contains(.byline)
  }

  static func isCreditLabel(_ text: some StringProtocol) -> Bool {
    kinds(of: FoldedKey.trimmed(text)).contains(.credit)
  }

  /// What is left of a text for comparing: folded, without signs around it.
  static func key(_ text: String) -> String {
    let folded = DateWord.folded(text)
    var scalars = folded.unicodeScalars[...]
    while let first = scalars.first, FoldedKey.isSign(first) { scalars.removeFirst() }
    while let last = scalars.last, FoldedKey.isSign(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A control's sign: no letters to speak of ("+", "A-", "|", "×").
  private static func isControl(_ key: String) -> Bool {
    let scalars = key.unicodeScalars
    let hasWord = scalars.contains { $0.properties.isAlphabetic && $0 != "a" }
    let hasDigit = scalars.contains { $0.properties.numericType != nil }
    return !hasWord && !hasDigit && scalars.count <= 5
  }
}
