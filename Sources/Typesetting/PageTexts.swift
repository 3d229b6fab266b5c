import ArticleModel

extension Article {
  /// Every text that a page of the article shows, in reading order, with its address: what a search looks through. A
  /// table's row is one text, its cells parted by tabs.
  public var pageTexts: [(address: TextAddress, text: String)] {
    var found: [(TextAddress, String)] = []
    func add(_ text: String?, at address: TextAddress) {
      if let text, !text.isEmpty { found.append((address, text)) }
    }
    add(kicker, at: .kicker)
    add(headline, at: .headline)
    add(standfirst, at: .standfirst)
    add(dateline?.words, at: .dateline)
    add(bylineWords, at: .byline)
    add(leadImage?.alternativeText, at: .picture)
    add(leadImage?.words, at: .caption)
    Self.collect(blocks, under: []) { add($1, at: $0) }
    return found
  }

  private static func collect(_ blocks: [Block], under path: [Int], _ add: (TextAddress, String?) -> Void) {
    for (index, block) in blocks.enumerated() {
      let path = path + [index]
      switch block {
      case .paragraph(let text), .heading(_, let text): add(.block(path), text.text)
      case .list(_, _, let items):
        for (item, blocks) in items.enumerated() { collect(blocks, under: path + [item], add) }
      case .quote(let blocks, let cite):
        collect(blocks, under: path, add)
        add(.citation(ofQuote: path, blocks: blocks.count), cite)
      case .preformatted(let text): add(.block(path), text)
      case .figure(let picture):
        add(.block(path), picture.words)
        add(.alternative(ofFigure: path), picture.alternativeText)
      case .table(let rows):
        for (row, cells) in rows.enumerated() { add(.block(path + [row]), cells.map(\.text).joined(separator: "\t")) }
      case .rule: break
      }
    }
  }

  /// Who wrote it, and the desk or agency; nil where neither is known.
  var bylineWords: String? {
    let names = byline.map { author in author.role.map { "\(author.name) (\($0))" } ?? author.name }
    let comma = ListSeparator.text(for: names.together(by: ""), language: language)
    return [names.together(by: comma), agency ?? ""].barred
  }
}

extension Dateline {
  /// The page's own words, and the city where they do not name it.
  public var words: String {
    guard let place, !raw.utf8.contains(allOf: place.utf8) else { return raw }
    return raw.isEmpty ? place : "\(raw) | \(place)"
  }
}

extension String.UTF8View {
  /// Whether other bytes stand in these one after the other; none do everywhere.
  fileprivate func contains(allOf other: String.UTF8View) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: other) { return true }
      rest = rest[start...].dropFirst()
    }
    return false
  }
}

extension Picture {
  /// What stands under the picture: the caption, and the credit behind it; nil where there is neither.
  public var words: String? {
    [caption ?? "", credit ?? ""].barred
  }
}

extension [String] {
  /// The parts that there are with bars between them; nil where there is none.
  fileprivate var barred: String? {
    let parts = filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.together(by: " | ")
  }
}

extension TextAddress {
  /// The words that stand for a figure's picture: behind its caption, in the order of addresses.
  static func alternative(ofFigure path: [Int]) -> TextAddress { .block(path + [0]) }

  /// Whose words a block quote holds: stands behind the quote's blocks.
  public static func citation(ofQuote path: [Int], blocks: Int) -> TextAddress { .block(path + [blocks]) }
}
