import Feeds
import Fetching
import Files
import Glibc
import Store

/// One fetch over some feeds: asks for them, reads what comes, puts it into the library, remembers.
///
/// A feed's articles are written before the word that they are there, so that one that is killed in between only reads
/// them again.
struct FeedFetch {
  /// What became of one feed.
  struct Outcome: Sendable {
    var feed: Subscription
    var title: String
    var added = 0
    var changed = 0
    var unchanged = 0
    var warnings: [String] = []
    /// Why nothing came, and since when (seconds since 1970).
    var failure: (reason: String, since: Int)?
    /// Not asked, since the server wanted to be left alone or is gone for good.
    var isSkipped = false
    /// Where the feed has moved for good.
    var movedTo: String?
    /// What the feed is remembered by from now on.
    var address: String

    init(_ feed: Subscription, title: String? = nil, isSkipped: Bool = false, movedTo: String? = nil) {
      self.feed = feed
      self.title = feed.title ?? title ?? feed.address
      self.isSkipped = isSkipped
      self.movedTo = movedTo
      address = feed.address
    }
  }

  /// What became of the pages that were to take the place of teasers.
  struct Pages: Sendable {
    var whole = 0
    /// Old articles that went into the trash.
    var letGo = 0
    /// Address and reason.
    var failures: [(url: String, reason: String)] = []
  }

  /// How far it has come.
  struct Progress: Sendable {
    var done: Int
    var count: Int
    /// Of all bodies.
    var bytes: Int
    /// Whether it is the pages of teasers that are asked for now.
    var isPages = false
  }

  let shelf: FeedShelf
  let store: ArticleStore
  let fetcher: Fetcher
  /// Only feeds whose time has come.
  var onlyDue = false
  let now = Int(time(nil))
  let desk: FetchDesk

  init(shelf: FeedShelf, store: ArticleStore, fetcher: Fetcher, onlyDue: Bool = false) {
    self.shelf = shelf
    self.store = store
    self.fetcher = fetcher
    self.onlyDue = onlyDue
    desk = FetchDesk(shelf: shelf, store: store, now: now)
  }

  /// Hands over each feed's outcome as it comes, and the progress between them; the pages of teasers come last.
  @discardableResult func run(
    _ feeds: [Subscription], progress: (Progress) -> Void, _ take: (Outcome) -> Void
  ) -> Pages {
    var requests: [FetchRequest] = []
    var memories: [Int: FeedMemory] = [:]
    var received: [Int: Int] = [:]
    var done = 0
    var asking: [(feed: Subscription, address: String)] = []
    var batch = FeedBatch()
    var saving: FeedBatch.Saving?
    func report() { progress(Progress(done: done, count: feeds.count, bytes: received.values.reduce(0, +))) }
    func finish(_ outcome: Outcome) {
      done += 1
      if outcome.feed.wantsFullText, !outcome.isSkipped { asking.append((outcome.feed, outcome.address)) }
      take(outcome)
      report()
    }
    /// Only one batch is saved at a time; the next one grows until it can be.
    func settle(andWait isLast: Bool = false) {
      if !isLast, let saving, !saving.work.isDone, !batch.isFull { return }
      if let before = saving { for outcome in self.finish(before) { finish(outcome) } }
      saving = batch.arrivals.isEmpty ? nil : save(batch)
      batch = FeedBatch()
      if isLast, let last = saving { for outcome in self.finish(last) { finish(outcome) } }
    }
    func accept(_ what: Answer) {
      switch what {
      case .outcome(let outcome): finish(outcome)
      case .arrival(let arrival): batch.add(arrival)
      }
      if batch.isDue { settle() }
    }
    for (index, feed) in feeds.enumerated() {
      let memory = shelf.memory(of: feed.address)
      guard !isResting(memory) else {
        finish(Outcome(feed, title: memory.title, isSkipped: true))
        continue
      }
      switch feed.source {
      case .web(let url):
        memories[index] = memory
        // An address that stands in the user's file was typed by the user.
        requests.append(
          FetchRequest(
            id: index, url: url, entityTag: memory.entityTag, lastModified: memory.lastModified, allowsPrivate: true))
      case .path(let path):
        accept(readLocal(feed, memory) { () throws(FileFault) in try bytes(at: path) })
      case .command(let command):
        accept(readLocal(feed, memory) { () throws(FileFault) in try output(of: command) })
      }
    }
    report()
    fetcher.fetch(requests) { event in
      switch event {
      case .progress(let id, let bytes):
        received[id] = bytes
        report()
        if batch.isDue { settle() }
      case .answered(let id, let response):
        received[id] = response.body.count
        guard let memory = memories.removeValue(forKey: id) else { return }
        accept(answer(to: response, feeds[id], memory))
      case .failed(let id, let failure):
        guard let memory = memories.removeValue(forKey: id) else { return }
        var patience: Int?
        if case .hostIsBusy(let seconds) = failure { patience = seconds }
        accept(.outcome(failed(feeds[id], memory, failure.reason, retryAfter: patience)))
      }
    }
    settle(andWait: true)
    desk.keepStories()
    var pages = completeTeasers(of: asking, progress: progress)
    do throws(StoreError) {
      pages.letGo = try desk.letGo()
    } catch {
      pages.failures.append((error.path, error.reason))
    }
    return pages
  }

