import ArticleModel

/// What becomes of a teaser when the page that it is a foretaste of has been read.
extension Article {
  /// The page's article in the place of this one, which keeps its id, its address and its date; nil where the page holds
  /// no more than is here already, or speaks of something else: of consent, of an error, of a subscription.
  public func completed(by page: Article) -> Article? {
    let (own, whole) = (blocks.plainText, page.blocks.plainText)
    guard whole.unicodeScalars.count > own.unicodeScalars.count else { return nil }
    let words = Self.words(headline + " " + own)
    let there = Self.words(page.headline + " " + (page.standfirst ?? "") + " " + whole)
    guard words.isEmpty || words.intersection(there).count * Self.kinship >= words.count else { return nil }
    var article = page
    article.id = id
    article.url = url
    article.isTeaser = false
    if article.headline.isEmpty { article.headline = headline }
    if dateline?.published != nil { article.dateline = dateline }
    article.kicker = page.kicker ?? kicker
    article.site = page.site ?? site
    article.leadImage = page.leadImage ?? leadImage
    article.language = page.language ?? language
    if article.byline.isEmpty { article.byline = byline }
    if article.standfirst == nil, own.unicodeScalars.count <= Self.longestStandfirst, !own.contains("\n"),
      !whole.contains(own.prefix(40))
    {
      article.standfirst = standfirst ?? own
    }
    return article
  }

  /// One word in so many of the teaser stands in its page too.
  private static let kinship = 3
  /// Scalars.
  private static let longestStandfirst = 400

  /// Words that mean something by themselves: those of two letters and fewer are left out.
  private static func words(_ text: String) -> Set<String> {
    let parts = text.lowercased().unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    return Set(parts.filter { $0.count > 2 }.map { String($0) })
  }
}
