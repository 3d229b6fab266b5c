import ArticleFiles
import ArticleModel
import Feeds
import Store

/// A feed's items into the library.
extension FeedFetch {
  func save(_ parsed: Feed, _ outcome: Outcome, _ memory: inout FeedMemory, size: Int) -> Outcome {
    var outcome = outcome
    outcome.warnings += parsed.warnings
    memory.title = parsed.title ?? memory.title
    outcome.title = outcome.feed.title ?? parsed.title ?? outcome.title
    var listed: [String: FeedMemory.Item] = [:]
    for item in parsed.items {
      var article = item.article(in: parsed)
      let digest = String(article.contentDigest.prefix(16))
      let key = item.guid ?? item.link ?? digest
      if let known = memory.items[key], known.digest == digest {
        listed[key] = known
        outcome.unchanged += 1
        continue
      }
      // An item that was edited is the same article, even where its address is another now.
      article.id = memory.items[key]?.article ?? item.identity(of: article, feed: outcome.feed.address)
      do throws(StoreError) {
        listed[key] = FeedMemory.Item(article: article.id, digest: digest)
        if article.isTeaser {
          if outcome.feed.wantsFullText { memory.wantPage(of: article) }
          // What is here whole is not made a teaser again.
          if let present = try? store.article(id: article.id), !present.isTeaser {
            outcome.unchanged += 1
            continue
          }
        }
        let result = try store.save(
          imported(article, of: outcome.feed, parsed, size: size), fields: Self.fields(of: item, in: outcome.feed))
        switch result.action {
        case .new: outcome.added += 1
        case .changed: outcome.changed += 1
        default: outcome.unchanged += 1
        }
      } catch {
        listed[key] = nil
        outcome.warnings.append(error.description)
      }
    }
    memory.items = listed
    return outcome
  }

  /// What the article's file says of where it came from, beside the article.
  private static func fields(of item: FeedItem, in feed: Subscription) -> [ArticleDocument.Field] {
    var fields = [ArticleDocument.Field(key: "feed", value: CleanText.field(feed.address))]
    if let guid = item.guid { fields.append(ArticleDocument.Field(key: "guid", value: guid)) }
    if !feed.tags.isEmpty {
      fields.append(ArticleDocument.Field(key: "tags", value: CleanText.field(feed.tags.joined(separator: ", "))))
    }
    return fields
  }

  private func imported(_ article: Article, of feed: Subscription, _ parsed: Feed, size: Int) -> ImportedArticle {
    ImportedArticle(
      article: article,
      provenance: Provenance(
        input: feed.address, format: parsed.format.rawValue, byteCount: size, sha256: "", charset: parsed.charset,
        charsetSource: parsed.charsetSource, extractor: "feed/1"))
  }
}

extension FeedMemory {
  fileprivate mutating func wantPage(of article: Article) {
    guard let url = article.url else { return }
    pages.removeAll { $0.article == article.id }
    pages.append(Page(article: article.id, url: url))
  }
}
