import ArticleFiles
import ArticleModel
import Feeds
import Fetching
import Files
import Importing
import Quoting
import Reader
import Synchronization

/// The files and folders that were named on the command line, or what comes by standard input.
final class FileSource: ArticleSource {
  let name: String?
  private let isOneName: Bool
  /// Several articles came from what was named: a feed, a mailbox.
  private let holdsSeveral = Mutex(false)
  var isSingle: Bool { isOneName && !holdsSeveral.withLock { $0 } }
  /// The files, those in folders among them, as they were at the start.
  let paths: [String]
  private let named: [String]
  let isLibrary = false
  private let table = Mutex(ListTable())
  /// For each folder how many of its files were passed over at the start, and why.
  let passedOver: [String]
  /// The article that was read last: the one that is opened has just been listed, and standard input comes only once.
  let last = Mutex<(path: String, modified: Int?, article: Article)?>(nil)
  /// What is listed of each file, as long as it does not change.
  private let known = Mutex<[String: Known]>([:])

  /// What the article that the reader begins in quotes, looked for since it was read.
  let ahead = Mutex<RunsAhead?>(nil)

  private struct Known {
    var status: FileStatus
    var entries: [ListEntry]
  }

  /// Pages of the web that were asked for while reading, by their addresses, and the items of feeds.
  let fetched = Mutex<[String: Article]>([:])

  /// From here on, in bytes, a text is not read in as an article but stays where it is.
  static let largeText = 1 << 20

  init(_ named: [String], hasName: Bool = true) {
    self.named = named
    paths = Self.paths(named)
    passedOver = named.compactMap { folder in
      guard FileSystem().isFolder(folder) else { return nil }
      return PassedOver(FolderWalk(folder, where: Self.isReadable)).text.map { "\(folder): \($0)" }
    }
    isOneName = named.count == 1 && paths == named
    name = isOneName || !hasName ? nil : named.first
  }

  /// The samples, for a place where no library may be made.
  convenience init(samples: [ImportedArticle]) {
    self.init(samples.map(\.article.id), hasName: false)
    fetched.withLock { for sample in samples { $0[sample.article.id] = sample.article } }
  }

  private static let options = {
    var options = ImportOptions()
    options.takesDigest = false
    return options
  }()

  private static func paths(_ named: [String]) -> [String] {
    var paths: [String] = []
    for path in named {
      // One by one: an array that grows by another looks its type up by name, the first time.
      guard FileSystem().isFolder(path) else {
        paths.append(path)
        continue
      }
      for file in files(under: path) { paths.append(file) }
    }
    return paths
  }

  var folders: [String] {
    named.filter { FileSystem().status($0) != nil }.flatMap { path in
      FileSystem().isFolder(path) ? FolderWalk.folders(of: path) : [SystemPath.folder(of: path)]
    }
  }

  /// Each file is looked at anyway.
  func changed(in folders: Set<String>) {}

  /// Files that have not changed are not read again.
  func relisting() -> Listing {
    let before = known.withLock { $0.mapValues(\.status) }
    let present = Self.paths(named)
    var listing = Listing()
    for path in present {
      do throws(FileFault) {
        listing.entries += try entries(path)
      } catch {
        listing.faults.append(error)
      }
    }
    let after = known.withLock { known in
      known = known.filter { present.contains($0.key) && FileSystem().status($0.key) != nil }
      return known.mapValues(\.status)
    }
    listing = Listing().joined(with: listing)
    listing.isChanged = before != after
    return listing
  }

  /// The article files, pages and texts in a folder and those below it, by name; hidden ones are passed over.
  private static func files(under folder: String) -> [String] {
    FolderWalk(folder, where: isReadable).files
  }

  private static func isReadable(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.hasSuffix(NoteFile.suffix)
      && [".md", ".txt", ".markdown", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".eml"].contains {
        name.hasSuffix($0)
      }
  }

  func listing(from start: Int, within budget: Duration?) -> Listing {
    let end = budget.map { ContinuousClock.now + $0 }
    var listing = Listing()
    for (index, path) in paths.enumerated().dropFirst(start) {
      if let end, index > start, ContinuousClock.now > end {
        listing.next = index
        break
      }
      do throws(FileFault) {
        listing.entries += try entries(path)
      } catch {
        listing.faults.append(error)
      }
    }
    return Listing().joined(with: listing)
  }

