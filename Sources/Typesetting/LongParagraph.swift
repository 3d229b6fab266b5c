import ArticleModel

extension GalleyPiece {
  /// UTF-8 bytes of a paragraph above which it is cut after a space, so that no part of a page takes long to set. The line
  /// before the cut ends there, and directions are resolved on each side by themselves.
  static let longestParagraph = 32 << 10

  /// The piece itself, or the parts that its paragraph is cut into.
  ///
  /// - Parameter lineStarts: scalars of the paragraph at which a line begins on purpose; a part begins there.
  func cut(at lineStarts: [Int] = []) -> [GalleyPiece] {
    guard utf8Count > Self.longestParagraph || !lineStarts.isEmpty, case .text(let paragraph) = content else {
      return [self]
    }
    var parts: [GalleyPiece] = []
    var starts = lineStarts[...]
    let utf8 = paragraph.text.utf8
    var start = utf8.startIndex
    var base = 0
    var (run, isolate) = (0, 0)
    let units = paragraph.isolates
    while start < utf8.endIndex {
      var end = Self.end(ofPartFrom: start, in: paragraph.text)
      while let next = starts.first, next <= base { starts = starts.dropFirst() }
      if let next = starts.first,
        let broken = paragraph.text.unicodeScalars.index(start, offsetBy: next - base, limitedBy: end)
      {
        end = broken
      }
      let text = String(paragraph.text[start..<end])
      let count = text.scalarCount
      // Runs do not overlap and are in order, so each is looked at once but for those on a cut.
      while run < paragraph.runs.count, paragraph.runs[run].range.upperBound <= base { run += 1 }
      let runs = paragraph.runs[run...].prefix { $0.range.lowerBound < base + count }.map { whole in
        let clamped = whole.range.clamped(to: base..<base + count)
        return StyledParagraph.Run(clamped.lowerBound - base..<clamped.upperBound - base, style: whole.style)
      }
      // A unit on a cut stays one on each side.
      while isolate < units.count, units[isolate].range.upperBound <= base { isolate += 1 }
      let near = units[isolate...].prefix { $0.range.lowerBound < base + count }
      let isolates = near.map { whole in
        let clamped = whole.range.clamped(to: base..<base + count)
        var part = whole
        part.range = clamped.lowerBound - base..<clamped.upperBound - base
        return part
      }
      var part = self
      part.content = .text(StyledParagraph(text, runs: runs, isolates: isolates, direction: paragraph.direction))
      part.scalarBase = scalarBase + base
      if !parts.isEmpty {
        part.spaceAbove = .none
        part.marker = nil
      }
      parts.append(part)
      base += count
      start = end
    }
    return parts
  }

  private static func end(ofPartFrom start: String.Index, in text: String) -> String.Index {
    let utf8 = text.utf8
    guard let limit = utf8.index(start, offsetBy: longestParagraph, limitedBy: utf8.endIndex) else {
      return utf8.endIndex
    }
    let farthest = utf8.index(limit, offsetBy: 1024, limitedBy: utf8.endIndex) ?? utf8.endIndex
    if let space = utf8[limit..<farthest].firstIndex(of: 0x20) { return utf8.index(after: space) }
    return utf8[limit...].firstIndex { $0 & 0xC0 != 0x80 } ?? utf8.endIndex
  }
}
