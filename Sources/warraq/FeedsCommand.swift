import ArgumentParser
import Feeds
import Fetching
import Files
import JSONText

/// `warraq feeds …`: the feeds that the user follows.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "The feeds that you follow: add, list, rename, tag, remove, import, export, check.",
    discussion: """
      They stand in one file, feeds in the configuration directory, that you may as well edit by hand: a feed a line, its
      address first, then in any order "a title", #tags, full-text = yes, keep = 90 days; # begins a comment.

        warraq feeds add news.example paper.example   finds the sites' feeds and follows them
        warraq feeds import feeds.opml             what another reader follows
        warraq fetch                               fetches what is new
      """,
    subcommands: [
      Add.self, List.self, Remove.self, Rename.self, Tag.self, ImportList.self, ExportList.self, Check.self,
    ], defaultSubcommand: List.self)

  /// The feeds that words mean; a word that means none is a complaint, one that means several says which.
  static func feeds(_ words: [String], in file: SubscriptionFile, allowsSeveral: Bool) throws -> [Subscription] {
    var found: [Subscription] = []
    for word in words {
      let matching = file.matching(word)
      if matching.isEmpty { throw Complaint("no feed is called '\(word)': warraq feeds list names them", code: 1) }
      if matching.count > 1, !allowsSeveral {
        throw Complaint(
          "'\(word)' may be any of these:\n"
            + matching.map { "  \($0.address)  \($0.title ?? "")" }.joined(separator: "\n"),
          code: 1)
      }
      for feed in matching where !found.contains(feed) { found.append(feed) }
    }
    return found
  }
}

