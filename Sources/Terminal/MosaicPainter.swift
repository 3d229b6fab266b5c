import Screen

/// Puts lines of real letters into a frame's cells as block characters: the only way of showing them that every terminal
/// has, and nothing of it is left behind, since it is cells.
struct MosaicPainter {
  let mosaic: Mosaic
  let depth: ColorDepth
  /// The terminal's own colours, where it told them.
  var ink: RGB?
  var ground: RGB?

  /// Steps between ground and ink where colours can be mixed.
  private static let lastShade = 8

  /// The frame with its placements drawn.
  func paint(_ frame: Frame, _ draw: (LetterLine) -> Coverage?, figure: (FigureDots) -> Raster? = { _ in nil })
    -> Frame
  {
    var painted = frame
    painted.placements = []
    for placement in frame.placements {
      switch placement.content {
      case .letters(var letters, let paints):
        let shades = paints.map(shades)
        if shades.contains(where: \.isEmpty) { letters.raster = .oneBit }
        guard let coverage = draw(letters) else { continue }
        paint(placement, letters, coverage, shades, into: &painted)
      case .figure(let dots): if let raster = figure(dots) { paint(placement, raster, into: &painted) }
      }
    }
    return painted
  }

  private func paint(
    _ placement: Placement, _ line: LetterLine, _ coverage: Coverage, _ shades: [[Color]], into frame: inout Frame
  ) {
    let (columns, rows) = mosaic.grid(in: depth)
    let tiles = mosaic.tiles(in: depth)
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
        var dots: [Int] = []
        for y in 0..<rows {
          let dotRow = (placement.skippedRows + row) * rows + y
          let isUnderlined = colors.isUnderlined && underline.contains(dotRow)
          for x in 0..<columns {
            let dot = dotRow * coverage.width + start + x
            dots.append(isUnderlined ? 255 : dot < coverage.dots.count ? Int(coverage.dots[dot]) : 0)
          }
        }
        let fit = Mosaic.fit(dots, tiles, shades: shades[paint].isEmpty ? 1 : Self.lastShade)
        frame.put(
          cell(fit, colors, shades[paint]), row: placement.row + row, column: placement.column + column)
      }
    }
  }

  private func cell(_ fit: TileFit, _ paint: Placement.Paint, _ shades: [Color]) -> Cell {
    guard shades.isEmpty else {
      // The terminal's own colours stand for ink and ground in their own places alone.
      let foreground = fit.inside == shades.count - 1 ? paint.foreground : shades[fit.inside]
      let background = fit.outside == 0 ? paint.background : shades[fit.outside]
      return Cell(fit.character, style: Style(foreground: foreground, background: background))
    }
    var style = Style(foreground: paint.foreground, background: paint.background)
    if fit.outside == 1 {
      // The terminal's own colours can only be exchanged, not named; others are named, or a ground that is hard to read on
      // would have its letters in another.
      if depth != .none, paint.foreground != .default, fit.inside == 1 {
        // All ink: no letter stands on it that would have to be readable.
        style.background = style.foreground
      } else if depth == .none || paint.foreground == .default || paint.background == .default {
        style.attributes = .reverse
      } else {
        (style.foreground, style.background) = (style.background, style.foreground)
      }
    }
    return Cell(fit.character, style: style)
  }

  /// From ground to ink; none where they cannot be mixed. In 256 colours both are what the terminal shows for them.
  private func shades(of paint: Placement.Paint) -> [Color] {
    guard depth >= .palette, let ink = rgb(paint.foreground, isInk: true),
      let ground = rgb(paint.background, isInk: false)
    else { return [] }
    guard depth == .palette else {
      return (0...Self.lastShade).map { ground.mixed(with: ink, $0, of: Self.lastShade).color }
    }
    let ends = [ground, ink].map { UInt8(clamping: depth.index(of: $0.color)) }
    let (shownGround, shownInk) = (RGB(.indexed(ends[0])) ?? ground, RGB(.indexed(ends[1])) ?? ink)
    let between = (1..<Self.lastShade).map {
      XtermPalette.shade(shownGround.mixed(with: shownInk, $0, of: Self.lastShade))
    }
    return ([ends[0]] + between + [ends[1]]).map(Color.indexed)
  }

  private func rgb(_ color: Color, isInk: Bool) -> RGB? {
    color == .default ? (isInk ? ink : ground) : RGB(color)
  }
}
