import ArticleModel

/// How a page writes its dates: what a single one leaves open ("3/5/2024", "Apr 12") is read as its others say.
package struct DateHabits: Equatable, Sendable {
  /// What stands first where a day is written in numbers.
  package enum Order: Sendable { case dayFirst, monthFirst }

  package var order: Order?
  /// The year of days that are written without one; nil where they are none.
  package var year: Int?

  package init(order: Order? = nil, year: Int? = nil) {
    self.order = order
    self.year = year
  }

  /// The order that lines of a page show: in a day that stands there with its month's name, too, in a number beyond twelve, in a month's name before or behind its day where the
  /// language goes by it, in a zone's name, in the page's own language and region; nil where they differ or none tells.
  package static func order(in lines: [String], language: String? = nil) -> Order? {
    guard lines.contains(where: mayAsk) else { return nil }
    var asked: [CalendarDay] = []
    var named: [CalendarDay] = []
    var shown: (numbers: Set<Order>, words: Set<Order>, zones: Bool) = ([], [], false)
    for line in lines where line.utf8.count <= 300 {
      for day in DatelineParser.days(in: line) {
        if day.isAmbiguous {
          asked.append(day.date)
          shown.zones = shown.zones || namesMonthFirstZone(line)
        } else {
          if !day.isInNumbers, day.precision == .day { named.append(day.date) }
          if let order = day.order {
            if day.isInNumbers { shown.numbers.insert(order) } else { shown.words.insert(order) }
          }
        }
      }
    }
    guard !asked.isEmpty else { return nil }
    // The same day once in numbers and once with its month's name.
    if asked.contains(where: named.contains) { return .dayFirst }
    if asked.contains(where: { day in
      named.contains { $0.year == day.year && $0.month == day.day && $0.day == day.month }
    }) {
      return .monthFirst
    }
    if !shown.numbers.isEmpty { return shown.numbers.count == 1 ? shown.numbers.first : nil }
    if shown.zones { return .monthFirst }
    if !shown.words.isEmpty { return shown.words.count == 1 ? shown.words.first : nil }
    return language.map { DateVocabulary.kinds(of: FoldedKey($0)).contains(.monthFirst) } == true ? .monthFirst : nil
  }

  /// Two slashes or hyphens between digits: most pages have none, and reading all of their lines takes time.
  private static func mayAsk(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    var signs = 0
    var last: UInt8 = 0
    for byte in line.utf8 {
      if last == UInt8(ascii: "/") || last == UInt8(ascii: "-") { signs = (0x30...0x39).contains(byte) ? signs + 1 : 0 }
      if signs == 2 { return true }
      last = byte
    }
    return false
  }

  private static func namesMonthFirstZone(_ line: String) -> Bool {
    DateToken.tokens(of: line).contains { token in
      guard let raw = token.raw, raw == raw.uppercased() else { return false }
      return DateVocabulary.kinds(of: FoldedKey(raw)).contains(.monthFirstZone)
    }
  }
}

extension DatelineParser {
  /// A day written without its year ("Apr 12"), in a line that says nothing else but a few words.
  package static func yearlessDay(in line: String) -> (month: Int, day: Int)? {
    // A leap year holds every day.
    guard line.utf8.count <= 120, parse(line) == nil, let words = leftoverWords(in: line, DateHabits(year: 2000)),
      words <= 2, let day = parse(line, DateHabits(year: 2000))?.published?.prefix(10), day.utf8.count == 10,
      let month = Int(day.dropFirst(5).prefix(2)), let number = Int(day.suffix(2))
    else { return nil }
    return (month, number)
  }
}
