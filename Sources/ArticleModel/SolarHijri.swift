/// The calendar of Iran and Afghanistan, by the cycle of 33 years that holds from 1244 to 1472.
enum SolarHijri {
  private static let years = 1244...1472

  private static func isLeap(_ year: Int) -> Bool { [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }

  private static func length(_ month: Int, of year: Int) -> Int {
    month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29
  }

  /// Days since 1970-01-01; nil where there is no such day.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month), (1...length(month, of: year)).contains(day) else {
      return nil
    }
    // 1 Farvardin 1349 was 1970-03-21.
    var days = 79
    for earlier in min(year, 1349)..<max(year, 1349) {
      let length = isLeap(earlier) ? 366 : 365
      days += year > 1349 ? length : -length
    }
    return days + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  }

  static func date(dayNumber: Int) -> (year: Int, month: Int, day: Int)? {
    let near = 1348 + (dayNumber - 79) / 366
    for year in max(near - 1, years.lowerBound)...max(near + 2, years.lowerBound) {
      guard let first = Self.dayNumber(year: year, month: 1, day: 1) else { continue }
      var rest = dayNumber - first
      guard (0..<(isLeap(year) ? 366 : 365)).contains(rest) else { continue }
      var month = 1
      while rest >= length(month, of: year) {
        rest -= length(month, of: year)
        month += 1
      }
      return (year, month, rest + 1)
    }
    return nil
  }
}
