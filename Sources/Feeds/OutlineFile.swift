import ArticleModel
import Deciphering

/// Lists of feeds as programs exchange them: OPML 1 and 2; and newsboat's `urls`.
public enum OutlineFile {
  /// The feeds of an OPML file; nil where it is none. The folders that a feed stands in become its tags.
  public static func feeds(_ bytes: [UInt8]) -> [Subscription]? {
    let decoded = CharsetDecoder.decode(bytes)
    guard let root = FeedMarkupParser.root(RepairedMarkup(Array(decoded.text.utf8))), root.name == "opml" else {
      return nil
    }
    var found: [Subscription] = []
    for body in root.elements where body.name == "body" { collect(body, tags: [], into: &found) }
    return found
  }

  private static func collect(_ element: FeedElement, tags: [String], into found: inout [Subscription]) {
    for outline in element.elements where outline.name == "outline" {
      let title = [outline["title"], outline["text"]].lazy.compactMap { $0.map { CleanText.field($0) } }.first {
        !$0.isEmpty
      }
      guard let url = outline["xmlurl"].map({ CleanText.field($0) }), !url.isEmpty else {
        collect(outline, tags: tags + (title.map { [tag($0)] } ?? []), into: &found)
        continue
      }
      guard url.hasPrefix("http://") || url.hasPrefix("https://") else { continue }
      let own = (outline["category"] ?? "").split(separator: ",").map { tag(CleanText.field(String($0))) }
      var feed = Subscription(.web(url), title: title)
      for tag in tags + own where !tag.isEmpty && !feed.tags.contains(tag) { feed.tags.append(tag) }
      if !found.contains(where: { $0.address == url }) { found.append(feed) }
    }
  }

  private static func tag(_ text: String) -> String {
    text.split { $0 == "/" }.joined(separator: "/")
  }

  /// The feeds of newsboat's `urls` file: an address, then tags, `"~title"` among them; its queries are passed over.
  public static func newsboatFeeds(_ text: String) -> [Subscription] {
    SubscriptionFile.lines(of: text).compactMap { line in
      var words = LineWords(line)
      guard let url = words.next()?.text, url.hasPrefix("http://") || url.hasPrefix("https://") else { return nil }
      var feed = Subscription(.web(url))
      while let word = words.next() {
        if word.text.hasPrefix("~") {
          feed.title = String(word.text.dropFirst())
        } else if !word.text.hasPrefix("!"), word.text != "=" {
          feed.tags.append(word.text)
        }
      }
      return feed
    }
  }

  /// OPML 2.0; feeds with tags stand in a folder of their first one, all tags in `category`. Paths and commands are
  /// nobody else's and stay out.
  public static func text(_ feeds: [Subscription], title: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head><title>\(escaped(title))</title></head>
        <body>

      """
    let folders = feeds.reduce(into: [String]()) { folders, feed in
      if let tag = feed.tags.first, !folders.contains(tag) { folders.append(tag) }
    }
    for feed in feeds where feed.tags.isEmpty { text += outline(feed, indent: "    ") }
    for folder in folders {
      text += "    <outline text=\"\(escaped(folder))\" title=\"\(escaped(folder))\">\n"
      for feed in feeds where feed.tags.first == folder { text += outline(feed, indent: "      ") }
      text += "    </outline>\n"
    }
    return text + "  </body>\n</opml>\n"
  }

  private static func outline(_ feed: Subscription, indent: String) -> String {
    guard case .web(let url) = feed.source else { return "" }
    let name = escaped(feed.name)
    let category = feed.tags.count > 1 ? " category=\"\(escaped(feed.tags.dropFirst().joined(separator: ",")))\"" : ""
    return "\(indent)<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(escaped(url))\"\(category)/>\n"
  }

  private static func escaped(_ text: String) -> String {
    CleanText.field(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
