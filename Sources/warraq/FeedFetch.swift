import ArticleModel
import Feeds
import Fetching
import Files
import Glibc
import Importing
import Pages
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
  }

  /// How far it has come.
  struct Progress: Sendable {
    var done: Int
    var count: Int
    /// Of all bodies.
    var bytes: Int
  }

  let shelf: FeedShelf
  let store: ArticleStore
  let fetcher: Fetcher
  /// Only feeds whose time has come.
  var onlyDue = false
  private let now = Int(time(nil))

  init(shelf: FeedShelf, store: ArticleStore, fetcher: Fetcher, onlyDue: Bool = false) {
    self.shelf = shelf
    self.store = store
    self.fetcher = fetcher
    self.onlyDue = onlyDue
  }

  /// Hands over each feed's outcome as it comes, and the progress between them.
  func run(_ feeds: [Subscription], progress: (Progress) -> Void, _ take: (Outcome) -> Void) {
    var requests: [FetchRequest] = []
    var memories: [Int: FeedMemory] = [:]
    var received: [Int: Int] = [:]
    var done = 0
    func report() { progress(Progress(done: done, count: feeds.count, bytes: received.values.reduce(0, +))) }
    func finish(_ outcome: Outcome) {
      done += 1
      take(outcome)
      report()
    }
    for (index, feed) in feeds.enumerated() {
      let memory = shelf.memory(of: feed.address)
      guard !isResting(memory) else {
        finish(Outcome(feed: feed, title: feed.title ?? memory.title ?? feed.address, isSkipped: true))
        continue
      }
      switch feed.source {
      case .web(let url):
        memories[index] = memory
        // An address that stands in the user's file was typed by the user.
        requests.append(
          FetchRequest(
            id: index, url: url, entityTag: memory.entityTag, lastModified: memory.lastModified, allowsPrivate: true))
      case .path(let path): finish(readLocal(feed, memory) { () throws(FileFault) in try bytes(at: path) })
      case .command(let command):
        finish(readLocal(feed, memory) { () throws(FileFault) in try output(of: command) })
      }
    }
    report()
    fetcher.fetch(requests) { event in
      switch event {
      case .progress(let id, let bytes):
        received[id] = bytes
        report()
      case .answered(let id, let response):
        received[id] = response.body.count
        guard let memory = memories.removeValue(forKey: id) else { return }
        finish(outcome(of: response, feeds[id], memory))
      case .failed(let id, let failure):
        guard let memory = memories.removeValue(forKey: id) else { return }
        var patience: Int?
        if case .hostIsBusy(let seconds) = failure { patience = seconds }
        finish(failed(feeds[id], memory, failure.reason, retryAfter: patience))
      }
    }
  }

  private func isResting(_ memory: FeedMemory) -> Bool {
    if onlyDue { return !memory.isDue(at: now) }
    return memory.isDead || now < memory.barredUntil ?? 0
  }

  // MARK: What came

  private func outcome(of response: FetchResponse, _ feed: Subscription, _ memory: FeedMemory) -> Outcome {
    var memory = memory
    var outcome = Outcome(feed: feed, title: feed.title ?? memory.title ?? feed.address, movedTo: response.movedTo)
    switch response.status {
    case 304:
      outcome.unchanged = memory.items.count
      memory.answered(at: now, hasNews: false, restMinutes: nil, maxAge: response.maxAge)
    case 200..<300:
      guard
        let parsed = FeedReader.feed(response.body, address: response.url, contentType: response.contentType)
      else { return failed(feed, memory, "what came is no feed", retryAfter: nil) }
      if response.isTruncated { outcome.warnings.append("the connection ended before the feed did") }
      outcome = save(parsed, outcome, &memory, bytes: response.body)
      // Half a feed is asked for again.
      memory.entityTag = response.isTruncated ? nil : response.entityTag
      memory.lastModified = response.isTruncated ? nil : response.lastModified
      memory.answered(
        at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: parsed.restMinutes,
        maxAge: response.maxAge)
    case 410:
      memory.isDead = true
      return failed(feed, memory, response.refusal ?? "", retryAfter: nil)
    default:
      return failed(feed, memory, response.refusal ?? "", retryAfter: response.retryAfter)
    }
    if let moved = response.movedTo, case .web = feed.source { move(feed, to: moved, &memory) }
    return kept(memory, outcome)
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

  private func failed(_ feed: Subscription, _ memory: FeedMemory, _ reason: String, retryAfter: Int?) -> Outcome {
    var memory = memory
    memory.failed(at: now, reason, retryAfter: retryAfter)
    var outcome = Outcome(feed: feed, title: feed.title ?? memory.title ?? feed.address)
    outcome.failure = (reason, memory.failingSince ?? now)
    return kept(memory, outcome)
  }

  private func kept(_ memory: FeedMemory, _ outcome: Outcome) -> Outcome {
    var outcome = outcome
    do throws(FileFault) {
      try shelf.keep(memory)
    } catch {
      outcome.warnings.append(error.description)
    }
    return outcome
  }

  private func save(_ parsed: Feed, _ outcome: Outcome, _ memory: inout FeedMemory, bytes: [UInt8]) -> Outcome {
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
        let result = try store.save(imported(article, of: outcome.feed, parsed, size: bytes.count))
        switch result.action {
        case .new: outcome.added += 1
        case .changed: outcome.changed += 1
        default: outcome.unchanged += 1
        }
        listed[key] = FeedMemory.Item(article: result.id, digest: digest)
      } catch {
        outcome.warnings.append(error.description)
      }
    }
    memory.items = listed
    return outcome
  }

  private func imported(_ article: Article, of feed: Subscription, _ parsed: Feed, size: Int) -> ImportedArticle {
    ImportedArticle(
      article: article,
      provenance: Provenance(
        input: feed.address, format: parsed.format.rawValue, byteCount: size, sha256: "", charset: parsed.charset,
        charsetSource: parsed.charsetSource, extractor: "feed/1"))
  }

  // MARK: Feeds of this machine

  private func readLocal(
    _ feed: Subscription, _ memory: FeedMemory, _ read: () throws(FileFault) -> [UInt8]
  ) -> Outcome {
    var memory = memory
    let bytes: [UInt8]
    do throws(FileFault) {
      if case .path(let path) = feed.source, FileSystem().isFolder(path) { return try readFolder(feed, path, memory) }
      bytes = try read()
    } catch {
      return failed(feed, memory, error.reason, retryAfter: nil)
    }
    guard let parsed = FeedReader.feed(bytes) else {
      return failed(feed, memory, "what came is no feed", retryAfter: nil)
    }
    let outcome = save(parsed, Outcome(feed: feed, title: feed.name), &memory, bytes: bytes)
    memory.answered(
      at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: parsed.restMinutes, maxAge: nil)
    return kept(memory, outcome)
  }

  /// Saved pages that come into a folder.
  private func readFolder(_ feed: Subscription, _ folder: String, _ memory: FeedMemory) throws(FileFault) -> Outcome {
    var memory = memory
    var outcome = Outcome(feed: feed, title: feed.name)
    var listed: [String: FeedMemory.Item] = [:]
    for path in FileSource([folder]).paths {
      guard let status = FileSystem().status(path) else { continue }
      let digest = "\(status.size)-\(status.modified)"
      if let known = memory.items[path], known.digest == digest {
        listed[path] = known
        outcome.unchanged += 1
        continue
      }
      do {
        var page = try InputFile(path).imported()
        page.article.id = ""
        let result = try store.save(page)
        listed[path] = FeedMemory.Item(article: result.id, digest: digest)
        if result.action == .new { outcome.added += 1 } else { outcome.changed += 1 }
      } catch {
        outcome.warnings.append("\(error)")
      }
    }
    memory.items = listed
    memory.answered(at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: nil, maxAge: nil)
    return kept(memory, outcome)
  }

  private func bytes(at path: String) throws(FileFault) -> [UInt8] {
    let path = path.hasPrefix("~/") ? (Environment()["HOME"] ?? "") + path.dropFirst() : path
    return try FileSystem().read(path, limit: InputFile.limit)
  }

  /// The user's own command, from his own file; its output is bounded in size and time.
  private func output(of command: String) throws(FileFault) -> [UInt8] {
    let child = try ChildProcess(["/bin/sh", "-c", command], output: .pipe)
    guard let output = child.output else { return [] }
    defer {
      close(output)
      child.kill()
    }
    let end = ContinuousClock.now + .seconds(30)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 20 << 20 {
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let left = Int32(max(0, (end - .now) / .milliseconds(1)))
      guard poll(&waiting, 1, left) > 0 else { throw FileFault(path: command, reason: "the command took too long") }
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    throw FileFault(path: command, cause: .tooLarge(limit: 20 << 20))
  }
}
