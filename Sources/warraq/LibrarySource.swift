import ArticleFiles
import ArticleModel
import CSamples
import Feeds
import Fetching
import Files
import Glibc
import Querying
import Quoting
import Reader
import Store
import Synchronization

/// The articles of the library.
final class LibrarySource: ArticleSource {
  let isLibrary = true
  let store: ArticleStore
  var name: String? { nil }
  var isSingle: Bool { false }

  /// Where the store keeps that the samples have been put in, so that they do not come back once deleted.
  private static let samplesKey = "samples"

  /// Where the store keeps when somebody has begun to read in it, in seconds since 1970.
  private static let openedKey = "opened"
  /// When that was the last time: what came since is new.
  private let lastTime: Int
  /// When it was opened this time, and whether that is still to be written down.
  private let openingTime: Int
  private let notesOpening: Mutex<Bool>

  /// How statements are found in what comes in, and what the reader said of them.
  static let rules = StatementRules(version: QuoteFinder.rulesVersion) { CorrectionFile().runs(in: $0) }

  /// Looks at the files beside the reader, which waits for nothing of it.
  private let watcher = Mutex<ArticleStore?>(nil)

  /// Where the next look at the files has to look closer than the folders' times tell.
  private let looks = Mutex(Looks())

  private struct Looks {
    private var folders: Set<String> = []
    /// A file that was written to where it stands, while nobody watched, changes no folder's time: once in a run every
    /// file is looked at, behind the first look, which finds what there is to show.
    private var hasShown = false
    private var hasLookedThrough = false

    mutating func add(_ more: Set<String>) { folders.formUnion(more) }

    var isDue: Bool { hasShown && !hasLookedThrough }

    mutating func take() -> ArticleStore.Look {
      if isDue { return .everyFile }
      defer { folders = [] }
      return .changedFolders(and: folders)
    }

    /// What was not looked at to the end is looked at again.
    mutating func ended(_ look: ArticleStore.Look, isWhole: Bool) {
      switch look {
      case .everyFile: hasLookedThrough = isWhole
      case .changedFolders(let more):
        hasShown = hasShown || isWhole
        if !isWhole { folders.formUnion(more) }
      }
    }
  }

  private static let smallParts = 3

  /// The user's files about feeds, and the folders that are followed as feeds.
  let feedWatch = FeedWatch()

  /// On the very first start the library is given the articles that the program carries along.
  ///
  /// - Parameter forReading: whether somebody is about to read in it; a command puts nothing in.
  init(store: ArticleStore, forReading: Bool = true) throws(StoreError) {
    self.store = store
    var lastTime = (try store.preference(Self.openedKey)).flatMap { Int($0) } ?? 0
    if forReading, !store.isReadOnly {
      if try store.preference(Self.samplesKey) == nil {
        // Whoever has articles needs nobody else's.
        let hasArticles = (try? FileSystem().entries(of: store.directory + "/articles"))?.isEmpty == false
        if !hasArticles {
          for sample in Samples.all { try store.save(sample) }
          // What the program carries along is no news.
          lastTime = Int(time(nil))
        }
        try store.setPreference(Self.samplesKey, "1")
      }
    }
    self.lastTime = lastTime
    // Not before the samples have come: at the next start they are no news.
    openingTime = Int(time(nil))
    notesOpening = Mutex(forReading && !store.isReadOnly)
  }

  /// What was changed in the feeds' files, and what has come into folders that are followed.
  private func takeFeedChange(_ start: Int) -> Listing? {
    let found = feedWatch.take()
    if let change = found.change { return Listing(next: start, isChanged: false, feedFileChange: change) }
    guard !found.feeds.isEmpty else { return nil }
    let report = try? fetch(found.feeds, FeedShelf(), by: Web.fetcher) { _ in }
    return Listing(next: start, isChanged: (report?.added ?? 0) + (report?.changed ?? 0) > 0)
  }

