import ArticleModel

/// A feed as it was read: what it says of itself, and its items.
///
/// All text is plain, one line a field, free of control characters; addresses are absolute where the feed gives a base.
public struct Feed: Equatable, Sendable {
  public enum Format: String, Equatable, Sendable {
    case rss2, rss1, rss09, atom
    case jsonFeed = "jsonfeed"
  }

  public var format: Format
  /// What the bytes were written in, and by whose word: see `Provenance`.
  public var charset = "utf-8"
  public var charsetSource = "utf-8"
  public var title: String?
  public var subtitle: String?
  /// The page that the feed is of.
  public var link: String?
  /// Where the feed itself is to be had, by its own word (`rel=self`).
  public var selfLink: String?
  public var id: String?
  /// BCP 47.
  public var language: String?
  public var rights: String?
  public var updated: FeedDate?
  public var published: FeedDate?
  public var authors: [FeedPerson] = []
  public var categories: [String] = []
  public var image: String?
  /// Minutes that the feed asks to be left alone (RSS 2.0 `ttl`, `sy:updatePeriod`, `sy:updateFrequency`).
  public var restMinutes: Int?
  public var items: [FeedItem] = []
  /// The markup was not well-formed, or ended before its end.
  public var isMalformed = false
  /// What was wrong with it, with the line where that is known.
  public var warnings: [String] = []

  public init(format: Format) { self.format = format }
}

/// Somebody who wrote.
public struct FeedPerson: Equatable, Sendable {
  public var name: String?
  public var email: String?
  public var url: String?

  public init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// A date as it stood, and what was understood of it.
public struct FeedDate: Equatable, Sendable {
  public var raw: String
  /// ISO 8601 as far as the date goes, with the zone where it names one; nil where it is no date.
  public var iso: String?
  public var precision: Dateline.Precision?

  public init(raw: String, iso: String? = nil, precision: Dateline.Precision? = nil) {
    self.raw = raw
    self.iso = iso
    self.precision = precision
  }
}

/// A file that goes with an item: a sound, a film, a picture.
public struct Enclosure: Equatable, Sendable {
  public var url: String
  public var type: String?
  /// Bytes.
  public var length: Int?

  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}

/// One entry of a feed.
public struct FeedItem: Equatable, Sendable {
  /// What the feed itself knows it by (`guid`, `id`).
  public var guid: String?
  public var link: String?
  public var title: String?
  /// The teaser, as plain text.
  public var summary: String?
  /// What the item has to say, taken apart; the summary's where it has no more.
  public var blocks: [Block] = []
  /// Whether `blocks` are only those of the teaser.
  public var isTeaser = true
  public var rights: String?
  public var language: String?
  public var published: FeedDate?
  public var updated: FeedDate?
  public var authors: [FeedPerson] = []
  public var categories: [String] = []
  public var enclosures: [Enclosure] = []
  public var image: String?
  /// All addresses that the item gives as its own, `link` among them.
  public var links: [String] = []
  /// What the item was taken over from: another feed's or site's name and address (RSS 2.0 and Atom `source`).
  public var source: Site?

  public init() {}
}
