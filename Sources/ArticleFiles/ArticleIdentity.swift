import ArticleModel

extension Article {
  /// What the article is known by: 16 hexadecimal digits from its address, else from its content.
  ///
  /// An article that already has an id keeps it, so that editing its file does not make it another.
  public var identity: String {
    if !id.isEmpty { return id }
    if let url, !url.isEmpty { return String(SHA256.hexDigest(of: url.utf8).prefix(16)) }
    return String(contentDigest.prefix(16))
  }

  /// SHA-256 of everything that the article says.
  public var contentDigest: String {
    var nameless = self
    nameless.id = ""
    // It is not what the article says that was left out of it.
    nameless.leftOut = []
    return SHA256.hexDigest(of: ArticleDocument(article: nameless).fileBytes)
  }
}