extension FeedsCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Follows a feed, or a site whose feed is looked for.",
      discussion: """
        An address may be a feed's or a page's; of a page the feeds that it links to are looked at, then the usual places.
        A path is a feed in a file or a folder of saved pages.
        """)

    @Option(help: "What to call it; else the feed's own title.") var title: String?
    @Option(help: "A tag; may be given several times.") var tag: [String] = []
    @Flag(help: "Fetch the page of each item and put its article in the teaser's place.") var fullText = false
    @Argument(help: "Addresses, files or folders.") var addresses: [String]

    func validate() throws {
      if addresses.isEmpty { throw ValidationError("which? an address, a file or a folder") }
      if title != nil, addresses.count > 1 { throw ValidationError("--title names one feed") }
    }

    func run() throws {
      var isIncomplete = false
      for address in addresses {
        do {
          try add(address)
        } catch  where addresses.count > 1 {
          isIncomplete = true
          warn("\(error)")
        }
      }
      if isIncomplete { throw ExitCode(1) }
    }

    private func add(_ address: String) throws {
      var feed: Subscription
      if let url = Self.webAddress(address) {
        feed = try found(at: url)
      } else if FileSystem().status(address) != nil {
        feed = Subscription(.path(FileSystem().realPath(address) ?? address))
      } else {
        throw Complaint("\(address) is no address of http or https, and no such file", code: 1)
      }
      feed.title = title ?? feed.title
      feed.tags = tag
      feed.wantsFullText = fullText
      let shelf = FeedShelf()
      let added = feed
      guard try shelf.change({ $0.add(added) }) else {
        throw Complaint("\(feed.address) is followed already", code: 1)
      }
      printOut("\(harmless(feed.address))\t\(harmless(feed.title ?? ""))\n")
      warn("followed now; warraq fetch gets what it has, \(shelf.path) is the list")
    }

    /// A word with a dot and no file of its name is an address without its scheme.
    static func webAddress(_ text: String) -> String? {
      if FetchAddress.isOne(text) { return text }
      guard !text.contains("://"), text.contains("."), FileSystem().status(text) == nil else { return nil }
      let whole = "https://" + text
      return FetchAddress.isOne(whole) ? whole : nil
    }

    /// The feed at an address, at a page's link, or where feeds usually are.
    private func found(at url: String) throws -> Subscription {
      let page = try Web.page(url)
      if let feed = FeedReader.feed(page.body, address: page.url, contentType: page.contentType) {
        warn("\(url) is a feed: \(feed.title ?? "without a title"), \(feed.items.count) items")
        return Subscription(.web(page.movedTo ?? url), title: feed.title)
      }
      let html = String(decoding: page.body, as: UTF8.self)
      let linked = FeedLinkFinder.feeds(inPage: html, address: page.url).map(\.address)
      for other in linked.dropFirst() { warn("the page also links to \(other)") }
      let usual = FeedLinkFinder.commonPlaces(near: page.url)
      for candidate in linked + usual {
        let request = FetchRequest(url: candidate, allowsPrivate: true, seconds: 10)
        guard let answer = try? Web.fetcher.fetch(request), answer.refusal == nil,
          let feed = FeedReader.feed(answer.body, address: answer.url, contentType: answer.contentType)
        else { continue }
        warn("\(url) has a feed: \(feed.title ?? "without a title"), \(feed.items.count) items")
        return Subscription(.web(answer.movedTo ?? candidate), title: feed.title)
      }
      throw Complaint("\(url) is no feed, links to none, and has none where feeds usually are", code: 1)
    }
  }

  struct List: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    static let configuration = CommandConfiguration(abstract: "Lists the feeds, with what is known of each.")
    @Option(help: "text or json.") var format = Format.text
    @Argument(help: "Only these: addresses, titles, tags.") var names: [String] = []

    func run() throws {
      let shelf = FeedShelf()
      let file = try shelf.file()
      let feeds = names.isEmpty ? file.feeds : try FeedsCommand.feeds(names, in: file, allowsSeveral: true)
      for feed in feeds {
        let memory = shelf.memory(of: feed.address)
        switch format {
        case .text:
          let tags = feed.tags.map { "#" + $0 }.joined(separator: " ")
          let state = memory.isDead ? "gone" : memory.failure.map { "failing: " + $0 } ?? ""
          printOut(
            [feed.address, feed.title ?? memory.title ?? "", tags, state].map { harmless($0) }.joined(separator: "\t")
              + "\n")
        case .json: printOut(FeedJSON.value(feed, memory).jsonText + "\n")
        }
      }
      for fault in file.faults { warn("\(shelf.path):\(fault.line): \(fault.reason)") }
      if !file.faults.isEmpty { throw ExitCode(3) }
      if feeds.isEmpty { warn("no feed is followed yet: warraq feeds add https://…") }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Follows a feed no longer; its articles stay in the library.")
    @Argument(help: "Addresses or titles.") var names: [String]

    func run() throws {
      let shelf = FeedShelf()
      for feed in try FeedsCommand.feeds(names, in: try shelf.file(), allowsSeveral: false) {
        _ = try shelf.change { $0.remove(feed.address) }
        shelf.forget(feed.address)
        printOut("\(harmless(feed.address))\n")
      }
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Calls a feed something else.")
    @Argument(help: "Its address or title.") var name: String
    @Argument(help: "The new title; empty for the feed's own.") var title: String

    func run() throws {
      let shelf = FeedShelf()
      for feed in try FeedsCommand.feeds([name], in: try shelf.file(), allowsSeveral: false) {
        let title = title
        try shelf.change { file in file.change(feed.address) { $0.title = title.isEmpty ? nil : title } }
      }
    }
  }

  struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives a feed tags, or takes them away.", discussion: "warraq feeds tag news.example politics -- -sport"
    )
    @Argument(help: "Its address or title.") var name: String
    @Argument(parsing: .remaining, help: "Tags; one that begins with - is taken away.") var tags: [String]

    func run() throws {
      let shelf = FeedShelf()
      let words = tags.filter { $0 != "--" }
      for feed in try FeedsCommand.feeds([name], in: try shelf.file(), allowsSeveral: false) {
        try shelf.change { file in
          file.change(feed.address) { feed in
            for word in words {
              let tag = word.drop { $0 == "#" || $0 == "-" }
              feed.tags.removeAll { $0 == tag }
              if !word.hasPrefix("-"), !tag.isEmpty { feed.tags.append(String(tag)) }
            }
          }
        }
      }
    }
  }

  struct ImportList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Follows what a list of another reader's names: OPML, or newsboat's urls.")
    @Argument(help: "The file; - for standard input.") var file: String

    func run() throws {
      let bytes = try FileSystem().read(file, limit: 32 << 20, takesStreams: true)
      let feeds = OutlineFile.feeds(bytes) ?? OutlineFile.newsboatFeeds(String(decoding: bytes, as: UTF8.self))
      if feeds.isEmpty { throw Complaint("\(file) names no feed: OPML and newsboat's urls are read", code: 1) }
      let added = try FeedShelf().change { list in feeds.filter { list.add($0) } }
      for feed in added { printOut("\(harmless(feed.address))\t\(harmless(feed.title ?? ""))\n") }
      warn("\(added.count) new of \(feeds.count)")
    }
  }

  struct ExportList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Prints the feeds as OPML, for another reader.")

    func run() throws {
      let shelf = FeedShelf()
      let feeds = try shelf.file().feeds.map { feed in
        var named = feed
        named.title = feed.title ?? shelf.memory(of: feed.address).title
        return named
      }
      printOut(OutlineFile.text(feeds, title: "Warraq"))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Asks each feed and says how it is; puts nothing into the library.",
      discussion: "Exit codes: 0 all well, 1 some failed, 2 wrong usage.")
    @Argument(help: "Only these: addresses, titles, tags.") var names: [String] = []

    func run() throws {
      let file = try FeedShelf().file()
      let feeds = names.isEmpty ? file.feeds : try FeedsCommand.feeds(names, in: file, allowsSeveral: true)
      var hasFault = false
      let requests = feeds.enumerated().compactMap { index, feed -> FetchRequest? in
        guard case .web(let url) = feed.source else { return nil }
        return FetchRequest(id: index, url: url, allowsPrivate: true)
      }
      Web.fetcher.fetch(requests) { event in
        switch event {
        case .progress: break
        case .failed(let id, let failure):
          hasFault = true
          printOut("failed\t\(harmless(feeds[id].address))\t\(harmless(failure.reason))\n")
        case .answered(let id, let response):
          let feed = FeedReader.feed(
            response.body, address: response.url, contentType: response.contentType, language: response.language)
          let word = response.refusal ?? (feed == nil ? "what came is no feed" : nil)
          if let word {
            hasFault = true
            printOut("failed\t\(harmless(feeds[id].address))\t\(harmless(word))\n")
          } else if let feed {
            let faults = feed.warnings.joined(separator: "; ")
            printOut(
              "\(faults.isEmpty ? "good" : "broken")\t\(harmless(feeds[id].address))\t\(feed.items.count) items"
                + (faults.isEmpty ? "" : "; " + harmless(faults)) + "\n")
          }
        }
      }
      if hasFault { throw ExitCode(1) }
    }
  }
}

/// What is known of a feed, for other programs (`"schema":"warraq.feed-list/1"`).
enum FeedJSON {
  static func value(_ feed: Subscription, _ memory: FeedMemory) -> JSONValue {
    func moment(_ seconds: Int?) -> JSONValue { seconds.map { .string(Timestamp.text($0)) } ?? .null }
    return [
      "schema": "warraq.feed-list/1", "address": .string(feed.address),
      "title": .optional(feed.title ?? memory.title), "tags": .array(feed.tags.map(JSONValue.string)),
      "full_text": .bool(feed.wantsFullText), "keep_days": feed.keepDays.map(JSONValue.integer) ?? .null,
      "checked": moment(memory.checkedAt), "changed": moment(memory.changedAt), "due": moment(memory.dueAt),
      "failing_since": moment(memory.failingSince), "failure": .optional(memory.failure), "gone": .bool(memory.isDead),
      "items": .integer(memory.items.count),
    ]
  }
}
