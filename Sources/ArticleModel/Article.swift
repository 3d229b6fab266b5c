/// A news article as every part of the reader sees it: logical text and what each piece of it is.
///
/// All text is logical Unicode in reading order, free of control characters (a newline stands only in
/// `Block.preformatted`). Offsets into it count Unicode scalars.
public struct Article: Equatable, Sendable {
  /// What the article is known by in the store: lower-case letters, digits and hyphens; empty before it is saved.
  public var id: String
  /// The rubric over the headline ("التغطية الحية").
  public var kicker: String?
  public var headline: String
  /// The summary under the headline.
  public var standfirst: String?
  /// BCP 47 language tag ("ar", "fa"), where known.
  public var language: String?
  /// The base direction of the page; blocks may say otherwise.
  public var direction: Direction
  public var url: String?
  public var site: Site?
  public var byline: [Author]
  /// The desk or agency line ("إسطنبول - متابعات").
  public var agency: String?
  public var dateline: Dateline?
  public var leadImage: Picture?
  public var blocks: [Block]
  /// Whether `blocks` are only a foretaste of the article, which stands at `url`.
  public var isTeaser: Bool
  /// What was taken for the page's own and left out, in its order.
  public var leftOut: [LeftOut]

  public init(
    id: String = "", kicker: String? = nil, headline: String = "", standfirst: String? = nil, language: String? = nil,
    direction: Direction = .leftToRight, url: String? = nil, site: Site? = nil, byline: [Author] = [],
    agency: String? = nil, dateline: Dateline? = nil, leadImage: Picture? = nil, blocks: [Block] = [],
    isTeaser: Bool = false, leftOut: [LeftOut] = []
  ) {
    self.id = id
    self.kicker = kicker
    self.headline = headline
    self.standfirst = standfirst
    self.language = language
    self.direction = direction
    self.url = url
    self.site = site
    self.byline = byline
    self.agency = agency
    self.dateline = dateline
    self.leadImage = leadImage
    self.blocks = blocks
    self.isTeaser = isTeaser
    self.leftOut = leftOut
  }
}

/// The side from which a text is read.
public enum Direction: String, Equatable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// The publication that an article appeared in.
public struct Site: Equatable, Sendable {
  public var name: String
  public var url: String?

  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// One name in the byline, with what the person is to the article ("photographer") where the page says so.
public struct Author: Equatable, Sendable {
  public var name: String
  public var role: String?

  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// When and where an article was published: the page's own words beside what was understood of them.
public struct Dateline: Equatable, Sendable {
  public enum Precision: String, Equatable, Sendable { case year, month, day, minute, second }
  public enum Calendar: String, Equatable, Sendable { case gregorian, hijri, jalali }

  /// The words as they stood ("2022.09.01 | 14:46 دمشق"); always kept.
  public var raw: String
  /// ISO 8601 as far as `precision` goes, on the page's own clock when it names no zone ("2022-09-01T14:46").
  public var published: String?
  public var precision: Precision?
  public var modified: String?
  public var place: String?
  /// The calendar that `raw` was written in; `published` is always Gregorian.
  public var calendar: Calendar

  public init(
    raw: String, published: String? = nil, precision: Precision? = nil, modified: String? = nil, place: String? = nil,
    calendar: Calendar = .gregorian
  ) {
    self.raw = raw
    self.published = published
    self.precision = precision
    self.modified = modified
    self.place = place
    self.calendar = calendar
  }
}

/// A picture's place in the page: a terminal shows its words.
public struct Picture: Equatable, Sendable {
  public var url: String?
  /// The text that stands for the picture itself.
  public var alternativeText: String?
  public var caption: String?
  public var credit: String?

  public init(url: String? = nil, alternativeText: String? = nil, caption: String? = nil, credit: String? = nil) {
    self.url = url
    self.alternativeText = alternativeText
    self.caption = caption
    self.credit = credit
  }
}
