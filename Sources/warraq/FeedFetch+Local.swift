import Feeds
import Files
import Glibc
import Store

/// Feeds of this machine: files, folders of saved pages, commands.
extension FeedFetch {
  func readLocal(
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
    let outcome = save(parsed, Outcome(feed), &memory, size: bytes.count)
    memory.answered(
      at: now, hasNews: outcome.added + outcome.changed > 0, restMinutes: parsed.restMinutes, maxAge: nil)
    return kept(memory, outcome)
  }

  /// Saved pages that come into a folder.
  private func readFolder(_ feed: Subscription, _ folder: String, _ memory: FeedMemory) throws(FileFault) -> Outcome {
    var memory = memory
    var outcome = Outcome(feed)
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

  func bytes(at path: String) throws(FileFault) -> [UInt8] {
    let path = path.hasPrefix("~/") ? (Environment()["HOME"] ?? "") + path.dropFirst() : path
    return try FileSystem().read(path, limit: InputFile.limit)
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