  private func entries(_ path: String) throws(FileFault) -> [ListEntry] {
    let status = FileSystem().status(path)
    if let status, let known = known.withLock({ $0[path] }), known.status == status { return known.entries }
    let entries = try readEntries(path)
    if let status { known.withLock { $0[path] = Known(status: status, entries: entries) } }
    return entries
  }

  private func readEntries(_ path: String) throws(FileFault) -> [ListEntry] {
    let file = SystemPath.shown(SystemPath.name(of: path))
    if isLarge(path), try !Self.holdsSeveral(path) { return [ListEntry(id: path, headline: file)] }
    if let known = kept(path) { return [entry(path, known, file)] }
    let modified = FileSystem().status(path)?.modified
    let input = try InputFile(path, options: Self.options).read()
    guard input.feed != nil || input.articles.count > 1 else {
      guard let first = input.articles.first else { throw FileFault(path: path, reason: "holds no article") }
      keep(first.article, of: path, modified)
      return [entry(path, first.article, file)]
    }
    holdsSeveral.withLock { $0 = true }
    return input.articles.map { item in
      let id = "\(path)#\(item.article.id)"
      fetched.withLock { $0[id] = item.article }
      return entry(id, item.article, file)
    }
  }

  private func entry(_ id: String, _ article: Article, _ file: String) -> ListEntry {
    ListEntry(
      id: id, headline: article.headline.isEmpty ? file : article.headline, date: article.dateline?.published,
      source: article.site?.name, direction: article.direction)
  }

  func hold(_ entries: [ListEntry]) { table.withLock { $0 = ListTable(entries) } }

  func page(_ request: ListRequest) -> ListPage { table.withLock { $0.page(request) } }

  func markRead(_ request: ListRequest, in memory: any ReaderMemory) throws -> [String] {
    var request = request
    request.filter = "is:unread " + request.filter
    let ids = table.withLock { $0.page(request, radius: .max / 2).rows.map(\.id) }
    try memory.setRead(ids, true)
    for id in ids { change(id) { $0.isRead = true } }
    return ids
  }

  func count(_ views: [ListView]) -> [CountedView] { table.withLock { $0.count(views) } }
  func trash(_ ids: [String]) -> (() throws -> Void)? { nil }
  func tag(_ ids: [String], _ change: TagChange) -> (count: Int, back: () throws -> Void)? { nil }

  func change(_ id: String, _ change: (inout ListEntry) -> Void) { table.withLock { $0.change(id: id, change) } }

  func statements(by speaker: String, in article: String?, _ isWanted: () -> Bool) -> [SpokenStatement]? {
    guard let spoken = allStatements(isWanted) else { return nil }
    let directory = Self.directory(spoken)
    // From the list of speakers a name means whom it is the full name of.
    let wanted =
      article.flatMap { directory.speaker(of: speaker, in: $0) }
      ?? directory.speakers.firstIndex { $0.name == speaker }
    return spoken.map(\.statement).filter { directory.speaker(of: $0.run.speaker ?? "", in: $0.articleID) == wanted }
  }

  func note(_ id: String, passage: String, speaker: String?, text: String) -> (() throws -> Void)? { nil }

  func notes() -> [ListedNote] { [] }
  func unfollowed(_ siteFeeds: [String]) -> String? { nil }
  func notedPassages(_ id: String) -> [String] { [] }

  func speakers() -> [CountedSpeaker] {
    guard let spoken = allStatements({ true }) else { return [] }
    let directory = Self.directory(spoken)
    var counted: [Int: CountedSpeaker] = [:]
    for (statement, _) in spoken {
      guard let speaker = directory.speaker(of: statement.run.speaker ?? "", in: statement.articleID) else { continue }
      counted[speaker, default: CountedSpeaker(directory.speakers[speaker].name)].add(statement)
    }
    return counted.values.sorted { ($1.statements, $0.name) < ($0.statements, $1.name) }
  }

  func tell(_ line: String, about speaker: String) throws -> Bool {
    throw FileFault(path: name ?? paths.first ?? "-", reason: "is not the library, whose speakers can be told apart")
  }

  private static func directory(_ spoken: [(statement: SpokenStatement, language: String?)]) -> SpeakerDirectory {
    SpeakerDirectory(
      spoken.lazy.map {
        (mention: $0.statement.run.speaker ?? "", article: $0.statement.articleID, language: $0.language)
      })
  }

