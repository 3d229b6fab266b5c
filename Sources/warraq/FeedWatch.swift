import Feeds
import Files
import Reader
import Synchronization

/// What happens to feeds while the reader is open: pages come into folders that are followed, the user edits his files.
final class FeedWatch: Sendable {
  private struct Seen {
    /// Folders in which something has happened.
    var folders: Set<String> = []
    var feeds: FileStatus?
    var rules: FileStatus?
  }

  private let shelf = FeedShelf()
  private let seen: Mutex<Seen>

  init() {
    let files = FileSystem()
    seen = Mutex(Seen(feeds: files.status(shelf.path), rules: files.status(shelf.rulesPath)))
  }

  /// Where to look for changes.
  var folders: [String] { [SystemPath.folder(of: shelf.path)] + localFeeds.flatMap(\.folders) }

  func changed(in folders: Set<String>) { seen.withLock { $0.folders.formUnion(folders) } }

  /// What the reader itself has written into the file of feeds is no news.
  func passOverOwnChange() { seen.withLock { $0.feeds = FileSystem().status(shelf.path) } }

  /// What has happened since the last time: a word on the files first, then the feeds in whose folders something is new.
  func take() -> (change: FeedFileChange?, feeds: [Subscription]) {
    let folders = seen.withLock { $0.folders }
    guard !folders.isEmpty else { return (nil, []) }
    if folders.contains(SystemPath.folder(of: shelf.path)), let change = takeChange() { return (change, []) }
    seen.withLock { $0.folders.subtract(folders) }
    return (nil, localFeeds.filter { !folders.isDisjoint(with: $0.folders) }.map(\.feed))
  }

  private func takeChange() -> FeedFileChange? {
    let now = (feeds: FileSystem().status(shelf.path), rules: FileSystem().status(shelf.rulesPath))
    let before = seen.withLock { seen in
      defer { (seen.feeds, seen.rules) = now }
      return (feeds: seen.feeds, rules: seen.rules)
    }
    if before.rules != now.rules {
      return shelf.rules.faults.first.map { .fault(file: "rules", line: $0.line) } ?? .rules
    }
    guard before.feeds != now.feeds, let file = try? shelf.file() else { return nil }
    if let fault = file.faults.first { return .fault(file: "feeds", line: fault.line) }
    let new = file.feeds.count { shelf.memory(of: $0.address) == FeedMemory(address: $0.address) }
    return new > 0 ? .newFeeds(new) : nil
  }

  private var localFeeds: [(feed: Subscription, folders: [String])] {
    ((try? shelf.file().feeds) ?? []).compactMap { feed in
      guard case .path(let path) = feed.source else { return nil }
      let folder = FeedShelf.expanded(path)
      return FileSystem().isFolder(folder) ? (feed, FolderWalk(folder) { _ in false }.folders) : nil
    }
  }
}
