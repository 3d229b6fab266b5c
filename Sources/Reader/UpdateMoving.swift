import Typesetting

/// How far a key moves.
enum Stride { case line, halfPage, page }

extension ReaderState {
  /// Rows that an entry of a list takes as a rule; a page of a list is counted by it.
  private static let rowsOfEntry = 3

  var layout: Layout {
    Layout(
      columns: columns, rows: rows, side: side, focus: focus, direction: words.language.direction,
      isArticleAlone: textSize.isSolo, sideColumns: options.sideColumns)
  }

  /// Rows of the article pane, be it in sight or not.
  var articleRows: Int { max(layout.article?.rows ?? rows - 1, 1) }

  /// Columns of the article pane, be it in sight or not.
  var articleColumns: Int { max(layout.article?.columns ?? columns, 1) }

  mutating func move(_ stride: Stride, times: Int) -> [Effect] {
    switch focus {
    case .article:
      guard let open else { return [] }
      let step = length(of: stride, rows: articleRows, unit: 1) * times
      // A page on takes a subheading at its foot along to the next one.
      let isPageOn = stride == .page && times == 1
      var line = isPageOn ? open.galley.nextPage(after: open.top, rows: step) : open.top + step
      // Screens begin with a whole line, however many rows it takes.
      if stride != .line {
        let whole = open.galley.rowsOfLine(at: line)
        if times > 0, whole.lowerBound > open.top { line = whole.lowerBound }
        // Going back, what the screen would be cut at its head by was in view before.
        if times < 0, line > whole.lowerBound, whole.upperBound < open.top { line = whole.upperBound }
      }
      let firstNewLine = open.top + articleRows
      let effects = scroll(to: line, edge: times > 0 ? .endReached : .topReached)
      if isPageOn, let top = self.open?.top, top < firstNewLine, top > open.top { self.firstNewLine = firstNewLine }
      return effects
    case .list:
      return select(
        list.selection + length(of: stride, rows: layout.list?.rows ?? rows, unit: Self.rowsOfEntry) * times)
    case .statements:
      let rows = layout.statements?.rows ?? rows
      let step = length(of: stride, rows: rows, unit: Self.rowsOfEntry) * times
      let before = statements?.selection
      statements?.move(by: step)
      if statements?.selection == before {
        message = Message(text: words[times > 0 ? .lastStatement : .firstStatement])
      }
      return []
    }
  }

  /// A page leaves one row of the last page in sight.
  private func length(of stride: Stride, rows: Int, unit: Int) -> Int {
    switch stride {
    case .line: 1
    case .halfPage: max(rows / unit / 2, 1)
    case .page: max(rows / unit - 1, 1)
    }
  }

  mutating func move(to place: Int) -> [Effect] {
    switch focus {
    case .article: return scroll(to: place, edge: nil)
    case .list: return select(place)
    case .statements:
      statements?.move(by: place == 0 ? -Count.ceiling : Count.ceiling)
      return []
    }
  }

  mutating func moveToShare(_ percent: Int) -> [Effect] {
    guard let open else { return [] }
    return scroll(to: open.galley.line(atShare: Double(percent) / 100), edge: nil)
  }

  mutating func scroll(to line: Int, edge: Phrase?) -> [Effect] {
    guard var article = open else { return [] }
    firstNewLine = nil
    guard article.scroll(to: line, rows: articleRows) else {
      if let edge { message = Message(text: wording(of: edge)) }
      return []
    }
    return moved(article)
  }

  /// Where the article ends the key is named that goes on to the next one.
  private func wording(of edge: Phrase) -> String {
    let next = keymap.keys(of: .nextArticle, in: .article).first?.name
    guard edge == .endReached, let next, list.selection + 1 < list.count else { return words[edge] }
    return words.endReached(next: next)
  }

  /// Takes the article after it was scrolled, and keeps its place.
  mutating func moved(_ article: OpenArticle) -> [Effect] {
    var article = article
    if let current = article.currentStatement,
      !article.isVisible(article.statements[current].place, rows: articleRows)
    {
      article.currentStatement = nil
    }
    open = article
    followWithStatements()
    return progress()
  }

  /// What is kept of the reading place; nothing for an article that is only previewed from the list.
  mutating func progress() -> [Effect] {
    guard let open, focus != .list else { return [] }
    let share = open.share(rows: articleRows)
    list.change(id: open.id) { $0.readShare = share }
    return [.saveProgress(id: open.id, place: open.anchor.place, share: share)]
  }

  /// Goes on by so many hits of the search that stands.
  mutating func goToHit(_ step: Int) -> [Effect] {
    if let search = open?.textSearch, let hit = open?.textHit {
      return find(search.beyond(hit, forward: step > 0))
    }
    guard var article = open, var search = article.search, let current = search.current else {
      message = Message(text: words[.noSearch])
      return []
    }
    let wanted = current + step
    if wanted >= search.hits.count { message = Message(text: words[.searchWrapped]) }
    if wanted < 0 { message = Message(text: words[.searchWrappedBack]) }
    search.select(wanted)
    article.search = search
    guard let hit = search.currentHit else { return [] }
    _ = article.reveal(hit.place, rows: articleRows)
    return moved(article)
  }

  mutating func goToLink(_ step: Int) -> [Effect] {
    guard var article = open, !article.links.isEmpty else {
      message = Message(text: words[.noLinks])
      return []
    }
    let before = article.links.partitioningIndex { $0.place >= article.anchor.place }
    guard let wanted = Self.step(step, from: article.currentLink, of: article.links.count, before: before) else {
      message = Message(text: words[step > 0 ? .lastLink : .firstLink])
      return []
    }
    article.currentLink = wanted
    if let current = article.currentLink { _ = article.reveal(article.links[current].place, rows: articleRows) }
    return moved(article)
  }

  /// The item reached from the current one, or from the top of the pane where there is none: so many items stand before
  /// that. Nil where there is none further that way; more steps than there are items end at the last one.
  static func step(_ step: Int, from current: Int?, of count: Int, before: Int) -> Int? {
    let start = current ?? (step > 0 ? before - 1 : before)
    let wanted = min(max(start + step, 0), count - 1)
    return step > 0 ? (wanted > start ? wanted : nil) : (wanted < start ? wanted : nil)
  }
}
