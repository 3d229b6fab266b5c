import ArticleModel

/// The statements of an article by the text that they stand in, to be marked on a page that is set: where its lines break
/// does not depend on them, so that a page can be set while they are still being looked for.
struct StatementMarks {
  private let ranges: [TextAddress: [Range<Int>]]

  init(_ runs: [QuotedRun]) {
    ranges = Dictionary(grouping: runs.filter { $0.kind == .statement }, by: \.address).mapValues { $0.map(\.range) }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// The piece with the statements marked in its paragraph.
  func over(_ piece: GalleyPiece) -> GalleyPiece {
    guard case .text(var paragraph) = piece.content, let address = piece.address, let ranges = ranges[address] else {
      return piece
    }
    let own = piece.scalarBase..<piece.scalarBase + paragraph.text.unicodeScalars.count
    for range in ranges where range.overlaps(own) {
      let part = range.clamped(to: own)
      let marked = part.lowerBound - own.lowerBound..<part.upperBound - own.lowerBound
      paragraph.runs += StyleRuns.runs(over: paragraph.runs, in: marked, role: piece.role, adding: .statement)
    }
    var piece = piece
    piece.content = .text(paragraph)
    return piece
  }
}
