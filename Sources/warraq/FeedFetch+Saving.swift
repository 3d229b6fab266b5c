import ArticleFiles
import ArticleModel
import Feeds
import Files
import Store

/// A feed's items into the library.
extension FeedFetch {
  /// What of a feed is new or has changed, for the next batch.
  func arrival(
    of parsed: Feed, _ outcome: Outcome, _ memory: FeedMemory, size: Int,
    settle: @escaping (inout FeedMemory, Outcome) -> Void
  ) -> FeedBatch.Arrival {
    var arrival = FeedBatch.Arrival(outcome: outcome, memory: memory, listed: [:], coming: [], settle: settle)
    arrival.outcome.warnings += parsed.warnings
    arrival.memory.title = parsed.title ?? memory.title
    arrival.outcome.title = outcome.feed.title ?? parsed.title ?? outcome.title
    for item in parsed.items {
      var article = item.article(in: parsed)
      let digest = String(article.contentDigest.prefix(16))
      let key = item.guid ?? item.link ?? digest
      let known = memory.items[key]
      if let known, known.digest == digest {
        arrival.listed[key] = known
        arrival.outcome.unchanged += 1
        continue
      }
      // An item that was edited is the same article, even where its address is another now.
      article.id = known?.article ?? item.identity(of: article, feed: outcome.feed.address)
      if article.isTeaser {
        if outcome.feed.wantsFullText { arrival.memory.wantPage(of: article) }
        // What is here whole is not made a teaser again.
        let isHereWhole =
          desk.isComingAsTeaser[article.id].map { !$0 } ?? (try? store.article(id: article.id)).map { !$0.isTeaser }
          ?? false
        if isHereWhole {
          arrival.listed[key] = FeedMemory.Item(article: article.id, digest: digest)
          arrival.outcome.unchanged += 1
          continue
        }
      }
      desk.isComingAsTeaser[article.id] = article.isTeaser
      let leader = known == nil ? desk.leader(of: article, feed: outcome.feed.address) : nil
      var fields = Self.fields(of: item, in: outcome.feed)
      if let leader { fields.append(ArticleDocument.Field(key: ArticleStore.leaderKey, value: leader)) }
      arrival.coming.append(
        FeedBatch.Coming(
          key: key, digest: digest, leader: leader, imported: imported(article, of: outcome.feed, parsed, size: size),
          fields: fields))
    }
    return arrival
  }

  /// Begins to save what has come, on a thread of its own: the disk is waited for while the next feeds are read.
  func save(_ batch: FeedBatch) -> FeedBatch.Saving {
    let (store, coming) = (store, batch.arrivals.flatMap(\.coming).map(\.incoming))
    return FeedBatch.Saving(arrivals: batch.arrivals, work: SideWork { Self.saved(coming, in: store) })
  }

  /// Waits until a batch is saved, remembers it, and gives what became of each feed.
  func finish(_ saving: FeedBatch.Saving) -> [Outcome] {
    noted(saving.arrivals, saving.work.result()).map { arrival in
      var memory = arrival.memory
      memory.items = arrival.listed
      arrival.settle(&memory, arrival.outcome)
      return kept(memory, arrival.outcome)
    }
  }

  func save(_ arrival: FeedBatch.Arrival) -> FeedBatch.Arrival {
    noted([arrival], Self.saved(arrival.coming.map(\.incoming), in: store))[0]
  }

  /// Does with the articles that are new what the rules say; what could not be saved is told, and asked for again.
  private func noted(
    _ arrivals: [FeedBatch.Arrival], _ results: [Result<SaveResult, StoreError>]
  ) -> [FeedBatch.Arrival] {
    var arrivals = arrivals
    var results = results[...]
    var new: [String] = []
    var followers: [(id: String, leader: String)] = []
    for place in arrivals.indices {
      for item in arrivals[place].coming {
        switch results.removeFirst() {
        case .success(let result):
          switch result.action {
          case .new: arrivals[place].outcome.added += 1
          case .changed: arrivals[place].outcome.changed += 1
          case .same: arrivals[place].outcome.unchanged += 1
          }
          arrivals[place].listed[item.key] = FeedMemory.Item(article: result.id, digest: item.digest)
          guard arrivals[place].memory.items[item.key] == nil else { continue }
          new.append(result.id)
          if let leader = item.leader { followers.append((result.id, leader)) }
        case .failure(let error): arrivals[place].outcome.warnings.append(error.description)
        }
      }
    }
    do throws(StoreError) {
      try desk.apply(to: new, followers: followers)
    } catch {
      if !arrivals.isEmpty { arrivals[0].outcome.warnings.append(error.description) }
    }
    return arrivals
  }

  private static func saved(_ coming: [IncomingArticle], in store: ArticleStore) -> [Result<SaveResult, StoreError>] {
    var results: [Result<SaveResult, StoreError>] = []
    for start in stride(from: 0, to: coming.count, by: ArticleStore.batchCount) {
      let piece = coming[start..<min(start + ArticleStore.batchCount, coming.count)]
      do throws(StoreError) {
        results += try store.save(Array(piece))
      } catch {
        results += piece.map { _ in .failure(error) }
      }
    }
    return results
  }

  /// What the article's file says of where it came from, beside the article.
  static func fields(of item: FeedItem? = nil, in feed: Subscription) -> [ArticleDocument.Field] {
    var fields = [ArticleDocument.Field(key: "feed", value: CleanText.field(feed.address))]
    if let guid = item?.guid { fields.append(ArticleDocument.Field(key: "guid", value: guid)) }
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
