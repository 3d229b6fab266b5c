import ArticleModel
import UnicodeText

/// The list of articles, what of it a filter lets through, and which one is selected.
struct ArticleList: Equatable, Sendable {
  private(set) var entries: [ListEntry] = []
  private(set) var filter = ""
  /// Indices into `entries`.
  private(set) var visible: [Int] = []
  /// An index into `visible`.
  private(set) var selection = 0
  /// The first entry on screen, an index into `visible`.
  var top = 0

  var selected: ListEntry? { visible.indices.contains(selection) ? entries[visible[selection]] : nil }

  func entry(at position: Int) -> ListEntry { entries[visible[position]] }

  /// Takes the list anew; what was done to an entry meanwhile stays.
  mutating func replace(_ new: [ListEntry]) {
    let kept = selected?.id
    let known = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    entries = new.map { entry in
      guard let before = known[entry.id] else { return entry }
      var entry = entry
      (entry.isRead, entry.isStarred, entry.readShare) = (before.isRead, before.isStarred, before.readShare)
      return entry
    }
    show(keeping: kept)
  }

  mutating func filter(by text: String) {
    let kept = selected?.id
    filter = text
    show(keeping: kept)
  }

  mutating func select(_ position: Int) { selection = min(max(position, 0), max(visible.count - 1, 0)) }

  mutating func select(id: String) {
    if let position = visible.firstIndex(where: { entries[$0].id == id }) { selection = position }
  }

  mutating func change(id: String, _ change: (inout ListEntry) -> Void) {
    if let index = entries.firstIndex(where: { $0.id == id }) { change(&entries[index]) }
  }

  private mutating func show(keeping id: String?) {
    visible = Array(entries.indices)
    if !filter.isEmpty {
      let needle = SearchKey(filter)
      visible = visible.filter {
        needle.isFound(in: entries[$0].headline) || entries[$0].source.map(needle.isFound(in:)) == true
      }
    }
    select(visible.firstIndex { entries[$0].id == id } ?? 0)
    top = min(top, max(visible.count - 1, 0))
  }
}
