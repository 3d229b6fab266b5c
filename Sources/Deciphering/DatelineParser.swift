import ArticleModel

/// Reads dates as news pages write them, with the time and the place beside them.
///
/// Numeric dates are D/M/Y unless they cannot be, or the page writes them otherwise; the first date of a line counts, one
/// behind a word such as "updated" is when it was modified.
package struct DatelineParser {
  let habits: DateHabits
  var tokens: [DateToken]
  var isUsed: [Bool]
  var days: [Day] = []
  var times: [Time] = []
  var zone: String?

  /// A day of the line, and where it stands.
  struct Day {
    var date: CalendarDay
    var precision: Dateline.Precision
    var calendar: Dateline.Calendar
    var place: Int
    /// The order in which it is written, where that could not be another.
    var order: DateHabits.Order?
    var isInNumbers = false
    /// Whether it might be read in another order.
    var isAmbiguous = false
  }

  /// A time of the line ("14:46"), and where it stands.
  struct Time {
    var text: String
    var hasSeconds: Bool
    var place: Int
  }

  /// What a date is said to be the date of.
  package enum Label { case published, updated }

  /// What a line says of a date; nil where it holds none.
  package static func parse(_ line: String, _ habits: DateHabits = DateHabits()) -> Dateline? {
    guard holdsDigit(line) else { return nil }
    var parser = DatelineParser(line, habits)
    return parser.parse(raw: CleanText.field(line))
  }

  /// Words of a line that no date, time, place or label accounts for: a dateline has none or few.
  package static func leftoverWords(in line: String, _ habits: DateHabits = DateHabits()) -> Int? {
    guard holdsDigit(line) else { return nil }
    var parser = DatelineParser(line, habits)
    guard parser.parse(raw: "") != nil else { return nil }
    return parser.leftover.count
  }

  /// What a line calls its first date, or the one in the line below it; nil where it does not say.
  package static func label(in line: String) -> Label? {
    guard line.utf8.count <= 300 else { return nil }
    for token in DateToken.tokens(of: line) {
      guard let word = token.word else { continue }
      let kinds = DateVocabulary.kinds(of: word)
      if kinds.contains(.updated) { return .updated }
      if kinds.contains(.published) { return .published }
    }
    return nil
  }

  /// The days that a line names, read without any habit.
  static func days(in line: String) -> [Day] {
    guard holdsDigit(line) else { return [] }
    var parser = DatelineParser(line, DateHabits())
    parser.readTimes()
    parser.readDays()
    return parser.days
  }

  /// No date is without a year in digits, and most lines have none.
  private static func holdsDigit(_ line: String) -> Bool { line.unicodeScalars.contains { DateToken.digit($0) != nil } }

  private init(_ line: String, _ habits: DateHabits) {
    self.habits = habits
    tokens = DateToken.tokens(of: line.utf8.count <= 300 ? line : String(line.prefix(300)))
    isUsed = Array(repeating: false, count: tokens.count)
  }

  private mutating func parse(raw: String) -> Dateline? {
    let update = tokens.firstIndex { $0.isWord(.updated) }
    readTimes()
    readDays()
    readZone()
    let parts = days.filter { $0.calendar == .gregorian }
    // A page that gives both calendars is read by the one that needs no conversion.
    guard let day = parts.first ?? days.first else { return nil }
    var dateline = Dateline(raw: raw, precision: day.precision, calendar: day.calendar)
    dateline.published = iso(day)
    if day.precision == .day, let time = time(of: day) { dateline.precision = time.hasSeconds ? .second : .minute }
    let words = leftover
    if (1...4).contains(words.count), words.allSatisfy({ $0.unicodeScalars.count > 1 }) {
      dateline.place = words.joined(separator: " ")
    }
    if let update {
      if let changed = parts.first(where: { $0.place > update }), changed.place != day.place {
        dateline.modified = iso(changed)
      } else if update < day.place, words.isEmpty {
        dateline.modified = dateline.published
      }
    }
    return dateline
  }

  /// The time that goes with a day: the first one behind it, before the next day; else one that stands before all days.
  private func time(of day: Day) -> Time? {
    let next = days.first { $0.place > day.place && $0.calendar == day.calendar }?.place ?? tokens.count
    return times.first { $0.place > day.place && $0.place < next } ?? times.first {
      $0.place < (days.first?.place ?? 0)
    }
      ?? times.first
  }

  private func iso(_ day: Day) -> String {
    let (date, year) = (day.date, pad(day.date.year, 4))
    switch day.precision {
    case .year: return year
    case .month: return "\(year)-\(pad(date.month, 2))"
    default:
      let text = "\(year)-\(pad(date.month, 2))-\(pad(date.day, 2))"
      return time(of: day).map { text + "T" + $0.text + (zone ?? "") } ?? text
    }
  }

  func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The words that may be a place.
  private var leftover: [String] {
    var words: [String] = []
    for (index, token) in tokens.enumerated() where !isUsed[index] {
      guard case .word(let key, let raw) = token, !DateVocabulary.isConnecting(key), !isHebrewWeekday(raw)
      else { continue }
      words.append(raw)
    }
    return words
  }

  /// One letter and a geresh ("ד'").
  private func isHebrewWeekday(_ word: String) -> Bool {
    let scalars = DateWord.folded(word).unicodeScalars
    return scalars.count == 2 && (scalars.last == "'" || scalars.last == "׳")
  }
}

extension DatelineParser {
  /// A month's name, a weekday's, or a word of the kind that stands around dates.
  package static func isDateWord(_ word: some StringProtocol) -> Bool {
    let key = FoldedKey.trimmed(word)
    return DateVocabulary.month(key) != nil || DateVocabulary.isConnecting(key)
  }
}
