import ArticleModel
import Typesetting

extension ReaderState {
  // MARK: The list

  mutating func select(_ position: Int) -> [Effect] {
    let last = max(list.count - 1, 0)
    if position > last, list.selection == last { message = Message(text: words[.lastArticle]) }
    if position < 0, list.selection == 0 { message = Message(text: words[.firstArticle]) }
    list.select(position)
    return previewSelection()
  }

  /// Takes rows of the list, and does with the selected one what was waiting for it.
  mutating func take(_ page: ListPage) -> [Effect] {
    if let fault = page.fault {
      message = Message(text: words.fault(fault, in: list.filter), weight: .warning)
      return []
    }
    let wasEmpty = list.count == 0
    let awaited = list.awaits
    let before = list.selected?.id
    list.awaits = nil
    list.take(page)
    let isOther = !list.isChosen && list.selected?.id != before
    if awaited == .opening, let id = list.selected?.id { return openArticle(id) }
    return awaited == .preview || wasEmpty || isOther ? previewSelection() : []
  }

  /// Beside the list the article pane shows what is selected, without counting it as read.
  mutating func previewSelection() -> [Effect] {
    if list.selected == nil, list.count > 0 {
      list.awaits = .preview
      return []
    }
    guard let id = list.selected?.id, open?.id != id else {
      // Back at the open article before the one passed on the way has come.
      guard pending != nil else { return [] }
      stopWaiting()
      return [.stopOpening]
    }
    if options.startsInArticle, open == nil { return openArticle(id) }
    guard layout.list != nil, layout.article != nil else { return [] }
    return openArticle(id, focus: nil)
  }

  mutating func openSelected() -> [Effect] {
    switch focus {
    case .list:
      guard let id = list.selected?.id else {
        list.awaits = list.count > 0 ? .opening : nil
        return []
      }
      return openArticle(id)
    case .article:
      guard let open, open.currentLink != nil else { return [] }
      return openPage()
    case .statements: return jumpToSelectedStatement()
    }
  }

  mutating func openNeighbour(_ step: Int) -> [Effect] {
    let wanted = list.selection + step
    guard (0..<list.count).contains(wanted) else {
      message = Message(text: words[step > 0 ? .lastArticle : .firstArticle])
      return []
    }
    list.select(wanted)
    guard let id = list.selected?.id else {
      list.awaits = focus == .list ? .preview : .opening
      return []
    }
    return focus == .list ? previewSelection() : openArticle(id)
  }

  // MARK: Opening

  /// The article that is likeliest to be opened next: the selected one where it is not open, else the one that another
  /// step in the list leads to.
  public var likelyNext: String? {
    guard let selected = list.selected, selected.id == open?.id else { return list.selected?.id }
    return list.next?.id
  }

  mutating func openArticle(
    _ id: String, at target: PendingOpening.Target = .saved, focus: Pane? = .article
  ) -> [Effect] {
    if let article = open, article.id == id {
      let effects: [Effect] = pending == nil ? [] : [.stopOpening]
      stopWaiting()
      let gone = goTo(target, in: article, focus: focus)
      return effects + gone + (target == .saved && focus == .article ? searchFound(in: id) : [])
    }
    let isAsked = pending?.id == id
    pending = PendingOpening(id: id, target: target, focus: focus)
    return isAsked ? [] : [.open(id: id)]
  }

  /// Takes an article that the rim has loaded. One that is no longer wanted is let go.
  mutating func show(_ opened: OpenedArticle) -> [Effect] {
    guard let pending, pending.id == opened.id else { return [] }
    self.pending = nil
    if message?.text == words[.loading] { message = nil }
    let isListed = list.select(id: opened.id) || !list.isKnown
    let new = OpenArticle(id: opened.id, page: opened.page)
    let quiet = aloud?.articleID == opened.id ? [] : stopReadingAloud()
    firstNewLine = nil
    var target = pending.target
    if target == .saved, let place = opened.place { target = .place(place) }
    var effects = quiet + goTo(target, in: new, focus: pending.focus, isNew: true)
    if case .article = new.content {
      if !new.isQuoted { effects.append(.quote(id: opened.id)) }
      if options.collectionName == nil { effects.append(.findNotes(id: opened.id)) }
    }
    if pending.mayBeOld { effects.append(.reload(id: opened.id)) }
    if target == .saved, pending.focus == .article { effects += searchFound(in: opened.id) }
    if !isListed { effects.append(.list(list.request(around: opened.id))) }
    return countRows() + effects
  }

