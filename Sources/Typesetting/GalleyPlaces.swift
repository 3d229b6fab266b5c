import ArticleModel

// From rows to places in the text and back.
extension Galley {
  /// The place of the first visible word of a row.
  public func place(atLine line: Int) -> ReadingPlace { anchor(atLine: line).place }

  /// What to keep when the reader has scrolled so that this row is the first one of the pane.
  public func anchor(atLine line: Int) -> ReadingAnchor {
    let (section, row) = index.locate(min(max(line, 0), lineCount - 1))
    let setting = setting(ofSection: section)
    guard row < setting.rowCount, let place = setting.place(atRow: row) else {
      return ReadingAnchor(self.place(.block([section]), scalarOffset: 0))
    }
    return ReadingAnchor(
      self.place(place.address, scalarOffset: place.scalarOffset), rowOffset: row - place.row)
  }

  /// A place by what a row says of its text (`GalleyLine.address`, `Glyph.scalarOffset`).
  public func place(_ address: TextAddress, scalarOffset: Int) -> ReadingPlace {
    guard case .text(let text) = source, case .block(let path) = address, let section = path.first else {
      return .paragraph(address, scalarOffset: scalarOffset)
    }
    let pieces = setting(ofSection: section).pieces
    guard let piece = pieces.last(where: { $0.scalarBase <= scalarOffset }) else {
      return .text(utf8Offset: text.range(ofSection: section).lowerBound)
    }
    return .text(utf8Offset: text.utf8Offset(ofScalar: scalarOffset - piece.scalarBase, in: piece))
  }

  /// What the rows of a place are known by; nil where the text has no such place.
  public func position(of place: ReadingPlace) -> (address: TextAddress, scalarOffset: Int)? {
    switch (place, source) {
    case (.paragraph(let address, let offset), .article): return (address, offset)
    case (.text(let offset), .text(let text)):
      let section = text.section(ofByte: offset)
      let pieces = setting(ofSection: section).pieces
      guard let piece = pieces.last(where: { $0.utf8Base <= offset }) else { return (.block([section]), 0) }
      return (.block([section]), piece.scalarBase + text.scalarOffset(ofByte: offset, in: piece))
    default: return nil
    }
  }

  /// The first row of the line that a place stands in; the top of the page where the text has no such place.
  public func line(of place: ReadingPlace) -> Int {
    guard let (address, offset) = position(of: place) else { return 0 }
    let section =
      if case .text = source, case .block(let path) = address { path.first } else {
        source.section(of: address, offset)
      }
    guard let section, let row = setting(ofSection: section).row(of: address, offset) else { return 0 }
    return index.firstRow(of: section) + row
  }

  /// The row that an anchor leads back to.
  public func line(of anchor: ReadingAnchor) -> Int {
    let row = line(of: anchor.place)
    let wanted = min(max(row + anchor.rowOffset, 0), lineCount - 1)
    // Never past another line of text: the space that the anchor lay in may be smaller now.
    if wanted < row { return (wanted..<row).last { isText($0) }.map { $0 + 1 } ?? wanted }
    if wanted > row {
      return (row + 1...wanted).first { isTextStart($0) }.map { $0 - 1 } ?? wanted
    }
    return row
  }

  private func isText(_ line: Int) -> Bool {
    let (section, row) = index.locate(line)
    let setting = setting(ofSection: section)
    return row < setting.rowCount && setting.isText(row)
  }

  private func isTextStart(_ line: Int) -> Bool {
    let (section, row) = index.locate(line)
    let setting = setting(ofSection: section)
    return row < setting.rowCount && setting.isTextStart(row)
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

  /// How much of the text stands above a row, 0...1: of an article's rows, of a large text's bytes.
  public func share(above line: Int) -> Double {
    guard line < lineCount else { return 1 }
    guard case .text(let text) = source else { return Double(max(line, 0)) / Double(lineCount) }
    let (section, row) = index.locate(max(line, 0))
    let range = text.range(ofSection: section)
    let bytes = Double(range.lowerBound) + Double(range.count * row) / Double(max(index.rows(of: section), 1))
    return bytes / Double(max(text.bytes.count, 1))
  }

  /// The row above which that share of the text stands.
  public func line(atShare share: Double) -> Int {
    let share = min(max(share, 0), 1)
    guard case .text(let text) = source, share < 1 else { return Int(share * Double(lineCount)) }
    let byte = Int(share * Double(text.bytes.count))
    let section = text.section(ofByte: byte)
    let range = text.range(ofSection: section)
    return index.firstRow(of: section) + index.rows(of: section) * (byte - range.lowerBound) / max(range.count, 1)
  }

  /// The first row of the next screen: what follows the rows in view, but for a subheading at their end, which goes
  /// along with its text.
  public func nextPage(after top: Int, rows: Int) -> Int {
    let next = top + max(rows, 1)
    guard next < lineCount else { return next }
    var last = next - 1
    while last > top, !isText(last) { last -= 1 }
    let (section, row) = index.locate(last)
    let setting = setting(ofSection: section)
    guard row < setting.rowCount else { return next }
    var piece = setting.pieceIndex(atRow: row)
    guard setting.pieces[piece].keepsWithNext else { return next }
    while piece > 0, setting.pieces[piece - 1].keepsWithNext { piece -= 1 }
    let start = index.firstRow(of: section) + setting.row(ofPiece: piece)
    return start > top ? start : next
  }
}

extension Galley {
  /// The rows of the line that a row belongs to: several where letters are larger than a row.
  public func rowsOfLine(at row: Int) -> Range<Int> {
    guard (0..<lineCount).contains(row) else { return row..<row + 1 }
    let line = line(row)
    let (part, rows) = line.letters.map { ($0.part, $0.rows) } ?? (line.size.part, line.size.times)
    return row - part..<row - part + max(rows, part + 1)
  }
}

extension GalleyLine {
  /// The columns in which a stretch of a paragraph is drawn: several where it mixes directions.
  public func columns(of range: Range<Int>, at address: TextAddress) -> [Range<Int>] {
    guard self.address == address, self.range.overlaps(range) else { return [] }
    var found: [Range<Int>] = []
    for placed in glyphs where !placed.isDecoration {
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
}
