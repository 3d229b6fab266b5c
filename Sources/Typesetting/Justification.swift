/// How a line is filled to the measure: by widening its spaces. In cells nothing else is done: tatweel and letter-spacing
/// break or fake Arabic joining there.
struct Justification {
  /// Cells, or units, added to the line.
  let added: Int
  private let gapAfter: [Int]

  /// Nil where the line is full, has no spaces, or would get holes.
  /// - Parameter cell: units of a cell: 1 where cells are what counts.
  init?(_ line: VisualLine, measure: Int, cell: Int = 1) {
    let missing = measure - line.cells
    let spaces = line.glyphs.indices.filter { line.glyphs[$0].base == 0x20 }
    guard missing > 0, !spaces.isEmpty, missing <= 2 * cell * spaces.count else { return nil }
    var gaps = Array(repeating: 0, count: line.glyphs.count)
    for (number, space) in spaces.enumerated() {
      // Shared out evenly, so that what does not divide is spread over the line.
      gaps[space] = missing * (number + 1) / spaces.count - missing * number / spaces.count
    }
    gapAfter = gaps
    added = missing
  }

  func after(_ glyph: Int) -> Int { gapAfter[glyph] }
}
