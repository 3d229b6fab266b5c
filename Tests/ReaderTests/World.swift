import ArticleModel
import Querying
import Quoting
import Screen
import Typesetting

@testable import Reader

/// The reader with a world that lives in memory: the same events and effects as in the program, and nothing else.
struct World {
  var state: ReaderState
  var articles: [(id: String, article: Article)]
  var places: [String: ReadingPlace] = [:]
  private(set) var table = ListTable()
  /// Everything that the reader asked for, in order.
  private(set) var effects: [Effect] = []
  /// Whether what takes long is kept back until `deliver`, as a slow disk does.
  var isSlow = false
  private var late: [Event] = []
  /// The pictures that there are, by their addresses.
  var figures: [String: FoundFigure] = [:]
  private(set) var corrections: [QuoteCorrection] = []
  /// Articles as they were before something was taken back.
  private var taken: [(id: String, article: Article)] = []

  /// The reader in lines, where that is what reads.
  private var linear: LinearReader?

  init(
    _ articles: [Article], columns: Int = 80, rows: Int = 24, options: ReaderOptions? = nil, theme: Theme = .plain,
    isLinear: Bool = false
  ) {
    self.articles = articles.enumerated().map { ("a\($0.offset)", $0.element) }
    let options = options ?? ReaderOptions(words: Words(language: .english), today: CivilDate(iso: "2026-11-23"))
    state = ReaderState(columns: columns, rows: rows, options: options, theme: theme)
    if isLinear {
      let reader = LinearReader(options: options, theme: theme)
      (linear, state) = (reader, reader.state)
    }
    list(
      self.articles.map { id, article in
        ListEntry(
          id: id, headline: article.headline, date: article.dateline?.published, source: article.site?.name,
          direction: article.direction)
      })
  }

  /// Something else is to be listed; what was done to an entry is kept, as every rim keeps it.
  mutating func list(_ entries: [ListEntry]) {
    let known = Dictionary(table.entries.map { ($0.id, $0) }) { first, _ in first }
    table = ListTable(
      entries.map { entry in
        guard let before = known[entry.id] else { return entry }
        var entry = entry
        (entry.isRead, entry.isStarred, entry.readShare) = (before.isRead, before.isStarred, before.readShare)
        return entry
      })
    send(.listChanged)
  }

  mutating func send(_ event: Event) { perform(update(event)) }

  private mutating func update(_ event: Event) -> [Effect] {
    guard var reader = linear else { return state.update(event) }
    let wanted = reader.update(event)
    (linear, state) = (reader, reader.state)
    return wanted
  }

  private mutating func perform(_ wanted: [Effect]) {
    var queue: [Event] = []
    func take(_ wanted: [Effect]) {
      for effect in wanted {
        effects.append(effect)
        queue += answer(to: effect)
      }
    }
    take(wanted)
    while !queue.isEmpty { take(update(queue.removeFirst())) }
  }

  /// Types a line to the reader in lines, and gives what it says then.
  mutating func say(_ line: String) -> [String] {
    guard var reader = linear else { return [] }
    let wanted = reader.take(line)
    (linear, state) = (reader, reader.state)
    perform(wanted)
    return heard()
  }

  /// What the reader in lines has to say.
  mutating func heard() -> [String] {
    guard var reader = linear else { return [] }
    let lines = reader.announcement()
    (linear, state) = (reader, reader.state)
    return lines
  }

  /// What stands before the line that is typed to it.
  var prompt: String { linear?.prompt ?? "" }

  /// What was asked for comes, as much of it as has been asked for by now.
  mutating func deliver() {
    let events = late
    late = []
    for event in events { send(event) }
  }

  /// Keys by their names: "j Enter + n".
  mutating func type(_ keys: String) {
    for name in keys.split(separator: " ") { if let key = KeyPress(name: String(name)) { send(.key(key)) } }
  }

