import ArticleModel

/// What the list shows of an article.
public struct ArticleSummary: Equatable, Sendable {
  public var id: String
  public var headline: String
  /// ISO 8601 as far as it is known.
  public var date: String?
  /// The site, else the agency.
  public var source: String?
  public var language: String?
  public var direction: Direction
  public var isRead: Bool
  public var isStarred: Bool
  /// 0...1
  public var readShare: Double
  /// The article's file.
  public var path: String
  /// Articles that tell the same story and are not listed for it.
  public var otherSources = 0

  mutating func take(_ state: ArticleState) {
    (isRead, isStarred, readShare) = (state.isRead, state.isStarred, state.readShare)
  }
}

/// What the reader did with an article; kept apart from the article's file, for files outside of the library too.
public struct ArticleState: Equatable, Sendable {
  public var isRead: Bool
  public var isStarred: Bool
  /// The reading place in the words of the room that reads it ("block.3:57").
  public var place: String?
  /// 0...1
  public var readShare: Double

  public init(isRead: Bool = false, isStarred: Bool = false, place: String? = nil, readShare: Double = 0) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.place = place
    self.readShare = readShare
  }
}

/// What saving an article came to.
public struct SaveResult: Equatable, Sendable {
  public enum Action: String, Sendable { case new, same, changed }

  public var action: Action
  public var id: String
  public var path: String

  public init(action: Action, id: String, path: String) {
    self.action = action
    self.id = id
    self.path = path
  }
}
