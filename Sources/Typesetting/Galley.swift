import ArticleModel

/// An article set for a pane: rows of glyphs in their columns, and the way from each of them to the text and back.
///
/// What does not depend on the pane is kept, so that `relaid` only breaks lines again; only the rows that are asked for
/// are reordered.
public struct Galley: Sendable {
  public let typography: Typography
  /// The pane's width in cells.
  public let columns: Int
  let pieces: [GalleyPiece]
  let layouts: [PieceLayout]
  /// The first row of each piece, and the number of rows at the end.
  let firstRows: [Int]
  /// The pieces of each paragraph, in order; only a long or preformatted one has several.
  let piecesByAddress: [TextAddress: Range<Int>]

  public init(
    article: Article, quotedRuns: [QuotedRun] = [], typography: Typography, columns: Int, labels: GalleyLabels
  ) {
    let pieces = ArticleComposer.pieces(
      of: article, quotedRuns: quotedRuns, direction: typography.direction, labels: labels)
    var byAddress: [TextAddress: Range<Int>] = [:]
    for (index, piece) in pieces.enumerated() {
      guard let address = piece.address else { continue }
      byAddress[address] = (byAddress[address]?.lowerBound ?? index)..<index + 1
    }
    self.init(pieces: pieces, piecesByAddress: byAddress, typography: typography, columns: columns)
  }

  private init(
    pieces: [GalleyPiece], piecesByAddress: [TextAddress: Range<Int>], typography: Typography, columns: Int
  ) {
    self.pieces = pieces
    self.piecesByAddress = piecesByAddress
    self.typography = typography
    self.columns = max(columns, 1)
    layouts = pieces.map { PieceLayout($0, typography: typography, columns: columns) }
    var row = 0
    var firstRows = [0]
    firstRows.reserveCapacity(layouts.count + 1)
    for layout in layouts {
      row += layout.rowCount
      firstRows.append(row)
    }
    self.firstRows = firstRows
  }

  /// The same article at another size or width, without shaping it again. The direction that the reader imposed is
  /// part of what was shaped: another one takes a new galley.
  public func relaid(typography: Typography, columns: Int) -> Galley {
    var typography = typography
    typography.direction = self.typography.direction
    return Galley(pieces: pieces, piecesByAddress: piecesByAddress, typography: typography, columns: columns)
  }

  /// Rows of the page.
  public var lineCount: Int { firstRows[pieces.count] }

  /// One row of the page; an empty one outside of it.
  public func line(_ index: Int) -> GalleyLine {
    guard index >= 0, index < lineCount else { return GalleyLine() }
    let piece = pieceIndex(atLine: index)
    return RowSetter(pieces[piece], layouts[piece], typography: typography, columns: columns)
      .line(layouts[piece].row(index - firstRows[piece]))
  }

  /// The piece that a row belongs to.
  func pieceIndex(atLine line: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= line { low = middle } else { high = middle }
    }
    return low
  }
}