  private mutating func answer(to effect: Effect) -> [Event] {
    switch effect {
    case .list(let request): return [.listed(table.page(request))]
    case .saveRead(let id, let isRead):
      table.change(id: id) { $0.isRead = isRead }
      return []
    case .markRead(let ids, let isRead):
      for id in ids { table.change(id: id) { $0.isRead = isRead } }
      return [.did(.marked(ids.count))]
    case .markStarred(let ids, let isStarred):
      for id in ids { table.change(id: id) { $0.isStarred = isStarred } }
      return [.did(.marked(ids.count))]
    case .countViews(let views): return hold(.viewsCounted(table.count(views)))
    case .saveStar(let id, let isStarred):
      table.change(id: id) { $0.isStarred = isStarred }
      return []
    case .open(let id):
      guard let article = articles.first(where: { $0.id == id })?.article else {
        return hold(.openFailed(id: id, path: id, reason: "no such article"))
      }
      let page = state.pageSetter.page(of: .article(article, quotedRuns: nil))
      return hold(.opened(OpenedArticle(id: id, page: page, place: places[id])))
    case .correct(let id, let correction):
      corrections.append(correction)
      return answer(to: .quote(id: id))
    case .quote(let id):
      guard case .article(let article, _)? = state.opened?.content else { return [] }
      let runs = QuotedRun.corrected(QuoteFinder.quotedRuns(in: article), by: corrections)
      return hold(.quoted(id: id, state.pageSetter.page(of: .article(article, quotedRuns: runs))))
    case .search(let text, let id):
      guard case .article(let article, _)? = state.opened?.content else { return [] }
      return hold(.searched(id: id, ArticleSearch(text, in: article)))
    case .findSnippets(let ids, let line):
      let sought = SoughtWords((try? QueryParser.parse(line)) ?? .everything)
      var found: [String: Snippet] = [:]
      for (id, article) in articles where ids.contains(id) { found[id] = Snippet(of: sought, in: article) }
      return hold(.snippetsFound(query: line, found))
    case .findInText(let search): return hold(.foundInText(search, search.run()))
    case .countHits(let search): return hold(.hitsCounted(search.text, search.allHits { true } ?? []))
    case .saveProgress(let id, let place, let share):
      places[id] = place
      table.change(id: id) { $0.readShare = share }
      return []
    case .takeBack(let id, let piece):
      guard let index = articles.firstIndex(where: { $0.id == id }) else { return [] }
      taken.append((id, articles[index].article))
      articles[index].article.takeBack(piece)
      return [.tookBack(id: id)]
    case .undo:
      guard let last = taken.popLast(), let index = articles.firstIndex(where: { $0.id == last.id }) else {
        return []
      }
      articles[index].article = last.article
      return [.did(.undone)]
    case .reload(let id):
      guard let article = articles.first(where: { $0.id == id })?.article else { return hold(.gone(id: id)) }
      if state.opened?.content.isSame(as: .article(article, quotedRuns: nil)) != false { return [] }
      return hold(
        .reloaded(OpenedArticle(id: id, page: state.pageSetter.page(of: .article(article, quotedRuns: nil)))))
    case .findFigures(let id, let addresses):
      let found = addresses.map { ($0, figures[$0] ?? .missing(.missing)) }
      return hold(.figuresFound(id: id, Dictionary(uniqueKeysWithValues: found)))
    case .lookForStatements(let id, let start):
      guard case .text(let bytes, _)? = state.opened?.content else { return [] }
      return hold(.quotedPart(id: id, bytes.withBytes { QuotedPart(quotedIn: $0, from: start) }))
    default: return []
    }
  }

  private mutating func hold(_ event: Event) -> [Event] {
    guard isSlow else { return [event] }
    late.append(event)
    return []
  }

  /// The rows on the screen, without styles.
  var rows: [String] {
    let frame = state.frame()
    return (0..<state.rows).map(frame.text(ofRow:))
  }
}