  private func allStatements(_ isWanted: () -> Bool) -> [(statement: SpokenStatement, language: String?)]? {
    var found: [(statement: SpokenStatement, language: String?)] = []
    for entry in table.withLock({ $0.entries }) {
      guard isWanted() else { return nil }
      guard let (article, runs) = quoted(entry.id, isWanted) else { continue }
      for run in QuotedRun.statements(among: runs) where run.speaker != nil {
        let statement = SpokenStatement(
          articleID: entry.id, headline: article.headline, date: article.dateline?.published, run: run,
          source: article.site?.name ?? article.agency)
        found.append((statement, article.language))
      }
    }
    return found.sorted { $0.statement.date ?? "" > $1.statement.date ?? "" }
  }

  func add(_ page: ImportedArticle) -> String {
    let id = page.provenance.input
    fetched.withLock { $0[id] = page.article }
    return id
  }

  func fetchFeeds(by fetcher: Fetcher, progress: (FetchProgress) -> Void) throws(FileFault) -> FetchReport {
    throw FileFault(path: name ?? paths.first ?? "-", reason: "is not the library, which feeds go into")
  }

  func fetchFeed(
    of id: String, by fetcher: Fetcher, progress: (FetchProgress) -> Void
  ) throws(FileFault) -> FetchReport {
    try fetchFeeds(by: fetcher, progress: progress)
  }

  func follow(_ address: String, title: String?, by fetcher: Fetcher, progress: (FetchProgress) -> Void) -> FetchReport?
  {
    nil
  }

  func story(of id: String) -> [String] { [id] }

  func complete(_ id: String, by fetcher: Fetcher, progress: (Int) -> Void) -> Bool { false }

  /// Statements are looked for in the files whenever they are asked for.
  func requote(_ id: String) {}

  func picture(_ address: String, of id: String) -> String? { nil }

  func keep(picture: [UInt8], at address: String, of id: String) -> String? { nil }

  func namedHosts(of id: String) -> Set<String> { FetchAddress.isOne(id) ? [HostTurns.host(of: id)] : [] }

  func folder(of id: String) -> String? { FetchAddress.isOne(id) ? nil : SystemPath.folder(of: id) }

  func content(_ id: String) throws(FileFault) -> OpenedArticle.Content {
    if isLarge(id), try Importer.isPlainText(Self.head(of: id), name: id) {
      let file = SystemPath.shown(SystemPath.name(of: id))
      return .text(try MappedFile(id), name: file)
    }
    return .article(try article(id).withReadableDate, quotedRuns: nil)
  }

  private func article(_ path: String) throws(FileFault) -> Article {
    if let known = kept(path) { return known }
    let modified = FileSystem().status(path)?.modified
    let article = try InputFile(path, options: Self.options).imported().article
    keep(article, of: path, modified)
    return article
  }

  private func kept(_ path: String) -> Article? {
    if let article = fetched.withLock({ $0[path] }) { return article }
    let modified = FileSystem().status(path)?.modified
    return last.withLock { $0?.path == path && $0?.modified == modified ? $0?.article : nil }
  }

  /// With standard input among several, it is the one to be kept.
  ///
  /// - Parameter modified: when the file had changed last before it was read: what is written meanwhile is news.
  private func keep(_ article: Article, of path: String, _ modified: Int?) {
    last.withLock { if $0?.path != "-" { $0 = (path, modified, article) } }
  }

  /// What stands in quotation marks in an article or a large text, with what is known of that.
  private func quoted(_ id: String, _ isWanted: () -> Bool) -> (Article, [QuotedRun])? {
    switch try? content(id) {
    case .article(let article, _): (article, CorrectionFile().runs(in: article))
    case .text(let bytes, let name):
      (Article(headline: name), LargeTextQuotes(of: bytes).reduce(into: []) { if isWanted() { $0 += $1.runs } })
    case nil: nil
    }
  }

  /// Bytes that say what a large file is.
  private static func head(of path: String) throws(FileFault) -> [UInt8] {
    try MappedFile(path, ownLimit: 0).withBytes { Array($0.prefix(64 << 10)) }
  }

  private static func holdsSeveral(_ path: String) throws(FileFault) -> Bool {
    let head = try head(of: path)
    return FeedReader.isFeed(head) || Importer.isMail(head, name: path)
  }

  private func isLarge(_ path: String) -> Bool {
    guard path != "-", let status = FileSystem().status(path) else { return false }
    return status.kind == .regular && status.size >= Self.largeText
  }
}
