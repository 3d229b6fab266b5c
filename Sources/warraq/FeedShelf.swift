import ArticleFiles
import Feeds
import Files
import Querying

/// Where the feeds stand on disk: the user's own file of them, and what is known of each between two fetches.
struct FeedShelf: Sendable {
  /// `feeds` in the configuration directory: one feed a line, for hand and for synchronising.
  let path: String
  /// `rules` beside it.
  let rulesPath: String
  private let memories: String

  init(_ directories: Directories = Directories()) {
    path = directories.configuration + "/feeds"
    rulesPath = directories.configuration + "/rules"
    memories = directories.data + "/feeds"
  }

  /// A path of the user's file, where `~` is his home.
  static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? (Environment()["HOME"] ?? "") + path.dropFirst() : path
  }

  /// The file as it is; empty where there is none.
  func file() throws(FileFault) -> SubscriptionFile {
    guard FileSystem().status(path) != nil else { return SubscriptionFile() }
    return SubscriptionFile(parsing: try FileSystem().readText(path, limit: 8 << 20))
  }

  /// Changes the file under a lock, so that two programs do not undo each other; writes only what has changed.
  func change<Value>(_ body: (inout SubscriptionFile) -> Value) throws(FileFault) -> Value {
    let folder = SystemPath.folder(of: path)
    try FileSystem().makeFolder(folder, mode: 0o700)
    let lock = try FileLock(folder + "/.feeds.lock")
    defer { _ = lock }
    let before = try file()
    var after = before
    let value = body(&after)
    if after != before { try FileSystem().write(after.text, to: path) }
    return value
  }

  /// What is known of a feed; a memory that cannot be read is a fresh one.
  func memory(of address: String) -> FeedMemory {
    let text = try? FileSystem().readText(memoryPath(of: address), limit: 64 << 20)
    guard let memory = text.flatMap({ FeedMemory($0) }), memory.address == address else {
      return FeedMemory(address: address)
    }
    return memory
  }

  /// It can be learnt again, so it need not outlive a power cut.
  func keep(_ memory: FeedMemory) throws(FileFault) {
    try FileSystem().makeFolder(memories, mode: 0o700)
    try FileSystem().write(memory.text, to: memoryPath(of: memory.address), isDurable: false)
  }

  /// What the feeds are called, by address.
  var titles: [String: String] {
    let feeds = (try? file().feeds) ?? []
    return Dictionary(
      feeds.compactMap { feed in (feed.title ?? memory(of: feed.address).title).map { (feed.address, $0) } }
    ) { first, _ in first }
  }

  /// The user's rules for what comes in.
  var rules: RuleFile {
    let searches = (try? Configuration(path: nil))?.searches ?? []
    return RuleFile(parsing: (try? FileSystem().readText(rulesPath, limit: 1 << 20)) ?? "", named: searches.named)
  }

  /// What came in lately, for putting one story of several feeds together; learnt anew where it cannot be read.
  func stories(at now: Int) -> StoryIndex {
    StoryIndex(parsing: (try? FileSystem().readText(memories + "/stories", limit: 64 << 20)) ?? "", at: now)
  }

  func keep(_ stories: StoryIndex, at now: Int) {
    try? FileSystem().write(stories.text(at: now), to: memories + "/stories", isDurable: false)
  }

  /// Lets go of what is known of a feed that is no longer followed.
  func forget(_ address: String) { try? FileSystem().remove(memoryPath(of: address)) }

  private func memoryPath(of address: String) -> String {
    "\(memories)/\(SHA256.hexDigest(of: address.utf8).prefix(16)).json"
  }
}
