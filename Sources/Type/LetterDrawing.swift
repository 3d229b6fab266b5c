import CType
import Screen

extension Typesetter {
  /// Draws a line. Letters that reach over the picture's edge are cut off there.
  public func draw(_ line: LetterLine) -> Coverage {
    var coverage = Coverage(width: line.width, height: line.height)
    for run in line.runs {
      var x = run.x
      var runs = shelf.runs(
        of: run.scalars, in: run.range, isRightToLeft: run.isRightToLeft, language: line.language, face: run.face)
      // Glyphs come from left to right, and so must the runs.
      if run.isRightToLeft { runs.reverse() }
      for part in runs { x = draw(part, of: run.scalars, from: x, line, into: &coverage) }
    }
    return coverage
  }

  /// Returns where the run ends, in 1/64 dot.
  private func draw(
    _ run: ShapingRun, of scalars: [UInt32], from start: Int, _ line: LetterLine, into coverage: inout Coverage
  ) -> Int {
    let em = run.font.unitsPerEm
    var pen = 0
    for glyph in shape(run, of: scalars, language: line.language) {
      let x = start + (pen + glyph.x) * line.emWidth / em
      let y = glyph.y * line.emHeight / em
      pen += glyph.advance
      let isOneBit = line.raster == .oneBit
      // Rounded to quarters of a dot, or to whole ones.
      let quarters = isOneBit ? ((x + 32) >> 6) << 2 : (x + 8) >> 4
      let key = GlyphCache.Key(
        font: ObjectIdentifier(run.font), glyph: glyph.glyph, emWidth: line.emWidth, emHeight: line.emHeight,
        shift: UInt8(quarters & 3), isOneBit: isOneBit)
      guard let picture = glyphs.picture(key, of: run.font) else { continue }
      coverage.lay(picture, left: (quarters >> 2) + picture.left, top: line.baseline - picture.top - ((y + 32) >> 6))
    }
    return start + pen * line.emWidth / em
  }
}

extension Coverage {
  fileprivate mutating func lay(_ picture: GlyphPicture, left: Int, top: Int) {
    let columns = max(-left, 0)..<max(min(picture.width, width - left), max(-left, 0))
    for y in max(-top, 0)..<max(min(picture.height, height - top), max(-top, 0)) {
      var place = (top + y) * width + left + columns.lowerBound
      var from = y * picture.width + columns.lowerBound
      for _ in columns {
        let (below, above) = (Int(dots[place]), Int(picture.dots[from]))
        dots[place] = UInt8(below + above - below * above / 255)
        place += 1
        from += 1
      }
    }
  }
}
