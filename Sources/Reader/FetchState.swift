/// What was changed in the user's own files about feeds.
public enum FeedFileChange: Equatable, Sendable {
  /// So many feeds that have not been fetched yet.
  case newFeeds(Int)
  case rules
  /// A line that cannot be understood.
  case fault(file: String, line: Int)

  var isFault: Bool { if case .fault = self { true } else { false } }
}

/// How far a fetch from the network has come.
public struct FetchProgress: Equatable, Sendable {
  /// Feeds or pages that are done with, of how many.
  public var done: Int
  public var count: Int
  /// Bytes of all bodies so far.
  public var bytes: Int

  public init(done: Int, count: Int, bytes: Int) {
    self.done = done
    self.count = count
    self.bytes = bytes
  }
}

/// What asking the feeds came to.
public struct FetchReport: Equatable, Sendable {
  public var added: Int
  public var changed: Int
  /// Feeds that were asked.
  public var feedCount = 1
  /// A feed that is followed from now on.
  public var followed: String?
  /// Feeds that gave nothing, and the first of them with the reason.
  public var failed: Int
  public var firstFailure: String?

  public init(added: Int = 0, changed: Int = 0, failed: Int = 0, firstFailure: String? = nil) {
    self.added = added
    self.changed = changed
    self.failed = failed
    self.firstFailure = firstFailure
  }
}

/// A fetch that is under way.
struct FetchState: Equatable, Sendable {
  var progress = FetchProgress(done: 0, count: 0, bytes: 0)
}
