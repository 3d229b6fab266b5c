/// What came in lately, so that one story that several feeds tell is known as one.
///
/// Two articles tell one story where they have one address, or where headline and text are nearly the same: what agencies
/// send out and papers print. What merely speaks of the same is another story. Articles of one feed are never put
/// together; nor are those whose headlines name different numbers, as a column does day by day.
public struct StoryIndex: Sendable {
  public struct Entry: Equatable, Sendable {
    /// The article that is listed for the story.
    var leader: String
    var feed: UInt64
    /// Seconds since 1970.
    var arrived: Int
    var sketch: StorySketch
  }

  /// Stories are told again within these seconds.
  static let memory = 4 * 86_400
  /// More than these are not held.
  static let limit = 20_000
  /// A word that so many headlines have tells nothing.
  private static let commonWord = 400

  private(set) var entries: [Entry] = []
  private var links: [UInt64: [Int]] = [:]
  private var words: [UInt32: [Int]] = [:]
  /// Whether something came in since it was read.
  public private(set) var hasChanged = false

  public init() {}

  /// The leader of the story that an article tells, where another feed has told it; else the article is one to be told
  /// again. One that is here already stays what it was.
  ///
  /// - Parameter feed: what the feed is known by.
  public mutating func leader(of id: String, feed: String, sketch: StorySketch, at now: Int) -> String? {
    let feed = StorySketch.hash(feed.utf8)
    var found: String?
    for index in candidates(sketch) {
      let entry = entries[index]
      guard entry.feed != feed, entry.leader != id, now - entry.arrived < Self.memory,
        entry.sketch.tellsSame(as: sketch)
      else { continue }
      // One feed tells one story once: the second is another.
      if entries.contains(where: { $0.leader == entry.leader && $0.feed == feed }) { continue }
      found = entry.leader
      break
    }
    add(Entry(leader: found ?? id, feed: feed, arrived: now, sketch: sketch))
    hasChanged = true
    return found
  }

  private func candidates(_ sketch: StorySketch) -> [Int] {
    var counts: [Int: Int] = [:]
    var found: [Int] = []
    if let link = sketch.link { found += links[link] ?? [] }
    for word in sketch.title {
      guard let places = words[word], places.count < Self.commonWord else { continue }
      for place in places { counts[place, default: 0] += 1 }
    }
    // Half of the rare words is the least that near-equal headlines share.
    found += counts.filter { $0.value * 2 >= sketch.title.count / 2 + 1 }.keys.sorted()
    return found
  }

  mutating func add(_ entry: Entry) {
    guard entries.count < Self.limit else { return }
    let index = entries.count
    entries.append(entry)
    if let link = entry.sketch.link { links[link, default: []].append(index) }
    for word in entry.sketch.title { words[word, default: []].append(index) }
  }
}

extension StoryIndex {
  /// A line an article, for the next fetch.
  public func text(at now: Int) -> String {
    var text = "warraq.stories/1\n"
    for entry in entries where now - entry.arrived < Self.memory {
      let title = entry.sketch.title.map { String($0, radix: 36) }.joined(separator: ",")
      let body = entry.sketch.text.map { String($0, radix: 36) }.joined(separator: ",")
      let numbers = entry.sketch.numbers.map { String($0, radix: 36) }.joined(separator: ",")
      let link = entry.sketch.link.map { String($0, radix: 36) } ?? ""
      text +=
        "\(entry.leader)\t\(String(entry.feed, radix: 36))\t\(entry.arrived)\t\(link)\t\(title)\t\(numbers)\t\(body)\n"
    }
    return text
  }

  /// What cannot be read is passed over: it can be learnt again.
  public init(parsing text: String, at now: Int) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    guard lines.first.map({ $0.elementsEqual("warraq.stories/1".utf8) }) ?? false else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
      guard parts.count == 7, let feed = UInt64(parts[1], radix: 36), let arrived = Int(parts[2]),
        now - arrived < Self.memory
      else { continue }
      func numbers(_ part: Substring) -> [UInt32] {
        part.utf8.split(separator: UInt8(ascii: ",")).compactMap { UInt32(Substring($0), radix: 36) }
      }
      let sketch = StorySketch(
        link: UInt64(parts[3], radix: 36), title: numbers(parts[4]), numbers: numbers(parts[5]), text: numbers(parts[6])
      )
      add(Entry(leader: String(parts[0]), feed: feed, arrived: arrived, sketch: sketch))
    }
  }
}
