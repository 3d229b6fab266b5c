import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// Rows of a statement's own words in the view; the article has the rest.
  private static let wordRows = 4

  func drawStatements(into frame: inout Frame, area: Area) {
    let page = theme.style(for: .statements)
    for row in area.rowRange { frame.fill(row: row, columns: area.columnRange, style: page) }
    guard let statements else { return }
    var row = drawHeading(of: statements, into: &frame, area: area)
    for index in statements.items.indices.dropFirst(statements.top) {
      guard row < area.row + area.rows else { break }
      for line in rows(ofItem: index, in: statements, columns: area.columns) where row < area.row + area.rows {
        if line.isFilled { frame.fill(row: row, columns: area.columnRange, style: line.fill) }
        line.text?.draw(
          into: &frame, row: row,
          columns: (area.column + 1 + line.indent)..<(area.column + area.columns - 1 - line.indent))
        row += 1
      }
    }
  }

  /// Rows of the view above the statements.
  static let statementHeadingRows = 2

  private func drawHeading(of statements: StatementList, into frame: inout Frame, area: Area) -> Int {
    let counted = words.count(statements.statementCount, .statement)
    var text = InterfaceText()
    switch statements.scope {
    case .article:
      text.append(counted, theme.style(for: .statementsSpeaker))
      if statements.speakerCount > 1 {
        text.append(" · " + words.count(statements.speakerCount, .speaker), theme.style(for: .statementsCount))
      }
      if let share = lookedThrough {
        text.append(" · " + words.isolatedPercent(share), theme.style(for: .statementsCount))
      }
    case .speaker(let name):
      text.append(words.statements(by: name), theme.style(for: .statementsSpeaker))
      text.append(" · " + counted, theme.style(for: .statementsCount))
    }
    if !statements.filter.isEmpty {
      let filter = " · \(words[.filterPrompt])\u{2068}\(statements.filter)\u{2069}"
      text.append(filter, theme.style(for: .statementsCount))
    }
    text.rows(columns: area.columns - 2, direction: words.language.direction).first?
      .draw(into: &frame, row: area.row, columns: (area.column + 1)..<(area.column + area.columns - 1))
    return area.row + Self.statementHeadingRows
  }

  func itemHeight(_ index: Int, in statements: StatementList, columns: Int) -> Int {
    rows(ofItem: index, in: statements, columns: columns).count
  }

  private struct ItemRow {
    var text: InterfaceText.Row?
    var indent = 0
    var isFilled = false
    var fill = Style.plain
  }

  private func rows(ofItem index: Int, in list: StatementList, columns: Int) -> [ItemRow] {
    let direction = words.language.direction
    switch list.items[index] {
    case .heading(let speaker, let count):
      let who = speaker.map { "\u{2068}\($0)\u{2069}" } ?? words[.speakerUnknown]
      var text = InterfaceText(who, theme.style(for: .statementsSpeaker))
      // Isolated, and its words held together: the number stays with what it counts.
      let counted = words.count(count, .statement).replacing(" ", with: "\u{00A0}")
      text.append(" · \u{2068}\(counted)\u{2069}", theme.style(for: .statementsCount))
      return text.rows(columns: columns - 2, limit: 2, direction: direction).map { ItemRow(text: $0) } + [ItemRow()]
    case .statement(let number):
      let spoken = list.statements[number]
      let isSelected = index == list.selection
      func style(_ role: ThemeRole) -> Style {
        let style = theme.style(for: role)
        let selection: ThemeRole = focus == .statements ? .statementsSelectedFocus : .statementsSelected
        return isSelected ? theme.style(for: selection, over: style) : style
      }
      var rows: [ItemRow] = []
      let textDirection = ParagraphDirection.resolve(spoken.run.text, page: direction)
      let carrier = spoken.run.via.map { "\(words[.via]) \u{2068}\($0)\u{2069}" } ?? ""
      var via = InterfaceText(carrier, style(.statementsVia))
      if !list.isGrouped, list.scope == .article {
        var who = InterfaceText(words.speaker(of: spoken.run), style(.statementsSpeaker))
        // The outlet goes on in the speaker's row where both fit, and has rows of its own where they do not.
        if !via.isEmpty, who.cells + 3 + via.cells <= columns - 2 {
          who.append(" · " + carrier, style(.statementsVia))
          via = InterfaceText()
        }
        rows += who.rows(columns: columns - 2, limit: 2, direction: textDirection).map { ItemRow(text: $0) }
      }
      rows += via.rows(columns: columns - 2, limit: 2, direction: textDirection).map { ItemRow(text: $0) }
      var said = InterfaceText()
      // Under a heading the question mark of a guess stands before the words.
      if spoken.run.isGuess, list.isGrouped || list.scope != .article {
        said.append("\(words.guessMark) ", style(.statementsSpeaker))
      }
      said.append(spoken.run.text, style(.statementsWords))
      rows += said.rows(columns: columns - 4, limit: Self.wordRows, direction: textDirection)
        .map { ItemRow(text: $0, indent: 1) }
      if case .speaker = list.scope {
        var source = InterfaceText(spoken.headline, style(.statementsVia))
        if let name = spoken.source, !name.isEmpty {
          source.append(" · \u{2068}\(name)\u{2069}", style(.statementsCount))
        }
        if let date = spoken.date.flatMap(CivilDate.init(iso:)) {
          source.append(" · \u{2068}\(words.fullDate(date))\u{2069}", style(.statementsCount))
        }
        rows += source.rows(columns: columns - 2, limit: 2, direction: textDirection).map { ItemRow(text: $0) }
      }
      if isSelected {
        for row in rows.indices {
          rows[row].isFilled = true
          rows[row].fill = style(.statements)
        }
      }
      return rows + [ItemRow()]
    }
  }
}
