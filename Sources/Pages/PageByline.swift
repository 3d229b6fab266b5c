import ArticleModel

/// Who wrote an article, by its data or by the lines under its headline.
struct PageByline {
  private(set) var authors: [Author] = []
  private(set) var source = ""
  /// Lines that say nothing else.
  private(set) var nodes: [Int] = []

  init(_ content: ContentFinder, _ metadata: PageMetadata, title: Int?, site: [String]) {
    let shown = Self.shown(content, title: title)
    nodes = shown.flatMap { $0.isWhole ? [$0.node] : [] }
    let stated = (metadata.linkedData?.authors ?? []).filter { !Self.isAddress($0.name) }
    let persons = stated.filter { !PageTitle.isSite($0.name, site) }
    if !persons.isEmpty {
      (authors, source) = (persons, "json-ld")
    } else if let first = shown.first(where: { $0.authors.contains { !PageTitle.isSite($0.name, site) } }) {
      (authors, source) = (first.authors, "byline")
    } else if let named = metadata.authors.filter({ !Self.isAddress($0) && !$0.isEmpty }).first.map({ _ in
      metadata.authors.filter { !Self.isAddress($0) }
    }) {
      (authors, source) = (named.flatMap { Self.names($0) }, "author")
    } else if !stated.isEmpty {
      (authors, source) = (stated, "json-ld")
    }
    var seen: Set<String> = []
    authors = authors.map { author in
      Author(name: CleanText.field(Self.withoutLabel(author.name)), role: author.role.map { CleanText.field($0) })
    }.filter { !$0.name.isEmpty && $0.name.utf8.count < 200 && seen.insert($0.name).inserted }
    if authors.isEmpty { source = "" }
  }

  private static func isAddress(_ name: String) -> Bool {
    name.contains("://") || name.contains("www.") || name.allSatisfy { $0.isNumber } || name.hasPrefix("@")
  }

  private struct Shown {
    var node: Int
    var authors: [Author]
    /// Whether the node holds nothing but the byline.
    var isWhole: Bool
  }

  /// Bylines as the page shows them, those near the headline first.
  private static func shown(_ content: ContentFinder, title: Int?) -> [Shown] {
    let tree = content.tree
    let end = tree.end(of: content.root)
    var found: [Shown] = []
    var node = 1
    while node < tree.nodes.count, found.count < 8 {
      let letters = content.measures.all[node].letters + (content.left[node] ? 1 : 0)
      let isMarked =
        tree[node, .itemprop] == "author" || tree[node, .rel] == "author"
        || content.names[node].roles.contains(.byline) || leadsToAuthor(node, tree)
      let isNear = node < end && (title == nil || node >= title! - 30)
      if isMarked, letters > 0, !insideOther(node, content) {
        let text = tree.plainText(node)
        if text.utf8.count <= 200, let authors = parse(named(node, in: tree) ?? text, isMarked: true), !authors.isEmpty
        {
          found.append(Shown(node: node, authors: authors, isWhole: text.utf8.count < 80))
          node = tree.end(of: node)
          continue
        }
      } else if isNear, tree.tag(node).isBlock, (4...80).contains(content.measures.all[node].letters),
        content.measures.own[node].letters > 0
      {
        let text = tree.plainText(node)
        if let authors = parse(text, isMarked: false) {
          found.append(Shown(node: node, authors: authors, isWhole: true))
        } else if PageWords.isLabel(text, "by"), let next = textBehind(node, content),
          let authors = parse(tree.plainText(next), isMarked: true)
        {
          // The label in one line, the name in the next.
          found.append(Shown(node: node, authors: authors, isWhole: true))
          found.append(Shown(node: next, authors: authors, isWhole: true))
        }
      }
      node += 1
    }
    let start = title ?? 0
    return found.sorted { abs($0.node - start) < abs($1.node - start) }
  }

  /// A link to the page of who wrote it.
  private static func leadsToAuthor(_ node: Int, _ tree: PageTree) -> Bool {
    guard tree.tag(node) == .a, let href = tree[node, .href], href.utf8.count < 300 else { return false }
    let parts = href.utf8.split(separator: UInt8(ascii: "/"))
    return parts.dropLast().contains { authorFolders.contains(String(Substring($0))) }
  }

  /// Folders of a site that hold its authors.
  private static let authorFolders: Set<String> = [
    "author", "authors", "writer", "writers", "auteur", "auteurs", "autor", "autores", "autore", "autori", "autoren",
    "by",
    "contributor", "contributors", "journalist", "journalists", "yazar", "yazarlar", "reporter", "columnist", "avtor",
  ]

  private static func textBehind(_ node: Int, _ content: ContentFinder) -> Int? {
    let end = min(content.tree.nodes.count, content.tree.end(of: node) + 6)
    return (content.tree.end(of: node)..<max(end, content.tree.end(of: node))).first { next in
      content.tree.tag(next).isBlock && (3...50).contains(content.measures.own[next].letters)
    }
  }

