import ArticleModel
import Deciphering

/// Dates as programs write them (RFC 822, RFC 3339, ISO 8601 in all its forms, `asctime`), and as people do.
enum FeedDateParser {
  /// Nil where there is no text.
  static func date(_ text: String?) -> FeedDate? {
    guard let text else { return nil }
    let raw = CleanText.field(text)
    guard !raw.isEmpty, raw.utf8.count < 200 else { return nil }
    if let instant = ISODate(raw)?.instant ?? MailDate(raw)?.instant {
      return FeedDate(raw: raw, iso: instant.iso, precision: instant.precision)
    }
    guard let dateline = DatelineParser.parse(raw), let iso = dateline.published else { return FeedDate(raw: raw) }
    return FeedDate(raw: raw, iso: iso, precision: dateline.precision)
  }
}

/// A day, perhaps with a time and a zone.
struct Instant: Equatable {
  var year: Int
  var month = 1
  var day = 1
  var precision = Dateline.Precision.day
  var hour = 0
  var minute = 0
  var second = 0
  /// Minutes east of Greenwich; nil where the text names no zone.
  var zone: Int?

  /// Nil where no calendar has such a day or no clock such a time.
  var iso: String? {
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), (0...24).contains(hour),
      (0...59).contains(minute), (0...60).contains(second), (1...9999).contains(year)
    else { return nil }
    switch precision {
    case .year: return Self.pad(year, 4)
    case .month: return "\(Self.pad(year, 4))-\(Self.pad(month))"
    case .day: return date
    case .minute, .second:
      var moment = self
      if hour == 24 {
        // Midnight at the day's end (ISO 8601).
        moment.hour = 0
        moment.advanceDay()
      }
      return moment.date + "T\(Self.pad(moment.hour)):\(Self.pad(minute))"
        + (precision == .second ? ":\(Self.pad(second))" : "") + zoneText
    }
  }

  private var date: String { "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))" }

  private var zoneText: String {
    guard let zone else { return "" }
    if zone == 0 { return "Z" }
    return (zone < 0 ? "-" : "+") + Self.pad(abs(zone) / 60) + ":" + Self.pad(abs(zone) % 60)
  }

  private mutating func advanceDay() {
    day += 1
    guard day > Self.days(in: month, of: year) else { return }
    (day, month) = (1, month + 1)
    if month > 12 { (month, year) = (1, year + 1) }
  }

  /// Counts days from the year's first on.
  mutating func setDayOfYear(_ number: Int) {
    (month, day) = (1, number)
    while month < 12, day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      month += 1
    }
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }

  private static func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Instant {
  /// Sets the time from "10:14", "10:14:55", "10:14:55.25"; false where it is none.
  mutating func setTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0]), let minute = number(parts[1]) else {
      return false
    }
    (self.hour, self.minute, precision) = (hour, minute, .minute)
    guard parts.count == 3 else { return true }
    guard let second = number(parts[2].prefix { $0 != "." && $0 != "," }) else { return false }
    (self.second, precision) = (second, .second)
    return true
  }

  /// Sets the zone from "Z", "+03:00", "-0800", "EST"; false where it is none.
  mutating func setZone(_ text: Substring) -> Bool {
    let word = text.uppercased()
    if let minutes = Self.zones[word] {
      zone = minutes
      return true
    }
    let signed = word.hasPrefix("UTC") || word.hasPrefix("GMT") ? word.dropFirst(3) : word[...]
    guard let sign = signed.first, sign == "+" || sign == "-" else { return false }
    let digits = signed.dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.utf8.count), let value = number(digits[...]) else { return false }
    let minutes = digits.utf8.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
    zone = sign == "-" ? -minutes : minutes
    return true
  }

  /// RFC 822, section 5.1, and the names that feeds add.
  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AST": -240, "ADT": -180, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "BST": 60, "WET": 0, "WEST": 60, "IST": 330, "IRST": 210, "PKT": 300, "JST": 540,
    "A": -60, "M": -720, "N": 60, "Y": 720,
  ]
}

/// Digits of ASCII alone.
private func number(_ text: Substring) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}

/// ISO 8601 and the profiles of it (W3C-DTF, RFC 3339): "2003-12-31T10:14:55-08:00", "20031231", "2003-335", "--12".
private struct ISODate {
  var instant: Instant

