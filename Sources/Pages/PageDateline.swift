import ArticleModel
import Deciphering

/// When an article was published, by its data and by the lines around its headline.
struct PageDateline {
  private(set) var dateline: Dateline?
  private(set) var source = ""
  /// The text nodes that show it, where their line says nothing else.
  private(set) var nodes: [Int] = []

  init(
    _ content: ContentFinder, _ metadata: PageMetadata, _ lines: [ShownLine], title: Int?, headline: String,
    address: String?
  ) {
    let habits = DateHabits(
      order: DateHabits.order(in: lines.filter { $0.reason != "hidden" }.map(\.text), language: metadata.language))
    func parse(_ text: String) -> Dateline? { Self.parse(text, habits) }
    let shown = ShownDate.found(content, lines, title: title, habits)
    let first = shown.first { $0.label != .updated && !$0.isFar }
    let update = shown.first { $0.label == .updated }
    let changed =
      update?.dateline.published ?? metadata.linkedData?.modified.flatMap { parse($0)?.published }
      ?? metadata.modified.flatMap { parse($0)?.published }
    if let (stated, name) = Self.stated(content, metadata, habits) {
      if let first, first.contradicts(stated, changed: changed) {
        take(first)
      } else {
        (dateline, source) = (stated, name)
        dateline?.place = nil
        // The page's own words beside what the data says.
        if let line = shown.first(where: { $0.dateline.published?.prefix(10) == stated.published?.prefix(10) })
          ?? first, line.dateline.published?.prefix(7) == stated.published?.prefix(7)
        {
          say(as: line)
        }
      }
    } else if let line = first ?? update ?? shown.first {
      take(line)
    } else if let (marked, name) = Self.marked(content, title: title, habits) {
      (dateline, source) = (marked, name)
    } else if let stated = metadata.data.published(headline: headline).flatMap(parse) {
      (dateline, source) = (stated, "page data")
    } else if let date = address.flatMap(Self.ofAddress) {
      (dateline, source) = (date, "address")
    }
    if let changed, dateline != nil, dateline?.modified == nil { dateline?.modified = changed }
    if let update, update.isNear { nodes += update.wholeNodes }
  }

  private mutating func take(_ line: ShownDate) {
    (dateline, source) = (line.dateline, line.isTime ? "time" : "dateline")
    nodes = line.wholeNodes
  }

  private mutating func say(as line: ShownDate) {
    dateline?.raw = line.dateline.raw
    dateline?.place = line.dateline.place
    dateline?.calendar = line.dateline.calendar
    nodes = line.wholeNodes
  }

  static func parse(_ text: String, _ habits: DateHabits) -> Dateline? {
    if let found = ofEpoch(text) { return found }
    guard let found = DatelineParser.parse(text, habits), let published = found.published, published.utf8.count >= 8,
      (1800...2100).contains(Int(published.prefix(4)) ?? 0)
    else { return nil }
    return found
  }

  private static func stated(
    _ content: ContentFinder, _ metadata: PageMetadata, _ habits: DateHabits
  ) -> (Dateline, String)? {
    func parse(_ text: String) -> Dateline? { Self.parse(text, habits) }
    if let date = metadata.linkedData?.published.flatMap(parse) { return (date, "json-ld") }
    if let (text, name) = metadata.published, let date = parse(text) { return (date, name) }
    let tree = content.tree
    for node in tree.indices where !tree.nodes[node].attributes.isEmpty && isPublished(tree, node) {
      let text = tree[node, .datetime] ?? tree[node, .content] ?? tree[node, .title] ?? tree.plainText(node)
      if let date = parse(text) { return (date, "microdata") }
    }
    return nil
  }

  /// Microdata's and RDFa's names, with the scheme in front ("schema:datePublished").
  private static func isPublished(_ tree: PageTree, _ node: Int) -> Bool {
    guard tree.tag(node) != .meta || tree[node, .itemprop] != nil, !tree.isText(node),
      let names = tree[node, .itemprop] ?? tree[node, .property], names.utf8.count >= 13
    else { return false }
    return names.split(separator: " ").contains { $0.lowercased().hasSuffix("datepublished") }
  }

  /// Seconds or milliseconds since 1970, as programs state a time.
  private static func ofEpoch(_ text: String) -> Dateline? {
    guard [10, 13].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.utf8.count == 13 ? String(text.dropLast(3)) : text), number >= 0
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let day = CalendarDay(dayNumber: number / 86_400)
    let (hour, minute, second) = (number / 3600 % 24, number / 60 % 60, number % 60)
    return Dateline(
      raw: "",
      published: "\(day.year)-\(two(day.month))-\(two(day.day))T\(two(hour)):\(two(minute)):\(two(second))Z",
      precision: .second)
  }

  /// A `<time>`, or an element called a date, that shows none itself ("three hours ago"), the one nearest to the headline.
  private static func marked(_ content: ContentFinder, title: Int?, _ habits: DateHabits) -> (Dateline, String)? {
    let tree = content.tree
    var best: (distance: Int, dateline: Dateline)?
    for node in tree.indices where !tree.nodes[node].attributes.isEmpty && !content.isLeft(node) {
      guard tree.tag(node) == .time || content.names[node].signs.contains(.date),
        let date = AttributeName.dates.lazy.compactMap({ tree[node, $0] }).compactMap({ parse($0, habits) }).first
      else { continue }
      let distance = abs(node - (title ?? content.root))
      if best.map({ distance < $0.distance }) ?? true { best = (distance, date) }
    }
    return best.map { ($0.dateline, "time") }
  }

  /// The day, or the month, that a page's address names ("/2024/05/17/…").
  private static func ofAddress(_ address: String) -> Dateline? {
    guard let path = WebAddress(address)?.path else { return nil }
    let numbers = path.utf8.split { !(0x30...0x39).contains($0) }.map {
      (count: $0.count, value: Int(Substring($0)) ?? 0)
    }
    for (index, year) in numbers.enumerated() where year.count == 4 && (1995...2100).contains(year.value) {
      let rest = numbers[(index + 1)...].prefix(2)
      guard let month = rest.first, month.count <= 2, (1...12).contains(month.value) else { continue }
      let day = rest.dropFirst().first.flatMap { $0.count <= 2 ? $0.value : nil }
      let text = "\(year.value)-\(month.value)-\(day ?? 0)"
      if day != nil, var date = DatelineParser.parse(text) {
        date.raw = ""
        return date
      }
      return Dateline(
        raw: "", published: "\(year.value)-\(month.value < 10 ? "0" : "")\(month.value)", precision: .month)
    }
    return nil
  }
}
