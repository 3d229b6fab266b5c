import ArticleFiles
import ArticleModel
import CSamples
import Files
import Reader
import Store

/// The articles of the library.
struct LibrarySource: ArticleSource {
  let store: ArticleStore
  var name: String? { nil }
  var isSingle: Bool { false }

  /// Where the store keeps that the samples have been put in, so that they do not come back once deleted.
  private static let samplesKey = "samples"

  /// On the very first start the library is given the articles that the program carries along.
  init(store: ArticleStore) throws(StoreError) {
    self.store = store
    guard !store.isReadOnly, try store.preference(Self.samplesKey) == nil else { return }
    for index in 0..<wq_sample_count() {
      let sample = wq_sample_at(index)
      let bytes = Array(UnsafeBufferPointer(start: sample.bytes, count: sample.count))
      let provenance = Provenance(
        input: String(cString: sample.name), format: "article", byteCount: bytes.count,
        sha256: SHA256.hexDigest(of: bytes), charset: "utf-8", charsetSource: "utf-8", extractor: "article/1")
      let article = ArticleDocument(parsing: String(decoding: bytes, as: UTF8.self)).article
      try store.save(ImportedArticle(article: article, provenance: provenance))
    }
    try store.setPreference(Self.samplesKey, "1")
  }

  func listing(from start: Int, within budget: Duration?) -> Listing {
    do throws(StoreError) {
      return Listing(
        entries: try store.summaries().map { summary in
          ListEntry(
            id: summary.id, headline: summary.headline, date: summary.date, source: summary.source,
            direction: summary.direction, isRead: summary.isRead, isStarred: summary.isStarred,
            readShare: summary.readShare)
        })
    } catch {
      return Listing(faults: [FileFault(path: error.path, reason: error.reason)])
    }
  }

  func content(_ id: String) throws(FileFault) -> OpenedArticle.Content {
    do throws(StoreError) {
      let article = try store.article(id: id)
      return .article(article, quotedRuns: nil)
    } catch {
      throw FileFault(path: error.path, reason: error.reason)
    }
  }
}