  /// What the index has is there at once; then come the files that have changed, and then the statements that are still
  /// to be found in them. Without a budget all of it is waited for.
  func listing(from start: Int, within budget: Duration?) -> Listing {
    if budget != nil, start == 0 { return Listing(next: 1) }
    if budget != nil, let change = takeFeedChange(start) { return change }
    // Each part begins with a look at the folders, so that later ones, which nobody waits for, are larger.
    let end = budget.map { ContinuousClock.now + (start > Self.smallParts ? $0 * 20 : $0) }
    func goesOn() -> Bool { end.map { ContinuousClock.now < $0 } ?? true }
    do throws(StoreError) {
      let watcher = try store(beside: budget != nil)
      noteOpening(in: watcher)
      var isWhole = true
      let look = looks.withLock { $0.take() }
      let isChanged = try watcher.refresh(look) { left in
        isWhole = left == 0 || goesOn()
        return isWhole
      }
      looks.withLock { $0.ended(look, isWhole: isWhole) }
      if isWhole, !isChanged, budget != nil {
        if looks.withLock({ $0.isDue }) { return Listing(next: start + 1, isChanged: false) }
        isWhole = try watcher.findStatements(Self.rules, while: goesOn)
        if isWhole { isWhole = try watcher.quickenSearches(while: goesOn) }
        if isWhole { try watcher.takeLogOver() }
      }
      return Listing(next: isWhole && !isChanged ? nil : start + 1, isChanged: isChanged)
    } catch {
      return Listing(faults: [FileFault(path: error.path, reason: error.reason)], isChanged: false)
    }
  }

  /// Writes down when the library was opened, which waits for the disk, when the first screen stands.
  private func noteOpening(in store: ArticleStore) {
    let isDue = notesOpening.withLock { isDue in
      defer { isDue = false }
      return isDue
    }
    // On a full disk, too, there is something to read.
    if isDue { try? store.setPreference(Self.openedKey, String(openingTime)) }
  }

  /// The logs of its databases are taken over by whoever closes them last.
  func close() { watcher.withLock { $0?.closeIfIdle() } }

  private func store(beside isBeside: Bool) throws(StoreError) -> ArticleStore {
    guard isBeside, !store.isReadOnly else { return store }
    let directory = store.directory
    let result = watcher.withLock { watcher in
      Result { () throws(StoreError) in
        if let watcher { return watcher }
        let opened = try ArticleStore(directory: directory)
        watcher = opened
        return opened
      }
    }
    return try result.get()
  }

  var folders: [String] {
    FolderWalk.folders(of: store.directory + "/articles").filter { !$0.hasSuffix(PictureFolder.suffix) } + [
      store.directory + "/marks"
    ]
      + feedWatch.foldersToWatch()
  }

  func changed(in folders: Set<String>) {
    looks.withLock { $0.add(folders) }
    feedWatch.changed(in: folders)
  }

  /// The index is looked after as at the start.
  func relisting() -> Listing { Listing(next: 1, isChanged: false) }

  func hold(_ entries: [ListEntry]) {}

  func change(_ id: String, _ change: (inout ListEntry) -> Void) {}

  func markRead(_ request: ListRequest, in memory: any ReaderMemory) throws -> [String] {
    var selection = try selection(request)
    selection.query = selection.query.and(.condition(.flag(.unread)))
    let ids = try store.ids(selection)
    try memory.setRead(ids, true)
    return ids
  }

  func trash(_ ids: [String]) throws -> (() throws -> Void)? {
    let store = store
    let trashed = try store.trash(ids)
    return { try store.restore(trashed) }
  }

  func tag(_ ids: [String], _ change: TagChange) throws -> (count: Int, back: () throws -> Void)? {
    let store = store
    let before = try store.tag(ids, adding: change.added, removing: change.removed)
    return (before.count, { try store.setTags(before) })
  }

  /// So many groups of a kind are listed: nobody reads on.
  private static let mostGroups = 200

  func count(_ views: [ListView]) -> [CountedView] {
    var counted: [CountedView] = []
    for view in views {
      guard let numbers = try? numbers(of: view) else { continue }
      counted.append(CountedView(view, count: numbers.count, unread: numbers.unread))
    }
    let titles = FeedShelf().titles
    for group in ListGroup.allCases {
      guard let stored = ArticleGroup(rawValue: group.rawValue) else { continue }
      for found in (try? store.groups(by: stored, limit: Self.mostGroups)) ?? [] {
        let title = group == .feed ? titles[found.name] ?? found.name : found.name
        counted.append(CountedView(ListView(group, title, value: found.name), count: found.count, unread: found.unread))
      }
    }
    return counted
  }