  private func isResting(_ memory: FeedMemory) -> Bool {
    if onlyDue { return !memory.isDue(at: now) }
    return memory.isDead || now < memory.barredUntil ?? 0
  }

  // MARK: What came

  /// What becomes of a feed at once, or what is to be saved of it.
  enum Answer {
    case outcome(Outcome)
    case arrival(FeedBatch.Arrival)
  }

  private func answer(
    to response: FetchResponse, _ feed: Subscription, _ memory: FeedMemory
  ) -> Answer {
    var memory = memory
    var outcome = Outcome(feed, title: memory.title, movedTo: response.movedTo)
    switch response.status {
    case 304:
      outcome.unchanged = memory.items.count
      memory.answered(at: now, hasNews: false, restMinutes: nil, maxAge: response.maxAge)
    case 200..<300:
      guard
        let parsed = FeedReader.feed(
          response.body, address: response.url, contentType: response.contentType, language: response.language)
      else { return .outcome(failed(feed, memory, "what came is no feed", retryAfter: nil)) }
      if response.isTruncated { outcome.warnings.append("the connection ended before the feed did") }
      let size = response.body.count
      return .arrival(
        arrival(of: parsed, outcome, memory, size: size) { [self] memory, outcome in
          // Half a feed is asked for again.
          memory.entityTag = response.isTruncated ? nil : response.entityTag
          memory.lastModified = response.isTruncated ? nil : response.lastModified
          memory.answered(
            at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: parsed.restMinutes,
            maxAge: response.maxAge)
          follow(response, feed, &memory)
        })
    case 410:
      memory.isDead = true
      return .outcome(failed(feed, memory, response.refusal ?? "", retryAfter: nil))
    default:
      return .outcome(failed(feed, memory, response.refusal ?? "", retryAfter: response.retryAfter))
    }
    follow(response, feed, &memory)
    return .outcome(kept(memory, outcome))
  }

  private func follow(_ response: FetchResponse, _ feed: Subscription, _ memory: inout FeedMemory) {
    if let moved = response.movedTo, case .web = feed.source { move(feed, to: moved, &memory) }
  }

  /// The feed's new address goes into the user's file, and what is known goes with it.
  private func move(_ feed: Subscription, to address: String, _ memory: inout FeedMemory) {
    let hasMoved =
      (try? shelf.change { file in
        guard !file.feeds.contains(where: { $0.address == address }) else { return false }
        file.change(feed.address) { $0.source = .web(address) }
        return true
      }) ?? false
    guard hasMoved else { return }
    shelf.forget(feed.address)
    memory.address = address
  }

  func failed(_ feed: Subscription, _ memory: FeedMemory, _ reason: String, retryAfter: Int?) -> Outcome {
    var memory = memory
    memory.failed(at: now, reason, retryAfter: retryAfter)
    var outcome = Outcome(feed, title: memory.title)
    outcome.failure = (reason, memory.failingSince ?? now)
    return kept(memory, outcome)
  }

  func kept(_ memory: FeedMemory, _ outcome: Outcome) -> Outcome {
    var outcome = outcome
    outcome.address = memory.address
    do throws(FileFault) {
      try shelf.keep(memory)
    } catch {
      outcome.warnings.append(error.description)
    }
    return outcome
  }
}
