/// The list of articles as far as it is in sight: some rows of what the rim holds, and which one is selected.
///
/// Nothing here grows with the collection. Rows that come into view are asked for by `request`.
struct ArticleList: Equatable, Sendable {
  /// Rows from here to the edge of those that are held are asked for in good time.
  private static let margin = 40

  private(set) var count = 0
  /// Of the whole collection, whatever is listed.
  private(set) var unreadCount = 0
  /// Where `rows` begin.
  private(set) var start = 0
  private(set) var rows: [ListEntry] = []
  /// Whether a page has come yet.
  private(set) var isKnown = false
  /// What is listed; its `id` and `position` are set when it is asked for.
  private(set) var wanted = ListRequest()
  private(set) var selection = 0
  /// Which way the selection went last.
  private var isGoingBack = false
  /// Whether somebody has done anything yet; until then the first is selected, in whatever order they are found.
  var isChosen = false
  /// Where the words that were looked for stand in articles that have been in view; nil where they do not.
  private(set) var snippets: [String: Snippet?] = [:]
  /// The view that is listed.
  var view = ListView.all
  /// The ids of the articles that the user has picked out for one command about all of them.
  private(set) var marked: Set<String> = []
  /// The first entry on screen.
  var top = 0
  /// What is to be done with the selected entry once it is held.
  var awaits: Awaited?

  enum Awaited: Equatable, Sendable { case preview, opening }

  var filter: String { wanted.filter }
  var selected: ListEntry? { entry(at: selection) }

  /// Nil where the row is not held.
  func entry(at position: Int) -> ListEntry? {
    rows.indices.contains(position - start) ? rows[position - start] : nil
  }

  func entry(id: String) -> ListEntry? { rows.first { $0.id == id } }

  /// What is to be asked for: the rows around the selection, or around an article.
  func request(around id: String? = nil) -> ListRequest {
    var request = wanted
    (request.id, request.position) = (id, selection)
    return request
  }

  /// The request for rows that are close to being in view and not held.
  var missing: ListRequest? {
    guard isKnown, count > 0 else { return nil }
    let needed = max(selection - Self.margin, 0)..<min(selection + Self.margin, count)
    return needed.lowerBound >= start && needed.upperBound <= start + rows.count ? nil : request()
  }

  mutating func take(_ page: ListPage) {
    guard page.fault == nil else { return }
    isKnown = true
    (count, unreadCount, start, rows) = (page.count, page.unreadCount, page.start, page.rows)
    select(page.position ?? selection)
    top = min(top, max(count - 1, 0))
  }

  /// Gives the names that a line may go by their meaning.
  mutating func name(_ searches: [SavedSearch]) { wanted.named = searches.named }

  /// Lists something else; the selected article stays selected where it is among it.
  mutating func want(_ change: (inout ListRequest) -> Void) -> ListRequest {
    change(&wanted)
    snippets = [:]
    return request(around: selected?.id)
  }

  /// Those of the marked ones that are held.
  var markedEntries: [ListEntry] { rows.filter { marked.contains($0.id) } }

  mutating func mark(_ id: String) { if marked.remove(id) == nil { marked.insert(id) } }

  mutating func unmark() { marked = [] }

  /// Of those in view, the articles of which it is not known yet where the words stand; they count as asked for.
  mutating func unknownSnippets(_ positions: Range<Int>) -> [String] {
    guard wanted.searchesBodies, !wanted.filter.isEmpty else { return [] }
    let ids = positions.compactMap { entry(at: $0)?.id }.filter { snippets[$0] == nil }
    for id in ids { snippets[id] = .some(nil) }
    return ids
  }

  mutating func take(_ found: [String: Snippet]) { for (id, snippet) in found { snippets[id] = snippet } }

  func snippet(of id: String) -> Snippet? { snippets[id] ?? nil }

  mutating func select(_ position: Int) {
    let before = selection
    selection = min(max(position, 0), max(count - 1, 0))
    if selection != before { isGoingBack = selection < before }
  }

  /// The entry that another step the same way leads to; at the end one back.
  var next: ListEntry? {
    let step = isGoingBack ? -1 : 1
    return entry(at: selection + step) ?? entry(at: selection - step)
  }

  /// False where the article is not held.
  mutating func select(id: String) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    selection = start + index
    return true
  }

  /// Changes an entry where it is held; the rim has its own word of it.
  mutating func change(id: String, _ change: (inout ListEntry) -> Void) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    let wasRead = rows[index].isRead
    change(&rows[index])
    unreadCount += (rows[index].isRead ? 0 : 1) - (wasRead ? 0 : 1)
  }
}
