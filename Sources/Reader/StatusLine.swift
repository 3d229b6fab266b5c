import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// The one row at the bottom: what is being typed, what was said, who speaks; at its end the place and the size.
  func drawStatus(into frame: inout Frame, area: Area) {
    let style = theme.style(for: prompt == nil ? .uiStatus : .uiPrompt)
    frame.fill(row: area.row, columns: area.columnRange, style: style)
    let direction = words.language.direction
    let inner = (area.column + 1)..<(area.column + area.columns - 1)
    if let prompt {
      draw(prompt, into: &frame, row: area.row, columns: inner)
      return
    }
    // A word to the reader goes before the place: where both do not fit, the place waits.
    let isTight = message.map { InterfaceText($0.text, style).cells + statusEnd.count + 2 > inner.count } ?? false
    let end =
      isTight ? nil : InterfaceText(statusEnd, style).rows(columns: inner.count * 2 / 3, direction: direction).first
    end?.draw(into: &frame, row: area.row, columns: inner, alignment: .end)
    let room = inner.count - (end.map { $0.columns + 2 } ?? 0)
    statusStart(style).rows(columns: room, direction: direction).first?
      .draw(into: &frame, row: area.row, columns: inner)
  }

  private func draw(_ prompt: Prompt, into frame: inout Frame, row: Int, columns: Range<Int>) {
    let direction = words.language.direction
    let phrase: Phrase =
      switch prompt.kind {
      case .search, .searchLibrary: .searchPrompt
      case .filterList, .filterStatements: .filterPrompt
      case .correctSpeaker: .speakerPrompt
      case .openAddress: .addressPrompt
      }
    var text = InterfaceText(words[phrase], theme.style(for: .uiPrompt))
    let asked = text.cells
    text.append("\u{2068}\(prompt.text)\u{2069}", theme.style(for: .uiPromptText))
    guard let line = text.rows(columns: columns.count - 1, direction: direction).first else { return }
    line.draw(into: &frame, row: row, columns: columns)
    // The cursor stands where the next letter goes: behind the text in its own reading order.
    let isAcross = ParagraphDirection.resolve(prompt.text, page: direction) != direction
    let used = isAcross ? asked : line.columns
    let column = direction == .rightToLeft ? columns.upperBound - 1 - used : columns.lowerBound + used
    frame.cursor = (row, min(max(column, columns.lowerBound), columns.upperBound - 1))
  }

  private func statusStart(_ style: Style) -> InterfaceText {
    if let message {
      let role: ThemeRole =
        switch message.weight {
        case .plain: .uiMessage
        case .warning: .uiMessageWarning
        case .error: .uiMessageError
        }
      return InterfaceText(message.text, theme.style(for: role, over: style))
    }
    if help != nil {
      let isWhole = HelpView.lineCount(words: words) < rows
      return InterfaceText(words[isWhole ? .anyKeyCloses : .helpScrolls], style)
    }
    if let open, focus == .article {
      if let current = open.currentStatement {
        let run = open.statements[current]
        return InterfaceText(words.attribution(of: run), style)
      }
      if let current = open.currentLink { return InterfaceText("\u{2066}\(open.links[current].url)\u{2069}", style) }
      if let search = open.search, let current = search.current {
        return InterfaceText(words.hits(current + 1, of: search.hits.count, for: search.text), style)
      }
      let headline = open.article.headline.isEmpty ? words[.untitled] : open.article.headline
      return InterfaceText("\u{2068}\(headline)\u{2069}", style)
    }
    return InterfaceText(words[.helpHint], style)
  }

  private var statusEnd: String {
    [fetching.map { words.fetching($0.progress) }, placeWording].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private var placeWording: String {
    if help != nil { return "" }
    // The digits typed so far show that a number is being taken.
    if let typed = count.value { return words.number(typed) }
    if let count = count.value { return words.number(count) }
    switch focus {
    case .list:
      return list.count == 0 ? "" : words.position(list.selection + 1, of: list.count)
    case .statements:
      return statements.map { words.count($0.statementCount, .statement) } ?? ""
    case .article:
      guard let open else { return "" }
      let share = words.isolatedPercent(open.share(rows: articleRows))
      guard message == nil else { return share }
      let position = open.currentStatement.map { words.position($0 + 1, of: open.statements.count) }
      let size = textSize.kind == .normal ? nil : sizeWording(of: textSize)
      let before = [position, size].compactMap { $0 }
      return (before + [share]).joined(separator: " · ")
    }
  }
}
