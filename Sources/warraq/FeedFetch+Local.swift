import Feeds
import Files
import Glibc
import Store

/// Feeds of this machine: files, folders of saved pages, commands.
extension FeedFetch {
  func readLocal(
    _ feed: Subscription, _ memory: FeedMemory, _ read: () throws(FileFault) -> [UInt8]
  ) -> Answer {
    let bytes: [UInt8]
    do throws(FileFault) {
      if case .path(let path) = feed.source, FileSystem().isFolder(FeedShelf.expanded(path)) {
        return .outcome(try readFolder(feed, FeedShelf.expanded(path), memory))
      }
      bytes = try read()
    } catch {
      return .outcome(failed(feed, memory, error.reason, retryAfter: nil))
    }
    guard let parsed = FeedReader.feed(bytes) else {
      return .outcome(failed(feed, memory, "what came is no feed", retryAfter: nil))
    }
    return .arrival(
      arrival(of: parsed, Outcome(feed), memory, size: bytes.count) { [now] memory, outcome in
        memory.answered(
          at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: parsed.restMinutes, maxAge: nil)
      })
  }

  /// So many pages of a folder are held in memory.
  private static let pagesAtOnce = 64

  /// Saved pages that come into a folder.
  private func readFolder(_ feed: Subscription, _ folder: String, _ memory: FeedMemory) throws(FileFault) -> Outcome {
    var memory = memory
    var outcome = Outcome(feed)
    var listed: [String: FeedMemory.Item] = [:]
    var changed: [(path: String, digest: String)] = []
    for path in FileSource([folder]).paths {
      guard let status = FileSystem().status(path) else { continue }
      let digest = "\(status.size)-\(status.modified)"
      if let known = memory.items[path], known.digest == digest {
        listed[path] = known
        outcome.unchanged += 1
      } else {
        changed.append((path, digest))
      }
    }
    for start in stride(from: 0, to: changed.count, by: Self.pagesAtOnce) {
      var batch = FeedBatch.Arrival(outcome: outcome, memory: memory, listed: listed, coming: [])
      for (path, digest) in changed[start..<min(start + Self.pagesAtOnce, changed.count)] {
        do {
          var page = try InputFile(path).imported()
          // A page that was edited is the same article.
          page.article.id = memory.items[path]?.article ?? ""
          batch.coming.append(
            FeedBatch.Coming(key: path, digest: digest, imported: page, fields: Self.fields(in: feed)))
        } catch {
          batch.outcome.warnings.append("\(error)")
        }
      }
      let saved = save(batch)
      (outcome, listed) = (saved.outcome, saved.listed)
      for item in batch.coming where !item.imported.article.figureAddresses.isEmpty {
        guard let id = listed[item.key]?.article else { continue }
        outcome.warnings += PictureCopies(store: store).take(from: item.key, for: id)
      }
    }
    memory.items = listed
    memory.answered(at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: nil, maxAge: nil)
    return kept(memory, outcome)
  }

  func bytes(at path: String) throws(FileFault) -> [UInt8] {
    try FileSystem().read(FeedShelf.expanded(path), limit: InputFile.limit)
  }

  /// The user's own command, from his own file; its output is bounded in size and time.
  func output(of command: String) throws(FileFault) -> [UInt8] {
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
