import ArticleModel

/// What a page's head says: meta elements, title, language, canonical link.
struct PageMetadata {
  /// The first of each name, in lower case ("og:title").
  private(set) var meta: [String: String] = [:]
  private(set) var authors: [String] = []
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var direction: Direction?
  private(set) var baseAddress: String?
  let linkedData: LinkedData?

  init(_ tree: PageTree, linkedData scripts: [String]) {
    linkedData = LinkedData(scripts)
    for node in tree.indices {
      switch tree.tag(node) {
      case .html, .body:
        if language == nil, let value = tree[node, .lang] { language = Self.languageTag(value) }
        direction = direction ?? BlockBuilder.direction(of: node, in: tree)
      case .title:
        if title == nil {
          let text = CleanText.field(tree.plainText(node))
          title = text.isEmpty ? nil : text
        }
      case .base: baseAddress = baseAddress ?? tree[node, .href]
      case .link:
        if canonical == nil, tree[node, .rel]?.lowercased() == "canonical" { canonical = tree[node, .href] }
      case .meta:
        guard let name = (tree[node, .property] ?? tree[node, .name] ?? tree[node, .itemprop])?.lowercased(),
          let content = tree[node, .content]
        else { continue }
        let text = CharacterText.field(content)
        guard !text.isEmpty else { continue }
        if meta[name] == nil { meta[name] = text }
        if text.utf8.count < 300,
          name == "author" || name == "article:author" || name == "citation_author" || name == "parsely-author"
            || name == "sailthru.author" || name == "dc.creator", !authors.contains(text)
        {
          authors.append(text)
        }
      default: break
      }
    }
  }

  /// The first that the page gives, with the name it stands under.
  func first(_ names: [String]) -> (text: String, name: String)? {
    for name in names { if let text = meta[name] { return (text, name) } }
    return nil
  }

  /// "ar", "pt-BR"; nil for what is no language tag.
  static func languageTag(_ value: String) -> String? {
    let parts = value.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    let rest = parts.dropFirst().prefix(2).filter {
      $0.utf8.count <= 4 && $0.utf8.allSatisfy { $0 < 0x7F && $0 > 0x2F }
    }
    return ([first.lowercased()] + rest.map { $0.count == 2 ? $0.uppercased() : String($0) }).joined(separator: "-")
  }
}
