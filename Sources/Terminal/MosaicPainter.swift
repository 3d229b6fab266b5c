import Screen

/// Puts lines of real letters into a frame's cells as block characters: the only way of showing them that every terminal
/// has, and nothing of it is left behind, since it is cells.
struct MosaicPainter {
  let mosaic: Mosaic
  let depth: ColorDepth
  /// The terminal's own colours, where it told them.
  var ink: RGB?
  var ground: RGB?

  /// Steps between ground and ink.
  private static let shades = 8

  /// Whether letters are drawn in shades, which takes colours that can be mixed.
  func canShade(_ paint: Placement.Paint) -> Bool {
    depth >= .palette && rgb(paint.foreground, isInk: true) != nil && rgb(paint.background, isInk: false) != nil
  }

  /// The frame with its placements drawn.
  func paint(_ frame: Frame, _ draw: (LetterLine) -> Coverage?, figure: (FigureDots) -> Raster? = { _ in nil })
    -> Frame
  {
    var painted = frame
    painted.placements = []
    for placement in frame.placements {
      switch placement.content {
      case .letters(var letters, let paints):
        let isShaded = paints.allSatisfy(canShade)
        if !isShaded { letters.raster = .oneBit }
        guard let coverage = draw(letters) else { continue }
        paint(placement, letters, coverage, isShaded: isShaded, into: &painted)
      case .figure(let dots): if let raster = figure(dots) { paint(placement, raster, into: &painted) }
      }
    }
    return painted
  }

  private func paint(
    _ placement: Placement, _ line: LetterLine, _ coverage: Coverage, isShaded: Bool, into frame: inout Frame
  ) {
    let (columns, rows) = (mosaic.columns, mosaic.rows)
    let underline = line.underline
    let paints = placement.paints
    var paint = paints.startIndex
    for column in 0..<placement.columns {
      let start = (placement.skippedColumns + column) * columns
      let middle = start + columns / 2
      while paint < paints.count - 1, paints[paint].dots.upperBound <= middle { paint += 1 }
      guard paints.indices.contains(paint) else { return }
      let colors = paints[paint]
      for row in 0..<placement.rows {
        var parts: [UInt8] = []
        for y in 0..<rows {
          let dotRow = (placement.skippedRows + row) * rows + y
          let isUnderlined = colors.isUnderlined && underline.contains(dotRow)
          for x in 0..<columns {
            let dot = dotRow * coverage.width + start + x
            parts.append(isUnderlined ? 255 : dot < coverage.dots.count ? coverage.dots[dot] : 0)
          }
        }
        let (pattern, low, high) = Self.split(parts, shades: isShaded ? Self.shades : 1)
        let style = Style(
          foreground: mix(colors, high, isShaded: isShaded), background: mix(colors, low, isShaded: isShaded))
        frame.put(
          Cell(mosaic.character(pattern), style: style), row: placement.row + row, column: placement.column + column)
      }
    }
  }

  /// The parts that are darker than the others, and how dark either are, in so many shades: the two that differ least
  /// from what they stand for.
  static func split(_ parts: [UInt8], shades: Int) -> (pattern: Int, low: Int, high: Int) {
    let sorted = parts.sorted()
    let whole = parts.reduce(0) { $0 + Int($1) }
    var best = (gain: 0, below: parts.count, low: whole, high: 0)
    var below = 0
    for count in 1..<parts.count {
      below += Int(sorted[count - 1])
      guard sorted[count] > sorted[count - 1] else { continue }
      // What the squares of the distances shrink by when two means stand for one.
      let (low, high) = (below, whole - below)
      let gain = low * low / count + high * high / (parts.count - count) - whole * whole / parts.count
      if gain > best.gain { best = (gain, count, low, high) }
    }
    func shade(_ sum: Int, _ count: Int) -> Int { (sum * shades + count * 127) / (count * 255) }
    let low = shade(best.low, best.below)
    guard best.below < parts.count else { return (0, low, low) }
    let high = shade(best.high, parts.count - best.below)
    if low == high { return (0, low, low) }
    let least = sorted[best.below]
    let pattern = parts.enumerated().reduce(0) { $1.element >= least ? $0 | 1 << $1.offset : $0 }
    return (pattern, low, high)
  }

  /// A shade between ground and ink; the ends are the colours themselves.
  private func mix(_ paint: Placement.Paint, _ shade: Int, isShaded: Bool) -> Color {
    let last = isShaded ? Self.shades : 1
    if shade == 0 { return paint.background }
    guard shade < last, let ink = rgb(paint.foreground, isInk: true), let ground = rgb(paint.background, isInk: false)
    else { return paint.foreground }
    return ground.mixed(with: ink, shade, of: last).color
  }

  private func rgb(_ color: Color, isInk: Bool) -> RGB? {
    color == .default ? (isInk ? ink : ground) : RGB(color)
  }
}
