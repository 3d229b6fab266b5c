import ArticleModel

/// What a galley is set from, in sections that are set one by one as they come into view.
enum GalleySource: Sendable {
  /// Each section holds whole pieces, and ends in one of running text unless it is the last.
  case article([Section])
  case text(LargeText)

  struct Section: Sendable {
    var pieces: [GalleyPiece]
    /// UTF-8 bytes of their text.
    var bytes: Int
  }

  /// UTF-8 bytes that a section holds when the next one begins; an ordinary article is one section.
  static let sectionBytes = 128 << 10

  static func article(_ pieces: [GalleyPiece]) -> GalleySource {
    var sections: [Section] = []
    var section = Section(pieces: [], bytes: 0)
    for piece in pieces {
      section.pieces.append(piece)
      section.bytes += piece.utf8Count
      if section.bytes >= sectionBytes, piece.address != nil, piece.isRunningText {
        sections.append(section)
        section = Section(pieces: [], bytes: 0)
      }
    }
    if !section.pieces.isEmpty || sections.isEmpty { sections.append(section) }
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
    case .article(let sections): sections[section].pieces
    case .text(let text): text.pieces(ofSection: section)
    }
  }

  /// The rows that every section is likely to take.
  func estimates(typography: Typography, columns: Int) -> [Int] {
    switch self {
    case .article(let sections):
      guard sections.count > 1 else { return [1] }
      let times = typography.times(of: .body)
      let metric = typography.metric
      let cells = PageGeometry(typography: typography, columns: columns, times: times).measure
      let measure = max(cells * metric.unitsPerCell / metric.letterCell, 1)
      let rowsPerLine = metric.rows(of: .body) ?? times
      return sections.map { section in
        // Most letters take two bytes, and a paragraph's last line is half full.
        let lines = section.bytes / (2 * measure) + section.pieces.count / 2
        return lines * (rowsPerLine + typography.lineSpacing)
          + section.pieces.count * typography.paragraphSpacing
      }
    case .text(let text):
      // As many rows a byte as the first section takes.
      var counter = LargeTextCounter(text, typography: typography, columns: columns)
      let bytes = max(text.range(ofSection: 0).count, 1)
      let metric = typography.metric
      let estimate =
        LargeText.stride * counter.rows(ofSection: 0) / bytes * (metric.rows(of: .body) ?? 1)
        * metric.letterCell / metric.unitsPerCell
      return Array(repeating: max(estimate, 1), count: text.sectionCount)
    }
  }

  /// The section in which a paragraph of an article stands.
  func section(of address: TextAddress, _ offset: Int) -> Int? {
    guard case .article(let sections) = self else { return nil }
    var found: Int?
    for (index, section) in sections.enumerated() {
      for piece in section.pieces where piece.address == address {
        if found == nil || piece.scalarBase <= offset { found = index }
      }
    }
    return found
  }
}
