import ArticleModel

/// A line, or two, by which a page shows who wrote an article.
struct ShownByline {
  var authors: [Author]
  /// What the page shows it by, the strongest first.
  var strength: Strength
  var distance: Int
  /// Text nodes that say nothing else.
  var wholeNodes: [Int]

  enum Strength: Int, Comparable {
    case link, label, name
    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The strongest first, of those the nearest to the headline.
  static func found(_ content: ContentFinder, _ lines: [ShownLine], title: Int?) -> [ShownByline] {
    let head = lines.firstIndex { $0.nodes.lowerBound >= title ?? content.root } ?? 0
    let end = content.tree.end(of: content.root)
    let last = lines.lastIndex { $0.nodes.lowerBound < end } ?? lines.count
    var found: [ShownByline] = []
    for (index, line) in lines.enumerated() where !line.isOfOther && index >= head - 10 && found.count < 12 {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      // In the text only a mark is a byline's; its many lines are not looked at for words.
      let isInside = index > head + 25
      let isMiddle = isInside && index < last - 12
      guard
        var byline = byline(line, next: next, content, isHead: abs(index - head) <= 12, isMiddle: isMiddle)
      else { continue }
      byline.distance = (index >= head ? index - head : (head - index) * 2) + line.distance
      if isInside { byline.distance += 20 }
      found.append(byline)
    }
    return found.sorted { ($0.strength == .name ? 1 : 0, $0.distance) < ($1.strength == .name ? 1 : 0, $1.distance) }
  }

  private static func byline(
    _ line: ShownLine, next: ShownLine?, _ content: ContentFinder, isHead: Bool, isMiddle: Bool
  ) -> ShownByline? {
    let tree = content.tree
    let whole = line.text.utf8.count <= 100 ? line.nodes.filter { tree.isText($0) } : []
    func shown(_ authors: [Author]?, _ strength: Strength, _ nodes: [Int]) -> ShownByline? {
      guard let authors, !authors.isEmpty else { return nil }
      return ShownByline(authors: authors, strength: strength, distance: 0, wholeNodes: nodes)
    }
    let elements = tree.elements(around: line, content.measures)
    // Names that the page links to or marks, each by itself.
    let marked = elements.filter { isMarked($0, tree) && line.nodes.overlaps($0...max($0, tree.end(of: $0) - 1)) }
    if !marked.isEmpty {
      var names: [String] = []
      for node in marked where !marked.contains(where: { $0 != node && tree.isInside(node, $0) && $0 < node }) {
        names += named(node, in: tree) ?? []
      }
      var seen: Set<String> = []
      let authors = names.compactMap { AuthorNames.parse($0, isMarked: true) }.flatMap { $0 }
        .filter { seen.insert($0.name).inserted }
      if let found = shown(authors, .link, whole) { return found }
    }
    if isMiddle { return nil }
    if line.text.utf8.count <= 160 {
      if let found = shown(AuthorNames.parse(line.text, isMarked: false), .label, whole) { return found }
      // "By" and the name behind it without a space, or in the next line.
      if let first = line.pieces.first, PageWords.isLabel(first, .by) {
        let rest = line.pieces.dropFirst().joined(separator: " ")
        if let found = shown(AuthorNames.parse(rest, isMarked: isHead), .label, whole) { return found }
        if line.pieces.count == 1, let next,
          let found = shown(AuthorNames.parse(next.text, isMarked: isHead), .label, [])
        {
          var found = found
          found.wholeNodes = whole + (next.text.utf8.count <= 80 ? next.nodes.filter { tree.isText($0) } : [])
          return found
        }
      }
    }
    guard elements.contains(where: { content.names[$0].signs.contains(.byline) }), line.text.utf8.count <= 80 else {
      return nil
    }
    let words = line.text.split(separator: " ")
    guard words.count <= 12 else { return nil }
    guard words.count > 1, !words.contains(where: { PageWords.isLabel($0, .stop) }) else { return nil }
    let first =
      line.pieces.count > 1 && AuthorNames.isName(line.pieces[0], isMarked: false) ? line.pieces[0] : line.text
    return shown(AuthorNames.parse(first, isMarked: true), .name, whole)
  }

  private static func isMarked(_ node: Int, _ tree: PageTree) -> Bool {
    tree[node, .rel]?.split(separator: " ").contains("author") == true || tree[node, .itemprop] == "author"
      || leadsToAuthor(node, tree)
  }

  /// A link to the page of who wrote it.
  private static func leadsToAuthor(_ node: Int, _ tree: PageTree) -> Bool {
    guard tree.tag(node) == .a, let href = tree[node, .href], href.utf8.count < 300 else { return false }
    let path = href.utf8.prefix { $0 != UInt8(ascii: "?") }
    let parts = path.split(separator: UInt8(ascii: "/"))
    return parts.dropLast().contains { folders.contains(String(Substring($0)).lowercased()) }
  }

  /// Folders of a site that hold its authors.
  private static let folders: Set<String> = [
    "author", "authors", "writer", "writers", "auteur", "auteurs", "autor", "autores", "autore", "autori", "autoren",
    "autorzy", "by", "byline", "contributor", "contributors", "journalist", "journalists", "journaliste", "yazar",
    "yazarlar", "reporter", "columnist", "avtor", "skribent", "forfatter", "firma", "firme",
  ]

  /// The names alone in what is marked as a byline.
  private static func named(_ node: Int, in tree: PageTree) -> [String]? {
    let inner = (node..<tree.end(of: node)).filter { tree[$0, .itemprop] == "name" || $0 != node && isMarked($0, tree) }
    let names = inner.map { tree[$0, .content] ?? tree.plainText($0) }.filter { !$0.isEmpty }
    if !names.isEmpty { return names }
    let text = tree[node, .content] ?? tree.plainText(node)
    if text.isEmpty || text.utf8.count > 200 { return nil }
    // A link alone may say "View" or "All posts".
    let isStated = tree[node, .rel] != nil || tree[node, .itemprop] != nil
    return isStated || text.utf8.contains(0x20) && AuthorNames.isName(text, isMarked: false) ? [text] : nil
  }
}
