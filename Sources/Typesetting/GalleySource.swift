import ArticleModel

/// What a galley is set from, in sections that are set one by one as they come into view.
enum GalleySource: Sendable {
  /// Each section holds whole pieces, and ends in one of running text unless it is the last.
  case article([[GalleyPiece]])
  case text(LargeText)

  /// UTF-8 bytes that a section holds when the next one begins; an ordinary article is one section.
  static let sectionBytes = 128 << 10

  static func article(_ pieces: [GalleyPiece]) -> GalleySource {
    var sections: [[GalleyPiece]] = []
    var section: [GalleyPiece] = []
    var bytes = 0
    for piece in pieces {
      section.append(piece)
      bytes += piece.utf8Count
      if bytes >= sectionBytes, piece.address != nil, piece.isRunningText {
        sections.append(section)
        section = []
        bytes = 0
      }
    }
    if !section.isEmpty || sections.isEmpty { sections.append(section) }
    return .article(sections)
  }

  var sectionCount: Int {
    switch self {
    case .article(let sections): sections.count
    case .text(let text): text.sectionCount
    }
  }

  func pieces(ofSection section: Int) -> [GalleyPiece] {
    switch self {
    case .article(let sections): sections[section]
    case .text(let text): text.pieces(ofSection: section)
    }
  }

  /// The rows that every section is likely to take.
  func estimates(typography: Typography, columns: Int) -> [Int] {
    switch self {
    case .article(let sections):
      guard sections.count > 1 else { return [1] }
      return sections.map { pieces in
        pieces.reduce(0) { $0 + PieceLayout.estimatedRows($1, typography: typography, columns: columns) }
      }
    case .text(let text):
      return text.estimates(typography: typography, columns: columns)
    }
  }

  /// The section in which a paragraph of an article stands.
  func section(of address: TextAddress, _ offset: Int) -> Int? {
    guard case .article(let sections) = self else { return nil }
    var found: Int?
    for (index, pieces) in sections.enumerated() {
      for piece in pieces where piece.address == address {
        if found == nil || piece.scalarBase <= offset { found = index }
      }
    }
    return found
  }
}
