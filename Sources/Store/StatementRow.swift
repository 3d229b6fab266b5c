import ArticleModel

/// How the statements of an article are found; a later version's answers replace an earlier one's.
public struct StatementRules: Sendable {
  /// Positive.
  public var version: Int
  public var find: @Sendable (Article) -> [QuotedRun]

  public init(version: Int, find: @escaping @Sendable (Article) -> [QuotedRun]) {
    self.version = version
    self.find = find
  }
}

/// A statement as the index knows it, with the article that it stands in.
public struct KnownStatement: Equatable, Sendable {
  public var articleID: String
  public var headline: String
  /// ISO 8601
  public var date: String?
  public var source: String?
  public var url: String?
  public var language: String?
  public var run: QuotedRun
}

extension TextAddress {
  /// A word for it: "headline", "block.3.1".
  var encoded: String {
    switch self {
    case .kicker: "kicker"
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .dateline: "dateline"
    case .byline: "byline"
    case .caption: "caption"
    case .picture: "picture"
    case .text: "text"
    case .block(let path): (["block"] + path.map(String.init)).joined(separator: ".")
    }
  }

  init?(encoded: String) {
    let parts = encoded.split(separator: ".")
    if parts.first == "block" {
      self = .block(parts.dropFirst().compactMap { Int($0) })
      return
    }
    let fields: [TextAddress] = [.kicker, .headline, .standfirst, .dateline, .byline, .caption]
    guard let field = fields.first(where: { $0.encoded == encoded }) else { return nil }
    self = field
  }
}
