import ArgumentParser
import Feeds
import Files
import Glibc
import JSONText
import Querying
import Reader
import Store

/// `warraq fetch`: what is new in the feeds, into the library.
struct FetchCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetches what is new in the feeds into the library.",
    discussion: """
      Without a name all feeds are asked, eight at once and one of a host at a time; what has not changed is not sent
      again. Ctrl-C stops it; what has come by then is kept. A server that asked to be left alone is.

        warraq fetch                   all of them
        warraq fetch '#politics'       those with a tag, or with a word in their address or title
        warraq fetch --due --quiet     for cron and timers: those whose time has come, by how often each changes

      Exit codes: 0 all answered, 1 some failed (told on standard error), 2 wrong usage, 3 read with warnings.
      """)

  @Flag(help: "Only those whose time has come.") var due = false
  @Flag(help: "No word but on failures.") var quiet = false
  @Option(help: "text or json.") var format = Format.text
  @Argument(help: "Feeds: addresses, titles or a part of them, tags.") var names: [String] = []

  func run() throws {
    let shelf = FeedShelf()
    let file = try shelf.file()
    for fault in shelf.rules.faults { warn("\(shelf.rulesPath):\(fault.line): \(Words.reason(fault.reason))") }
    for fault in file.faults { warn("\(shelf.path):\(fault.line): \(fault.reason)") }
    let feeds = names.isEmpty ? file.feeds : try FeedsCommand.feeds(names, in: file, allowsSeveral: true)
    if feeds.isEmpty {
      if !quiet { warn("no feed is followed yet: warraq feeds add https://…") }
      if !file.faults.isEmpty { throw ExitCode(3) }
      return
    }
    let store: ArticleStore
    do throws(StoreError) {
      store = try ArticleStore(directory: Directories().data)
    } catch {
      throw Complaint("the library cannot be opened: \(error)", code: 1)
    }
    defer { store.close() }
    let meter = ProgressMeter(isShown: !quiet && isatty(STDERR_FILENO) == 1)
    var outcomes: [FeedFetch.Outcome] = []
    let pages = FeedFetch(shelf: shelf, store: store, fetcher: Web.fetcher, onlyDue: due).run(feeds) { progress in
      meter.show(
        "\(progress.isPages ? "page" : "feed") \(progress.done) of \(progress.count) · \(ProgressMeter.size(progress.bytes))"
      )
    } _: { outcome in
      meter.clear()
      tell(outcome)
      outcomes.append(outcome)
    }
    meter.clear()
    for failure in pages.failures where !quiet { warn("\(failure.url): \(failure.reason)") }
    summarise(outcomes, pages)
    if outcomes.contains(where: { $0.failure != nil }) { throw ExitCode(1) }
    if !file.faults.isEmpty || !pages.failures.isEmpty || outcomes.contains(where: { !$0.warnings.isEmpty }) {
      throw ExitCode(3)
    }
  }

  private func tell(_ outcome: FeedFetch.Outcome) {
    if format == .json, !outcome.isSkipped { printOut(json(outcome).jsonText + "\n") }
    if let failure = outcome.failure {
      warn("\(outcome.title): \(failure.reason) (since \(Timestamp.text(failure.since)))")
    }
    guard !quiet else { return }
    for warning in outcome.warnings { warn("\(outcome.title): \(warning)") }
    if let moved = outcome.movedTo { warn("\(outcome.title): has moved for good to \(moved)") }
    if format == .text, outcome.added + outcome.changed > 0 {
      printOut("\(outcome.added) new\t\(outcome.changed) changed\t\(harmless(outcome.title))\n")
    }
  }

  private func summarise(_ outcomes: [FeedFetch.Outcome], _ pages: FeedFetch.Pages) {
    guard !quiet else { return }
    func sum(_ count: (FeedFetch.Outcome) -> Int) -> Int { outcomes.reduce(0) { $0 + count($1) } }
    let failed = outcomes.count { $0.failure != nil }
    let skipped = outcomes.count { $0.isSkipped }
    warn(
      "\(sum(\.added)) new, \(sum(\.changed)) changed, \(sum(\.unchanged)) unchanged in \(outcomes.count - skipped) feeds"
        + (failed > 0 ? "; \(failed) failed" : "") + (skipped > 0 ? "; \(skipped) left alone" : "")
        + (pages.whole > 0 ? "; \(pages.whole) fetched whole" : "")
        + (pages.letGo > 0 ? "; \(pages.letGo) old ones into the trash" : ""))
  }

  private func json(_ outcome: FeedFetch.Outcome) -> JSONValue {
    [
      "schema": "warraq.fetch/1", "address": .string(outcome.feed.address), "title": .string(outcome.title),
      "added": .integer(outcome.added), "changed": .integer(outcome.changed), "unchanged": .integer(outcome.unchanged),
      "moved": .optional(outcome.movedTo), "failure": .optional(outcome.failure?.reason),
      "failing_since": outcome.failure.map { .string(Timestamp.text($0.since)) } ?? .null,
      "warnings": .array(outcome.warnings.map(JSONValue.string)),
    ]
  }
}

extension Words {
  /// Why a line of the rules is none, for a terminal.
  static func reason(_ reason: RuleFile.Reason) -> String {
    switch reason {
    case .unknownDeed(let word): "'\(word)' is no rule: mute, star, read, tag NAME, keep N days, then a query"
    case .nothingAsked: "there is no query behind it"
    case .noTag: "tag needs a name before its query"
    case .noDuration: "keep needs a time before its query: keep 90 days tag:news"
    case .query(let fault, let line): fault.wording(in: line, isolates: false).english
    }
  }
}

/// One line on the terminal that is written over as work goes on; nothing where there is no terminal.
struct ProgressMeter {
  let isShown: Bool

  func show(_ text: String) {
    guard isShown else { return }
    put("\r\(text)\u{1B}[K")
  }

  func clear() { if isShown { put("\r\u{1B}[K") } }

  static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KB" : "\(bytes >> 20).\((bytes >> 10 & 1023) * 10 / 1024) MB"
  }

  private func put(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
