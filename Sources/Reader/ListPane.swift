import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// Rows that the headline of an entry may take.
  private static let headlineRows = 2

  func drawList(into frame: inout Frame, area: Area) {
    let page = theme.style(for: .list)
    for row in area.rowRange { frame.fill(row: row, columns: area.columnRange, style: page) }
    guard list.count > 0 else {
      if !list.isKnown { return }
      let phrase: Phrase = list.filter.isEmpty && list.view == .all ? emptyPhrase : .nothingFound
      let rows = InterfaceText(words[phrase], theme.style(for: .listSource))
        .rows(columns: area.columns - 2, limit: 4, direction: words.language.direction)
      let inner = (area.column + 1)..<(area.column + area.columns - 1)
      for (index, row) in rows.enumerated() { row.draw(into: &frame, row: area.row + 1 + index, columns: inner) }
      return
    }
    var row = area.row
    for position in list.top..<max(list.count, list.top) {
      guard row < area.row + area.rows, list.entry(at: position) != nil else { break }
      row += drawEntry(at: position, into: &frame, row: row, area: area)
    }
  }

  /// What stands in an empty list: the library says how to fill it.
  var emptyPhrase: Phrase { options.collectionName == nil ? .emptyLibrary : .noArticles }

  /// How many rows an entry takes: headline, what is known of it, and a blank one.
  func entryHeight(at position: Int, columns: Int) -> Int {
    list.entry(at: position).map {
      headline(of: $0, columns: columns, style: .plain).count + 2 + snippet(of: $0, columns: columns).count
    } ?? 3
  }

  /// Rows that the place may take where the words of a search stand.
  private static let snippetRows = 2

  private func snippet(of entry: ListEntry, columns: Int, style: (ThemeRole) -> Style = { _ in .plain })
    -> [InterfaceText.Row]
  {
    guard let snippet = list.snippet(of: entry.id) else { return [] }
    let scalars = Array(snippet.text.unicodeScalars)
    var text = InterfaceText()
    func append(_ range: Range<Int>, _ role: ThemeRole) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[range])
      text.append(String(piece), style(role))
    }
    var place = 0
    for hit in snippet.hits where hit.lowerBound >= place {
      append(place..<hit.lowerBound, .listSource)
      append(hit, .articleSearch)
      place = hit.upperBound
    }
    append(place..<scalars.count, .listSource)
    return text.rows(
      columns: max(columns - 4, 1), limit: Self.snippetRows,
      direction: ParagraphDirection.resolve(snippet.text, page: entry.direction))
  }

  /// Asks where the words stand in what is in view.
  mutating func askForSnippets() -> [Effect] {
    guard list.wanted.searchesBodies, let area = layout.list else { return [] }
    // Before they are known entries are lower: some that are asked for may then be out of view.
    let ids = list.unknownSnippets(list.top..<(list.top + max(area.rows / 3, 1) + 1))
    return ids.isEmpty ? [] : [.findSnippets(ids: ids, query: list.wanted.filter)]
  }

  private func headline(of entry: ListEntry, columns: Int, style: Style) -> [InterfaceText.Row] {
    let text = entry.headline.isEmpty ? words[.untitled] : entry.headline
    return InterfaceText(text, style)
      .rows(columns: max(columns - 4, 1), limit: Self.headlineRows, direction: entry.direction)
  }

  private func drawEntry(at position: Int, into frame: inout Frame, row: Int, area: Area) -> Int {
    guard let entry = list.entry(at: position) else { return 0 }
    let isSelected = position == list.selection
    let selection: ThemeRole = focus == .list ? .listSelectedFocus : .listSelected
    func style(_ role: ThemeRole) -> Style {
      let style = theme.style(for: role)
      return isSelected ? theme.style(for: selection, over: style) : style
    }

    let headline = headline(
      of: entry, columns: area.columns, style: style(entry.isRead ? .listItemRead : .listItemUnread))
    let inner = (area.column + 2)..<(area.column + area.columns - 2)
    let bottom = area.row + area.rows
    let snippet = snippet(of: entry, columns: area.columns, style: style)
    for offset in 0...(headline.count + snippet.count) where isSelected && row + offset < bottom {
      frame.fill(row: row + offset, columns: area.columnRange, style: style(.listItem))
    }
    for (offset, line) in headline.enumerated() where row + offset < bottom {
      line.draw(into: &frame, row: row + offset, columns: inner)
    }
    let mark: UInt32 = list.marked.contains(entry.id) ? 0x2713 : entry.isStarred ? 0x2605 : entry.isRead ? 0x20 : 0x25CF
    let markColumn = entry.direction == .rightToLeft ? area.column + area.columns - 1 : area.column
    frame.put(Cell(mark, style: style(.listMark)), row: row, column: markColumn)
    if row + headline.count < bottom {
      drawFacts(of: entry, into: &frame, row: row + headline.count, columns: inner, style: style)
    }
    for (offset, line) in snippet.enumerated() where row + headline.count + 1 + offset < bottom {
      line.draw(into: &frame, row: row + headline.count + 1 + offset, columns: inner)
    }
    return headline.count + 2 + snippet.count
  }

  private func drawFacts(
    of entry: ListEntry, into frame: inout Frame, row: Int, columns: Range<Int>, style: (ThemeRole) -> Style
  ) {
    var facts = InterfaceText()
    func separate() { if !facts.isEmpty { facts.append(" · ", style(.listDate)) } }
    if let source = entry.source, !source.isEmpty {
      facts.append("\u{2068}\(source)\u{2069}", style(.listSource))
    }
    if entry.otherSources > 0 {
      facts.append(" \u{2066}+\(words.number(entry.otherSources))\u{2069}", style(.listSource))
    }
    if let date = entry.date.flatMap(CivilDate.init(iso:)) {
      separate()
      let shown = options.today.map { words.shortDate(date, today: $0) } ?? words.date(date)
      facts.append("\u{2068}\(shown)\u{2069}", style(.listDate))
    }
    if entry.readShare > 0.005 {
      separate()
      facts.append(words.percent(entry.readShare), style(.listShare))
    }
    if facts.isEmpty { facts.append(words[.undated], style(.listDate)) }
    facts.rows(columns: columns.count, direction: entry.direction).first?
      .draw(into: &frame, row: row, columns: columns)
  }
}
