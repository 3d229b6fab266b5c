import ArticleModel

extension Words {
  /// A date short enough for the list: the time for today, "yesterday", a weekday within the week, then day and month,
  /// and the year where it is another one.
  public func shortDate(_ date: CivilDate, today: CivilDate) -> String {
    let shown = inCalendar(date)
    guard let month = shown.month else { return number(shown.year) }
    guard let day = shown.day, let then = date.calendarDay, let now = today.calendarDay else {
      return "\(monthName(month)) \(number(shown.year))"
    }
    switch now.dayNumber - then.dayNumber {
    case 0: return date.time.map(inDigits) ?? said(ar: "اليوم", en: "today")
    case 1: return said(ar: "أمس", en: "yesterday")
    case 2...6: return weekdayName(then.weekday)
    default:
      let dayAndMonth = "\(number(day)) \(monthName(month))"
      return shown.year == inCalendar(today).year ? dayAndMonth : "\(dayAndMonth) \(number(shown.year))"
    }
  }

  /// A date without weekday and time: "1 سبتمبر 2022".
  public func date(_ date: CivilDate) -> String {
    let shown = inCalendar(date)
    guard let month = shown.month else { return number(shown.year) }
    let rest = "\(monthName(month)) \(number(shown.year))"
    return (shown.day.map { "\(number($0)) \(rest)" } ?? rest) + hijri(date)
  }

  /// A date with nothing left out: "الخميس 1 سبتمبر 2022، 14:46".
  public func fullDate(_ date: CivilDate) -> String {
    guard let weekday = date.weekday else { return self.date(date) }
    let day = "\(weekdayName(weekday)) \(self.date(date))"
    return date.time.map { "\(day)\(comma) \(inDigits($0))" } ?? day
  }

  /// The calendar that stands first: that of Iran in Persian, unless another is asked for.
  private var calendar: DateStyle.Calendar { dates.calendar ?? (language == .persian ? .jalali : .gregorian) }

  /// The date in the calendar that is asked for, as far as its tables reach.
  private func inCalendar(_ date: CivilDate) -> CivilDate {
    guard calendar == .jalali, let solar = date.calendarDay?.date(in: .jalali) else { return date }
    var shown = date
    (shown.year, shown.month, shown.day) = (solar.year, solar.month, solar.day)
    return shown
  }

  /// The Hijri date that stands behind the Gregorian one: " / 5 صفر 1444".
  private func hijri(_ date: CivilDate) -> String {
    guard calendar == .hijri, let day = date.calendarDay,
      let moon = CalendarDay(dayNumber: day.dayNumber - dates.hijriOffset).date(in: .hijri)
    else { return "" }
    return " / \(number(moon.day)) \(Self.hijriMonths[moon.month - 1][language]) \(number(moon.year))"
  }

  private func weekdayName(_ weekday: Int) -> String { Self.weekdays[weekday][language] }

  private func monthName(_ month: Int) -> String {
    if calendar == .jalali { return Self.solarMonths[month - 1][language] }
    return language == .arabic ? dates.months.names[month - 1] : Self.months[month - 1][language]
  }

  private static let weekdays = [
    Bilingual(ar: "الأحد", en: "Sunday"), Bilingual(ar: "الاثنين", en: "Monday"),
    Bilingual(ar: "الثلاثاء", en: "Tuesday"), Bilingual(ar: "الأربعاء", en: "Wednesday"),
    Bilingual(ar: "الخميس", en: "Thursday"), Bilingual(ar: "الجمعة", en: "Friday"),
    Bilingual(ar: "السبت", en: "Saturday"),
  ]

  private static let months = zip(MonthNames.egyptian.names, englishMonths).map { Bilingual(ar: $0, en: $1) }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let hijriMonths = [
    Bilingual(ar: "محرم", en: "Muharram"), Bilingual(ar: "صفر", en: "Safar"),
    Bilingual(ar: "ربيع الأول", en: "Rabi I"), Bilingual(ar: "ربيع الآخر", en: "Rabi II"),
    Bilingual(ar: "جمادى الأولى", en: "Jumada I"), Bilingual(ar: "جمادى الآخرة", en: "Jumada II"),
    Bilingual(ar: "رجب", en: "Rajab"), Bilingual(ar: "شعبان", en: "Shaban"),
    Bilingual(ar: "رمضان", en: "Ramadan"), Bilingual(ar: "شوال", en: "Shawwal"),
    Bilingual(ar: "ذو القعدة", en: "Dhu al-Qada"), Bilingual(ar: "ذو الحجة", en: "Dhu al-Hijja"),
  ]

  private static let solarMonths = [
    Bilingual(ar: "فروردين", en: "Farvardin"), Bilingual(ar: "أرديبهشت", en: "Ordibehesht"),
    Bilingual(ar: "خرداد", en: "Khordad"), Bilingual(ar: "تير", en: "Tir"), Bilingual(ar: "مرداد", en: "Mordad"),
    Bilingual(ar: "شهريور", en: "Shahrivar"), Bilingual(ar: "مهر", en: "Mehr"), Bilingual(ar: "آبان", en: "Aban"),
    Bilingual(ar: "آذر", en: "Azar"), Bilingual(ar: "دي", en: "Dey"), Bilingual(ar: "بهمن", en: "Bahman"),
    Bilingual(ar: "إسفند", en: "Esfand"),
  ]
}
