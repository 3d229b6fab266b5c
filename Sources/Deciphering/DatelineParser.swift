import ArticleModel

/// Reads dates as news pages write them, with the time and the place beside them.
///
/// Numeric dates are D/M/Y unless they cannot be; the first date of a line counts, one behind a word such as "updated" is
/// when it was modified.
package struct DatelineParser {
  private var tokens: [DateToken]
  private var isUsed: [Bool]
  private var day: (date: CalendarDay, precision: Dateline.Precision, calendar: Dateline.Calendar)?
  private var time: String?
  private var hasSeconds = false
  private var zone: String?

  /// What a line says of a date; nil where it holds none.
  package static func parse(_ line: String) -> Dateline? {
    guard holdsDigit(line) else { return nil }
    var parser = DatelineParser(line)
    guard let dateline = parser.parse(raw: CleanText.field(line)) else { return nil }
    return dateline
  }

  /// Words of a line that no date, time, place or label accounts for: a dateline has none or few.
  package static func leftoverWords(in line: String) -> Int? {
    guard holdsDigit(line) else { return nil }
    var parser = DatelineParser(line)
    guard parser.parse(raw: "") != nil else { return nil }
    return parser.leftover.count
  }

  /// No date is without a year in digits, and most lines have none.
  private static func holdsDigit(_ line: String) -> Bool { line.unicodeScalars.contains { DateToken.digit($0) != nil } }

  private init(_ line: String) {
    tokens = DateToken.tokens(of: line.utf8.count <= 300 ? line : String(line.prefix(300)))
    isUsed = Array(repeating: false, count: tokens.count)
  }

  private mutating func parse(raw: String) -> Dateline? {
    let update = tokens.firstIndex { $0.word.map(DateVocabulary.updateLabels.contains) ?? false }
    readTimes()
    readDays(before: tokens.count)
    readZone()
    guard let day else { return nil }
    var dateline = Dateline(raw: raw, precision: day.precision, calendar: day.calendar)
    dateline.published = iso(day.date, day.precision)
    if day.precision == .day, let time {
      dateline.published = iso(day.date, .day) + "T" + time + (zone ?? "")
      dateline.precision = hasSeconds ? .second : .minute
    }
    let words = leftover
    if (1...4).contains(words.count), words.allSatisfy({ $0.unicodeScalars.count > 1 }) {
      dateline.place = words.joined(separator: " ")
    }
    if let update, let first = firstDateIndex, update < first, words.isEmpty { dateline.modified = dateline.published }
    return dateline
  }

  private var firstDateIndex: Int? { tokens.indices.first { tokens[$0].number != nil } }

  private func iso(_ date: CalendarDay, _ precision: Dateline.Precision) -> String {
    let year = pad(date.year, 4)
    switch precision {
    case .year: return year
    case .month: return "\(year)-\(pad(date.month, 2))"
    default: return "\(year)-\(pad(date.month, 2))-\(pad(date.day, 2))"
    }
  }

  private func pad(_ number: Int, _ width: Int) -> String {
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

  // MARK: Time

  private static let worldTime = FoldedKey.list("z,gmt,utc")

  private static let frenchHour = FoldedKey("h")

  /// `14:46`, `14h46`, `2:46 م`, `12:43:53`, and `14.46` behind a word that says so.
  private mutating func readTimes() {
    for index in tokens.indices where !isUsed[index] {
      guard let hour = tokens[index].number, index + 2 < tokens.count,
        tokens[index + 1].isSymbol(":") || tokens[index + 1].word == Self.frenchHour,
        case .number(let minute, 2) = tokens[index + 2], hour < 25, minute < 60
      else { continue }
      // "+03:00" behind the time is its zone.
      if time != nil, index > 0, tokens[index - 1].isSymbol("+-−") { continue }
      var end = index + 3
      var second: Int?
      if end + 1 < tokens.count, tokens[end].isSymbol(":"), let number = tokens[end + 1].number, number < 60 {
        second = number
        end += 2
        // A fraction of a second is no precision that a page needs.
        if end + 1 < tokens.count, tokens[end].isSymbol("."), tokens[end + 1].number != nil { end += 2 }
      }
      for used in index..<end { isUsed[used] = true }
      guard time == nil else { continue }
      let half = readHalf(from: end) ?? (index > 0 ? readHalf(from: index - 1) : nil)
      var hour24 = hour % 24
      if half == .afternoon, hour < 12 { hour24 = hour + 12 }
      if half == .morning, hour == 12 { hour24 = 0 }
      time = pad(hour24, 2) + ":" + pad(minute, 2) + (second.map { ":" + pad($0, 2) } ?? "")
      hasSeconds = second != nil
    }
  }

  private mutating func readHalf(from index: Int) -> DateVocabulary.Half? {
    guard index < tokens.count, let word = tokens[index].word else { return nil }
    if let half = DateVocabulary.halves[word] {
      isUsed[index] = true
      return half
    }
    // ب.ظ, p.m.
    guard index + 2 < tokens.count, tokens[index + 1].isSymbol("."), let next = tokens[index + 2].raw,
      let half = DateVocabulary.halves[word.followed(by: ".", next)]
    else { return nil }
    for used in index...index + 2 { isUsed[used] = true }
    return half
  }

  /// `Z`, `GMT`, `+0400`, `+03:00` behind the time; what names no offset leaves the page's own clock.
  private mutating func readZone() {
    guard time != nil else { return }
    for index in tokens.indices where !isUsed[index] {
      if let word = tokens[index].word, Self.worldTime.contains(word) {
        zone = zone ?? "Z"
        isUsed[index] = true
      } else if tokens[index].isSymbol("+-−"), index + 1 < tokens.count, !isUsed[index + 1],
        case .number(let number, let digits) = tokens[index + 1], index > 0, isUsed[index - 1]
      {
        let sign = tokens[index].isSymbol("+") ? "+" : "-"
        if digits == 4, number / 100 < 15, number % 100 < 60 {
          zone = sign + pad(number / 100, 2) + ":" + pad(number % 100, 2)
        } else if digits <= 2, number < 15 {
          var minutes = 0
          if index + 3 < tokens.count, tokens[index + 2].isSymbol(":"), let number = tokens[index + 3].number {
            minutes = number
            isUsed[index + 3] = true
          }
          zone = sign + pad(number, 2) + ":" + pad(minutes % 60, 2)
        } else {
          continue
        }
        isUsed[index + 1] = true
      }
    }
  }

  // MARK: Day

  private mutating func readDays(before end: Int) {
    var found: [(date: CalendarDay, precision: Dateline.Precision, calendar: Dateline.Calendar)] = []
    var index = 0
    while index < end {
      if let numeric = numericDay(at: index) {
        found.append(numeric)
      } else if let (month, first, last) = month(at: index), let named = namedDay(month, first, last) {
        found.append(named)
      }
      index += 1
    }
    // A page that gives both calendars is read by the one that needs no conversion.
    day = found.first { $0.calendar == .gregorian } ?? found.first
  }

  private mutating func numericDay(
    at index: Int
  ) -> (date: CalendarDay, precision: Dateline.Precision, calendar: Dateline.Calendar)? {
    guard index + 4 < tokens.count, (index..<index + 5).allSatisfy({ !isUsed[$0] }),
      case .number(let first, let firstDigits) = tokens[index], tokens[index + 1].isSymbol("/.-‐–\\"),
      case .number(let second, let secondDigits) = tokens[index + 2], tokens[index + 3] == tokens[index + 1],
      case .number(let third, let thirdDigits) = tokens[index + 4], secondDigits <= 2
    else { return nil }
    var (year, month, day) = (third, second, first)
    if firstDigits == 4 {
      (year, month, day) = (first, second, third)
    } else if thirdDigits == 2 {
      year = third + (third < 70 ? 2000 : 1900)
    } else if thirdDigits != 4 {
      return nil
    }
    if month > 12, day <= 12 { swap(&month, &day) }
    var calendar = Dateline.Calendar.gregorian
    if (1300...1500).contains(year) {
      calendar = year < 1430 && !hasHijriMark(after: index + 4) ? .jalali : .hijri
    }
    guard let date = CalendarDay.gregorian(calendar, year: year, month: month, day: day) else { return nil }
    for used in index...index + 4 { isUsed[used] = true }
    // ISO 8601's letter between day and time.
    if index + 5 < tokens.count, tokens[index + 5].word == FoldedKey("t") { isUsed[index + 5] = true }
    return (date, .day, calendar)
  }

  private func hasHijriMark(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].word == FoldedKey("ه")
      && !(index + 2 < tokens.count && tokens[index + 2].word == FoldedKey("ش"))
  }

  /// A month's name of one or two words, its double behind a slash included; the range of its tokens.
  private func month(at index: Int) -> (MonthNames.Month, Int, Int)? {
    guard !isUsed[index], let word = tokens[index].word, let raw = tokens[index].raw else { return nil }
    func name(_ word: FoldedKey, at index: Int) -> (MonthNames.Month, Int)? {
      if index + 1 < tokens.count, !isUsed[index + 1] {
        let second = tokens[index + 1].raw ?? tokens[index + 1].number.map(String.init) ?? ""
        if let month = MonthNames.table[word.followed(by: " ", second)] { return (month, index + 1) }
      }
      return MonthNames.table[word].map { ($0, index) }
    }
    let bare = raw.unicodeScalars.first == "ב" ? FoldedKey(String(raw.unicodeScalars.dropFirst())) : word
    guard let (month, last) = name(word, at: index) ?? name(bare, at: index) else { return nil }
    var end = last
    // "نيسان / أبريل", "أيلول (سبتمبر)"
    if end + 2 < tokens.count, tokens[end + 1].isSymbol("/\\-–("), let twin = tokens[end + 2].word,
      let (double, twinEnd) = name(twin, at: end + 2), double == month
    {
      end = twinEnd
      if end + 1 < tokens.count, tokens[end + 1].isSymbol(")") { end += 1 }
    }
    return (month, index, end)
  }

  private mutating func namedDay(
    _ month: MonthNames.Month, _ first: Int, _ last: Int
  ) -> (date: CalendarDay, precision: Dateline.Precision, calendar: Dateline.Calendar)? {
    let before = number(first, step: -1)
    let after = number(last, step: 1)
    let second = after.flatMap { number($0.index, step: 1) }
    var dayAt = before.flatMap { $0.value <= 31 && $0.digits <= 2 ? $0 : nil }
    var yearAt = after.flatMap { $0.digits == 4 ? $0 : nil }
    if dayAt == nil, let after, after.value <= 31, after.digits <= 2 {
      dayAt = after
      yearAt = second.flatMap { $0.digits == 4 ? $0 : nil }
    }
    if yearAt == nil, let before, before.digits == 4 { yearAt = before }
    // "05 Apr 18 23:05:36 +0400": a clock beside it tells a year from any other number.
    if yearAt == nil, time != nil, before != nil, let after, after.digits == 2 { yearAt = after }
    guard let yearAt else { return nil }
    let isShort = yearAt.digits == 2
    let year = yearAt.value + (isShort ? yearAt.value < 70 ? 2000 : 1900 : 0)
    guard let date = CalendarDay.gregorian(month.calendar, year: year, month: month.number, day: dayAt?.value ?? 1)
    else {
      return nil
    }
    for used in first...last { isUsed[used] = true }
    isUsed[yearAt.index] = true
    if let dayAt { isUsed[dayAt.index] = true }
    return (date, dayAt == nil ? .month : .day, month.calendar)
  }

  /// The next number, over the words and signs that stand inside dates ("من العام", "of", a comma).
  private func number(_ start: Int, step: Int) -> (value: Int, digits: Int, index: Int)? {
    var index = start + step
    var steps = 0
    while tokens.indices.contains(index), steps < 4 {
      if isUsed[index] { return nil }
      switch tokens[index] {
      case .number(let value, let digits): return (value, digits, index)
      case .word(let word, _):
        if !DateVocabulary.insideDates.contains(word) { return nil }
      case .symbol:
        if !tokens[index].isSymbol(",،/.-–") { return nil }
      }
      index += step
      steps += 1
    }
    return nil
  }
}
