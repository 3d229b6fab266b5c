import Deciphering
import LanguageIdentification

/// The words of page furniture in the languages that have a table (`Words/`), looked up by a whole line or label.
package struct PageWords {
  /// A line's or label's kind ("related", "share") by its folded words.
  private var kinds: [FoldedKey: String] = [:]

  private static let arabic = PageWords([
    PackageResources.ar_words, PackageResources.fa_words, PackageResources.ur_words,
  ])
  private static let hebrew = PageWords([PackageResources.he_words])
  private static let cyrillic = PageWords([PackageResources.ru_words, PackageResources.uk_words])
  private static let latin = PageWords([
    PackageResources.en_words, PackageResources.fr_words, PackageResources.de_words, PackageResources.es_words,
    PackageResources.it_words, PackageResources.pt_words, PackageResources.tr_words, PackageResources.nl_words,
    PackageResources.pl_words, PackageResources.id_words, PackageResources.sv_words, PackageResources.da_words,
    PackageResources.fi_words, PackageResources.cs_words, PackageResources.ro_words, PackageResources.hu_words,
    PackageResources.hr_words, PackageResources.vi_words,
  ])
  /// Greek, and scripts that one language each writes.
  private static let others = PageWords([
    PackageResources.el_words, PackageResources.ja_words, PackageResources.zh_words, PackageResources.ko_words,
    PackageResources.hi_words, PackageResources.th_words, PackageResources.ta_words, PackageResources.ka_words,
    PackageResources.hy_words, PackageResources.my_words,
  ])

  /// Lays out the table of the languages that are written in Arabic letters, which the first line of them has to wait for.
  package static func layOutArabic() { _ = arabic }

  /// What has no letter is at most a sign between names.
  private static let signs = PageWords([Array("and: &".utf8)])

  /// The tables of the languages that a line can be in, by the script of its first letter.
  private static func of(_ text: some StringProtocol) -> PageWords {
    for scalar in text.unicodeScalars {
      switch WritingScript.of(scalar.value) {
      case .arabic: return arabic
      case .hebrew: return hebrew
      case .cyrillic: return cyrillic
      case .latin: return latin
      case nil: if scalar.value >= 0x370, scalar.properties.isAlphabetic { return others }
      }
    }
    return signs
  }

  /// Kinds that label something inside of a line, and are no line of their own.
  private static let labels: Set<String> = ["by", "photo", "and", "stop"]
  private var labelKinds: [FoldedKey: Set<String>] = [:]

  init(_ files: [[UInt8]]) {
    kinds.reserveCapacity(files.count << 7)
    for file in files {
      for (kind, words) in WordTable(file).rows {
        for word in words {
          let key = FoldedKey.trimmed(word)
          if Self.labels.contains(kind) {
            labelKinds[key, default: []].insert(kind)
          } else if kinds[key] == nil {
            kinds[key] = kind
          }
        }
      }
    }
  }

  /// No word of the tables has more scalars when it is folded. What is longer is looked up in none of them: the first look
  /// lays the words of many languages out.
  static let longest = 48

  /// What a whole line is, where it is furniture.
  static func kind(of line: String) -> String? {
    guard line.utf8.count <= 160 else { return nil }
    let (key, length) = FoldedKey.measured(line.lowercased())
    return length <= longest ? of(line).kinds[key] : nil
  }

  /// What a line begins with, up to a colon: "اقرأ أيضا: …".
  static func kind(beforeColonOf line: String) -> String? {
    guard let colon = line.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return kind(of: String(line[..<colon]))
  }

  static func isLabel(_ text: some StringProtocol, _ kind: String) -> Bool {
    let (key, length) = FoldedKey.measured(text.lowercased())
    return length <= longest && of(text).labelKinds[key]?.contains(kind) ?? false
  }
}
