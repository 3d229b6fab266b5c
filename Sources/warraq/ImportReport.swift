import ArticleModel
import Feeds
import JSONText
import Store

/// What importing came to, for other programs (`"schema":"warraq.import/1"`).
struct ImportReport {
  /// One input: a file, a page, a feed.
  struct Input {
    var path: String
    var read: InputArticles?
    /// What became of each article, in their order.
    var saved: [(action: String, path: String?)] = []
    var error: String?

    /// Whether what was read is told of at the end; its warnings are.
    private var forgotten: [String]?

    init(path: String) { self.path = path }

    mutating func forgetArticles() {
      guard forgotten == nil else { return }
      forgotten = warnings
      read = nil
    }

    /// What was wrong with the input or with an article of it.
    var warnings: [String] {
      if let forgotten { return forgotten }
      guard let read else { return [] }
      return read.feed?.warnings ?? read.articles.flatMap(\.provenance.warnings)
    }
  }

  var inputs: [Input] = []

  var json: JSONValue {
    var counts: [String: Int] = [:]
    for input in inputs {
      for saved in input.saved { counts[saved.action, default: 0] += 1 }
      if input.error != nil, input.saved.isEmpty { counts["refused", default: 0] += 1 }
    }
    return [
      "schema": "warraq.import/1",
      "counts": .object(
        ["new", "same", "changed", "refused"].map { JSONMember(key: $0, value: .integer(counts[$0] ?? 0)) }),
      "inputs": .array(inputs.map { $0.json }),
    ]
  }
}

extension ImportReport.Input {
  fileprivate var json: JSONValue {
    let provenance = read?.articles.first?.provenance
    let articles = (read?.articles ?? []).enumerated().map { index, imported in
      let saved = index < saved.count ? saved[index] : (action: "refused", path: nil)
      let item = read?.feed?.items[index]
      let fields = item.map(Self.fields(of:)) ?? Self.fields(of: imported.article)
      return JSONValue.object(
        fields + [
          JSONMember(key: "action", value: .string(saved.action)),
          JSONMember(key: "path", value: .optional(saved.path)),
        ])
    }
    return [
      "input": .string(path), "format": .optional(read?.feed?.format.rawValue ?? provenance?.format),
      "charset": .optional(read?.feed?.charset ?? provenance?.charset),
      "malformed": .bool(read?.feed?.isMalformed ?? false),
      "warnings": .array(warnings.map(JSONValue.string)), "error": .optional(error),
      "feed": read?.feed.map(Self.json(of:)) ?? .null, "articles": .array(articles),
    ]
  }

  private static func json(of feed: Feed) -> JSONValue {
    [
      "title": .optional(feed.title), "subtitle": .optional(feed.subtitle), "link": .optional(feed.link),
      "id": .optional(feed.id), "lang": .optional(feed.language), "rights": .optional(feed.rights),
      "updated": .optional(feed.updated?.iso), "published": .optional(feed.published?.iso),
      "authors": people(feed.authors), "categories": strings(feed.categories), "image": image(feed.image),
    ]
  }

  private static func fields(of item: FeedItem) -> [JSONMember] {
    let text = item.blocks.plainText
    return members([
      ("guid", .optional(item.guid)), ("link", .optional(item.link)), ("title", .optional(item.title)),
      // An item that has only its full text is summed up by it.
      ("summary", .optional(item.summary ?? (text.isEmpty ? nil : text.split(separator: "\n").joined(separator: " ")))),
      ("content_text", .optional(text.isEmpty ? nil : text)), ("rights", .optional(item.rights)),
      ("lang", .optional(item.language)), ("published", .optional(item.published?.iso)),
      ("updated", .optional(item.updated?.iso)), ("authors", people(item.authors)),
      ("categories", strings(item.categories)),
      ("enclosures", .array(item.enclosures.map(json(of:)))), ("image", image(item.image)),
      ("links", strings(item.links)),
    ])
  }

  private static func fields(of article: Article) -> [JSONMember] {
    let text = article.blocks.plainText
    return members([
      ("guid", .null), ("link", .optional(article.url)), ("title", .string(article.headline)),
      ("summary", .optional(article.standfirst)), ("content_text", .optional(text.isEmpty ? nil : text)),
      ("rights", .null), ("lang", .optional(article.language)),
      ("published", .optional(article.dateline?.published)), ("updated", .optional(article.dateline?.modified)),
      ("authors", people(article.byline.map { FeedPerson(name: $0.name) })),
      ("categories", strings([article.kicker].compactMap { $0 })), ("enclosures", .array([])),
      ("image", image(article.leadImage?.url)), ("links", strings([article.url].compactMap { $0 })),
    ])
  }

  private static func json(of enclosure: Enclosure) -> JSONValue {
    [
      "url": .string(enclosure.url), "type": .optional(enclosure.type),
      "length": enclosure.length.map(JSONValue.integer) ?? .null,
    ]
  }

  private static func people(_ people: [FeedPerson]) -> JSONValue {
    .array(
      people.map { ["name": .optional($0.name), "email": .optional($0.email), "url": .optional($0.url)] })
  }

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  private static func image(_ url: String?) -> JSONValue { url.map { ["url": .string($0)] } ?? .null }

  private static func members(_ fields: [(String, JSONValue)]) -> [JSONMember] {
    fields.map { JSONMember(key: $0.0, value: $0.1) }
  }
}