  /// Goes to a place of an article, which becomes the open one; the keys go to a pane, or stay where they are.
  private mutating func goTo(
    _ target: PendingOpening.Target, in article: OpenArticle, focus: Pane?, isNew: Bool = false
  ) -> [Effect] {
    open = article
    if case .stop(let stop) = target {
      side = stop.side
      statements = stop.statements
      self.focus = stop.focus
    } else if isNew {
      if case .speaker = statements?.scope {} else { listStatements() }
    }
    if focus == .article { self.focus = .article }
    // The panes as they are now say how the page is set, and that where a place is.
    typesetAgain()
    guard var article = open else { return [] }
    let rows = articleRows
    switch target {
    case .saved: break
    case .place(let place): _ = article.scroll(to: article.galley.line(of: place), rows: rows)
    case .statement(let run):
      _ = article.reveal(run.place, rows: rows)
      article.choose(run)
    case .passage(let text):
      guard case .article(let whole, _) = article.content else { break }
      if let hit = ArticleSearch(text, in: whole).currentHit { _ = article.reveal(hit.place, rows: rows) }
    case .stop(let stop):
      _ = article.scroll(to: article.galley.line(of: stop.anchor), rows: rows)
      article.choose(stop.current)
    }
    open = article
    return focus == .article ? focusArticle() : []
  }

  /// Takes an article with what was found in quotation marks since it was opened; not one that was read before it changed.
  mutating func quote(_ id: String, _ page: ArticlePage) -> [Effect] {
    guard let open, open.id == id, open.article == page.article else { return [] }
    let rows = articleRows
    self.open?.quote(page, rows: rows)
    typesetAgain()
    if case .speaker = statements?.scope {} else { listStatements() }
    if awaited == .quotes { awaited = nil }
    return countRows() + takeTypedAhead()
  }

  /// Gives the keys to the article, which makes it a read one.
  mutating func focusArticle() -> [Effect] {
    focus = .article
    typesetAgain()
    guard let open else { return [] }
    var effects = progress()
    if list.entry(id: open.id)?.isRead != true {
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
    if aloud != nil { return stopReadingAloud() }
    if stopFollowing() { return [.stopFollowing] }
    if let effects = stopFetching() { return effects }
    switch focus {
    case .list:
      if !list.filter.isEmpty { return filterList(by: "", isPartial: false) }
      if !list.marked.isEmpty {
        list.unmark()
        return []
      }
      return list.view == .all ? previewSelection() : show(.all)
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
    if focus == .list, !list.marked.isEmpty {
      let isRead = list.markedEntries.contains { !$0.isRead }
      return [.markRead(ids: idsHere, isRead)]
    }
    guard let entry = entryHere else { return [] }
    list.change(id: entry.id) { $0.isRead.toggle() }
    return [.markRead(ids: [entry.id], !entry.isRead)]
  }

  mutating func toggleStar() -> [Effect] {
    if focus == .list, !list.marked.isEmpty {
      let isStarred = list.markedEntries.contains { !$0.isStarred }
      return [.markStarred(ids: idsHere, isStarred)]
    }
    guard let entry = entryHere else { return [] }
    list.change(id: entry.id) { $0.isStarred.toggle() }
    return [.saveStar(id: entry.id, !entry.isStarred)]
  }

  /// The entry that a command is about: the selected one in the list, else the open article's.
  private var entryHere: ListEntry? {
    focus == .list ? list.selected : open.flatMap { list.entry(id: $0.id) }
  }
}
