import ArticleModel
import Typesetting

extension ReaderState {
  /// Takes the open article as it is now that its file has changed; the words being read stay where they are.
  mutating func reload(_ changed: OpenedArticle) -> [Effect] {
    guard let before = open, before.id == changed.id else { return [] }
    var article = OpenArticle(id: changed.id, page: changed.page)
    article.choose(before.currentStatement.map { before.statements[$0] })
    // They stay until it is known what is there now.
    let figures = before.figures
    article.figures = figures
    open = article
    if awaited == .hits { awaited = nil }
    if case .speaker = statements?.scope {} else { listStatements() }
    typesetAgain()
    open?.figures = nil
    let place = before.anchor.place.moved(from: before.article, to: changed.page.article)
    let rows = articleRows
    let line = open?.galley.line(of: ReadingAnchor(place, rowOffset: before.anchor.rowOffset)) ?? 0
    _ = open?.scroll(to: line, rows: rows)
    message = Message(text: words[.articleChanged])
    // Sentences are counted by what stood there before.
    var effects = stopReadingAloud() + countRows()
    if case .article = changed.page.content { effects.append(.quote(id: changed.id)) }
    return effects
  }
}

extension ReadingPlace {
  /// The place in an edited article: where the same text stands now, the nearest of several, or else what stands in its
  /// stead.
  func moved(from old: Article, to new: Article) -> ReadingPlace {
    guard case .paragraph(let address, let offset) = self else { return self }
    let before = old.pageTexts
    let now = new.pageTexts
    guard let index = before.firstIndex(where: { $0.address == address }), !now.isEmpty else { return self }
    let text = before[index].text
    let nearest = now.indices.filter { now[$0].text == text }.min { abs($0 - index) < abs($1 - index) }
    let found = nearest ?? now.firstIndex { $0.address == address } ?? min(index, now.count - 1)
    let last = max(now[found].text.scalarCount - 1, 0)
    return .paragraph(now[found].address, scalarOffset: min(offset, last))
  }
}
