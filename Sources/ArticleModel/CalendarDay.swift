/// A day of the Gregorian calendar.
public struct CalendarDay: Equatable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that a text of ISO 8601 begins with ("2024-05-17T10:00Z").
  public init?(iso text: String) {
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.count >= 10, parts.map(\.count) == [4, 2, 2], let year = Int(Substring(parts[0])),
      let month = Int(Substring(parts[1])), let day = Int(Substring(parts[2]))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// From days since 1970-01-01: eras of 400 years, each begun in March so that the leap day comes last.
  public init(dayNumber: Int) {
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
  public static func gregorian(_ calendar: Dateline.Calendar, year: Int, month: Int, day: Int) -> CalendarDay? {
    switch calendar {
    case .gregorian: CalendarDay(year: year, month: month, day: day)
    case .hijri: UmmAlQura.dayNumber(year: year, month: month, day: day).map(CalendarDay.init)
    case .jalali: SolarHijri.dayNumber(year: year, month: month, day: day).map(CalendarDay.init)
    }
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    // Counting the year from March puts the leap day at its end.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468
  }

  /// 0 is Sunday; 1970-01-01 was a Thursday.
  public var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }

  /// What the day is called in another calendar; nil where its tables do not reach.
  public func date(in calendar: Dateline.Calendar) -> (year: Int, month: Int, day: Int)? {
    switch calendar {
    case .gregorian: (year, month, day)
    case .hijri: UmmAlQura.date(dayNumber: dayNumber)
    case .jalali: SolarHijri.date(dayNumber: dayNumber)
    }
  }
}
