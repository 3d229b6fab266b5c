import ArticleModel

/// A day of the Gregorian calendar.
struct CalendarDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// From days since 1970-01-01: eras of 400 years, each begun in March so that the leap day comes last.
  init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The Gregorian day of a day in any of the calendars that news pages use.
  static func gregorian(_ calendar: Dateline.Calendar, year: Int, month: Int, day: Int) -> CalendarDay? {
    switch calendar {
    case .gregorian: CalendarDay(year: year, month: month, day: day)
    case .hijri: UmmAlQura.dayNumber(year: year, month: month, day: day).map(CalendarDay.init)
    case .jalali: jalaliDayNumber(year: year, month: month, day: day).map(CalendarDay.init)
    }
  }

  /// Days since 1970-01-01 of a Solar Hijri day, by the 33-year cycle that holds from 1244 to 1472.
  private static func jalaliDayNumber(year: Int, month: Int, day: Int) -> Int? {
    let isLeap = [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
    guard (1244...1472).contains(year), (1...12).contains(month) else { return nil }
    guard (1...(month <= 6 ? 31 : month <= 11 || isLeap ? 30 : 29)).contains(day) else { return nil }
    // 1 Farvardin 1349 was 1970-03-21.
    var days = 79
    for earlier in min(year, 1349)..<max(year, 1349) {
      let length = [1, 5, 9, 13, 17, 22, 26, 30].contains(earlier % 33) ? 366 : 365
      days += year > 1349 ? length : -length
    }
    return days + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  }
}
