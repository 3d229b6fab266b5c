import ArticleModel
import Querying

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

/// Tags to be added to articles and to be taken from them.
public struct TagChange: Equatable, Sendable {
  public var added: [String] = []
  public var removed: [String] = []

  public init() {}

  /// Reads what was typed: tags with commas between them, `-` before those that are to go.
  init(_ line: String) {
    for part in line.unicodeScalars.split(whereSeparator: Punctuation.commas.contains).map(String.init) {
      let words = part.split(separator: " ").joined(separator: " ")
      let name = words.drop { "+-#".contains($0) || $0 == " " }
      guard !name.isEmpty else { continue }
      if words.hasPrefix("-") { removed.append(String(name)) } else { added.append(String(name)) }
    }
  }
}

/// What was done to articles of the list, for a word on it.
public enum ListDeed: Equatable, Sendable {
  case markedRead(Int)
  case trashed(Int)
  case tagged(Int)
  /// So many are read, or starred, or not, as was asked.
  case marked(Int)
  /// What was said of a speaker is kept, or is nothing that can be.
  case told
  /// A note of these words is kept.
  case noted(String)
  case notTold
  case undone
  /// All was as it was wanted: there is nothing to take back.
  case unchanged
  case nothingToUndo
  case onlyInLibrary
  /// The library cannot be written to: nothing was done.
  case readOnly
  /// The library cannot be written to: what was marked is so until the program ends.
  case unkept
}

extension ReaderState {
  mutating func sortNext(_ step: Int) -> [Effect] {
    let all: [ListRequest.Order] = [.newest, .oldest, .title, .source, .longest]
    let place = (all.firstIndex(of: list.wanted.order) ?? -1) + step
    let next = all[((place % all.count) + all.count) % all.count]
    message = Message(text: words[next.phrase])
    return listAnew { $0.order = next }
  }

  mutating func listAnew(_ change: (inout ListRequest) -> Void) -> [Effect] {
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
    guard list.wanted.searchesBodies, let open, open.id == id, !open.isSearching,
      case .article(let article, _) = open.content
    else { return [] }
    if open.isLarge {
      self.open?.searchRequest = list.wanted.filter
      message = Message(text: words[.searching])
      return [.searchWords(list.wanted.filter, id: id)]
    }
    let search = ArticleSearch(query: list.wanted.filter, in: article)
    // It may have been found by its source or its author alone.
    return search.hits.isEmpty ? [] : take(search)
  }

  mutating func markAllRead() -> [Effect] {
    guard list.count > 0 else { return [] }
    return [.markListedRead(list.request())]
  }

  /// The articles that a command is about: those that are marked, else the selected one, else the open one.
  var idsHere: [String] {
    guard focus == .list else { return open.map { [$0.id] } ?? [] }
    return list.marked.isEmpty ? list.selected.map { [$0.id] } ?? [] : list.marked.sorted()
  }

  /// Marks the selected article, or takes its mark away, and goes on to the next one.
  mutating func markSelected() -> [Effect] {
    guard let id = list.selected?.id else { return [] }
    list.mark(id)
    return list.selection + 1 < list.count ? select(list.selection + 1) : []
  }

  mutating func tag(with line: String) -> [Effect] {
    let change = TagChange(line)
    return change == TagChange() || idsHere.isEmpty ? [] : [.tag(ids: idsHere, change)]
  }

  mutating func take(_ deed: ListDeed) -> [Effect] {
    // One that was marked in sight needs no word.
    if deed != .marked(1) {
      message = Message(
        text: words.done(deed),
        weight: [.onlyInLibrary, .notTold, .readOnly, .unkept].contains(deed) ? .warning : .plain)
    }
    // A bookmark that is kept takes nothing away of a note that was not.
    if case .noted(unkeptNote) = deed { unkeptNote = "" }
    return listed(after: deed) + findNotes(after: deed)
  }

  /// A note that was written or taken away changes the marks in the article.
  private mutating func findNotes(after deed: ListDeed) -> [Effect] {
    switch deed {
    case .noted, .undone: break
    default: return []
    }
    guard let open, case .article = open.content else { return [] }
    self.open?.note([])
    return [.findNotes(id: open.id)]
  }

  private mutating func listed(after deed: ListDeed) -> [Effect] {
    switch deed {
    case .trashed:
      list.unmark()
      list.awaits = .preview
      return [.list(list.request())]
    case .marked(1): return []
    case .undone where takenBackIn != nil && takenBackIn == open?.id:
      let id = takenBackIn ?? ""
      takenBackIn = nil
      return openAgain(id)
    case .markedRead, .tagged, .marked, .undone, .unkept: return [.list(list.request(around: list.selected?.id))]
    case .nothingToUndo, .onlyInLibrary, .told, .notTold, .noted, .readOnly, .unchanged: return []
    }
  }
}

extension Words {
  public func done(_ deed: ListDeed) -> String {
    switch deed {
    case .markedRead(let number):
      said(ar: "وُسم {1} كمقروء؛ U للتراجع", en: "Marked {1} read; U takes it back", count(number, .article))
    case .trashed(1): said(ar: "نُقل إلى المهملات؛ U للتراجع", en: "Moved to the trash; U takes it back")
    case .trashed(let number):
      said(ar: "إلى المهملات: {1}؛ U للتراجع", en: "Moved {1} to the trash; U takes it back", count(number, .article))
    case .tagged(let number):
      said(ar: "تغيرت وسوم {1}؛ U للتراجع", en: "Changed the tags of {1}; U takes it back", count(number, .article))
    case .marked(let number):
      said(ar: "تم: {1}؛ U للتراجع", en: "Done: {1}; U takes it back", count(number, .article))
    case .noted: said(ar: "حُفظت الملاحظة؛ U للتراجع", en: "The note is kept; U takes it back")
    case .told: said(ar: "حُفظ في speakers.txt", en: "Kept in speakers.txt")
    case .notTold: said(ar: "اكتب: = اسم، أو: أيهم : بحث", en: "Type = NAME, or WHICH : QUERY")
    case .unchanged: self[.unchanged]
    case .undone: said(ar: "تم التراجع", en: "Taken back")
    case .nothingToUndo: said(ar: "لا شيء يُتراجع عنه", en: "There is nothing to take back")
    case .readOnly:
      said(ar: "لا تُكتب المكتبة هنا: لم يتغير شيء", en: "The library cannot be written to: nothing was changed")
    case .unkept:
      said(
        ar: "لا تُكتب المكتبة هنا: تبقى العلامة حتى الخروج",
        en: "The library cannot be written to: marks hold until you quit")
    case .onlyInLibrary:
      said(ar: "هذا لمقالات المكتبة وحدها", en: "Only articles of the library can be changed so")
    }
  }
}
