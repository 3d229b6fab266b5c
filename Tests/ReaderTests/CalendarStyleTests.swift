import ArticleModel
import Testing

@testable import Reader

struct CalendarStyleTests {
  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(arguments: [
    (MonthNames.egyptian, "14 سبتمبر 2022"), (.levantine, "14 أيلول 2022"), (.maghrebi, "14 سبتمبر 2022"),
    (.moroccan, "14 شتنبر 2022"),
  ]) func monthsAreNamedAsInTheCountry(_ months: MonthNames, _ expected: String) throws {
    let words = Words(language: .arabic, dates: DateStyle(months: months))
    #expect(words.date(try day("2022-09-14")) == expected)
  }

  @Test(arguments: [
    ("ar_LB.UTF-8", MonthNames.levantine), ("ar_DZ", .maghrebi), ("ar_MA", .moroccan), ("ar", .egyptian),
  ])
  func aLocaleChoosesMonths(_ locale: String, _ months: MonthNames) {
    #expect(MonthNames(locale: PosixLocale(locale)) == months)
  }

  @Test func theHijriDateStandsBesideTheOther() throws {
    var words = Words(language: .arabic, dates: DateStyle(calendar: .hijri))
    #expect(words.date(try day("2022-07-30")) == "30 يوليو 2022 / 1 محرم 1444")
    words.dates.hijriOffset = 1
    #expect(words.date(try day("2022-07-30")) == "30 يوليو 2022 / 30 ذو الحجة 1443")
    #expect(words.date(try day("1850-01-01")) == "1 يناير 1850", "the table begins later")
    #expect(words.date(try day("2022-07")) == "يوليو 2022")
  }

  @Test func inPersianTheSolarDateStandsAlone() throws {
    let words = Words(language: .persian, digits: .extendedArabicIndic)
    #expect(words.date(try day("2024-03-20")) == "۱ فروردین ۱۴۰۳")
    #expect(words.fullDate(try day("2024-03-19T10:05")) == "سه‌شنبه ۲۹ اسفند ۱۴۰۲، ۱۰:۰۵")
    let today = try day("2024-03-25")
    #expect(words.shortDate(try day("2024-03-20"), today: today) == "چهارشنبه")
    #expect(words.shortDate(try day("2024-03-10"), today: today) == "۲۰ اسفند ۱۴۰۲")
    let gregorian = Words(language: .persian, dates: DateStyle(calendar: .gregorian))
    #expect(gregorian.date(try day("2024-03-20")) == "20 مارس 2024")
  }

  /// A day is that day again when it is read in the other calendar: every one of a whole cycle of leap years (30 lunar,
  /// 33 solar ones), and every eleventh of two centuries.
  @Test(arguments: [Dateline.Calendar.hijri, .jalali]) func calendarsGoThereAndBack(_ calendar: Dateline.Calendar)
    throws
  {
    let first = try #require(CalendarDay(year: 1900, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDay(year: 2090, month: 1, day: 1)).dayNumber
    let cycle = try #require(CalendarDay(year: 2000, month: 1, day: 1)).dayNumber
    let days = Array(stride(from: first, through: last, by: 11)) + Array(cycle...cycle + 33 * 366)
    let wrong = days.filter { number in
      let day = CalendarDay(dayNumber: number)
      guard day.dayNumber == number, let other = day.date(in: calendar) else { return true }
      return CalendarDay.gregorian(calendar, year: other.year, month: other.month, day: other.day) != day
    }
    #expect(wrong == [])
  }
}
