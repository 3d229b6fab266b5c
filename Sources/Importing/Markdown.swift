import ArticleModel
import Deciphering

/// A Markdown file of any program to an article.
enum Markdown {
  struct Parsed {
    var article: Article
    /// Whether it began with a head of fields.
    var hasFrontMatter: Bool
    /// Whether it declared its direction; else the text has to tell.
    var directionIsKnown: Bool
  }

  /// - Parameter text: cleaned, with `\n` for every line end.
  static func parse(_ text: String, address: String?) -> Parsed {
    let lines = text.split(separator: "\n", maxSplits: 1_001, omittingEmptySubsequences: false)
    let head = ForeignFrontMatter(lines)
    var article = head?.article ?? Article()
    let body = head.map { lines.dropFirst($0.lineCount).joined(separator: "\n") } ?? text
    article.blocks = MarkdownReader.blocks(of: body, address: address ?? article.url)
    // A file that does not name itself is named by its first heading.
    if article.headline.isEmpty, case .heading(1, let text)? = article.blocks.first, !text.text.isEmpty {
      article.headline = CleanText.line(text.text)
      article.blocks.removeFirst()
    }
    return Parsed(article: article, hasFrontMatter: head != nil, directionIsKnown: head?.direction != nil)
  }
}
