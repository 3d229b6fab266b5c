import ArticleModel
import Screen

extension ReaderState {
  /// What the screen shows now. Pure: drawing changes nothing.
  public func frame() -> Frame {
    var frame = Frame(columns: columns, rows: rows, fill: theme.style(for: .ui))
    frame.grounds = theme.grounds
    guard columns >= Layout.smallest.columns, rows >= Layout.smallest.rows else {
      drawTooSmall(into: &frame)
      return frame
    }
    let layout = self.layout
    if let help {
      let area = Area(row: 0, column: 0, rows: rows - 1, columns: columns)
      help.draw(into: &frame, area: area, keymap: keymap, words: words, theme: theme)
    } else {
      if let title = layout.title { drawTitle(into: &frame, area: title) }
      if let border = layout.border, let article = layout.article {
        let style = theme.style(for: .uiBorder)
        for row in article.rowRange { frame.put(Cell(0x2502, style: style), row: row, column: border) }
      }
      if let area = layout.article { drawArticle(into: &frame, area: area) }
      if let area = layout.list { drawList(into: &frame, area: area) }
      if let area = layout.statements { drawStatements(into: &frame, area: area) }
    }
    if let palette { drawPalette(palette, into: &frame, status: layout.status) }
    drawStatus(into: &frame, area: layout.status)
    return frame
  }

  private func drawTooSmall(into frame: inout Frame) {
    let text = InterfaceText(
      words.screenTooSmall(needs: Layout.smallest.columns, Layout.smallest.rows), theme.style(for: .uiMessageError))
    for (row, line) in text.rows(columns: columns, limit: rows, direction: words.language.direction).enumerated() {
      line.draw(into: &frame, row: row, columns: 0..<columns)
    }
  }

  private func drawTitle(into frame: inout Frame, area: Area) {
    let style = theme.style(for: .uiTitle)
    frame.fill(row: area.row, columns: area.columnRange, style: style)
    let inner = (area.column + 1)..<max(area.column + area.columns - 1, area.column + 1)
    let direction = words.language.direction
    let unread = list.unreadCount
    let counts =
      words.count(list.count, .article) + (unread > 0 ? " · " + words.count(unread, .unread) : "")
    let end = InterfaceText(counts, style).rows(columns: inner.count / 2, direction: direction)
    end.first?.draw(into: &frame, row: area.row, columns: inner, alignment: .end)
    let room = inner.count - (end.first?.columns ?? 0) - 1
    var start = InterfaceText(words[.programName], theme.style(for: .uiTitleFocus))
    if let name = options.collectionName { start.append("  \u{2068}\(name)\u{2069}", style) }
    if list.view != .all { start.append("  " + words.title(of: list.view), style) }
    if !list.marked.isEmpty { start.append("  " + words.count(list.marked.count, .marked), style) }
    let asked: Phrase = list.wanted.searchesBodies ? .searchPrompt : .filterPrompt
    if !list.filter.isEmpty { start.append("  " + words[asked] + "\u{2068}\(list.filter)\u{2069}", style) }
    start.rows(columns: room, direction: direction).first?.draw(into: &frame, row: area.row, columns: inner)
  }
}
