import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  func drawArticle(into frame: inout Frame, area: Area) {
    let page = theme.style(for: .article)
    for row in area.rowRange { frame.fill(row: row, columns: area.columnRange, style: page) }
    guard let open else {
      let phrase: Phrase = pending != nil ? .loading : list.count == 0 ? emptyPhrase : .nothingOpen
      let text = InterfaceText(words[phrase], page)
      let rows = text.rows(columns: area.columns - 4, limit: 3, direction: words.language.direction)
      for (index, row) in rows.enumerated() {
        let inner = (area.column + 2)..<(area.column + area.columns - 2)
        row.draw(into: &frame, row: area.row + area.rows / 3 + index, columns: inner, alignment: .center)
      }
      return
    }
    // Most cells look like the one before.
    var last: (text: TextStyle, style: Style)?
    for offset in 0..<area.rows where open.top + offset < open.galley.lineCount {
      let index = open.top + offset
      let line = open.galley.line(index)
      // Large letters are not cut at the foot.
      if line.size.part == 0, offset + line.size.times > area.rows { break }
      let row = area.row + offset
      frame.rowSizes[row] = line.size.rowSize
      for placed in (line.letters == nil ? line.glyphs : []) + line.ornaments {
        let text = placed.glyph.textStyle
        let known = last?.text == text ? last : nil
        let style = known?.style ?? style(of: text)
        last = (text, style)
        frame.put(Cell(placed.glyph, style: style), row: row, column: area.column + placed.column)
      }
      if let figure = line.figure { place(figure, into: &frame, row: row, area: area) }
      if let letters = line.letters {
        // Its lower parts are shown with the first that is in view.
        guard letters.part == 0 || offset == 0 else { continue }
        let rows = min(letters.rows - letters.part, area.rows - offset)
        // At the foot a line that is cut waits for the next screen, as in print.
        if letters.part == 0, rows < letters.rows, offset > 0 { continue }
        let laid = highlights(line, of: open)
        place(
          line, letters, laid, into: &frame,
          area: Area(row: row, column: area.column, rows: rows, columns: area.columns))
      } else {
        for (role, columns) in highlights(line, of: open) {
          let shifted = (area.column + columns.lowerBound)..<(area.column + columns.upperBound)
          frame.restyle(row: row, columns: shifted) { $0 = theme.style(for: role, over: $0) }
        }
        underlineNotes(line, of: open, into: &frame, row: row, area: area)
      }
      if let firstNewLine, index < firstNewLine { dim(row, of: area, in: &frame) }
      if let hints { draw(hints, on: line, of: open, into: &frame, row: row, area: area) }
    }
  }

  /// As with a pencil, under what bears a note, whatever else lies over it.
  private func underlineNotes(_ line: GalleyLine, of open: OpenArticle, into frame: inout Frame, row: Int, area: Area) {
    guard let address = line.address, let noted = open.noted[address] else { return }
    for range in noted {
      for columns in line.columns(of: range, at: address) {
        let shifted = (area.column + columns.lowerBound)..<(area.column + columns.upperBound)
        frame.restyle(row: row, columns: shifted) { $0.attributes.insert(.underline) }
      }
    }
  }

  /// A row that was in view before the page was turned: the eye finds what is new below it.
  private func dim(_ row: Int, of area: Area, in frame: inout Frame) {
    let read = theme.style(for: .articleCaption)
    frame.restyle(row: row, columns: area.columnRange) { $0.foreground = read.foreground }
  }

  /// What lies over a row: search hits, the current statement and the current link, each with its columns of the row.
  private func highlights(_ line: GalleyLine, of open: OpenArticle) -> [(role: ThemeRole, columns: Range<Int>)] {
    var laid: [(role: ThemeRole, columns: Range<Int>)] = []
    func lay(_ role: ThemeRole, over range: Range<Int>, at address: TextAddress) {
      for columns in line.columns(of: range, at: address) { laid.append((role, columns)) }
    }
    func layText(_ role: ThemeRole, from offset: Int, count: Int) {
      guard let found = open.galley.position(of: .text(utf8Offset: offset)) else { return }
      lay(role, over: found.scalarOffset..<found.scalarOffset + count, at: found.address)
    }
    if let current = open.currentStatement {
      let run = open.statements[current]
      if run.address == .text {
        layText(.articleStatementCurrent, from: run.range.lowerBound, count: run.text.scalarCount)
      } else {
        lay(.articleStatementCurrent, over: run.range, at: run.address)
      }
    }
    if let current = open.currentLink {
      lay(.articleSearchCurrent, over: open.links[current].range, at: open.links[current].address)
    }
    if let sentence = aloud?.sentence { lay(.articleStatementCurrent, over: sentence.range, at: sentence.address) }
    if let hit = open.textHit { layText(.articleSearchCurrent, from: hit.utf8Offset, count: hit.scalarCount) }
    guard let search = open.search, let address = line.address else { return laid }
    for number in search.hits(in: line.range, at: address) {
      let role = number == search.current ? ThemeRole.articleSearchCurrent : .articleSearch
      lay(role, over: search.hits[number].range, at: address)
    }
    return laid
  }

  /// Puts its letter on the first cell of each link that begins in a row.
  private func draw(
    _ hints: Hints, on line: GalleyLine, of open: OpenArticle, into frame: inout Frame, row: Int, area: Area
  ) {
    for number in hints.links {
      let link = open.links[number]
      let first = link.range.lowerBound..<(link.range.lowerBound + 1)
      guard link.address == line.address, line.range.overlaps(first), let letter = hints.letter(of: number),
        let scalar = letter.unicodeScalars.first, let column = line.columns(of: first, at: link.address).first
      else { continue }
      let cell = Cell(scalar.value, style: theme.style(for: .articleSearchCurrent))
      let place = area.column + column.lowerBound / line.unitsPerCell
      frame.put(cell, row: row, column: place)
      frame.uncover(rows: row..<row + 1, columns: place..<place + 1)
    }
  }

  /// A role and the marks over it, as the theme has them.
  func style(of text: TextStyle) -> Style {
    var style = theme.style(for: text.role.themeRole)
    let isBody = text.role == .body || text.role == .blockQuote
    if isBody, self.open?.galley.typography.isBodyBold == true { style.attributes.insert(.bold) }
    if text.marks.isEmpty { return style }
    if text.marks.contains(.statement) { style = theme.style(for: .articleStatement, over: style) }
    if text.marks.contains(.strong) { style = theme.style(for: .articleStrong, over: style) }
    if text.marks.contains(.emphasis) { style = theme.style(for: .articleEmphasis, over: style) }
    if text.marks.contains(.code) { style = theme.style(for: .articleCode, over: style) }
    if text.marks.contains(.link) { style = theme.style(for: .articleLink, over: style) }
    return style
  }
}

extension GalleyLine.RowSize {
  var rowSize: Frame.RowSize { Frame.RowSize(times: times, part: part) }
}

extension TextRole {
  var themeRole: ThemeRole {
    switch self {
    case .body: .articleBody
    case .kicker: .articleKicker
    case .headline: .articleHeadline
    case .standfirst: .articleStandfirst
    case .dateline: .articleDateline
    case .byline: .articleByline
    case .pictureFrame, .pictureText: .articlePicture
    case .caption: .articleCaption
    case .credit: .articleCredit
    case .sizeControl, .enlargeControl, .reduceControl: .articleSize
    case .subheading: .articleSubheading
    case .blockQuote: .articleQuote
    case .quoteBar: .articleRule
    case .quoteSource: .articleQuoteCite
    case .listMarker: .articleMarker
    case .preformatted: .articlePreformatted
    case .rule, .tableRule: .articleRule
    case .tableHeader: .articleTableHeader
    case .tableCell: .articleTable
    }
  }
}
