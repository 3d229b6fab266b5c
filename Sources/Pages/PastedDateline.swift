import ArticleModel
import Deciphering

/// When a pasted page's article was published: the date nearest to its text, then those that say of what they are one.
struct PastedDateline {
  private(set) var dateline: Dateline?
  /// Who wrote the article, where the date's line says that, too.
  private(set) var authors: [Author] = []
  /// The lines that say nothing else.
  private(set) var used: Set<Int> = []

  private let lines: [PastedLine]
  private let habits: DateHabits
  private let title: (index: Int?, text: String)

  /// `head` is where a head may stand, `end` where the text ends.
  init(_ lines: [PastedLine], title: (index: Int?, text: String), head: Range<Int>, end: Int) {
    self.lines = lines
    self.title = title
    habits = DateHabits(order: DateHabits.order(in: lines.filter { !$0.isProse }.map(\.line.text)))
    take(in: head)
    if dateline == nil, let index = title.index, index >= head.upperBound {
      take(in: index + 1..<max(index + 1, min(index + 9, end)))
    }
    if dateline == nil { takeLabelled(near: head) }
    if dateline == nil { takeYearless(in: head) }
    if dateline == nil { takeLone(behind: end) }
  }

  private func parse(_ index: Int) -> Dateline? {
    guard let found = DatelineParser.parse(lines[index].line.text, habits), (found.published?.utf8.count ?? 0) >= 10
    else { return nil }
    return found
  }

  private func leftover(_ index: Int) -> Int? { DatelineParser.leftoverWords(in: lines[index].line.text, habits) }

  private mutating func take(in range: Range<Int>) {
    // The date nearest to the text is the article's; pages show today's at their top.
    for index in range.reversed() {
      let line = lines[index].line
      guard index != title.index, line.scalarCount <= 300, let leftover = leftover(index),
        !lines[index].isProse && leftover <= 12 && line.scalarCount <= 140 || isStatement(index),
        var found = parse(index)
      else { continue }
      if leftover > 4 { found.place = nil }
      if dateline == nil {
        dateline = found
        authors = AuthorNames.ofLine(line.text) ?? []
      } else if let update = dateline, found.modified == nil,
        update.modified == update.published || leftover == 0 && isUpdate(update, below: index, found)
      {
        // The line below told when it was changed.
        found.modified = update.published
        dateline = found
      } else {
        continue
      }
      // What the line says beside the date is not lost.
      if leftover <= 6 { used.insert(index) }
    }
  }

  /// Two days alone, one right below the other: when the article was written, and when it was changed.
  private func isUpdate(_ update: Dateline, below index: Int, _ found: Dateline) -> Bool {
    used.contains(index + 1) && leftover(index + 1) == 0 && update.modified == nil
      && (found.published ?? "") < (update.published ?? "")
  }

  /// "Posted on … by … in …, … comments": beside the headline such a line may say all that it likes.
  private func isStatement(_ index: Int) -> Bool {
    guard let title = title.index, (-2...3).contains(index - title) else { return false }
    let line = lines[index]
    let start = line.line.text.split(separator: " ", maxSplits: 2).prefix(2).joined(separator: " ")
    return DatelineParser.label(in: line.isProse ? start : String(line.line.text.prefix(40))) == .published
  }

  /// Whether one of the two lines above is nothing but the label of a date.
  private func hasLabelAbove(_ index: Int) -> Bool {
    lines[max(0, index - 2)..<index].contains { line in
      line.line.wordCount <= 3 && DatelineParser.label(in: line.line.text) == .published
        && DatelineParser.parse(line.line.text) == nil
    }
  }

  /// A date that says of what it is one ("Posted on …") may stand anywhere but among comments; its line stays.
  private mutating func takeLabelled(near head: Range<Int>) {
    let end = lines.indices.first { $0 >= head.upperBound && lines[$0].furniture == "comments" } ?? lines.count
    let order = Array(head.upperBound..<max(end, head.upperBound)) + (0..<head.lowerBound).reversed()
    for index in order.prefix(2000) {
      let line = lines[index].line
      guard line.scalarCount <= 140, !lines[index].isProse,
        DatelineParser.label(in: line.text) != nil || (leftover(index) ?? 9) <= 1 && hasLabelAbove(index),
        let found = parse(index)
      else { continue }
      dateline = found
      dateline?.place = nil
      return
    }
  }

  /// A line behind the text that is nothing but a date, far from others: lists of other articles hold a date each.
  private mutating func takeLone(behind end: Int) {
    let near = max(0, end - 15)..<min(lines.count, end + 30)
    let stop = near.first { ["comments", "related"].contains(lines[$0].furniture) && leftover($0) == nil }
    let dated = (near.lowerBound..<(stop ?? near.upperBound)).filter { index in
      !lines[index].isProse && lines[index].line.scalarCount <= 60 && (leftover(index) ?? 9) <= 1
    }
    guard dated.count == 1, let index = dated.first, let found = parse(index) else { return }
    dateline = found
    dateline?.place = nil
  }

  // MARK: Without a year

  /// "Apr 12" under the headline, where the page's other dates or its headline leave one year.
  private mutating func takeYearless(in head: Range<Int>) {
    guard let title = title.index else { return }
    for index in (title + 1)..<max(title + 1, min(title + 7, head.upperBound)) where !lines[index].isProse {
      let text = lines[index].line.text
      guard DatelineParser.label(in: text) != .updated, let day = DatelineParser.yearlessDay(in: text) else { continue }
      guard let year = year(of: day), let found = DatelineParser.parse(text, DateHabits(year: year)) else { return }
      dateline = found
      dateline?.place = nil
      used.insert(index)
      return
    }
  }

  private func year(of day: (month: Int, day: Int)) -> Int? {
    let dates = lines.lazy.filter { !$0.isProse && $0.line.scalarCount <= 140 && !$0.line.text.contains("©") }
      .compactMap { DatelineParser.parse($0.line.text, habits)?.published.flatMap(CalendarDay.init(iso:)) }
    // Comments and updates are of the weeks behind it.
    let years = Set(
      dates.compactMap { date -> Int? in
        guard let own = CalendarDay(year: date.year, month: day.month, day: day.day) else { return nil }
        return (0...45).contains(date.dayNumber - own.dayNumber) ? date.year : nil
      })
    if years.count == 1, let year = years.first, dates.allSatisfy({ (year...year + 1).contains($0.year) }) {
      return year
    }
    guard years.isEmpty, dates.isEmpty else { return nil }
    // In the last months a headline names the next year.
    let named = title.text.split { !$0.isASCII || !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
    guard named.count == 1, let year = named.first, (1990..<2100).contains(year), day.month <= 9 else { return nil }
    return year
  }
}
