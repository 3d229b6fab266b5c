import ArticleModel

// From rows to places in the text and back.
extension Galley {
  /// The place of the first visible word of a row.
  public func place(atLine line: Int) -> ReadingPlace { anchor(atLine: line).place }

  /// What to keep when the reader has scrolled so that this row is the first one of the pane.
  public func anchor(atLine line: Int) -> ReadingAnchor {
    let line = min(max(line, 0), lineCount - 1)
    let start = pieceIndex(atLine: line)
    // The next line of text from here on; at the very end the last one above.
    for index in start..<pieces.count {
      guard let address = pieces[index].address, let text = layouts[index].columns.first else { continue }
      let layout = layouts[index]
      var number = 0
      if index == start {
        switch layout.row(line - firstRows[index]) {
        case .spaceAbove: number = 0
        case .spaceBelow(let above): number = above + 1
        case .line(let current, _): number = current
        }
      }
      let row = firstRows[index] + layout.firstRow(ofLine: number)
      let offset = pieces[index].scalarBase + text.lines[number].range.lowerBound
      return ReadingAnchor(.paragraph(address, scalarOffset: offset), rowOffset: line - row)
    }
    for index in (0..<start).reversed() {
      guard let address = pieces[index].address, let last = layouts[index].columns.first?.lines.last else { continue }
      let row = firstRows[index] + layouts[index].firstRow(ofLine: layouts[index].lineCount - 1)
      let offset = pieces[index].scalarBase + last.range.lowerBound
      return ReadingAnchor(.paragraph(address, scalarOffset: offset), rowOffset: line - row)
    }
    return ReadingAnchor(.paragraph(.headline, scalarOffset: 0))
  }

  /// The first row of the line that a place stands in; the top of the page where the article has no such paragraph.
  public func line(of place: ReadingPlace) -> Int {
    guard case .paragraph(let address, let offset) = place, let (piece, number) = find(address, offset) else {
      return 0
    }
    return firstRows[piece] + layouts[piece].firstRow(ofLine: number)
  }

  /// The row that an anchor leads back to.
  public func line(of anchor: ReadingAnchor) -> Int {
    let row = line(of: anchor.place)
    let wanted = min(max(row + anchor.rowOffset, 0), lineCount - 1)
    // Never past another line of text: the space that the anchor lay in may be smaller now.
    if wanted < row { return (wanted..<row).last { hasText($0) }.map { $0 + 1 } ?? wanted }
    if wanted > row { return (row + 1...wanted).first { hasText($0) && !isLowerHalf($0) }.map { $0 - 1 } ?? wanted }
    return row
  }

  private func hasText(_ line: Int) -> Bool {
    let piece = pieceIndex(atLine: line)
    if case .line = layouts[piece].row(line - firstRows[piece]) { return pieces[piece].address != nil }
    return false
  }

  private func isLowerHalf(_ line: Int) -> Bool {
    let piece = pieceIndex(atLine: line)
    if case .line(_, half: 1) = layouts[piece].row(line - firstRows[piece]) { return true }
    return false
  }

  /// The piece and the line in it that hold a scalar of a paragraph.
  func find(_ address: TextAddress, _ offset: Int) -> (piece: Int, line: Int)? {
    guard let range = piecesByAddress[address] else { return nil }
    var piece = range.lowerBound
    while piece + 1 < range.upperBound, pieces[piece + 1].scalarBase <= offset { piece += 1 }
    guard let lines = layouts[piece].columns.first?.lines else { return nil }
    let local = offset - pieces[piece].scalarBase
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound <= local { low = middle } else { high = middle }
    }
    return (piece, low)
  }

  /// The scalar whose glyph is drawn at a column of a row; nil beside the text.
  public func position(line: Int, column: Int) -> (address: TextAddress, scalarOffset: Int)? {
    let row = self.line(line)
    guard let address = row.address else { return nil }
    let hit = row.glyphs.first {
      !$0.isDecoration && $0.column <= column && column < $0.column + Int($0.glyph.width)
    }
    return hit.map { (address, $0.glyph.scalarOffset) }
  }

  /// The columns in which a stretch of a paragraph is drawn in a row: several where it mixes directions.
  public func columns(of range: Range<Int>, at address: TextAddress, line: Int) -> [Range<Int>] {
    let row = self.line(line)
    guard row.address == address, row.range.overlaps(range) else { return [] }
    var found: [Range<Int>] = []
    for placed in row.glyphs where !placed.isDecoration {
      let scalars = placed.glyph.scalarOffset..<placed.glyph.scalarOffset + placed.glyph.scalarCount
      guard scalars.overlaps(range) else { continue }
      let end = placed.column + Int(placed.glyph.width)
      if let last = found.last, last.upperBound == placed.column {
        found[found.count - 1] = last.lowerBound..<end
      } else {
        found.append(placed.column..<end)
      }
    }
    return found
  }

  /// The first row of the next screen: what follows the rows in view, but for a subheading at their end, which goes
  /// along with its text.
  public func nextPage(after top: Int, rows: Int) -> Int {
    let next = top + max(rows, 1)
    guard next < lineCount else { return next }
    var last = next - 1
    while last > top, !hasText(last) { last -= 1 }
    var piece = pieceIndex(atLine: last)
    guard pieces[piece].keepsWithNext else { return next }
    while piece > 0, pieces[piece - 1].keepsWithNext { piece -= 1 }
    let start = firstRows[piece] + layouts[piece].firstRow(ofLine: 0)
    return start > top ? start : next
  }
}
