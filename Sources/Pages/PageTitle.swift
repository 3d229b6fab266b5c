import ArticleModel

/// The headline among what a page calls itself by.
struct PageTitle {
  private(set) var text = ""
  /// What it was taken from.
  private(set) var source = ""
  /// The heading that shows it.
  private(set) var node: Int?

  init(_ tree: PageTree, _ content: ContentFinder, _ metadata: PageMetadata, site: [String]) {
    let headings = tree.indices.filter { tree.tag($0) == .h1 || tree[$0, .itemprop] == "headline" }
      .map { (node: $0, text: Self.withoutMark(CleanText.field(tree.plainText($0)))) }.filter { !$0.text.isEmpty }
    let site = site + Self.siteHeadings(headings.map(\.text), tree, metadata)
    var stated: [(text: String, source: String)] = []
    if let title = metadata.linkedData?.headline { stated.append((Self.withoutSite(title, site), "json-ld")) }
    for name in ["og:title", "twitter:title", "title", "dc.title", "headline"] {
      if let title = metadata.meta[name] { stated.append((Self.withoutSite(title, site), name)) }
    }
    if let title = metadata.title { stated.append((Self.withoutSite(title, site), "title")) }
    stated.removeAll { $0.text.isEmpty || Self.isSite($0.text, site) }

    let rated = headings.filter { !Self.isSite($0.text, site) }.map {
      heading -> (node: Int, text: String, rate: Double) in
      let best = stated.map { Self.likeness(heading.text, $0.text) }.max() ?? 0
      // The headline stands over the text, not behind it.
      return (heading.node, heading.text, best + (heading.node <= content.root + 40 ? 0.01 : 0))
    }
    if let best = rated.max(by: { $0.rate < $1.rate }), best.rate >= 0.5 || stated.isEmpty || isAlone(rated, content) {
      node = best.node
      // A heading with the section or a remark set into it: the page states the headline by itself, too.
      let inside = stated.first {
        best.text != $0.text && (Self.extends(best.text, $0.text) || Self.isShouted(best.text, $0.text))
      }
      (text, source) = inside.map { ($0.text, $0.source) } ?? (best.text, "h1")
    } else if let first = stated.first {
      (text, source) = first
      // A page without <h1> shows its headline in another heading.
      node = tree.indices.first { node in
        tree.tag(node).headingLevel != nil && Self.likeness(tree.plainText(node), first.text) > 0.8
      }
    } else if let only = headings.first {
      (node, text, source) = (only.node, only.text, "h1")
    }
    text = CleanText.field(text)
  }

  /// One heading of the first level, right over the text: what programs are told may be another, made for searches.
  private func isAlone(_ headings: [(node: Int, text: String, rate: Double)], _ content: ContentFinder) -> Bool {
    guard let first = headings.first, headings.allSatisfy({ $0.text == first.text }), !content.isLeft(first.node),
      first.text.split(separator: " ").count >= 3
    else { return false }
    let prose = (content.root..<content.tree.end(of: content.root)).first { content.measures.own[$0].letters >= 80 }
    return first.node < prose ?? 0
  }

  /// Headings that are the site's name, by the page's title: what stands beside it there is a heading of its own.
  private static func siteHeadings(_ headings: [String], _ tree: PageTree, _ metadata: PageMetadata) -> [String] {
    guard let title = metadata.title, !headings.isEmpty else { return [] }
    return Set(headings).filter { heading in
      for sign in signs + [": "] {
        for (name, rest) in [
          (title.hasPrefix(heading + sign), title.dropFirst(heading.count + sign.count)),
          (title.hasSuffix(sign + heading), title.dropLast(heading.count + sign.count)),
        ] where name {
          let rest = String(rest)
          if metadata.meta["og:title"] == rest { return true }
          return tree.indices.contains { node in
            [.h2, .h3].contains(tree.tag(node)) && CleanText.field(tree.plainText(node)) == rest
          }
        }
      }
      return false
    }
  }

  /// Whether a heading is the title in capitals.
  private static func isShouted(_ heading: String, _ title: String) -> Bool {
    heading == heading.uppercased() && title != title.uppercased() && likeness(heading, title) > 0.85
  }

  /// A heading without the sign that links to it.
  private static func withoutMark(_ heading: String) -> String {
    var text = heading[...]
    while let last = text.last, last == "¶" || last == "#" || last == "§" || last == " " { text.removeLast() }
    return String(text)
  }

  /// Whether a heading is the title and a few words set off by a sign ("… | Opinion").
  private static func extends(_ heading: String, _ title: String) -> Bool {
    guard heading.hasPrefix(title) || heading.hasSuffix(title) else { return false }
    let rest = heading.hasPrefix(title) ? heading.dropFirst(title.count) : heading.dropLast(title.count)
    return rest.contains { "|–—-:·»".contains($0) } && rest.count < 40
  }

  static func isSite(_ text: String, _ site: [String]) -> Bool { site.contains { key($0) == key(text) } }

  private static let signs = [" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " « ", " / ", " < ", " ● "]

  /// A few words with the host's name among them ("Shopify App Store").
  private static func isOfHost(_ text: String, _ site: [String]) -> Bool {
    guard text.split(separator: " ").count <= 4 else { return false }
    let name = key(text)
    return site.contains { host in
      let labels = host.split(separator: ".")
      return labels.count > 1 && !host.contains(" ")
        && labels.dropLast().contains { $0.count >= 5 && name.contains(key(String($0))) }
    }
  }

  /// The title without the site's name in front or behind.
  static func withoutSite(_ title: String, _ site: [String]) -> String {
    for sign in signs + ["|", ": "] {
      var parts = title.components(sign)
      guard parts.count > 1 else { continue }
      let count = parts.count
      while parts.count > 1, let last = parts.last, isSite(last, site) || sign != ": " && isOfHost(last, site) {
        parts.removeLast()
      }
      while parts.count > 1, let first = parts.first, isSite(first, site) { parts.removeFirst() }
      if parts.count == count, sign == " | " || sign == " » " || sign == " :: ", let first = parts.first,
        first.split(separator: " ").count >= 3
      {
        parts = [first]
      }
      if parts.count < count { return withoutSite(parts.joined(separator: sign), site) }
    }
    return title
  }

  private static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// The share of words that two texts have in common, 0...1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (a, b) = (words(one), words(other))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        .map { String(String.UnicodeScalarView($0)) })
  }
}

extension String {
  /// The parts between a sign.
  func components(_ sign: String) -> [String] { split(separator: sign).map(String.init) }
}
