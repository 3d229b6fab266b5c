import ArticleModel

/// A day of the Gregorian calendar, and the time of day where it is known; on whatever clock it was written.
public struct CivilDate: Equatable, Sendable {
  public var year: Int
  /// 1...12; nil where only the year is known.
  public var month: Int?
  /// 1...31
  public var day: Int?
  /// "14:46"
  public var time: String?

  /// `YYYY-MM-DD` as far as it is known.
  public var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (["\(year)"] + [month, day].compactMap { $0 }.map(two)).together(by: "-")
  }

  public init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// Reads ISO 8601 as far as it goes: "2022", "2022-09", "2022-09-01", "2022-09-01T14:46:10Z".
  public init?(iso: String) {
    let halves = iso.split(separator: "T", maxSplits: 1)
    let parts = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let year = first, (1...9999).contains(year) else { return nil }
    self.year = year
    if parts.count > 1, let month = parts[1], (1...12).contains(month) { self.month = month }
    if month != nil, parts.count > 2, let day = parts[2], (1...31).contains(day) { self.day = day }
    if halves.count > 1, day != nil {
      let clock = halves[1].prefix(5)
      let isClock = clock.utf8.count == 5 && clock.dropFirst(2).first == ":"
      if isClock, let hour = Int(clock.prefix(2)), let minute = Int(clock.suffix(2)), hour < 24, minute < 60 {
        time = String(clock)
      }
    }
  }

  /// Nil where the day is not known, or there is no such day.
  public var calendarDay: CalendarDay? {
    guard let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// 0 is Sunday.
  public var weekday: Int? { calendarDay?.weekday }
}
