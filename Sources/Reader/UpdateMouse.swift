import Screen
import Typesetting

extension ReaderState {
  /// Rows that one notch of the wheel moves.
  static let wheelRows = 3

  mutating func point(_ event: MouseEvent) -> [Effect] {
    if let effects = repeatSizeClick(event) { return effects }
    if event.action != .release { sizeClick = nil }
    let layout = self.layout
    if event.action == .press, event.column == layout.border {
      holdsBorder = true
      return []
    }
    if holdsBorder {
      holdsBorder = false
      if event.action == .release { return moveBorder(event.column - (layout.border ?? event.column)) }
    }
    guard let pane = layout.pane(atRow: event.row, column: event.column) else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown: return turnWheel(over: pane, down: event.action == .wheelDown)
    case .press, .doubleClick:
      switch pane {
      case .article: return clickArticle(event)
      case .list: return clickList(event)
      case .statements: return clickStatements(event)
      }
    case .release: return []
    }
  }

  private mutating func turnWheel(over pane: Pane, down: Bool) -> [Effect] {
    switch pane {
    case .article:
      guard let open else { return [] }
      return scroll(to: open.top + (down ? Self.wheelRows : -Self.wheelRows), edge: nil)
    case .list: return select(min(max(list.selection + (down ? 1 : -1), 0), max(list.count - 1, 0)))
    case .statements:
      statements?.move(by: down ? 1 : -1)
      return []
    }
  }

  private mutating func clickArticle(_ event: MouseEvent) -> [Effect] {
    guard let area = layout.article, var article = open else { return [] }
    let index = article.top + event.row - area.row
    guard index < article.galley.lineCount else { return focusArticle() }
    let line = article.galley.line(index)
    let scale = line.size.times
    // The middle of the cell, where units are finer than cells.
    let column = (event.column - area.column) / scale * line.unitsPerCell + line.unitsPerCell / 2
    switch line.style(atColumn: column)?.role {
    case .enlargeControl: return focusArticle() + resize(SizeClick(row: event.row, column: event.column, steps: 1))
    case .reduceControl: return focusArticle() + resize(SizeClick(row: event.row, column: event.column, steps: -1))
    default: break
    }
    if let position = article.galley.position(line: index, column: column) {
      article.currentStatement = article.statements.firstIndex {
        $0.address == position.address && $0.range.contains(position.scalarOffset)
      }
      article.currentLink = article.links.firstIndex {
        $0.address == position.address && $0.range.contains(position.scalarOffset)
      }
      open = article
      if article.currentLink != nil, event.action == .doubleClick { return focusArticle() + openPage() }
    }
    return focusArticle()
  }

  private mutating func clickList(_ event: MouseEvent) -> [Effect] {
    guard let area = layout.list else { return [] }
    focus = .list
    var row = area.row
    for position in list.top..<max(list.count, list.top) {
      row += entryHeight(at: position, columns: area.columns)
      guard event.row < row else { continue }
      let wasSelected = position == list.selection
      let effects = select(position)
      return wasSelected || event.action == .doubleClick ? effects + openSelected() : effects
    }
    return []
  }

  private mutating func clickStatements(_ event: MouseEvent) -> [Effect] {
    guard let area = layout.statements, let view = statements else { return [] }
    focus = .statements
    var row = area.row + Self.statementHeadingRows
    for index in view.items.indices.dropFirst(view.top) {
      row += itemHeight(index, in: view, columns: area.columns)
      guard event.row < row else { continue }
      guard case .statement(let number) = view.items[index] else { return [] }
      let wasSelected = index == view.selection
      statements?.select(statement: number)
      return wasSelected || event.action == .doubleClick ? jumpToSelectedStatement() : []
    }
    return []
  }
}
