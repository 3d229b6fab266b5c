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

  /// Bytes that are handed over at once.
  private static let pieceSize = 1 << 16

  /// The report as one line of JSON, in pieces: that of a large feed is larger than the feed, and is not held whole.
  func writeJSON(_ take: ([UInt8]) -> Void) {
    var piece: [UInt8] = []
    func end(at size: Int = Self.pieceSize) {
      guard piece.count >= size else { return }
      take(piece)
      piece.removeAll(keepingCapacity: true)
    }
    piece += "{\"schema\":\"warraq.import/1\",\"counts\":".utf8
    counts.write(to: &piece)
    piece += ",\"inputs\":[".utf8
    for (number, input) in inputs.enumerated() {
      if number > 0 { piece.append(UInt8(ascii: ",")) }
      JSONValue.object(input.head).write(to: &piece)
      piece.removeLast()
      piece += ",\"articles\":[".utf8
      for index in 0..<input.articleCount {
        if index > 0 { piece.append(UInt8(ascii: ",")) }
        input.article(index).write(to: &piece)
        end()
      }
      piece += "]}".utf8
    }
    piece += "]}\n".utf8
    end(at: 1)
  }

  private var counts: JSONValue {
    var counts: [String: Int] = [:]
    for input in inputs {
      for saved in input.saved { counts[saved.action, default: 0] += 1 }
      if input.error != nil, input.saved.isEmpty { counts["refused", default: 0] += 1 }
    }
    return .object(
      ["new", "same", "changed", "refused"].map { JSONMember(key: $0, value: .integer(counts[$0] ?? 0)) })
  }
}

extension ImportReport.Input {
  fileprivate var articleCount: Int { read?.articles.count ?? 0 }

  fileprivate func article(_ index: Int) -> JSONValue {
    let saved = index < saved.count ? saved[index] : (action: "refused", path: nil)
    let fields = read.map { read in
      read.feed.map { Self.fields(of: $0.items[index]) } ?? Self.fields(of: read.articles[index].article)
    }
    return .object(
      (fields ?? []) + [
        JSONMember(key: "action", value: .string(saved.action)),
        JSONMember(key: "path", value: .optional(saved.path)),
      ])
  }

  /// All but the articles.
  fileprivate var head: [JSONMember] {
    let provenance = read?.articles.first?.provenance
    return Self.members([
      ("input", .string(path)), ("format", .optional(read?.feed?.format.rawValue ?? provenance?.format)),
      ("charset", .optional(read?.feed?.charset ?? provenance?.charset)),
      ("malformed", .bool(read?.feed?.isMalformed ?? false)),
      ("warnings", .array(warnings.map(JSONValue.string))), ("error", .optional(error)),
      ("feed", read?.feed.map(Self.json(of:)) ?? .null),
    ])
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
    // An item that has only its full text is summed up by it.
    let summary = item.summary ?? (text.isEmpty ? nil : text.split(separator: "\n").joined(separator: " "))
    return members([
      ("guid", .optional(item.guid)), ("link", .optional(item.link)), ("title", .optional(item.title)),
      ("summary", .optional(summary)),
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
