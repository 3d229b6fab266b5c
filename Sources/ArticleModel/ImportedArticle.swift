/// One article as it came out of an input, with where it came from.
public struct ImportedArticle: Equatable, Sendable {
  public var article: Article
  public var provenance: Provenance

  public init(article: Article, provenance: Provenance) {
    self.article = article
    self.provenance = provenance
  }
}
