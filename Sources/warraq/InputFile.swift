import ArticleFiles
import ArticleModel
import Importing
import Typesetting

/// A file or standard input that an article is read from.
struct InputFile {
  let path: String
  private let options: InputOptions?

  init(_ path: String, options: InputOptions? = nil) {
    self.path = path
    self.options = options
  }

  func article() throws(FileFault) -> Article { try imported().article }

  func imported() throws(FileFault) -> ImportedArticle {
    let text = try readText(path)
    let parsed = ArticleDocument.parse(text)
    var article = parsed.document.article
    if !parsed.hasFrontMatter {
      let lines = text.split(separator: "\n").map(String.init)
      article = Article(
        headline: lines.first ?? "", direction: ParagraphDirection.resolve(text, page: .leftToRight),
        blocks: lines.dropFirst().map { .paragraph(RichText($0)) })
    }
    article.id = article.identity
    return ImportedArticle(
      article: article,
      provenance: Provenance(
        input: path, format: "article", byteCount: text.utf8.count, sha256: SHA256.hexDigest(of: text.utf8),
        charset: "utf-8", charsetSource: "utf-8", extractor: "article/1"))
  }
}
