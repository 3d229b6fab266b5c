extension Words {
  /// A date short enough for the list: the time for today, "yesterday", a weekday within the week, then day and month,
  /// and the year where it is another one.
  public func shortDate(_ date: CivilDate, today: CivilDate) -> String {
    guard let month = date.month else { return number(date.year) }
    guard let day = date.day, let then = date.dayNumber, let now = today.dayNumber, let weekday = date.weekday else {
      return "\(monthName(month)) \(number(date.year))"
    }
    switch now - then {
    case 0: return date.time.map(inDigits) ?? wording(ar: "اليوم", en: "today")
    case 1: return wording(ar: "أمس", en: "yesterday")
    case 2...6: return weekdayName(weekday)
    default:
      let dayAndMonth = "\(number(day)) \(monthName(month))"
      return date.year == today.year ? dayAndMonth : "\(dayAndMonth) \(number(date.year))"
    }
  }

  /// A date without weekday and time: "1 سبتمبر 2022".
  public func date(_ date: CivilDate) -> String {
    guard let month = date.month else { return number(date.year) }
    let rest = "\(monthName(month)) \(number(date.year))"
    return date.day.map { "\(number($0)) \(rest)" } ?? rest
  }

  /// A date with nothing left out: "الخميس 1 سبتمبر 2022، 14:46".
  public func fullDate(_ date: CivilDate) -> String {
    guard let month = date.month else { return number(date.year) }
    guard let day = date.day, let weekday = date.weekday else { return "\(monthName(month)) \(number(date.year))" }
    let comma = wording(ar: "،", en: ",")
    let dayAndTime = "\(weekdayName(weekday)) \(number(day)) \(monthName(month)) \(number(date.year))"
    return date.time.map { "\(dayAndTime)\(comma) \(inDigits($0))" } ?? dayAndTime
  }

  private func wording(ar arabic: String, en english: String) -> String { Bilingual(ar: arabic, en: english)[language] }

  private func weekdayName(_ weekday: Int) -> String {
    switch language {
    case .arabic: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"][weekday]
    case .english: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
    }
  }

  private func monthName(_ month: Int) -> String {
    switch language {
    case .arabic:
      [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
      ][month - 1]
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    }
  }
}
