import ArticleModel
import Deciphering

/// The words of `Sources/Deciphering/Words` as a C file.
struct DateTables {
  static let files = ["dates", "letters", "scripts"]

  private var file = CFile(of: "Sources/Deciphering/Words")

  /// The C file.
  ///
  /// - Parameter read: the text of a file, by its name without ending.
  static func text(_ read: (String) throws(WordFault) -> String) throws(WordFault) -> String {
    var tables = DateTables()
    try tables.addDates(WordTable(read("dates"), file: "dates.words"))
    try tables.addLetters(WordTable(read("letters"), file: "letters.words"))
    try tables.addScripts(WordTable(read("scripts"), file: "scripts.words"))
    return tables.file.text
  }

  private mutating func addDates(_ table: WordTable) throws(WordFault) {
    var months: [FoldedKey: UInt16] = [:]
    var words: [FoldedKey: UInt16] = [:]
    var zones: [FoldedKey: UInt16] = [:]
    let telling = Set(table.rows.filter { $0.kind == "order as in words" }.flatMap(\.words))
    for (kind, names) in table.rows where kind != "order as in words" {
      if let calendar = Self.calendar(of: kind) {
        guard names.count == 12 else { throw WordFault(file: table.file, reason: "\(kind): \(names.count) months") }
        let tellsOrder = telling.contains { kind.hasSuffix(" " + $0) }
        for (index, names) in names.enumerated() {
          let month = DateVocabulary.Month(number: index + 1, calendar: calendar, tellsOrder: tellsOrder)
          // Where two languages differ the first counts.
          for name in names.split(separator: "|") where months[FoldedKey(name)] == nil {
            months[FoldedKey(name)] = month.value
          }
        }
      } else if kind.hasPrefix("zone ") {
        guard let offset = Int(kind.dropFirst(5)), abs(offset) < 1500, offset % 100 % 15 == 0 else {
          throw WordFault(file: table.file, reason: "no offset: \(kind)")
        }
        for name in names { zones[FoldedKey(name)] = DateVocabulary.Zone.value(offset / 100 * 60 + offset % 100) }
      } else {
        let known = DateVocabulary.Kinds.named.first { kind == $0.name || kind.hasPrefix($0.name + " ") }
        guard let known else { throw WordFault(file: table.file, reason: "unknown kind: \(kind)") }
        for word in names { words[FoldedKey(word), default: 0] |= known.kind.rawValue }
      }
    }
    file.add("warraq_months", months)
    file.add("warraq_date_words", words)
    file.add("warraq_zones", zones)
  }

  static func calendar(of kind: String) -> Dateline.Calendar? {
    switch kind {
    case "hijri": .hijri
    case "jalali": .jalali
    default: kind.hasPrefix("months ") ? .gregorian : nil
    }
  }

  private mutating func addLetters(_ table: WordTable) throws(WordFault) {
    var places: [UInt32: UInt32] = [:]
    for (kind, words) in table.rows {
      guard let place = HighWords.Places.named.first(where: { $0.name == kind })?.place else {
        throw WordFault(file: table.file, reason: "unknown kind: \(kind)")
      }
      for letter in words.flatMap(\.unicodeScalars) { places[letter.value, default: 0] |= place.rawValue }
    }
    add("warraq_placed_letters", places.keys.sorted().map { ($0...$0, places[$0] ?? 0) })
  }

  private mutating func addScripts(_ table: WordTable) throws(WordFault) {
    let rightToLeft = "right-to-left"
    let scripts = table.rows.filter { $0.kind != rightToLeft }
    var letters: [(ClosedRange<UInt32>, UInt32)] = []
    for (index, script) in scripts.enumerated() {
      for word in script.words {
        let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last else {
          throw WordFault(file: table.file, reason: "no letters: \(word)")
        }
        letters.append((first...last, UInt32(index)))
      }
    }
    add("warraq_script_letters", letters)
    file.add("warraq_script_languages", names: scripts.map(\.kind))
    file.add("warraq_script_count", "uint32_t", "\(scripts.count)")
    let languages = table.rows.filter { $0.kind == rightToLeft }.flatMap(\.words)
    file.add("warraq_right_to_left", names: [languages.joined(separator: " ")])
  }

  private mutating func add(_ name: String, _ letters: [(range: ClosedRange<UInt32>, value: UInt32)]) {
    let entries = letters.map { entry in
      let numbers = [entry.range.lowerBound, entry.range.upperBound, entry.value]
      return "{\(numbers.map { CFile.hexadecimal($0) }.joined(separator: ","))}"
    }
    file.add("\(name)_table", "struct warraq_letters", entries, isShared: true)
    file.add("\(name)_count", "uint32_t", "\(letters.count)")
  }
}
