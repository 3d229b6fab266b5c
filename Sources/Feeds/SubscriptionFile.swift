/// The file of the feeds that the user follows: a feed a line, `#` before a comment, all that stands there kept.
public struct SubscriptionFile: Equatable, Sendable {
  private enum Line: Equatable, Sendable {
    /// A comment, a blank line, or one that could not be read: written back as it was.
    case other(String)
    case feed(Subscription, written: String)
  }

  private var lines: [Line] = []
  /// What could not be read: the number of the line, and why.
  public private(set) var faults: [(line: Int, reason: String)] = []

  public static func == (a: Self, b: Self) -> Bool { a.lines == b.lines }

  public init() {}

  public init(parsing text: String) {
    for (index, written) in Self.lines(of: text).enumerated() {
      let start = written.unicodeScalars.first { $0 != " " && $0 != "\t" }
      guard let start, start != "#" else {
        lines.append(.other(written))
        continue
      }
      do throws(SubscriptionFault) {
        lines.append(.feed(try Subscription(line: written), written: written))
      } catch {
        lines.append(.other(written))
        faults.append((index + 1, error.reason))
      }
    }
  }

  /// Without their ends; by scalars, since a line feed with a mark behind it is one `Character`.
  static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { String($0.last == "\r" ? $0.dropLast() : $0) }
  }

  public var text: String {
    lines.map { line in
      switch line {
      case .other(let text), .feed(_, let text): text + "\n"
      }
    }.joined()
  }

  public var feeds: [Subscription] {
    lines.compactMap { line in
      if case .feed(let feed, _) = line { feed } else { nil }
    }
  }

  /// False where the feed is there already.
  public mutating func add(_ feed: Subscription) -> Bool {
    guard !feeds.contains(where: { $0.address == feed.address }) else { return false }
    lines.append(.feed(feed, written: feed.line))
    return true
  }

  /// False where there is no such feed.
  public mutating func remove(_ address: String) -> Bool {
    let count = lines.count
    lines.removeAll { line in
      if case .feed(let feed, _) = line { feed.address == address } else { false }
    }
    return lines.count < count
  }

  /// Changes a feed in its place; a line that comes out the same stays as it was written.
  public mutating func change(_ address: String, _ body: (inout Subscription) -> Void) {
    for (index, line) in lines.enumerated() {
      guard case .feed(var feed, _) = line, feed.address == address else { continue }
      let before = feed
      body(&feed)
      if feed != before { lines[index] = .feed(feed, written: feed.line) }
    }
  }

  /// The feeds that a word of the user's means: an address, a title, a part of either, or `#tag`.
  public func matching(_ word: String) -> [Subscription] {
    if word.hasPrefix("#") { return feeds.filter { $0.tags.contains(String(word.dropFirst())) } }
    let exact = feeds.filter { $0.address == word || $0.title == word }
    if !exact.isEmpty { return exact }
    let tagged = feeds.filter { $0.tags.contains(word) }
    if !tagged.isEmpty { return tagged }
    let key = word.lowercased()
    return feeds.filter { $0.address.lowercased().contains(key) || ($0.title ?? "").lowercased().contains(key) }
  }
}
