import Pages

/// Where a page says that its feeds are.
public enum FeedLinkFinder {
  public struct Found: Equatable, Sendable {
    public var address: String
    public var title: String?
  }

  /// The feeds that a page links to (`<link rel="alternate">`), in its order; comments' feeds last.
  public static func feeds(inPage html: String, address: String) -> [Found] {
    var found: [Found] = []
    for link in PageReader.headLinks(of: html) {
      let relations = (link.relation ?? "").lowercased().split(separator: " ")
      let type = (link.type ?? "").lowercased()
      guard relations.contains("alternate") || relations.contains("feed"), Self.types.contains(type),
        let url = PageReader.address(link.address, base: address), !found.contains(where: { $0.address == url })
      else { continue }
      found.append(Found(address: url, title: link.title))
    }
    let (comments, feeds) = (
      found.filter { $0.address.contains("comments") }, found.filter { !$0.address.contains("comments") }
    )
    return feeds + comments
  }

  /// Where sites have their feeds that say nothing of them: below the page, then at the site's root.
  public static func commonPlaces(near address: String) -> [String] {
    let page = address.hasSuffix("/") ? address : address + "/"
    return commonPaths.compactMap { PageReader.address($0, base: page) }
      + commonPaths.compactMap { PageReader.address("/" + $0, base: page) }
  }

  private static let commonPaths = ["feed/", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss", "feed.json"]

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml",
    "application/xml",
  ]
}
