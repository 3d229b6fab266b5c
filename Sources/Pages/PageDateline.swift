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
    let shown = ShownDate.found(content, lines, title: title)
    let first = shown.first { $0.label != .updated && !$0.isFar }
    let update = shown.first { $0.label == .updated }
    let changed =
      update?.dateline.published ?? metadata.linkedData?.modified.flatMap { Self.parse($0)?.published }
      ?? metadata.modified.flatMap { Self.parse($0)?.published }
    if let (stated, name) = Self.stated(content, metadata) {
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
    } else if let (marked, name) = Self.marked(content, title: title) {
      (dateline, source) = (marked, name)
    } else if let stated = metadata.data.published(headline: headline).flatMap(Self.parse) {
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

  static func parse(_ text: String) -> Dateline? {
    guard let found = DatelineParser.parse(text), let published = found.published, published.utf8.count >= 8,
      (1800...2100).contains(Int(published.prefix(4)) ?? 0)
    else { return nil }
    return found
  }

  private static func stated(_ content: ContentFinder, _ metadata: PageMetadata) -> (Dateline, String)? {
    if let date = metadata.linkedData?.published.flatMap(parse) { return (date, "json-ld") }
    if let (text, name) = metadata.published, let date = parse(text) { return (date, name) }
    let tree = content.tree
    for node in tree.indices where tree[node, .itemprop] == "datePublished" {
      let text = tree[node, .datetime] ?? tree[node, .content] ?? tree.plainText(node)
      if let date = parse(text) { return (date, "microdata") }
    }
    return nil
  }

  /// A `<time>` that shows no date itself ("three hours ago"), the one nearest to the headline.
  private static func marked(_ content: ContentFinder, title: Int?) -> (Dateline, String)? {
    let tree = content.tree
    var best: (distance: Int, dateline: Dateline)?
    for node in tree.indices where tree.tag(node) == .time && !content.isLeft(node) {
      guard let date = tree[node, .datetime].flatMap(parse) else { continue }
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
