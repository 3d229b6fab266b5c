import ArticleModel

/// An article as the list shows it.
public struct ListEntry: Equatable, Sendable {
  /// What the article is asked for by; the rim knows what stands behind it.
  public var id: String
  public var headline: String
  /// ISO 8601, as far as it is known.
  public var date: String?
  public var source: String?
  public var direction: Direction
  public var isRead: Bool
  public var isStarred: Bool
  /// How far it was read, 0...1.
  public var readShare: Double
  /// Articles from elsewhere that tell the same story and are not listed for it.
  public var otherSources = 0

  public init(
    id: String, headline: String, date: String? = nil, source: String? = nil, direction: Direction = .leftToRight,
    isRead: Bool = false, isStarred: Bool = false, readShare: Double = 0
  ) {
    self.id = id
    self.headline = headline
    self.date = date
    self.source = source
    self.direction = direction
    self.isRead = isRead
    self.isStarred = isStarred
    self.readShare = readShare
  }
}
