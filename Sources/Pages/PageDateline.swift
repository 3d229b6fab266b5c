import ArticleModel
import Deciphering

/// When an article was published, by its data or by the lines around its headline.
struct PageDateline {
  private(set) var dateline: Dateline?
  private(set) var source = ""
  /// The line that shows it, where it says nothing else.
  private(set) var node: Int?

  private static let names = [
    "article:published_time", "datepublished", "og:published_time", "article:published", "date", "pubdate",
    "publishdate",
    "publish_date", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date",
    "parsely-pub-date", "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "published_at",
    "datecreated", "og:article:published_time", "published_time", "date.issued", "article.published",
  ]
  private static let modifiedNames = [
    "article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified", "dcterms.modified",
  ]

  init(_ content: ContentFinder, _ metadata: PageMetadata, title: Int?) {
    let shown = Self.shown(content, title: title)
    var stated: (Dateline, String)?
    if let text = metadata.linkedData?.published { stated = Self.parse(text).map { ($0, "json-ld") } }
    if stated == nil, let (text, name) = metadata.first(Self.names) { stated = Self.parse(text).map { ($0, name) } }
    if stated == nil { stated = Self.marked(content, title: title).map { ($0, "time") } }
    if let (first, name) = stated {
      var found = first
      // The page's own words beside what the data says.
      if let line = shown.first(where: { $0.dateline.published?.prefix(10) == found.published?.prefix(10) })
        ?? shown.first,
        line.dateline.published?.prefix(7) == found.published?.prefix(7)
      {
        (found.raw, found.place, found.calendar) = (line.dateline.raw, line.dateline.place, line.dateline.calendar)
        node = line.node
      } else {
        found.place = nil
      }
      (dateline, source) = (found, name)
    } else if let first = shown.first {
      (dateline, source, node) = (first.dateline, "dateline", first.node)
    }
    let modified = metadata.linkedData?.modified ?? metadata.first(Self.modifiedNames)?.text
    if let modified = modified.flatMap({ Self.parse($0)?.published }), dateline?.modified == nil {
      dateline?.modified = modified
    }
  }

  private static func parse(_ text: String) -> Dateline? {
    guard let found = DatelineParser.parse(text), let published = found.published, published.utf8.count >= 8,
      (1800...2100).contains(Int(published.prefix(4)) ?? 0)
    else { return nil }
    return found
  }

  /// `<time>` and microdata; the one nearest to the headline.
  private static func marked(_ content: ContentFinder, title: Int?) -> Dateline? {
    let tree = content.tree
    let end = tree.end(of: content.root)
    var best: (distance: Int, dateline: Dateline)?
    for node in tree.indices {
      let isPublished = tree[node, .itemprop] == "datePublished"
      guard tree.tag(node) == .time || isPublished else { continue }
      if !isPublished, isInsideOther(node, content) { continue }
      let text = tree[node, .datetime] ?? tree[node, .content] ?? tree.plainText(node)
      guard let dateline = parse(text) ?? parse(tree.plainText(node)) else { continue }
      let distance = isPublished ? 0 : abs(node - (title ?? content.root)) + (node > end ? 10_000 : 0)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, dateline) }
    }
    return best?.dateline
  }

  private static func isInsideOther(_ node: Int, _ content: ContentFinder) -> Bool {
    var node = node
    while node > 0 {
      if let reason = content.names[node].reason, content.left[node], reason != "metadata" { return true }
      node = content.tree.nodes[node].parent
    }
    return false
  }

  /// Short lines with a date, those marked as one and near the headline first.
  private static func shown(_ content: ContentFinder, title: Int?) -> [(dateline: Dateline, node: Int)] {
    let tree = content.tree
    let end = tree.end(of: content.root)
    var found: [(distance: Int, dateline: Dateline, node: Int)] = []
    var node = 1
    var seen = 0
    while node < tree.nodes.count, seen < 60 {
      let tag = tree.tag(node)
      let isMarked = tag == .time || content.names[node].roles.contains(.date)
      let letters = content.measures.all[node].letters
      guard isMarked || tag.isBlock && content.measures.own[node].letters > 0 || content.left[node] && tag.isBlock
      else {
        node += 1
        continue
      }
      if letters > 120 || !isMarked && letters < 6 && !content.left[node] {
        node += 1
        continue
      }
      let text = tree.plainText(node)
      if text.utf8.count <= 240, text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }) {
        if let leftover = DatelineParser.leftoverWords(in: text), leftover <= (isMarked ? 8 : 4),
          let dateline = parse(text),
          !isInsideOther(node, content)
        {
          seen += 1
          let start = title ?? content.root
          // Behind the text stand the dates of other things.
          let isFar = node > end || node > start + 400 && !isMarked
          found.append((abs(node - start) + (isMarked ? 0 : 40) + (isFar ? 100_000 : 0), dateline, node))
          node = tree.end(of: node)
          continue
        }
      }
      node += 1
    }
    return found.filter { $0.distance < 100_000 }.sorted { $0.distance < $1.distance }.map { ($0.dateline, $0.node) }
  }
}
