import Deciphering

/// The words of page furniture in the languages that have a table (`Words/`), looked up by a whole line or label.
struct PageWords {
  /// A line's or label's kind ("related", "share") by its folded words.
  private var kinds: [FoldedKey: String] = [:]

  static let all = PageWords()

  private static let files: [[UInt8]] = [
    PackageResources.en_words, PackageResources.ar_words, PackageResources.fa_words, PackageResources.he_words,
    PackageResources.ur_words, PackageResources.fr_words, PackageResources.de_words, PackageResources.es_words,
    PackageResources.it_words, PackageResources.pt_words, PackageResources.tr_words, PackageResources.ru_words,
    PackageResources.nl_words, PackageResources.pl_words, PackageResources.id_words,
  ]

  /// Kinds that label something inside of a line, and are no line of their own.
  private static let labels: Set<String> = ["by", "photo", "and", "stop"]
  private var labelKinds: [FoldedKey: Set<String>] = [:]

  private init() {
    for file in Self.files {
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

  /// What a whole line is, where it is furniture.
  func kind(of line: String) -> String? {
    guard line.utf8.count <= 160 else { return nil }
    return kinds[FoldedKey.trimmed(line.lowercased())]
  }

  /// What a line begins with, up to a colon: "اقرأ أيضا: …".
  func kind(beforeColonOf line: String) -> String? {
    guard let colon = line.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return kind(of: String(line[..<colon]))
  }

  func isLabel(_ text: some StringProtocol, _ kind: String) -> Bool {
    labelKinds[FoldedKey.trimmed(text.lowercased())]?.contains(kind) ?? false
  }
}
