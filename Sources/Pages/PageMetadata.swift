import ArticleModel

/// What a page's head says: meta elements, title, language, canonical link.
struct PageMetadata {
  /// The first of each name, in lower case ("og:title").
  private(set) var meta: [String: String] = [:]
  private var byPlainName: [String: (text: String, name: String)] = [:]
  private(set) var authors: [String] = []
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var direction: Direction?
  private(set) var baseAddress: String?
  let linkedData: LinkedData?
  /// What scripts carry of the article.
  let data: PageData

  init(_ tree: PageTree, _ markup: BoundedMarkup) {
    var scripts = markup.linkedData
    data = PageData(markup.data)
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
        // Some systems write their JSON-LD so.
        if name.hasSuffix("ld+json") { scripts.append(content) }
        let text = CharacterText.field(content)
        guard !text.isEmpty else { continue }
        if meta[name] == nil { meta[name] = text }
        let plain = Self.plain(name)
        if byPlainName[plain] == nil { byPlainName[plain] = (text, name) }
        if text.utf8.count < 300, Self.authorNames.contains(name), !authors.contains(text) { authors.append(text) }
      default: break
      }
    }
    linkedData = LinkedData(scripts)
  }

  /// The first that the page gives, with the name it stands under.
  func first(_ names: [String]) -> (text: String, name: String)? {
    for name in names { if let text = meta[name] { return (text, name) } }
    return nil
  }

  private static let authorNames: Set<String> = [
    "author", "article:author", "og:article:author", "citation_author", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "dc.creator.personalname", "article.author", "byl", "cxenseparse:author",
    "rbauthors",
  ]

  /// When the page was published, and the name that says so.
  var published: (text: String, name: String)? {
    // Systems state when they put the page out anew beside when it was written.
    let surest = Self.publishedNames.prefix(8).compactMap { byPlainName[$0] }.filter { $0.text.utf8.first == 0x32 }
    return surest.min { $0.text.prefix(10) < $1.text.prefix(10) } ?? first(called: Self.publishedNames)
  }
  /// When it was changed.
  var modified: String? { first(called: Self.modifiedNames)?.text }

  /// Names without their signs and the schemes in front ("article:published_time", "DC.date.issued"), the surest first.
  private static let publishedNames = [
    "publishedtime", "datepublished", "published", "publisheddate", "datepublication", "publishdate", "publishtime",
    "publishedat", "pubdate", "publicationdate", "articledateoriginal", "originalpublicationdate", "firstpublished",
    "parselypubdate", "recspublishtime", "dateissued", "issued", "created", "datecreated", "releasedate",
    "creationdate",
    "createdtime", "sailthrudate", "articledate", "newsdate", "date",
  ]
  private static let modifiedNames = [
    "modifiedtime", "datemodified", "updatedtime", "lastmod", "lastmodified", "modified", "updated", "dateupdated",
  ]
  private static let schemes: Set<String> = [
    "og", "article", "dc", "dcterms", "cxenseparse", "rnews", "citation", "bt", "video", "news", "schema", "content",
  ]

  private func first(called names: [String]) -> (text: String, name: String)? {
    for name in names {
      if let found = byPlainName[name] { return (found.text, found.name) }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    var parts = name.utf8.split { !(0x61...0x7A).contains($0) }.map { String(Substring($0)) }
    while parts.count > 1, let first = parts.first, schemes.contains(first) { parts.removeFirst() }
    return parts.joined()
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
