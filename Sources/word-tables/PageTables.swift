import Deciphering
import Pages

/// The words of `Sources/Pages/Words` as a C file.
struct PageTables {
  private let read: (String) throws(WordFault) -> String
  private var file = CFile(of: "Sources/Pages/Words")

  /// The languages of page furniture by the script that they are written in. A line is looked up in the table of its
  /// first letter's script alone; of a word that several languages have, the first one says what it is.
  static let scripts: [(name: String, languages: [String])] = [
    ("arabic", ["ar", "fa", "ur"]), ("hebrew", ["he"]), ("cyrillic", ["ru", "uk"]),
    (
      "latin",
      [
        "en", "fr", "de", "es", "it", "pt", "tr", "nl", "pl", "id", "sv", "da", "fi", "cs", "ro", "hu", "hr", "vi",
      ]
    ),
    // Greek, and scripts that one language each writes.
    ("other", ["el", "ja", "zh", "ko", "hi", "th", "ta", "ka", "hy", "my"]),
    // What has no letter is at most a sign between names.
    ("sign", ["signs"]),
  ]

  /// Files beside those of languages.
  static let others = ["controls", "names", "places"]

  /// - Parameter read: the text of a file, by its name without ending.
  init(_ read: @escaping (String) throws(WordFault) -> String) { self.read = read }

  /// The C file.
  static func text(_ read: @escaping (String) throws(WordFault) -> String) throws(WordFault) -> String {
    var tables = PageTables(read)
    try tables.addFurniture()
    try tables.addControls()
    try tables.addPartNames()
    try tables.addPlaces()
    return tables.file.text
  }

  private func table(_ name: String, separator: Character = ",") throws(WordFault) -> WordTable {
    try WordTable(read(name), file: "\(name).words", separator: separator)
  }

  private mutating func addFurniture() throws(WordFault) {
    // The first file names all kinds there are.
    let labels = PageWords.Labels.named
    let first = try table("en").rows.map(\.kind)
    let kinds = [""] + first.filter { kind in !labels.contains { $0.name == kind } }
    file.add("warraq_furniture_kind", names: kinds)
    for script in Self.scripts {
      var entries: [FoldedKey: UInt16] = [:]
      for language in script.languages {
        for (kind, words) in try table(language).rows {
          let label = labels.first { $0.name == kind }?.label
          guard let value = label?.rawValue ?? kinds.firstIndex(of: kind).map(UInt16.init) else {
            throw WordFault(file: "\(language).words", reason: "unknown kind: \(kind)")
          }
          for word in words {
            let key = FoldedKey.trimmed(word)
            let known = entries[key, default: 0]
            if label != nil || known & PageWords.kindMask == 0 { entries[key] = known | value }
          }
        }
      }
      file.add("warraq_\(script.name)_furniture", entries)
    }
  }

  private mutating func addControls() throws(WordFault) {
    file.add(
      "warraq_controls", try entries(of: table("controls"), PageVocabulary.Kinds.named.map { ($0, $1.rawValue) }))
  }

  private mutating func addPlaces() throws(WordFault) {
    file.add(
      "warraq_places",
      try entries(of: table("places"), TextDateline.Kinds.named.map { ($0, $1.rawValue) }) { kind, word in
        // A comma around a word is no part of it, so that one alone is taken as it is.
        kind == TextDateline.Kinds.comma.rawValue
          ? word.unicodeScalars.map { FoldedKey(String($0)) } : [FoldedKey.trimmed(word.lowercased())]
      })
  }

  /// Words to their kinds, a bit each. A kind may have the name of a language behind it.
  private func entries(
    of table: WordTable, _ kinds: [(name: String, bit: UInt16)],
    _ keys: (UInt16, String) -> [FoldedKey] = { [FoldedKey.trimmed($1)] }
  ) throws(WordFault) -> [FoldedKey: UInt16] {
    var entries: [FoldedKey: UInt16] = [:]
    for (kind, words) in table.rows {
      guard let bit = kinds.first(where: { kind == $0.name || kind.hasPrefix($0.name + " ") })?.bit else {
        throw WordFault(file: table.file, reason: "unknown kind: \(kind)")
      }
      for key in words.flatMap({ keys(bit, $0) }) { entries[key, default: 0] |= bit }
    }
    return entries
  }

  private mutating func addPartNames() throws(WordFault) {
    let rows = try table("names", separator: " ").rows
    let reasons = [""] + Self.unique(rows.map(\.kind).filter(Self.isReason).map { String($0.dropLast()) })
    file.add("warraq_part_reason", names: reasons)
    var entries: [FoldedKey: UInt16] = [:]
    for (kind, words) in rows {
      let sign = PartNames.Signs.named.first { $0.name == kind }?.sign
      guard sign != nil || Self.isReason(kind),
        let reason = reasons.firstIndex(of: sign == nil ? String(kind.dropLast()) : "")
      else { throw WordFault(file: "names.words", reason: "unknown kind: \(kind)") }
      for word in words {
        let key = FoldedKey(word.filter { $0 != "-" && $0 != "_" })
        var value = PartNames.Signs(rawValue: entries[key, default: 0])
        if let sign {
          value.formUnion(sign)
        } else {
          // Of a word that several reasons have the last one counts.
          value = PartNames.Signs(rawValue: value.rawValue & ~PartNames.reasonMask | UInt16(reason))
          if kind.hasSuffix("!") { value.insert(.certain) } else { value.remove(.certain) }
        }
        entries[key] = value.rawValue
      }
    }
    file.add("warraq_part_names", entries)
  }

  private static func isReason(_ kind: String) -> Bool { kind.hasSuffix("!") || kind.hasSuffix("?") }

  private static func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0].contains($1) }.map(\.element)
  }
}
