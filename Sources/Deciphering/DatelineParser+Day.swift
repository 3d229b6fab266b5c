import ArticleModel

extension DatelineParser {
  mutating func readDays() {
    var index = 0
    while index < tokens.count {
      if let day = numericDay(at: index) ?? ideographicDay(at: index) {
        days.append(day)
      } else if let (month, first, last) = month(at: index), let day = namedDay(month, first, last) {
        days.append(day)
      }
      index += 1
    }
  }

  private mutating func numericDay(at index: Int) -> Day? {
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
    var order: DateHabits.Order?
    var isAmbiguous = false
    if firstDigits != 4, month <= 31, day <= 31, tokens[index + 1].isSymbol("/-") {
      order = month > 12 ? .monthFirst : day > 12 ? .dayFirst : nil
      isAmbiguous = order == nil && month != day
    }
    if month > 12 && day <= 12 || isAmbiguous && habits.order == .monthFirst { swap(&month, &day) }
    year = Self.commonYear(year)
    var calendar = Dateline.Calendar.gregorian
    if (1300...1500).contains(year) {
      calendar = year < 1430 && !hasHijriMark(after: index + 4) ? .jalali : .hijri
    }
    guard let date = CalendarDay.gregorian(calendar, year: year, month: month, day: day) else { return nil }
    for used in index...index + 4 { isUsed[used] = true }
    // ISO 8601's letter between day and time.
    if index + 5 < tokens.count, tokens[index + 5].word == FoldedKey("t") { isUsed[index + 5] = true }
    return Day(
      date: date, precision: .day, calendar: calendar, place: index, order: order, isInNumbers: true,
      isAmbiguous: isAmbiguous)
  }

  /// `2024年5月3日`, `2024년 5월 3일`; the day's sign may begin a longer word ("日星期五").
  private mutating func ideographicDay(at index: Int) -> Day? {
    guard index + 5 < tokens.count, (index..<index + 6).allSatisfy({ !isUsed[$0] }),
      case .number(let year, 4) = tokens[index], isSign(index + 1, .year),
      let month = tokens[index + 2].number, isSign(index + 3, .month),
      let day = tokens[index + 4].number, isSign(index + 5, .day),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    for used in index..<index + 6 { isUsed[used] = true }
    return Day(date: date, precision: .day, calendar: .gregorian, place: index)
  }

  private func isSign(_ index: Int, _ kind: DateVocabulary.Kinds) -> Bool {
    guard let raw = tokens[index].raw, let first = raw.unicodeScalars.first else { return false }
    return DateVocabulary.kinds(of: FoldedKey(String(first))).contains(kind)
  }

  private func hasHijriMark(after index: Int) -> Bool {
    isMark(index + 1, .hijriMark) && !isMark(index + 2, .solarMark)
  }

  private func isMark(_ index: Int, _ kind: DateVocabulary.Kinds) -> Bool {
    index < tokens.count && tokens[index].isWord(kind)
  }

  /// A month's name of one or two words, its double behind a slash included; the range of its tokens.
  private func month(at index: Int) -> (DateVocabulary.Month, Int, Int)? {
    guard !isUsed[index], let word = tokens[index].word, let raw = tokens[index].raw else { return nil }
    func name(_ word: FoldedKey, at index: Int) -> (DateVocabulary.Month, Int)? {
      if index + 1 < tokens.count, !isUsed[index + 1] {
        let second = tokens[index + 1].raw ?? tokens[index + 1].number.map(String.init) ?? ""
        if let month = DateVocabulary.month(word.followed(by: " ", second)) { return (month, index + 1) }
      }
      return DateVocabulary.month(word).map { ($0, index) }
    }
    let hasPrefix =
      raw.unicodeScalars.first.map { DateVocabulary.kinds(of: FoldedKey(String($0))).contains(.prefix) } == true
    let bare = hasPrefix ? FoldedKey(String(raw.unicodeScalars.dropFirst())) : word
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

  private mutating func namedDay(_ month: DateVocabulary.Month, _ first: Int, _ last: Int) -> Day? {
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
    if yearAt == nil, !times.isEmpty, before != nil, let after, after.digits == 2 { yearAt = after }
    // "2024. gada 19. decembris"
    if yearAt == nil, let dayAt, let earlier = number(dayAt.index, step: -1), earlier.digits == 4 { yearAt = earlier }
    let isShort = yearAt?.digits == 2
    let stated = yearAt.map { $0.value + (isShort ? $0.value < 70 ? 2000 : 1900 : 0) }
    guard let stated = stated ?? (dayAt == nil ? nil : habits.year) else { return nil }
    let year = Self.commonYear(stated)
    guard let date = CalendarDay.gregorian(month.calendar, year: year, month: month.number, day: dayAt?.value ?? 1)
    else {
      return nil
    }
    for used in first...last { isUsed[used] = true }
    if let yearAt { isUsed[yearAt.index] = true }
    if let dayAt { isUsed[dayAt.index] = true }
    let order = dayAt.map { $0.index > last ? DateHabits.Order.monthFirst : .dayFirst }
    return Day(
      date: date, precision: dayAt == nil ? .month : .day, calendar: month.calendar, place: first,
      order: month.tellsOrder ? order : nil)
  }

  /// Thai pages count years from the Buddha's death.
  private static func commonYear(_ year: Int) -> Int { (2400..<2700).contains(year) ? year - 543 : year }

  /// The next number, over the words and signs that stand inside dates ("من العام", "of", a comma).
  private func number(_ start: Int, step: Int) -> (value: Int, digits: Int, index: Int)? {
    var index = start + step
    var steps = 0
    while tokens.indices.contains(index), steps < 4 {
      if isUsed[index] { return nil }
      switch tokens[index] {
      case .number(let value, let digits): return (value, digits, index)
      case .word(let word, _):
        if !DateVocabulary.kinds(of: word).contains(.inside) { return nil }
      case .symbol:
        if !tokens[index].isComma, !tokens[index].isSymbol("/.-–") { return nil }
      }
      index += step
      steps += 1
    }
    return nil
  }
}
