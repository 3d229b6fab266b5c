import ArticleModel

/// What an article file holds: the article, and the front-matter lines that this version gives no meaning to.
public struct ArticleDocument: Equatable, Sendable {
  /// One `key: "value"` line of the front matter.
  public struct Field: Equatable, Sendable {
    /// Lower-case letters, digits and hyphens; written as it was read.
    public var key: String
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  public var article: Article
  /// In their order; written back behind the known ones.
  public var otherFields: [Field]

  public init(article: Article, otherFields: [Field] = []) {
    self.article = article
    self.otherFields = otherFields
  }
}
