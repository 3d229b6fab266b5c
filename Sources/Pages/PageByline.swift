import ArticleModel

/// Who wrote an article, by its data and by the lines around its headline.
struct PageByline {
  private(set) var authors: [Author] = []
  private(set) var source = ""
  /// Text nodes that say nothing else.
  private(set) var nodes: [Int] = []

  init(_ content: ContentFinder, _ metadata: PageMetadata, _ lines: [ShownLine], title: Int?, site: [String]) {
    let shown = ShownByline.found(content, lines, title: title)
    let isPerson: (Author) -> Bool = { !PageTitle.isSite($0.name, site) && !Self.isAccount($0.name) }
    let strong = shown.first { $0.strength != .name && $0.authors.contains(where: isPerson) }
    let weak = shown.first { $0.strength == .name && $0.authors.contains(where: isPerson) }
    let stated = (metadata.linkedData?.authors ?? []).filter { !Self.isAddress($0.name) }
      .flatMap { author in
        let names = AuthorNames.stated(author.name, site: site)
        return names.enumerated().map { Author(name: $1, role: $0 == names.count - 1 ? author.role : nil) }
      }
    let persons = stated.filter(isPerson)
    let named = metadata.authors.filter { !Self.isAddress($0) }.flatMap { AuthorNames.stated($0, site: site) }
      .map { Author(name: $0) }
    if !persons.isEmpty, strong == nil || persons.contains(where: { content.tree.holds($0.name) }) {
      (authors, source) = (Self.withRoles(persons, shown), "json-ld")
    } else if let strong {
      (authors, source) = (strong.authors, "byline")
    } else if named.contains(where: isPerson) {
      (authors, source) = (Self.withRoles(named.filter(isPerson), shown), "author")
    } else if let weak {
      (authors, source) = (weak.authors, "byline")
    } else if let desk = shown.first {
      (authors, source) = (desk.authors, "byline")
    } else if !stated.isEmpty {
      (authors, source) = (stated, "json-ld")
    } else if !named.isEmpty {
      (authors, source) = (named, "author")
    }
    nodes = shown.filter { line in line.authors.contains { one in authors.contains { $0.name == one.name } } }
      .flatMap(\.wholeNodes)
    var seen: Set<String> = []
    authors = authors.map { author in
      Author(name: CleanText.field(author.name), role: author.role.map { CleanText.field($0) })
    }.filter { !$0.name.isEmpty && $0.name.utf8.count < 200 && seen.insert($0.name).inserted }
    if authors.isEmpty { source = "" }
  }

  /// What the page shows of the trades of those whom its data name.
  private static func withRoles(_ authors: [Author], _ shown: [ShownByline]) -> [Author] {
    authors.map { author in
      let role = shown.lazy.flatMap(\.authors).first { $0.name == author.name }?.role
      return Author(name: author.name, role: author.role ?? role)
    }
  }

  private static func isAddress(_ name: String) -> Bool {
    name.contains("://") || name.contains("www.") || name.allSatisfy { $0.isNumber } || name.hasPrefix("@")
  }

  /// Accounts of publishing systems are nobody's names.
  private static func isAccount(_ name: String) -> Bool {
    ["admin", "administrator", "editor", "webmaster", "user", "root", "superuser"].contains(name.lowercased())
  }
}
