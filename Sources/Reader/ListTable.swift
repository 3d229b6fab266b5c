import Querying

/// A list that is held in memory: the files named on the command line. It answers what a library's index answers.
public struct ListTable: Equatable, Sendable {
  public private(set) var entries: [ListEntry] = []

  public init(_ entries: [ListEntry] = []) { self.entries = entries }

  public mutating func change(id: String, _ change: (inout ListEntry) -> Void) {
    if let index = entries.firstIndex(where: { $0.id == id }) { change(&entries[index]) }
  }

  public func page(_ request: ListRequest, radius: Int = ListRequest.radius) -> ListPage {
    let query: Query
    do throws(QueryFault) {
      query = try request.query()
    } catch {
      return ListPage(fault: error)
    }
    let shown = sorted(entries.filter { Self.matches($0, query) }, by: request.order)
    let position = request.id.flatMap { id in shown.firstIndex { $0.id == id } }
    let center = min(max(position ?? request.position, 0), max(shown.count - 1, 0))
    let range = max(center - radius, 0)..<min(center + radius + 1, shown.count)
    return ListPage(
      count: shown.count, unreadCount: entries.count { !$0.isRead }, start: range.lowerBound,
      rows: Array(shown[range]), position: position)
  }

  /// The views with their numbers, and those of all sources and months.
  public func count(_ views: [ListView]) -> [CountedView] {
    func counted(_ view: ListView) -> CountedView? {
      guard let query = try? ListRequest(view: view.query).query() else { return nil }
      let found = entries.filter { Self.matches($0, query) }
      return CountedView(view, count: found.count, unread: found.count { !$0.isRead })
    }
    let sources = Set(entries.compactMap(\.source)).sorted().map { ListView(.source, $0) }
    let months = Set(entries.compactMap { $0.date.map { String($0.prefix(7)) } }).filter { $0.utf8.count == 7 }
    let all = views + sources + months.sorted(by: >).map { ListView(.month, $0) }
    return all.compactMap(counted).filter { $0.count > 0 || views.contains($0.view) }
  }

  /// The order that they came in is the newest first.
  private func sorted(_ entries: [ListEntry], by order: ListRequest.Order) -> [ListEntry] {
    switch order {
    case .newest, .relevance, .longest: entries
    case .oldest: entries.reversed()
    case .title: entries.sorted { $0.headline < $1.headline }
    case .source: entries.sorted { ($0.source ?? "") < ($1.source ?? "") }
    }
  }

  /// What an entry does not know of its article, no entry answers to.
  private static func matches(_ entry: ListEntry, _ query: Query) -> Bool {
    switch query {
    case .all(let parts): parts.allSatisfy { matches(entry, $0) }
    case .any(let parts): parts.contains { matches(entry, $0) }
    case .not(let part): !matches(entry, part)
    case .condition(let condition): matches(entry, condition)
    }
  }

  private static func matches(_ entry: ListEntry, _ condition: Condition) -> Bool {
    func holds(_ text: String?, _ needle: String) -> Bool { text.map(SearchKey(needle).isFound(in:)) ?? false }
    let day = entry.date ?? ""
    return switch condition {
    case .word(let text, _), .phrase(let text): holds(entry.headline, text) || holds(entry.source, text)
    case .field(.title, let text): holds(entry.headline, text)
    case .field(.source, let text): holds(entry.source, text)
    case .exactly(.title, let text): entry.headline == text
    case .exactly(.source, let text): entry.source == text
    case .flag(.unread): !entry.isRead
    case .flag(.read): entry.isRead
    case .flag(.starred): entry.isStarred
    case .from(let first): day >= first
    case .before(let first): !day.isEmpty && day < first
    case .field, .exactly, .flag, .newer: false
    }
  }
}
