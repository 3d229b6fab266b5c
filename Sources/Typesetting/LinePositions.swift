import UnicodeText

/// Where the scalars of a line stand on the screen, and which scalars a column shows: exact both ways, in mixed text and
/// within ligatures.
extension VisualLine {
  /// The columns of each glyph, left to right.
  private var columns: [Range<Int>] {
    var column = 0
    return glyphs.map { glyph in
      defer { column += Int(glyph.width) }
      return column..<column + Int(glyph.width)
    }
  }

  /// The columns of the glyph that a scalar is part of, counted from the line's left end; nil where nothing is seen of
  /// it, as of a space that hangs or a direction mark.
  ///
  /// Both letters of a lam-alef stand in the one column of their ligature.
  public func columns(ofScalar scalarOffset: Int) -> Range<Int>? {
    let columns = columns
    return glyphs.indices.first { glyphs[$0].scalars.contains(scalarOffset) }.map { columns[$0] }
  }

  /// The columns that a stretch of text takes, each range as long as may be, left to right: more than one where the
  /// stretch runs through both directions.
  public func columns(ofScalars range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (glyph, columns) in zip(glyphs, columns) where glyph.scalars.overlaps(range) {
      if let last = found.last, last.upperBound == columns.lowerBound {
        found[found.count - 1] = last.lowerBound..<columns.upperBound
      } else {
        found.append(columns)
      }
    }
    return found
  }

  /// The scalars of the glyph at a column, counted from the line's left end; nil beside the line.
  public func scalars(atColumn column: Int) -> Range<Int>? {
    zip(glyphs, columns).first { $0.1.contains(column) }?.0.scalars
  }
}

extension Glyph {
  /// The scalars of the text that it stands for.
  public var scalars: Range<Int> { scalarOffset..<scalarOffset + scalarCount }
}

extension ShapedParagraph {
  /// The extended grapheme cluster that a scalar is part of, as a range of scalar offsets; nil behind the text.
  public func cluster(containing scalarOffset: Int) -> Range<Int>? {
    let flags = analysis.flags
    guard flags.indices.contains(scalarOffset) else { return nil }
    var start = scalarOffset
    while start > 0 && flags[start] & ScalarFlags.clusterStart == 0 { start -= 1 }
    var end = scalarOffset + 1
    while end < flags.count && flags[end] & ScalarFlags.clusterStart == 0 { end += 1 }
    return start..<end
  }

  /// The index of the line that holds a scalar; the last line for an offset behind the text.
  public func lineIndex(of scalarOffset: Int, in lines: [Line]) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound <= scalarOffset { low = middle + 1 } else { high = middle }
    }
    return lines.isEmpty ? nil : min(low, lines.count - 1)
  }
}
