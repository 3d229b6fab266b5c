// Unsafe pointers: the sample articles are constants of C, with their lengths.
import ArticleFiles
import ArticleModel
import CSamples
import Files
import Quoting
import Store

/// The articles that the program carries along for its first start. They are nobody's data: what prints data leaves them
/// out.
enum Samples {
  static var all: [ImportedArticle] {
    (0..<wq_sample_count()).map { index in
      let sample = wq_sample_at(index)
      let bytes = Array(UnsafeBufferPointer(start: sample.bytes, count: sample.count))
      let provenance = Provenance(
        input: String(cString: sample.name), format: "article", byteCount: bytes.count,
        sha256: SHA256.hexDigest(of: bytes), charset: "utf-8", charsetSource: "utf-8", extractor: "article/1")
      var article = ArticleDocument(parsing: String(decoding: bytes, as: UTF8.self)).article
      article.id = article.identity
      return ImportedArticle(article: article, provenance: provenance)
    }
  }

  /// How many statements of each speaker in a library are the samples'.
  static func mentions(in store: ArticleStore) -> [String: Int] {
    var counts: [String: Int] = [:]
    for sample in all where (try? store.article(id: sample.article.id)) != nil {
      for run in QuotedRun.statements(among: QuoteFinder.quotedRuns(in: sample.article)) {
        if let speaker = run.speaker { counts[speaker, default: 0] += 1 }
      }
    }
    return counts
  }

  static var ids: Set<String> { Set(all.map(\.article.id)) }
}
