import ArticleFiles
import ArticleModel
import Feeds
import Files
import Querying
import Reader
import Store

/// What one fetch does with articles beside saving them: puts one story of several feeds together, obeys the user's rules,
/// lets old ones go.
final class FetchDesk {
  /// Days after which the trash lets go of an article.
  static let trashDays = 30

  private let shelf: FeedShelf
  private let store: ArticleStore
  private let now: Int
  /// Nil until it is first asked; changed where it stands, since it is large.
  private var stories: StoryIndex?
  /// What has come in this fetch, which may not be in the library yet, and whether it is a mere teaser.
  var isComingAsTeaser: [String: Bool] = [:]
  private lazy var rules = shelf.rules.rules

  init(shelf: FeedShelf, store: ArticleStore, now: Int) {
    self.shelf = shelf
    self.store = store
    self.now = now
  }

  // MARK: Stories

  /// The article that is listed for the story that this one tells too; nil where it is a new one.
  func leader(of article: Article, feed: String) -> String? {
    if stories == nil { stories = shelf.stories(at: now) }
    let leader = stories?.leader(of: article.identity, feed: feed, sketch: StorySketch(article), at: now)
    guard let leader else { return nil }
    if isComingAsTeaser[leader] != nil { return leader }
    return (try? store.story(of: leader)).map { $0.isEmpty ? nil : leader } ?? nil
  }

  func keepStories() {
    if let stories, stories.hasChanged { shelf.keep(stories, at: now) }
  }

  // MARK: Rules

  /// Does with articles that have come in what the rules say.
  func apply(to ids: [String], followers: [(id: String, leader: String)]) throws(StoreError) {
    for (id, leader) in followers {
      if try store.state(id: leader).isRead { try store.setRead(id, true) }
    }
    guard !ids.isEmpty else { return }
    for rule in rules {
      if case .keep = rule.deed { continue }
      if rule.query.asksForStatements { _ = try store.findStatements(LibrarySource.rules) }
      var selection = ArticleSelection(query: rule.query, searchesBodies: true, today: Self.today)
      selection.ids = ids
      let found = try store.ids(selection)
      if found.isEmpty { continue }
      switch rule.deed {
      case .mute:
        try store.tag(found, adding: [ArticleTags.muted])
        try store.setRead(found, true)
      case .star: for id in found { try store.setStarred(id, true) }
      case .read: try store.setRead(found, true)
      case .tag(let tag): try store.tag(found, adding: [tag])
      case .keep: break
      }
    }
  }

  private static var today: String { CivilDate.today().iso }

  // MARK: Old articles

  /// Moves into the trash what is no longer to be kept, and lets go of what has lain there long enough. What is unread,
  /// starred, noted, or tagged by more than its feed stays, and so does what a feed still lists.
  /// - Returns: how many articles went into the trash.
  func letGo() throws(StoreError) -> Int {
    let feeds = (try? shelf.file().feeds) ?? []
    var wanted: [(query: Query, days: Int)] = feeds.compactMap { feed in
      feed.keepDays.map { (.condition(.exactly(.feed, feed.address)), $0) }
    }
    for rule in rules { if case .keep(let days) = rule.deed { wanted.append((rule.query, days)) } }
    var old: [String] = []
    let tags = feeds.flatMap(\.tags) + [ArticleTags.muted]
    for (query, days) in wanted {
      let read = Query.condition(.flag(.read))
      let precious = Query.any([.condition(.flag(.starred)), .condition(.flag(.noted))])
      var selection = ArticleSelection(
        query: .all([query, read, .not(precious)]), searchesBodies: true, today: Self.today)
      selection.arrivedBefore = now - days * 86_400
      selection.tagsAmong = tags
      old += try store.ids(selection)
    }
    if !old.isEmpty {
      let listed = Set(feeds.flatMap { shelf.memory(of: $0.address).items.values.map(\.article) })
      var seen: Set<String> = []
      old = old.filter { !listed.contains($0) && seen.insert($0).inserted }
      // A story goes as a whole or not at all: one of its sources may be kept.
      let going = Set(old)
      old = []
      for id in going.sorted() {
        if try store.story(of: id).allSatisfy(going.contains) { old.append(id) }
      }
      old = try store.trash(old).map(\.id)
    }
    try store.emptyTrash(before: now - Self.trashDays * 86_400)
    return old.count
  }
}

extension Query {
  /// Whether it can only be answered once statements have been found in the articles.
  fileprivate var asksForStatements: Bool {
    conditions.contains {
      switch $0 {
      case .field(.speaker, _), .field(.via, _), .exactly(.speaker, _), .exactly(.via, _), .flag(.quoted): true
      default: false
      }
    }
  }
}
