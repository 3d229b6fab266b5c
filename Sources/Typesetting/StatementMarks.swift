import ArticleModel

/// The statements of an article by the text that they stand in, to be marked on a page that is set: where its lines break
/// does not depend on them, so that a page can be set while they are still being looked for.
struct StatementMarks {
  /// In order and apart from one another.
  private let ranges: [TextAddress: [Range<Int>]]

  init(_ runs: [QuotedRun]) {
    ranges = Dictionary(grouping: runs.filter { $0.kind == .statement }, by: \.address).mapValues {
      Self.union(of: $0.map(\.range))
    }
  }

  private static func union(of ranges: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = union.last, range.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        union.append(range)
      }
    }
    return union
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// The piece with the statements marked in its paragraph.
  func over(_ piece: GalleyPiece) -> GalleyPiece {
    guard case .text(var paragraph) = piece.content, let address = piece.address, let ranges = ranges[address] else {
      return piece
    }
    let base = piece.scalarBase
    let own = base..<base + paragraph.text.scalarCount
    let marked = ranges.overlapping(own).map { range in
      max(range.lowerBound - base, 0)..<min(range.upperBound, own.upperBound) - base
    }
    paragraph.runs += StyleRuns.runs(over: paragraph.runs, in: marked, role: piece.role, adding: .statement)
    var piece = piece
    piece.content = .text(paragraph)
    return piece
  }
}
