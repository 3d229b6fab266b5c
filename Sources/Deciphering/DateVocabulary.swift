import ArticleModel

/// The words of dates and of what stands around them, in the languages of newspapers (`Words/dates.words`).
enum DateVocabulary {
  enum Half { case morning, afternoon }

  struct Month: Equatable {
    var number: Int
    var calendar: Dateline.Calendar
    /// Whether who writes this month before the day writes numbers so, too, and who writes it behind does not.
    var tellsOrder = false
  }

  private static let table = WordTable(PackageResources.dates_words)

  /// A month's folded name, of one word or two.
  static let months: [FoldedKey: Month] = {
    var months = [FoldedKey: Month](minimumCapacity: 1200)
    let telling = Set(table.rows.filter { $0.kind == "order as in words" }.flatMap(\.words))
    for (kind, names) in table.rows {
      guard let calendar = calendar(of: kind) else { continue }
      let tellsOrder = telling.contains { kind.hasSuffix(" " + $0) }
      for (index, name) in names.enumerated() {
        for name in name.utf8.split(separator: UInt8(ascii: "|")) {
          let key = FoldedKey(Substring(name))
          if months[key] == nil {
            months[key] = Month(number: index + 1, calendar: calendar, tellsOrder: tellsOrder)
          }
        }
      }
    }
    return months
  }()

  /// Lays out the months and what stands around dates, which the first line of a text has to wait for.
  static func layOut() { _ = (months, updateLabels) }

  private static func calendar(of kind: String) -> Dateline.Calendar? {
    switch kind {
    case "hijri": .hijri
    case "jalali": .jalali
    default: kind.hasPrefix("months ") ? .gregorian : nil
    }
  }

  static let halves: [FoldedKey: Half] = {
    var halves: [FoldedKey: Half] = [:]
    for word in words("morning") { halves[word] = .morning }
    for word in words("afternoon") { halves[word] = .afternoon }
    return halves
  }()

  /// Minutes east of Greenwich by the names of zones ("zone -0500").
  static let zones: [FoldedKey: Int] = {
    var zones: [FoldedKey: Int] = [:]
    for (kind, names) in table.rows where kind.hasPrefix("zone ") {
      guard let offset = Int(kind.dropFirst(6)) else { continue }
      let minutes = offset / 100 * 60 + offset % 100
      for name in names { zones[FoldedKey(name)] = kind.dropFirst(5).first == "-" ? -minutes : minutes }
    }
    return zones
  }()

  /// Languages with their regions that write the month first in numbers.
  static let monthFirst = words("month-first languages")
  static let monthFirstZones = words("month-first zones")

  /// Behind these stands when a page was changed.
  static let updateLabels = words("updated")
  /// Behind these stands when an article appeared.
  static let publishedLabels = words("published")
  /// Words between the parts of one date.
  static let insideDates = words("inside")
  /// What parts hours from minutes and closes them, where no colon does.
  static let hours = words("hour")
  static let years = words("year")
  static let monthSigns = words("month")
  static let days = words("day")
  /// Letters behind a year of the Islamic calendar; with one of `solarMarks` behind them, of the Persian one.
  static let hijriMarks = words("hijri mark")
  static let solarMarks = words("solar mark")
  /// Letters that a month's name may bear before it.
  static let prefixes = words("prefix")
  /// Words of a dateline that are no place.
  private static let around = words("around")

  static func isConnecting(_ word: FoldedKey) -> Bool {
    around.contains(word) || updateLabels.contains(word) || publishedLabels.contains(word) || insideDates.contains(word)
      || halves[word] != nil
  }

  private static func words(_ kind: String) -> Set<FoldedKey> {
    var words: Set<FoldedKey> = []
    for row in table.rows where row.kind == kind || row.kind.hasPrefix(kind + " ") {
      for word in row.words { words.insert(FoldedKey(word)) }
    }
    return words
  }
}
