import ArticleModel

/// Finds what stands in quotation marks, tells statements from names, and says who said them.
public enum QuoteFinder {
  /// Every quoted run of an article in reading order.
  public static func quotedRuns(in article: Article) -> [QuotedRun] { [] }
}
