import Feeds
import Fetching
import Files
import Querying
import Reader
import Store

/// The library's feeds, as the reader asks for them.
extension LibrarySource {
  /// Through a store of its own, which the reader waits for nothing of.
  func fetchFeeds(by fetcher: Fetcher, progress: (FetchProgress) -> Void) throws(FileFault) -> FetchReport {
    let shelf = FeedShelf()
    let feeds = try shelf.file().feeds
    if feeds.isEmpty {
      var report = FetchReport()
      report.feedCount = 0
      return report
    }
    return try fetch(feeds, shelf, by: fetcher, progress: progress)
  }

  func fetchFeed(
    of id: String, by fetcher: Fetcher, progress: (FetchProgress) -> Void
  ) throws(FileFault) -> FetchReport {
    let shelf = FeedShelf()
    let address = try? store.feed(of: id)
    guard let feed = try shelf.file().feeds.first(where: { $0.address == address }) else {
      throw FileFault(path: address ?? id, reason: "this article comes from no feed that is followed")
    }
    return try fetch([feed], shelf, by: fetcher, progress: progress)
  }

  func follow(
    _ address: String, title: String?, by fetcher: Fetcher, progress: (FetchProgress) -> Void
  ) throws(FileFault) -> FetchReport? {
    let shelf = FeedShelf()
    let feed = Subscription(.web(address), title: title)
    _ = try shelf.change { $0.add(feed) }
    var report = try fetch([feed], shelf, by: fetcher, progress: progress)
    report.followed = title ?? address
    return report
  }

  func unfollowed(_ siteFeeds: [String]) -> String? {
    let followed = Set(((try? FeedShelf().file().feeds) ?? []).map(\.address))
    return siteFeeds.contains(where: followed.contains) ? nil : siteFeeds.first
  }

  func story(of id: String) -> [String] { (try? store.story(of: id)) ?? [id] }

  func fetch(
    _ feeds: [Subscription], _ shelf: FeedShelf, by fetcher: Fetcher, progress: (FetchProgress) -> Void
  ) throws(FileFault) -> FetchReport {
    let beside: ArticleStore
    do throws(StoreError) {
      beside = try ArticleStore(directory: store.directory)
    } catch {
      throw FileFault(path: error.path, reason: error.reason)
    }
    defer {
      beside.close()
      feedWatch.passOverOwnChange()
    }
    var report = FetchReport()
    FeedFetch(shelf: shelf, store: beside, fetcher: fetcher).run(feeds) { step in
      progress(FetchProgress(done: step.done, count: step.count, bytes: step.bytes))
    } _: { outcome in
      report.added += outcome.added
      report.changed += outcome.changed
      guard let failure = outcome.failure else { return }
      report.failed += 1
      report.firstFailure = report.firstFailure ?? "\(outcome.title): \(failure.reason)"
    }
    return report
  }

  func complete(_ id: String, by fetcher: Fetcher, progress: (Int) -> Void) throws(FileFault) -> Bool {
    do {
      guard let url = try store.article(id: id).url else {
        throw FileFault(path: id, reason: "the article names no page of its own")
      }
      // A feed may name any address; a private one is asked only where the user has named its host himself.
      let hosts = ((try? FeedShelf().file().feeds) ?? []).map { HostTurns.host(of: $0.address) }
      let response = try Web.page(
        url, by: fetcher, allowsPrivate: hosts.contains(HostTurns.host(of: url)), progress: progress)
      guard let page = InputFile.article(in: response) else {
        throw FileFault(path: url, reason: "holds nothing to read")
      }
      let beside = try ArticleStore(directory: store.directory)
      defer { beside.close() }
      guard try beside.complete(id, by: page) else { throw FileFault(path: url, reason: FeedFetch.nothingMore) }
      return true
    } catch let fault as FileFault {
      throw fault
    } catch let error as StoreError {
      throw FileFault(path: error.path, reason: error.reason)
    } catch {
      throw FileFault(path: id, reason: "\(error)")
    }
  }
}

extension Query {
  /// The same query where `feed:` finds feeds by what they are called, too.
  /// - Parameter titles: by address.
  func namingFeeds(_ titles: () -> [String: String]) -> Query {
    let isOfFeeds = conditions.contains { if case .field(.feed, _) = $0 { true } else { false } }
    return isOfFeeds ? naming(titles()) : self
  }

  private func naming(_ titles: [String: String]) -> Query {
    switch self {
    case .all(let parts): return .all(parts.map { $0.naming(titles) })
    case .any(let parts): return .any(parts.map { $0.naming(titles) })
    case .not(let part): return .not(part.naming(titles))
    case .condition(.field(.feed, let name)):
      let key = name.lowercased()
      let named = titles.filter { $0.value.lowercased().contains(key) }.keys.sorted()
      return named.isEmpty ? self : .any([self] + named.map { .condition(.exactly(.feed, $0)) })
    case .condition: return self
    }
  }
}
