import CWords
import Deciphering
import LanguageIdentification

/// The words of page furniture in the languages that have a table (`Words/`), looked up by a whole line or label.
package enum PageWords {
  /// Kinds that label something inside of a line, and are no line of their own.
  package struct Labels: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let by = Labels(rawValue: 0x100)
    package static let photo = Labels(rawValue: 0x200)
    package static let and = Labels(rawValue: 0x400)
    package static let stop = Labels(rawValue: 0x800)

    /// As the files call them.
    package static let named: [(name: String, label: Labels)] = [
      ("by", .by), ("photo", .photo), ("and", .and), ("stop", .stop),
    ]
  }

  /// Below its labels stands the place of a word's kind; 0 for none.
  package static let kindMask: UInt16 = 0xFF

  /// The tables of the languages that a line can be in, by the script of its first letter.
  private static func of(_ text: some StringProtocol) -> FoldedWords {
    for scalar in text.unicodeScalars {
      switch WritingScript.of(scalar.value) {
      case .arabic: return FoldedWords(warraq_arabic_furniture())
      case .hebrew: return FoldedWords(warraq_hebrew_furniture())
      case .cyrillic: return FoldedWords(warraq_cyrillic_furniture())
      case .latin: return FoldedWords(warraq_latin_furniture())
      case nil:
        if scalar.value >= 0x370, scalar.properties.isAlphabetic { return FoldedWords(warraq_other_furniture()) }
      }
    }
    return FoldedWords(warraq_sign_furniture())
  }

  /// No word of the tables has more scalars when it is folded. What is longer is looked up in none of them.
  static let longest = 48

  /// What a whole line is, where it is furniture.
  package static func kind(of line: String) -> String? {
    guard line.utf8.count <= 160 else { return nil }
    let (key, length) = measured(line)
    guard length <= longest, case let kind = of(line)[key] & kindMask, kind != 0 else { return nil }
    return String(cString: warraq_furniture_kind(UInt32(kind)))
  }

  /// The key of a text in small letters. Those of ASCII are made small where it is folded, and most texts have no others.
  private static func measured(_ text: String) -> (key: FoldedKey, length: Int) {
    FoldedKey.measured(text.utf8.contains(where: beginsCapital) ? text.lowercased() : text)
  }

  /// Whether a byte may begin a capital letter beyond ASCII. All letters of Hebrew and Arabic are of one size.
  private static func beginsCapital(_ byte: UInt8) -> Bool { byte >= 0xC3 && !(0xD6...0xDB).contains(byte) }

  /// What a line begins with, up to a colon: "اقرأ أيضا: …".
  static func kind(beforeColonOf line: String) -> String? {
    guard let colon = line.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return kind(of: String(line[..<colon]))
  }

  package static func isLabel(_ text: some StringProtocol, _ label: Labels) -> Bool {
    let (key, length) = measured(String(text))
    return length <= longest && Labels(rawValue: of(text)[key]).contains(label)
  }
}
