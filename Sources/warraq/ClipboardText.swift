import ArticleFiles
import ArticleModel
import Reader
import Typesetting

extension OpenedArticle.Content {
  /// The text for the clipboard.
  var plainText: String {
    switch self {
    case .article(let article, _): article.plainText
    case .text(let bytes, _): bytes.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }
}
