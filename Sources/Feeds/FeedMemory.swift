import JSONText

/// What is known of a feed between two fetches; kept as one object of JSON.
public struct FeedMemory: Equatable, Sendable {
  public var address: String
  /// The feed's own title.
  public var title: String?
  public var entityTag: String?
  public var lastModified: String?
  /// Seconds since 1970.
  public var checkedAt: Int?
  public var changedAt: Int?
  /// Not before this time: what the server asked for, or what was learnt.
  public var dueAt: Int?
  /// The server's own wish (`Retry-After`), which even a fetch by hand heeds.
  public var barredUntil: Int?
  /// Minutes between two looks, learnt from how often it changes.
  public var interval: Int
  /// Since when it has failed, and with what word.
  public var failingSince: Int?
  public var failure: String?
  public var failureCount: Int
  /// The server says that it is gone for good.
  public var isDead: Bool
  /// The items that the feed listed last, by the feed's name for them: the article, and a digest of what they said.
  public var items: [String: Item]

  /// Pages that are to take the place of a teaser and have not come yet.
  public var pages: [Page] = []

  public struct Page: Equatable, Sendable {
    public var article: String
    public var url: String
    /// How often it was asked for in vain.
    public var failures: Int

    public init(article: String, url: String, failures: Int = 0) {
      self.article = article
      self.url = url
      self.failures = failures
    }
  }

  /// So often a page is asked for; the reader can still do so by hand.
  public static let pageAttempts = 3

  public struct Item: Equatable, Sendable {
    public var article: String
    public var digest: String

    public init(article: String, digest: String) {
      self.article = article
      self.digest = digest
    }
  }

  public init(address: String) {
    self.address = address
    interval = Self.firstInterval
    failureCount = 0
    isDead = false
    items = [:]
  }

  static let firstInterval = 60
  /// Minutes.
  static let intervals = 15...1440

  // MARK: What is learnt

  /// Whether it is time to look again.
  public func isDue(at now: Int) -> Bool { !isDead && now >= max(dueAt ?? 0, barredUntil ?? 0) }

  /// An answer came, with or without something new.
  /// - Parameters:
  ///   - restMinutes: what the feed itself asks for.
  ///   - maxAge: seconds that the answer stays fresh.
  public mutating func answered(at now: Int, hasNews: Bool, restMinutes: Int?, maxAge: Int?) {
    interval = hasNews ? interval / 2 : interval + interval / 2
    interval = min(max(interval, Self.intervals.lowerBound), Self.intervals.upperBound)
    checkedAt = now
    if hasNews { changedAt = now }
    let asked = max((restMinutes ?? 0) * 60, maxAge ?? 0)
    dueAt = now + max(interval * 60, min(asked, Self.intervals.upperBound * 60))
    (failingSince, failure, failureCount, barredUntil) = (nil, nil, 0, nil)
    isDead = false
  }

  /// No answer came, or none of use.
  public mutating func failed(at now: Int, _ word: String, retryAfter: Int?) {
    checkedAt = now
    failingSince = failingSince ?? now
    failure = word
    failureCount += 1
    let wait = min(interval << min(failureCount, 6), Self.intervals.upperBound) * 60
    // A day is the most that a server's wish counts for.
    if let retryAfter { barredUntil = now + min(retryAfter, 86_400) }
    dueAt = max(now + wait, barredUntil ?? 0)
  }
}

extension FeedMemory {
  /// One line of JSON.
  public var text: String {
    let items = JSONValue.object(
      self.items.sorted { $0.key < $1.key }.map {
        JSONMember(key: $0.key, value: .array([.string($0.value.article), .string($0.value.digest)]))
      })
    let value: JSONValue = [
      "schema": "warraq.feed/1", "address": .string(address), "title": .optional(title),
      "etag": .optional(entityTag), "modified": .optional(lastModified), "checked": number(checkedAt),
      "changed": number(changedAt), "due": number(dueAt), "barred": number(barredUntil), "interval": .integer(interval),
      "failing-since": number(failingSince), "failure": .optional(failure), "failures": .integer(failureCount),
      "dead": .bool(isDead), "items": items,
      "pages": .array(pages.map { .array([.string($0.article), .string($0.url), .integer($0.failures)]) }),
    ]
    return value.jsonText + "\n"
  }

  /// Nil where the text is none of ours.
  public init?(_ text: String) {
    guard case .success(let value) = JSONValue.parse(text), value["schema"]?.string == "warraq.feed/1",
      let address = value["address"]?.string
    else { return nil }
    self.init(address: address)
    title = value["title"]?.string
    entityTag = value["etag"]?.string
    lastModified = value["modified"]?.string
    checkedAt = value["checked"]?.integer
    changedAt = value["changed"]?.integer
    dueAt = value["due"]?.integer
    barredUntil = value["barred"]?.integer
    interval = value["interval"]?.integer ?? Self.firstInterval
    failingSince = value["failing-since"]?.integer
    failure = value["failure"]?.string
    failureCount = value["failures"]?.integer ?? 0
    isDead = value["dead"] == .bool(true)
    for page in value["pages"]?.array ?? [] {
      guard let parts = page.array, parts.count == 3, let article = parts[0].string, let url = parts[1].string else {
        continue
      }
      pages.append(Page(article: article, url: url, failures: parts[2].integer ?? 0))
    }
    guard case .object(let members)? = value["items"] else { return }
    for member in members {
      guard let pair = member.value.array, pair.count == 2, let article = pair[0].string, let digest = pair[1].string
      else { continue }
      items[member.key] = Item(article: article, digest: digest)
    }
  }

  private func number(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
}
