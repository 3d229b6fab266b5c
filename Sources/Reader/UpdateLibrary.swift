import Querying

/// A view of the list: which articles it is of.
enum ListView: CaseIterable, Equatable, Sendable {
  case all, unread, starred, thisWeek, quoted

  /// A line of the query language.
  var query: String {
    switch self {
    case .all: ""
    case .unread: "is:unread"
    case .starred: "is:starred"
    case .thisWeek: "newer:\"1 week\""
    case .quoted: "is:quoted"
    }
  }

  var phrase: Phrase {
    switch self {
    case .all: .viewAll
    case .unread: .viewUnread
    case .starred: .viewStarred
    case .thisWeek: .viewThisWeek
    case .quoted: .viewQuoted
    }
  }
}

extension ListRequest.Order {
  var phrase: Phrase {
    switch self {
    case .newest: .orderNewest
    case .oldest: .orderOldest
    case .title: .orderTitle
    case .source: .orderSource
    case .longest: .orderLongest
    case .relevance: .orderRelevance
    }
  }
}

/// What was done to articles of the list, for a word on it.
public enum ListDeed: Equatable, Sendable {
  case markedRead(Int)
  case trashed
  case undone
  case nothingToUndo
  case onlyInLibrary
}

extension ReaderState {
  /// The view that the list shows.
  var listView: ListView { ListView.allCases.first { $0.query == list.wanted.view } ?? .all }

  mutating func showNextView(_ step: Int) -> [Effect] {
    let all = ListView.allCases
    let place = (all.firstIndex(of: listView) ?? 0) + step
    let next = all[((place % all.count) + all.count) % all.count]
    message = Message(text: words[next.phrase])
    return listAnew { $0.view = next.query }
  }

  mutating func sortNext(_ step: Int) -> [Effect] {
    let all: [ListRequest.Order] = [.newest, .oldest, .title, .source, .longest]
    let place = (all.firstIndex(of: list.wanted.order) ?? -1) + step
    let next = all[((place % all.count) + all.count) % all.count]
    message = Message(text: words[next.phrase])
    return listAnew { $0.order = next }
  }

  private mutating func listAnew(_ change: (inout ListRequest) -> Void) -> [Effect] {
    if side == nil { side = .list }
    focus = .list
    typesetAgain()
    list.awaits = .preview
    return [.list(list.want(change))]
  }

  /// Lists the articles whose text answers a line, the best first; an empty line lists all again.
  mutating func searchLibrary(for line: String) -> [Effect] {
    listAnew {
      $0.filter = line
      $0.isPartial = false
      $0.searchesBodies = !line.isEmpty
      $0.order = line.isEmpty ? .newest : .relevance
    }
  }

  /// The words that an article was found by are marked in it, and the first of them is gone to.
  mutating func searchFound(in id: String) -> [Effect] {
    guard list.wanted.searchesBodies, let query = try? list.wanted.query(), let word = query.sought.first,
      open?.id == id, open?.isSearching == false
    else { return [] }
    let effects = search(word)
    // It may be there in another of its forms.
    if open?.isSearching == false { message = nil }
    return effects
  }

  mutating func markAllRead() -> [Effect] {
    guard list.count > 0 else { return [] }
    return [.markListedRead(list.request())]
  }

  mutating func trashSelected() -> [Effect] {
    guard let id = focus == .list ? list.selected?.id : open?.id else { return [] }
    return [.trash(id: id)]
  }

  mutating func take(_ deed: ListDeed) -> [Effect] {
    message = Message(text: words.done(deed), weight: deed == .onlyInLibrary ? .warning : .plain)
    switch deed {
    case .trashed:
      list.awaits = .preview
      return [.list(list.request())]
    case .markedRead, .undone: return [.list(list.request(around: list.selected?.id))]
    case .nothingToUndo, .onlyInLibrary: return []
    }
  }
}

extension Words {
  public func done(_ deed: ListDeed) -> String {
    switch deed {
    case .markedRead(let number):
      Bilingual(
        ar: "وُسم \(count(number, .article)) كمقروء؛ U للتراجع",
        en: "Marked \(count(number, .article)) read; U takes it back")[language]
    case .trashed: Bilingual(ar: "نُقل إلى المهملات؛ U للتراجع", en: "Moved to the trash; U takes it back")[language]
    case .undone: Bilingual(ar: "تم التراجع", en: "Taken back")[language]
    case .nothingToUndo: Bilingual(ar: "لا شيء يُتراجع عنه", en: "There is nothing to take back")[language]
    case .onlyInLibrary:
      Bilingual(ar: "لا يُحذف من هنا إلا ما في المكتبة", en: "Only articles of the library can be deleted here")[
        language]
    }
  }
}
