import ArticleModel
import Typesetting

extension ReaderState {
  // MARK: The list

  mutating func select(_ position: Int) -> [Effect] {
    let last = max(list.visible.count - 1, 0)
    if position > last, list.selection == last { message = Message(text: words[.lastArticle]) }
    if position < 0, list.selection == 0 { message = Message(text: words[.firstArticle]) }
    list.select(position)
    return previewSelection()
  }

  /// Beside the list the article pane shows what is selected, without counting it as read.
  mutating func previewSelection() -> [Effect] {
    guard let id = list.selected?.id, open?.id != id else { return [] }
    if options.startsInArticle, open == nil { return openArticle(id) }
    guard layout.list != nil, layout.article != nil else { return [] }
    return openArticle(id, takesFocus: false)
  }

  mutating func openSelected() -> [Effect] {
    switch focus {
    case .list:
      guard let id = list.selected?.id else { return [] }
      return openArticle(id)
    case .article:
      guard let open, open.currentLink != nil else { return [] }
      return openPage()
    case .statements: return jumpToSelectedStatement()
    }
  }

  mutating func openNeighbour(_ step: Int) -> [Effect] {
    let wanted = list.selection + step
    guard list.visible.indices.contains(wanted) else {
      message = Message(text: words[step > 0 ? .lastArticle : .firstArticle])
      return []
    }
    list.select(wanted)
    guard let id = list.selected?.id else { return [] }
    return focus == .list ? previewSelection() : openArticle(id)
  }

  // MARK: Opening

  mutating func openArticle(
    _ id: String, at target: PendingOpening.Target = .saved, takesFocus: Bool = true
  ) -> [Effect] {
    if let article = open, article.id == id {
      open = goTo(target, in: article)
      return takesFocus ? focusArticle() : []
    }
    pending = PendingOpening(id: id, target: target, takesFocus: takesFocus)
    return [.open(id: id)]
  }

  /// Takes an article that the rim has loaded. One that is no longer wanted is let go.
  mutating func show(_ opened: OpenedArticle) -> [Effect] {
    guard let pending, pending.id == opened.id else { return [] }
    self.pending = nil
    list.select(id: opened.id)
    let new = OpenArticle(
      id: opened.id, content: opened.content, galley: typeset(opened.content), labels: words.galleyLabels)
    var target = pending.target
    if target == .saved, let place = opened.place { target = .place(place) }
    open = goTo(target, in: new)
    if case .speaker = statements?.scope {} else { listStatements() }
    return countRows() + (pending.takesFocus ? focusArticle() : [])
  }

  private func goTo(_ target: PendingOpening.Target, in article: OpenArticle) -> OpenArticle {
    var article = article
    let rows = articleRows
    switch target {
    case .saved: break
    case .place(let place): _ = article.scroll(to: article.galley.line(of: place), rows: rows)
    case .anchor(let anchor, let current):
      _ = article.scroll(to: article.galley.line(of: anchor), rows: rows)
      article.currentStatement = current.flatMap(article.statements.firstIndex(of:))
    case .statement(let run):
      _ = article.reveal(run.place, rows: rows)
      article.currentStatement = article.statements.firstIndex { $0.address == run.address && $0.range == run.range }
    }
    return article
  }

  /// Gives the keys to the article, which makes it a read one.
  mutating func focusArticle() -> [Effect] {
    focus = .article
    if side == nil, options.startsInArticle == false { side = .list }
    typesetAgain()
    guard let open else { return [] }
    var effects = progress()
    if let entry = list.entries.first(where: { $0.id == open.id }), !entry.isRead {
      list.change(id: open.id) { $0.isRead = true }
      effects.append(.saveRead(id: open.id, true))
    }
    return effects
  }

  // MARK: Panes

  /// Left and right are those of the screen: in an Arabic interface the list stands on the right.
  mutating func goSideways(_ direction: Direction) -> [Effect] {
    // `.leftToRight` stands for the key that points left: to where a left-to-right reader goes back.
    let isBack = direction == words.language.direction
    if isBack { return focus == .article ? focusSide() : [] }
    return focus == .article ? [] : openSelected()
  }

  mutating func focusOther() -> [Effect] {
    if focus == .article { return focusSide() }
    return open == nil ? openSelected() : focusArticle()
  }

  private mutating func focusSide() -> [Effect] {
    if side == nil { side = .list }
    focus = side ?? .list
    typesetAgain()
    return []
  }

  mutating func toggleSide() -> [Effect] {
    if side == nil {
      side = .list
    } else {
      side = nil
      focus = .article
    }
    typesetAgain()
    return []
  }

  /// Closes or clears the one thing that stands in front.
  mutating func goBack() -> [Effect] {
    switch focus {
    case .list:
      if !list.filter.isEmpty { list.filter(by: "") }
      return previewSelection()
    case .statements:
      if statements?.filter.isEmpty == false {
        statements?.filter(by: "")
        return []
      }
      return closeStatements()
    case .article:
      if open?.isSearching == true {
        open?.endSearch()
        return []
      }
      if open?.currentLink != nil || open?.currentStatement != nil {
        open?.currentLink = nil
        open?.currentStatement = nil
        return []
      }
      return focusSide()
    }
  }

  mutating func toggleRead() -> [Effect] {
    guard let entry = entryHere else { return [] }
    list.change(id: entry.id) { $0.isRead.toggle() }
    return [.saveRead(id: entry.id, !entry.isRead)]
  }

  mutating func toggleStar() -> [Effect] {
    guard let entry = entryHere else { return [] }
    list.change(id: entry.id) { $0.isStarred.toggle() }
    return [.saveStar(id: entry.id, !entry.isStarred)]
  }

  /// The entry that a command is about: the selected one in the list, else the open article's.
  private var entryHere: ListEntry? {
    focus == .list ? list.selected : list.entries.first { $0.id == open?.id }
  }
}