  init?(_ text: String) {
    let split = text.firstIndex { $0 == "T" || $0 == "t" || $0 == " " }
    let date = text[..<(split ?? text.endIndex)]
    var rest = split.map { text[text.index(after: $0)...] } ?? ""
    guard let day = Self.day(date) else { return nil }
    instant = day
    while rest.first == " " { rest.removeFirst() }
    guard !rest.isEmpty else { return }
    guard instant.precision == .day else { return nil }
    let zoneStart = rest.firstIndex { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" || $0 == " " }
    var time = rest[..<(zoneStart ?? rest.endIndex)]
    var zone = zoneStart.map { rest[$0...] } ?? ""
    while zone.first == " " { zone.removeFirst() }
    if !time.contains(":") {
      let digits = time
      guard digits.utf8.count >= 4, number(digits.prefix(4)) != nil else { return nil }
      time = Substring(
        [digits.prefix(2), digits.dropFirst(2).prefix(2), digits.dropFirst(4)].filter { !$0.isEmpty }
          .joined(separator: ":"))
    }
    guard instant.setTime(time), zone.isEmpty || instant.setZone(zone) else { return nil }
  }

  private static func day(_ text: Substring) -> Instant? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 1, text.utf8.count == 8 { return eightDigits(text) }
    guard let first = parts.first, let year = number(first) else { return nil }
    switch (parts.count, first.utf8.count) {
    case (1, 4): return Instant(year: year, precision: .year)
    case (1, 6):
      // Six digits are year, month and day by RFC 822's century, or year and month: the first is what feeds write.
      return Instant(year: century(year / 10_000), month: year / 100 % 100, day: year % 100)
    case (1, 2): return Instant(year: century(year), precision: .year)
    case (2, 4):
      guard let rest = number(parts[1]) else { return nil }
      if parts[1].utf8.count == 3 {
        var instant = Instant(year: year)
        instant.setDayOfYear(rest)
        return instant
      }
      return Instant(year: year, month: rest, precision: .month)
    case (2, 2):
      guard let month = number(parts[1]) else { return nil }
      return Instant(year: century(year), month: month, precision: .month)
    case (3, 4), (3, 2):
      guard let month = number(parts[1]), let day = number(parts[2]), parts[1].utf8.count <= 2, parts[2].utf8.count <= 2
      else { return nil }
      return Instant(year: first.utf8.count == 2 ? century(year) : year, month: month, day: day)
    default: return nil
    }
  }

  private static func eightDigits(_ text: Substring) -> Instant? {
    guard text.utf8.count == 8, let year = number(text.prefix(4)), let month = number(text.dropFirst(4).prefix(2)),
      let day = number(text.dropFirst(6))
    else { return nil }
    return Instant(year: year, month: month, day: day)
  }

  private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }
}

/// RFC 822 and RFC 5322, `asctime` and their cousins: "Thu, 01 Jan 2004 19:48:21 GMT", "Sun Jan 4 16:29:06 PST 2004".
private struct MailDate {
  var instant: Instant

  init?(_ text: String) {
    var year: Int?
    var month: Int?
    var day: Int?
    var time: Substring?
    var zone: Substring?
    let words = text.split { $0 == " " || $0 == "," || $0 == "/" }
    for word in words.flatMap({ Self.parts($0) }) {
      let key = word.prefix(3).lowercased()
      if word.contains(":"), word.first?.isNumber == true {
        time = word
      } else if let value = number(word) {
        if word.utf8.count == 4 {
          year = value
        } else if day == nil {
          day = value
        } else {
          year = year ?? (value < 70 ? 2000 + value : value < 100 ? 1900 + value : value)
        }
      } else if let place = Self.months.firstIndex(of: key), month == nil {
        month = place + 1
      } else if Self.days.contains(key), zone == nil, time == nil {
        continue
      } else if time != nil, zone == nil {
        zone = word
      } else if zone == nil || time == nil {
        return nil
      }
    }
    guard let year, let month, let day else { return nil }
    instant = Instant(year: year, month: month, day: day)
    guard let time else { return }
    guard instant.setTime(time) else { return nil }
    if let zone, !instant.setZone(zone) { instant.zone = nil }
  }

  /// "01-Jan-2004" is three words.
  private static func parts(_ word: Substring) -> [Substring] {
    guard let first = word.first, first.isNumber, !word.contains(":"), word.contains("-") else { return [word] }
    return word.split(separator: "-")
  }

  /// RFC 822 knows English alone, whatever the feed's language: a format's words, not a language's.
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