  /// What belongs to comments and teasers is no byline of this article.
  private static func insideOther(_ node: Int, _ content: ContentFinder) -> Bool {
    var node = content.tree.nodes[node].parent
    while node > 0 {
      if content.left[node], let reason = content.names[node].reason,
        ["comments", "related", "most read", "menu", "sidebar", "footer"].contains(reason)
      {
        return true
      }
      node = content.tree.nodes[node].parent
    }
    return false
  }

  /// The element in a marked byline that holds the name alone.
  private static func named(_ node: Int, in tree: PageTree) -> String? {
    let links = (node..<tree.end(of: node)).filter { inner in
      tree[inner, .itemprop] == "name" || tree[inner, .rel] == "author" || leadsToAuthor(inner, tree)
    }
    let names = links.map { tree[$0, .content] ?? tree.plainText($0) }.filter { isName($0) }
    if !names.isEmpty { return names.joined(separator: ", ") }
    // A name set apart from the job behind it.
    let texts = (node..<tree.end(of: node)).filter { tree.isText($0) }.prefix(6).map {
      InlineText.collapsed(String(decoding: tree.bytes($0), as: UTF8.self))
    }.filter { !$0.isEmpty && !PageWords.isLabel($0, "by") }
    guard texts.count > 1, let first = texts.first, isName(first), (2...4).contains(first.split(separator: " ").count),
      !PageWords.isLabel(texts[1], "and")
    else { return nil }
    return first
  }

  private static func parse(_ text: String, isMarked: Bool) -> [Author]? {
    var words = text.split(separator: " ")
    var hasLabel = false
    for count in [3, 2, 1] where words.count > count {
      let label = words[..<count].joined(separator: " ")
      if PageWords.isLabel(label, "by") {
        words.removeFirst(count)
        hasLabel = true
        break
      }
    }
    guard hasLabel || isMarked, !words.isEmpty else { return nil }
    // What stands behind the name: a date, a job, how long the reading takes.
    var rest = words.joined(separator: " ")
    for sign in [" | ", " • ", " · ", " – ", " — ", " - ", " / ", "\u{2022}", "|", "("] {
      if let end = rest.firstRange(of: sign), end.lowerBound > rest.startIndex {
        rest = String(rest[..<end.lowerBound])
      }
    }
    if let digit = rest.unicodeScalars.firstIndex(where: { $0.properties.numericType != nil }) {
      // "…, Dec 17, 2025"
      rest = String(rest[..<digit])
      if let comma = rest.lastIndex(where: { $0 == "," || $0 == "،" }) { rest = String(rest[..<comma]) }
    }
    let names = names(rest)
    guard !names.isEmpty, names.allSatisfy({ isName($0.name) }) else { return nil }
    return names
  }

  /// The names that a line gives behind a label ("By …", "بقلم …").
  static func authors(inLine text: String) -> [Author]? {
    text.utf8.count <= 240 ? parse(text, isMarked: false) : nil
  }

  /// A line that is nothing but a name.
  static func name(_ text: String) -> Author? { isName(text) ? Author(name: CleanText.field(text)) : nil }

  private static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), name.utf8.count >= 3 else { return false }
    if name.unicodeScalars.contains(where: {
      $0.properties.numericType != nil || ":/@?!<>{}[]".unicodeScalars.contains($0)
    }) {
      return false
    }
    // Scripts with capitals write names with them.
    guard let first = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
    if first.properties.isLowercase { return false }
    return PageWords.kind(of: name) == nil && !name.hasSuffix(".") || words.count == 2
  }

  private static func withoutLabel(_ name: String) -> String {
    let words = name.split(separator: " ")
    for count in [2, 1] where words.count > count + 1 || words.count > count && count == 1 {
      if PageWords.isLabel(words[..<count].joined(separator: " "), "by") {
        return words[count...].joined(separator: " ")
      }
    }
    return name
  }

  /// Names with commas and "and" between them.
  private static func names(_ text: String) -> [Author] {
    var pieces: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if PageWords.isLabel(word, "and") {
        if !(pieces.last?.isEmpty ?? true) { pieces.append([]) }
        continue
      }
      let isLast = word.hasSuffix(",") || word.hasSuffix("،") || word.hasSuffix(";")
      if PageWords.isLabel(word, "stop") {
        if pieces.last?.isEmpty ?? true { pieces.append([]) }
        break
      }
      pieces[pieces.count - 1].append(isLast ? word.dropLast() : word)
      if isLast { pieces.append([]) }
    }
    return pieces.filter { !$0.isEmpty }.map { Author(name: $0.joined(separator: " ")) }
  }
}
