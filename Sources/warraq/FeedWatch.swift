import Feeds
import Files
import Reader
import Synchronization

/// What happens to feeds while the reader is open: pages come into folders that are followed, files that are feeds are
/// written anew, the user edits his files.
final class FeedWatch: Sendable {
  private struct Seen {
    /// Folders in which something has happened.
    var folders: Set<String> = []
    /// Those that are watched.
    var watched: Set<String> = []
    /// Feeds in files, as they were read last: other files may lie beside them.
    var files: [String: FileStatus] = [:]
    var feeds: FileStatus?
    var rules: FileStatus?
  }

  private let shelf = FeedShelf()
  private let seen: Mutex<Seen>

  init() {
    let files = FileSystem()
    seen = Mutex(Seen(feeds: files.status(shelf.path), rules: files.status(shelf.rulesPath)))
  }

  /// Where to look for changes from now on. What came into a folder before somebody watched it is found, too.
  func foldersToWatch() -> [String] {
    let folders = Set([SystemPath.folder(of: shelf.path)] + localFeeds.flatMap(\.folders))
    seen.withLock { seen in
      seen.folders.formUnion(folders.subtracting(seen.watched))
      seen.watched = folders
    }
    return folders.sorted()
  }

  func changed(in folders: Set<String>) { seen.withLock { $0.folders.formUnion(folders) } }

  /// What the reader itself has written into the file of feeds is no news.
  func passOverOwnChange() { seen.withLock { $0.feeds = FileSystem().status(shelf.path) } }

  /// What has happened since the last time: a word on the files first, then the feeds in whose folders something is new.
  func take() -> (change: FeedFileChange?, feeds: [Subscription]) {
    let folders = seen.withLock { $0.folders }
    guard !folders.isEmpty else { return (nil, []) }
    if folders.contains(SystemPath.folder(of: shelf.path)), let change = takeChange() { return (change, []) }
    seen.withLock { $0.folders.subtract(folders) }
    return (nil, localFeeds.filter { !folders.isDisjoint(with: $0.folders) && isNews($0.file) }.map(\.feed))
  }

  /// Whether a file is another one than when it was asked for last; a folder always is.
  private func isNews(_ file: String?) -> Bool {
    guard let file else { return true }
    guard let now = FileSystem().status(file) else { return false }
    return seen.withLock { $0.files.updateValue(now, forKey: file) != now }
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
    // Those of this machine are read without being asked for.
    let new = file.feeds.count { feed in
      if case .path = feed.source { return false }
      return shelf.memory(of: feed.address) == FeedMemory(address: feed.address)
    }
    return new > 0 ? .newFeeds(new) : nil
  }

  /// The feeds that lie in files and folders, where something comes for each, and its file where it is one.
  private var localFeeds: [(feed: Subscription, folders: [String], file: String?)] {
    ((try? shelf.file().feeds) ?? []).compactMap { feed in
      guard case .path(let path) = feed.source else { return nil }
      let place = FeedShelf.expanded(path)
      if FileSystem().isFolder(place) { return (feed, FolderWalk.folders(of: place), nil) }
      return (feed, [SystemPath.folder(of: place)], place)
    }
  }
}
