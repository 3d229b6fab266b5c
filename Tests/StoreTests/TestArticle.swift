import ArticleFiles
import ArticleModel

@testable import Store

extension ImportedArticle {
  /// An article that came from nowhere in particular.
  init(test article: Article) {
    self.init(
      article: article,
      provenance: Provenance(
        input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
        extractor: "test/1"))
  }
}
