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
    var coming: [Coming] = []
    for item in parsed.items {
      var article = item.article(in: parsed)
      let digest = String(article.contentDigest.prefix(16))
      let key = item.guid ?? item.link ?? digest
      let known = memory.items[key]
      if let known, known.digest == digest {
        listed[key] = known
        outcome.unchanged += 1
        continue
      }
      // An item that was edited is the same article, even where its address is another now.
      article.id = known?.article ?? item.identity(of: article, feed: outcome.feed.address)
      if article.isTeaser {
        if outcome.feed.wantsFullText { memory.wantPage(of: article) }
        // What is here whole is not made a teaser again.
        if let present = try? store.article(id: article.id), !present.isTeaser {
          listed[key] = FeedMemory.Item(article: article.id, digest: digest)
          outcome.unchanged += 1
          continue
        }
      }
      let leader = known == nil ? desk.leader(of: article, feed: outcome.feed.address) : nil
      var fields = Self.fields(of: item, in: outcome.feed)
      if let leader { fields.append(ArticleDocument.Field(key: ArticleStore.leaderKey, value: leader)) }
      coming.append(Coming(key: key, digest: digest, leader: leader, fields: fields, article: article))
    }
    let saved = save(coming, of: parsed, size: size, &outcome)
    for item in saved { listed[item.key] = FeedMemory.Item(article: item.article.id, digest: item.digest) }
    do throws(StoreError) {
      let new = saved.filter { memory.items[$0.key] == nil }
      try desk.apply(
        to: new.map(\.article.id), followers: new.compactMap { item in item.leader.map { (item.article.id, $0) } })
    } catch {
      outcome.warnings.append(error.description)
    }
    memory.items = listed
    return outcome
  }

  /// An item that is not in the library as it is now.
  private struct Coming {
    var key: String
    var digest: String
    var leader: String?
    var fields: [ArticleDocument.Field]
    var article: Article
  }

  /// Saves what comes; what could not be saved is told, and left out of what is given back. The disk is waited for once
  /// for many, not once for each.
  private func save(_ coming: [Coming], of parsed: Feed, size: Int, _ outcome: inout Outcome) -> [Coming] {
    var saved: [Coming] = []
    for start in stride(from: 0, to: coming.count, by: ArticleStore.batchCount) {
      let batch = coming[start..<min(start + ArticleStore.batchCount, coming.count)]
      let incoming = batch.map {
        IncomingArticle(imported($0.article, of: outcome.feed, parsed, size: size), fields: $0.fields)
      }
      do throws(StoreError) {
        for (var item, result) in zip(batch, try store.save(incoming)) {
          switch result {
          case .success(let result):
            switch result.action {
            case .new: outcome.added += 1
            case .changed: outcome.changed += 1
            case .same: outcome.unchanged += 1
            }
            item.article.id = result.id
            saved.append(item)
          case .failure(let error): outcome.warnings.append(error.description)
          }
        }
      } catch {
        outcome.warnings.append(error.description)
      }
    }
    return saved
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
