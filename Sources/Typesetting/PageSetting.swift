import ArticleModel

/// A stretch of the page, shaped once and broken into lines for one pane. Its rows count from its own first one.
struct PageSetting: Sendable {
  private(set) var pieces: [GalleyPiece]
  /// One a piece; nil where the piece is no paragraph.
  private var shaped: [ShapedParagraph?]
  private let layouts: [PieceLayout]
  /// The first row of each piece, and the number of rows at the end.
  private let firstRows: [Int]
  private let typography: Typography
  private let columns: Int
  /// What a tatweel adds to a word in 1/4096 em, where words are stretched; else 0.
  private let tatweel: Int

  init(_ pieces: [GalleyPiece], typography: Typography, columns: Int, fonts: (any LetterMeasure)?) {
    let shaped = pieces.map { piece -> ShapedParagraph? in
      if case .text(let paragraph) = piece.content { ShapedParagraph(paragraph) } else { nil }
    }
    self.init(pieces, shaped: shaped, typography: typography, columns: columns, fonts: fonts)
  }

  private init(
    _ pieces: [GalleyPiece], shaped: [ShapedParagraph?], typography: Typography, columns: Int,
    fonts: (any LetterMeasure)?
  ) {
    var (pieces, shaped) = (pieces, shaped)
    if case .letters(let letters) = typography.metric, let fonts {
      pieces = pieces.map { $0.measured(by: fonts, in: letters) }
      shaped = shaped.map { $0?.measured(by: fonts, in: letters) }
    }
    self.pieces = pieces
    self.shaped = shaped
    self.typography = typography
    self.columns = columns
    tatweel = Self.tatweel(typography, fonts)
    layouts = pieces.indices.map { index in
      PieceLayout(pieces[index], shaped[index], typography: typography, columns: columns)
    }
    var row = 0
    var firstRows = [0]
    firstRows.reserveCapacity(layouts.count + 1)
    for layout in layouts {
      row += layout.rowCount
      firstRows.append(row)
    }
    self.firstRows = firstRows
  }

  /// Nastaliq has no tatweel.
  private static func tatweel(_ typography: Typography, _ fonts: (any LetterMeasure)?) -> Int {
    guard typography.isJustified, typography.stretchesWords, case .letters(let letters) = typography.metric,
      letters.leading != LetterMetric.tallLeading
    else { return 0 }
    return fonts?.tatweel(in: letters.face(of: TextStyle(.body))) ?? 0
  }

  /// Breaks the same paragraphs again, without shaping them.
  func relaid(typography: Typography, columns: Int, fonts: (any LetterMeasure)?) -> PageSetting {
    PageSetting(pieces, shaped: shaped, typography: typography, columns: columns, fonts: fonts)
  }

  /// The same with statements marked.
  func marking(_ marks: StatementMarks) -> PageSetting {
    var setting = self
    for (index, piece) in pieces.enumerated() {
      setting.pieces[index] = marks.over(piece)
      if case .text(let paragraph) = setting.pieces[index].content { setting.shaped[index]?.runs = paragraph.runs }
    }
    return setting
  }

  var rowCount: Int { firstRows[pieces.count] }

  func line(_ row: Int) -> GalleyLine {
    let piece = pieceIndex(atRow: row)
    return RowSetter(
      pieces[piece], shaped[piece], layouts[piece], typography: typography, columns: columns, tatweel: tatweel
    )
    .line(layouts[piece].row(row - firstRows[piece]))
  }

  /// The piece that a row belongs to.
  func pieceIndex(atRow row: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }

  /// What a row shows, and of which piece.
  func kind(ofRow row: Int) -> (piece: Int, row: PieceLayout.Row) {
    let piece = pieceIndex(atRow: row)
    return (piece, layouts[piece].row(row - firstRows[piece]))
  }

  /// Whether a row shows a line that a place can name: any line of a paragraph, the first one of a table's row.
  func isText(_ row: Int) -> Bool {
    let (piece, kind) = kind(ofRow: row)
    guard case .line(let line, _) = kind, pieces[piece].address != nil else { return false }
    return line == 0 || shaped[piece] != nil
  }

  /// Whether a row shows the upper part of such a line.
  func isTextStart(_ row: Int) -> Bool {
    guard isText(row), case .line(_, let part) = kind(ofRow: row).row else { return false }
    return part == 0
  }

  /// The first row of a piece's line.
  func row(ofPiece piece: Int, line: Int = 0) -> Int { firstRows[piece] + layouts[piece].firstRow(ofLine: line) }

  // MARK: Places

  struct Place {
    var address: TextAddress
    var scalarOffset: Int
    /// The first row of its line.
    var row: Int
  }

  /// The start of the line in a row, else of the next line of text; at the very end of the last one above.
  func place(atRow row: Int) -> Place? {
    let (start, kind) = kind(ofRow: row)
    let line =
      switch kind {
      case .spaceAbove: 0
      case .spaceBelow(let above): above + 1
      case .line(let current, _): current
      }
    if let place = place(ofPiece: start, line: line) { return place }
    for piece in pieces.indices[start...].dropFirst() {
      if let place = place(ofPiece: piece, line: 0) { return place }
    }
    for piece in (0..<start).reversed() {
      if let place = place(ofPiece: piece, line: layouts[piece].lineCount - 1) { return place }
    }
    return nil
  }

  private func place(ofPiece piece: Int, line: Int) -> Place? {
    guard let address = pieces[piece].address else { return nil }
    guard shaped[piece] != nil, let lines = layouts[piece].columns.first?.lines else {
      return Place(address: address, scalarOffset: 0, row: row(ofPiece: piece))
    }
    let offset = pieces[piece].scalarBase + lines[line].range.lowerBound
    return Place(address: address, scalarOffset: offset, row: row(ofPiece: piece, line: line))
  }

  /// The first row of the line that a scalar of a paragraph stands in; nil where the paragraph is not here.
  func row(of address: TextAddress, _ offset: Int) -> Int? {
    guard let first = pieces.firstIndex(where: { $0.address == address }) else { return nil }
    var piece = first
    while piece + 1 < pieces.count, pieces[piece + 1].address == address, pieces[piece + 1].scalarBase <= offset {
      piece += 1
    }
    guard shaped[piece] != nil, let lines = layouts[piece].columns.first?.lines else { return row(ofPiece: piece) }
    let local = offset - pieces[piece].scalarBase
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound <= local { low = middle } else { high = middle }
    }
    return row(ofPiece: piece, line: low)
  }
}
