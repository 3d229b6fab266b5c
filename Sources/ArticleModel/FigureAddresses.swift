extension Article {
  /// The addresses of its pictures as it gives them, each once, in the order of the page.
  public var figureAddresses: [String] {
    var found = [leadImage?.url].compactMap { $0 }
    Self.collectFigures(blocks, into: &found)
    var seen: Set<String> = []
    return found.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func collectFigures(_ blocks: [Block], into found: inout [String]) {
    for block in blocks {
      switch block {
      case .figure(let picture): if let url = picture.url { found.append(url) }
      case .list(_, _, let items): for item in items { collectFigures(item, into: &found) }
      case .quote(let blocks, _): collectFigures(blocks, into: &found)
      case .paragraph, .heading, .table, .preformatted, .rule: break
      }
    }
  }
}
