import ArticleFiles
import ArticleModel
import Feeds
import Fetching
import Files
import Store

/// The pages that feeds give only a teaser of.
extension FeedFetch {
  /// Asks for the pages of feeds that are to be had in full; each takes the place of its teaser as it comes.
  func completeTeasers(
    of feeds: [(feed: Subscription, address: String)], progress: (Progress) -> Void
  ) -> Pages {
    var memories = feeds.map { shelf.memory(of: $0.address) }
    var requests: [FetchRequest] = []
    var places: [(feed: Int, page: FeedMemory.Page)] = []
    for (index, memory) in memories.enumerated() {
      for page in memory.pages where page.failures < FeedMemory.pageAttempts {
        requests.append(
          FetchRequest(
            id: places.count, url: page.url,
            // An address that a feed names is nobody's word for a private one, but for the host that the user has named.
            allowsPrivate: HostTurns.host(of: page.url) == HostTurns.host(of: memory.address)))
        places.append((index, page))
      }
    }
    var pages = Pages()
    var bytes: [Int: Int] = [:]
    var done = 0
    func report() {
      progress(Progress(done: done, count: requests.count, bytes: bytes.values.reduce(0, +), isPages: true))
    }
    guard !requests.isEmpty else { return pages }
    report()
    fetcher.fetch(requests) { event in
      let id: Int
      var failure: String?
      switch event {
      case .progress(let request, let received):
        bytes[request] = received
        report()
        return
      case .failed(let request, let reason): (id, failure) = (request, reason.reason)
      case .answered(let request, let response):
        id = request
        bytes[id] = response.body.count
        failure = response.refusal ?? complete(places[id].page.article, by: response)
      }
      done += 1
      let (feed, page) = places[id]
      if let failure {
        pages.failures.append((page.url, failure))
        for place in memories[feed].pages.indices where memories[feed].pages[place].article == page.article {
          memories[feed].pages[place].failures += 1
        }
      } else {
        pages.whole += 1
        memories[feed].pages.removeAll { $0.article == page.article }
      }
      report()
    }
    for (index, memory) in memories.enumerated() {
      var memory = memory
      memory.pages.removeAll { $0.failures >= FeedMemory.pageAttempts }
      if places.contains(where: { $0.feed == index }) { try? shelf.keep(memory) }
    }
    return pages
  }

  /// A word where the page is of no use.
  private func complete(_ id: String, by response: FetchResponse) -> String? {
    guard let page = InputFile.article(in: response) else { return "what came holds nothing to read" }
    do throws(StoreError) {
      return try store.complete(id, by: page) ? nil : Self.nothingMore
    } catch {
      return error.reason
    }
  }

  static let nothingMore = "the page holds no more than the feed gives, or something else"
}

extension ArticleStore {
  /// Puts the whole of an article in the place of its teaser, which its file keeps; false where the page holds no more.
  func complete(_ id: String, by page: ImportedArticle) throws(StoreError) -> Bool {
    let teaser = try article(id: id)
    guard let whole = teaser.completed(by: page.article) else { return false }
    var imported = page
    imported.article = whole
    let words = CleanText.field(teaser.blocks.plainText)
    try save(imported, fields: teaser.isTeaser ? [ArticleDocument.Field(key: "teaser", value: words)] : [])
    return true
  }
}
