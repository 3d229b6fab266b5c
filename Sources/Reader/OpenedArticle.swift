import ArticleModel
import Typesetting

/// An article as the rim hands it in.
public struct OpenedArticle: Sendable {
  public var id: String
  public var page: ArticlePage
  /// Where reading stopped the last time.
  public var place: ReadingPlace?

  public enum Content: Sendable {
    /// Nil where it is not known yet what stands in quotation marks.
    case article(Article, quotedRuns: [QuotedRun]?)
    /// A text too large to be read in as an article, with the name it goes by.
    case text(any TextBytes, name: String)

    /// Whether both hold the same words, whatever is known of their quotation marks.
    public func isSame(as other: Content) -> Bool {
      switch (self, other) {
      case (.article(let one, _), .article(let two, _)): one == two
      case (.text(let one, _), .text(let two, _)):
        one.withBytes { one in two.withBytes { one.count == $0.count && one.elementsEqual($0) } }
      default: false
      }
    }
  }

  public init(id: String, page: ArticlePage, place: ReadingPlace? = nil) {
    self.id = id
    self.page = page
    self.place = place
  }
}
