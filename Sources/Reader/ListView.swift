import Querying

/// A view of the list: which articles it is of.
public struct ListView: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case all, unread, fresh, starred, thisWeek, quoted, noted
    /// A search that the settings name.
    case saved
    case feed, source, section, tag, month
  }

  public var kind: Kind
  /// The name of what it is a view of, where its kind does not say all.
  public var name: String
  /// A line of the query language.
  public var query: String

  init(_ kind: Kind, _ name: String = "", query: String) {
    self.kind = kind
    self.name = name
    self.query = query
  }

  static let all = ListView(.all, query: "")
  /// Those that every library has.
  static let standard = [
    all, ListView(.unread, query: "is:unread"), ListView(.fresh, query: "is:fresh"),
    ListView(.starred, query: "is:starred"),
    ListView(.thisWeek, query: "newer:\"1 week\""), ListView(.quoted, query: "is:quoted"),
    ListView(.noted, query: "is:noted"),
  ]

  init(_ search: SavedSearch) { self.init(.saved, search.name, query: search.query) }

  /// The articles that share something with each other.
  ///
  /// - Parameter value: what the articles say of themselves, where `name` is another word for it.
  public init(_ group: ListGroup, _ name: String, value: String? = nil) {
    // No line of the language can hold this sign in a quotation.
    let exact = (value ?? name).filter { $0 != "\"" }
    switch group {
    case .feed: self.init(.feed, name, query: "feed:=\"\(exact)\"")
    case .source: self.init(.source, name, query: "from:=\"\(exact)\"")
    case .section: self.init(.section, name, query: "section:=\"\(exact)\"")
    case .tag: self.init(.tag, name, query: "tag:=\"\(exact)\"")
    case .month: self.init(.month, name, query: "after:\(exact) before:\(Self.month(after: exact))")
    }
  }

  /// "2022-12" to "2023-01".
  private static func month(after month: String) -> String {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return month }
    let (year, next) = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
    return "\(year)-" + (next < 10 ? "0" : "") + "\(next)"
  }
}

/// What articles are grouped by in the list of views.
public enum ListGroup: String, CaseIterable, Sendable { case feed, source, section, tag, month }

/// A line of the query language that the settings give a name: `search.NAME = LINE`.
public struct SavedSearch: Equatable, Sendable {
  public var name: String
  public var query: String

  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}

extension [SavedSearch] {
  /// What each name stands for in a line of the query language.
  public var named: [String: Query] {
    Dictionary(compactMap { search in (try? QueryParser.parse(search.query)).map { (search.name, $0) } }) { $1 }
  }
}

/// A view with how many articles it has, and how many of them are unread.
public struct CountedView: Equatable, Sendable {
  public var view: ListView
  public var count: Int
  public var unread: Int

  public init(_ view: ListView, count: Int, unread: Int) {
    self.view = view
    self.count = count
    self.unread = unread
  }
}

extension ReaderOptions {
  /// What `v` walks through.
  var namedViews: [ListView] { ListView.standard + savedSearches.map(ListView.init) }
}

extension ReaderState {
  mutating func showNextView(_ step: Int) -> [Effect] {
    let all = options.namedViews
    let place = (all.firstIndex(of: list.view) ?? 0) + step
    return show(all[((place % all.count) + all.count) % all.count])
  }

  mutating func show(_ view: ListView) -> [Effect] {
    message = Message(text: words.title(of: view))
    list.unmark()
    list.view = view
    return listAnew {
      $0.view = view.query
      // A view is a place to begin anew from; what was looked for in all texts belongs to the one before.
      if $0.searchesBodies {
        ($0.filter, $0.searchesBodies, $0.isPartial) = ("", false, false)
        $0.order = .newest
      }
    }
  }

  /// Asks for all views with their numbers, which open as a list to choose from.
  func askForViews() -> [Effect] { [.countViews(options.namedViews)] }

  mutating func take(_ views: [CountedView]) {
    let selection = views.firstIndex { $0.view == list.view } ?? 0
    self.views = views
    palette = Palette(.views, selection: selection)
  }

  func viewItems(_ text: String) -> [PaletteItem] {
    let key = SearchKey(text)
    return views.compactMap { counted in
      let title = words.title(of: counted.view)
      guard text.isEmpty || key.isFound(in: title) else { return nil }
      let unread = counted.unread > 0 ? words.count(counted.unread, .unread) + " · " : ""
      return PaletteItem(
        line: "", title: title, keys: unread + words.number(counted.count), action: .show(counted.view))
    }
  }
}

extension Words {
  /// "Section: الثقافة"
  func title(of view: ListView) -> String {
    let name = "\u{2068}\(view.name)\u{2069}"
    return switch view.kind {
    case .all: self[.viewAll]
    case .unread: self[.viewUnread]
    case .fresh: self[.viewFresh]
    case .starred: self[.viewStarred]
    case .thisWeek: self[.viewThisWeek]
    case .quoted: self[.viewQuoted]
    case .noted: self[.viewNoted]
    case .saved: self[.viewSaved] + name
    case .feed: self[.viewFeed] + name
    case .source: self[.viewSource] + name
    case .section: self[.viewSection] + name
    case .tag: self[.viewTag] + name
    case .month: CivilDate(iso: view.name).map(date) ?? name
    }
  }
}
