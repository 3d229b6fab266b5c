import ArticleModel
import Deciphering

/// A line near the headline that shows a date.
struct ShownDate {
  var dateline: Dateline
  var label: DatelineParser.Label?
  /// Whether a `<time>` said it.
  var isTime: Bool
  /// Lines from the headline, and what speaks against the line.
  var distance: Int
  /// The line's text nodes, where it says little else.
  var wholeNodes: [Int]
  /// Whether it says nothing else at all, or is marked as a date.
  var isPlain: Bool

  var isFar: Bool { distance >= 60 }
  var isNear: Bool { distance < 20 }

  /// Whether the page shows its readers an earlier day than its data tell programs, or the data have day and month swapped.
  func contradicts(_ stated: Dateline, changed: String?) -> Bool {
    guard let shown = dateline.published, let stated = stated.published, isNear, isPlain || label == .published,
      dateline.precision != .month
    else { return false }
    guard shown.prefix(10) != changed?.prefix(10), let own = CalendarDay(iso: shown),
      let other = CalendarDay(iso: stated), own != other
    else { return false }
    if own.year == other.year, own.month == other.day, own.day == other.month { return true }
    // A day's difference is a zone's.
    return own.dayNumber < other.dayNumber - 1
  }

  /// The nearest first.
  static func found(_ content: ContentFinder, _ lines: [ShownLine], title: Int?, _ habits: DateHabits) -> [ShownDate] {
    let head = lines.firstIndex { $0.nodes.lowerBound >= title ?? content.root } ?? 0
    let end = content.tree.end(of: content.root)
    var found: [ShownDate] = []
    for (index, line) in lines.enumerated() where index >= head - 12 && found.count < 40 {
      // A menu's bar may say when the page's own article appeared.
      let isBar = line.reason == "menu" && DatelineParser.label(in: line.text) == .published
      guard !line.isOfOther || isBar, var date = date(line, content, habits) else { continue }
      let before = index > 0 && lines[index - 1].text.utf8.count < 40 ? lines[index - 1] : nil
      date.label = DatelineParser.label(in: line.text) ?? before.flatMap { label(of: $0) }
      var distance = (index >= head ? index - head : (head - index) * 3 / 2) + line.distance
      if !date.isPlain { distance += 8 }
      if date.label == .published { distance -= 10 }
      let isBehind = line.nodes.lowerBound > end
      if isBehind { distance += date.label == nil && !date.isTime ? 200 : 25 }
      // Tables list the days of what they count.
      if index > head + 8, [.td, .th, .li].contains(content.tree.tag(line.block)), !date.isTime { continue }
      // In the middle of a text stand the dates of what it tells.
      if !isBehind, index > head + 25, date.label == nil, !date.isTime { continue }
      date.distance = distance
      found.append(date)
    }
    return found.sorted { $0.distance < $1.distance }
  }

  /// A line that is nothing but a label of the date below it.
  private static func label(of line: ShownLine) -> DatelineParser.Label? {
    guard line.text.utf8.split(separator: 0x20).count <= 4, DatelineParser.parse(line.text) == nil else { return nil }
    return DatelineParser.label(in: line.text)
  }

  private static func date(_ line: ShownLine, _ content: ContentFinder, _ habits: DateHabits) -> ShownDate? {
    let tree = content.tree
    let elements = tree.elements(around: line, content.measures)
    let time = elements.first { tree.tag($0) == .time }
    let isMarked = time != nil || elements.contains { content.names[$0].signs.contains(.date) }
    let hasDigit = line.text.unicodeScalars.contains { $0.properties.numericType != nil }
    guard hasDigit || time != nil, line.text.utf8.count <= 240 else { return nil }
    let leftover = DatelineParser.leftoverWords(in: line.text, habits)
    let limit = DatelineParser.label(in: line.text) != nil ? 6 : isMarked ? 8 : 4
    let stated = time.flatMap { tree[$0, .datetime] }.flatMap { PageDateline.parse($0, habits) }
    guard leftover.map({ $0 <= limit }) ?? (stated != nil) else { return nil }
    guard var dateline = stated ?? PageDateline.parse(line.text, habits) else { return nil }
    if stated != nil, let words = PageDateline.parse(line.text, habits) {
      (dateline.raw, dateline.place, dateline.calendar) = (words.raw, words.place, words.calendar)
    } else if stated != nil {
      dateline.raw = CleanText.field(line.text)
      dateline.place = nil
    }
    if (leftover ?? 9) > 4 { dateline.place = nil }
    let isWhole = line.text.utf8.count <= 120 && (leftover ?? 9) <= 4
    return ShownDate(
      dateline: dateline, isTime: time != nil, distance: 0,
      wholeNodes: isWhole ? line.nodes.filter { tree.isText($0) } : [], isPlain: isMarked || leftover == 0)
  }
}