  private func numbers(of view: ListView) throws -> (count: Int, unread: Int) {
    var selection = try selection(ListRequest(view: view.query))
    let count = try store.count(selection)
    selection.query = selection.query.and(.condition(.flag(.unread)))
    return (count, try store.count(selection))
  }

  private func selection(_ request: ListRequest) throws(QueryFault) -> ArticleSelection {
    var selection = ArticleSelection(
      query: try request.query().namingFeeds { FeedShelf().titles },
      order: .init(rawValue: request.order.rawValue) ?? .newest,
      searchesBodies: request.searchesBodies, today: CivilDate.today().iso)
    selection.lastTime = lastTime
    return selection
  }

  private let ahead = Mutex<PageAhead?>(nil)

  func workAhead(on thread: SideThread) {
    ahead.withLock {
      $0 = PageAhead(on: thread) { [self] request throws(FileFault) in
        try read(request, radius: ListRequest.firstRadius)
      }
    }
  }

  func page(_ request: ListRequest) throws(FileFault) -> ListPage {
    if let page = try ahead.withLock({ $0.take() })?.page(request) { return page }
    return try read(request, radius: ListRequest.radius)
  }

  private func read(_ request: ListRequest, radius: Int) throws(FileFault) -> ListPage {
    let selection: ArticleSelection
    do throws(QueryFault) {
      selection = try self.selection(request)
    } catch {
      return ListPage(fault: error)
    }
    do throws(StoreError) {
      let page = try store.page(selection, around: request.id, orAt: request.position, radius: radius)
      return ListPage(
        count: page.count, unreadCount: page.unreadCount, start: page.start, rows: page.rows.map(Self.entry),
        position: page.position)
    } catch {
      throw FileFault(path: error.path, reason: error.reason)
    }
  }

  private static func entry(_ summary: ArticleSummary) -> ListEntry {
    var entry = ListEntry(
      id: summary.id, headline: summary.headline, date: summary.date, source: summary.source,
      direction: summary.direction, isRead: summary.isRead, isStarred: summary.isStarred, readShare: summary.readShare)
    entry.otherSources = summary.otherSources
    return entry
  }

  func add(_ page: ImportedArticle) throws(FileFault) -> String {
    do throws(StoreError) {
      return try store.save(page).id
    } catch {
      throw FileFault(path: error.path, reason: error.reason)
    }
  }

  func requote(_ id: String) throws { try store.findStatements(Self.rules, in: id) }

  func takeBack(_ id: String, piece: Int?) throws -> () throws -> Void {
    let store = store
    let before = try store.edit(id) { $0.takeBack(piece) }
    return { try store.restore(id, text: before) }
  }

  func picture(_ address: String, of id: String) -> String? { store.picture(address, of: id) }

  func keep(picture: [UInt8], at address: String, of id: String) -> String? {
    guard !store.isReadOnly else { return nil }
    // Through a store of its own, which the reader waits for nothing of.
    guard let beside = try? ArticleStore(directory: store.directory) else { return nil }
    defer { beside.close() }
    return try? beside.keep(picture: picture, at: address, of: id)
  }

  /// Those of the feeds that are followed, and of the page that it was imported from.
  func namedHosts(of id: String) -> Set<String> {
    let feeds = ((try? FeedShelf().file().feeds) ?? []).map(\.address)
    return Set((feeds + [(try? store.input(of: id)) ?? ""]).filter(FetchAddress.isOne).map(HostTurns.host))
  }

  func folder(of id: String) -> String? { (try? store.path(of: id)).map { SystemPath.folder(of: $0) } }

  func content(_ id: String) throws(FileFault) -> OpenedArticle.Content {
    if let large = try asFile({ () throws(StoreError) in try store.largeArticle(id) }) {
      return .text(try MappedFile(large.path, from: large.textStart), name: large.headline)
    }
    let article = try asFile { () throws(StoreError) in try store.article(id: id) }
    return .article(article.withReadableDate, quotedRuns: nil)
  }

  private func asFile<Value>(_ read: () throws(StoreError) -> Value) throws(FileFault) -> Value {
    do throws(StoreError) {
      return try read()
    } catch {
      throw FileFault(path: error.path, reason: error.reason)
    }
  }
}
