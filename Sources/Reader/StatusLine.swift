import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// The one row at the bottom: what is being typed, what was said, who speaks; at its end the place and the size.
  func drawStatus(into frame: inout Frame, area: Area) {
    let style = theme.style(for: prompt == nil && palette == nil ? .uiStatus : .uiPrompt)
    frame.fill(row: area.row, columns: area.columnRange, style: style)
    let direction = words.language.direction
    let inner = (area.column + 1)..<(area.column + area.columns - 1)
    if let palette {
      draw(
        palette.kind == .commands ? ":" : words[.choosePrompt], palette.text, into: &frame, row: area.row,
        columns: inner)
      return
    }
    if let prompt {
      let question = prompt.about.isEmpty ? words[prompt.question] : words.whoSays(prompt.about)
      draw(question, prompt.text, into: &frame, row: area.row, columns: inner)
      return
    }
    // A word to the reader goes before the place, and where both do not fit the place waits; which of how many hits it
    // is never does.
    let start = statusStart(style)
    let fixed = start.isHits ? "" : hitCounter
    let all = [fixed, statusEnd].filter { !$0.isEmpty }.together(by: " · ")
    let isTight = message.map { InterfaceText($0.text, style).cells + all.count + 2 > inner.count } ?? false
    let end = InterfaceText(isTight ? fixed : all, style).rows(columns: inner.count * 2 / 3, direction: direction).first
    end?.draw(into: &frame, row: area.row, columns: inner, alignment: .end)
    let room = inner.count - (end.map { $0.columns + 2 } ?? 0)
    start.text.rows(columns: room, direction: direction).first?
      .draw(into: &frame, row: area.row, columns: inner)
  }

  private func draw(_ question: String, _ typed: String, into frame: inout Frame, row: Int, columns: Range<Int>) {
    let direction = words.language.direction
    var text = InterfaceText(question, theme.style(for: .uiPrompt))
    let asked = text.cells
    text.append("\u{2068}\(typed)\u{2069}", theme.style(for: .uiPromptText))
    guard let line = text.rows(columns: columns.count - 1, direction: direction).first else { return }
    line.draw(into: &frame, row: row, columns: columns)
    // The cursor stands where the next letter goes: behind the text in its own reading order.
    let isAcross = ParagraphDirection.resolve(typed, page: direction) != direction
    let used = isAcross ? asked : line.columns
    let column = direction == .rightToLeft ? columns.upperBound - 1 - used : columns.lowerBound + used
    frame.cursor = (row, min(max(column, columns.lowerBound), columns.upperBound - 1))
  }

  /// Which of how many hits is the current one, where it does not stand at the start; empty where no search stands.
  private var hitCounter: String {
    guard help == nil, focus == .article, let hit = open?.hitPosition else { return "" }
    return "/ " + words.position(hit.number, of: hit.count)
  }

  private func statusStart(_ style: Style) -> (text: InterfaceText, isHits: Bool) {
    if let message {
      let role: ThemeRole =
        switch message.weight {
        case .plain: .uiMessage
        case .warning: .uiMessageWarning
        case .error: .uiMessageError
        }
      return (InterfaceText(message.text, theme.style(for: role, over: style)), false)
    }
    if let help {
      let isWhole = help.lineCount(keymap, words) < rows
      return (InterfaceText(words[isWhole ? .anyKeyCloses : .helpScrolls], style), false)
    }
    if let open, focus == .article {
      if let current = open.currentStatement {
        let run = open.statements[current]
        return (InterfaceText(words.attribution(of: run), style), false)
      }
      if let current = open.currentLink {
        return (InterfaceText("\u{2066}\(open.links[current].url)\u{2069}", style), false)
      }
      if let hit = open.hitPosition {
        return (InterfaceText(words.hits(hit.number, of: hit.count, for: hit.text), style), true)
      }
      if let search = open.textSearch { return (InterfaceText("\u{2068}\(search.text)\u{2069}", style), false) }
      let headline = open.article.headline.isEmpty ? words[.untitled] : open.article.headline
      return (InterfaceText("\u{2068}\(headline)\u{2069}", style), false)
    }
    return (InterfaceText(words[.helpHint], style), false)
  }

  private var statusEnd: String {
    [fetching.map { words.fetching($0.progress) }, placeWording].compactMap { $0 }.filter { !$0.isEmpty }
      .together(by: "  ")
  }

  private var placeWording: String {
    // What was typed so far shows that more is awaited.
    let typed = (count.value.map { [words.number($0)] } ?? []) + sequence.map { "\u{2066}\($0.name)\u{2069}" }
    if !typed.isEmpty { return typed.together(by: " ") }
    if help != nil { return "" }
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
      let isRoomy = columns >= 60 && position == nil && size == nil
      let minutes = isRoomy ? minutesLeft.map(words.minutesLeft) : nil
      let before = [position, size, minutes].compactMap { $0 }
      return (before + [share]).together(by: " · ")
    }
  }
}
