import Screen

// Pictures of articles in block characters.
extension MosaicPainter {
  /// Each cell shows two colours, those of its lighter and its darker parts. Where colours cannot be mixed, light is ink
  /// and dark is ground, in a pattern that stands for what is between.
  func paint(_ placement: Placement, _ raster: Raster, into frame: inout Frame) {
    let (columns, rows) = mosaic.grid(in: depth)
    let tiles = mosaic.tiles(in: depth)
    for row in 0..<placement.rows {
      for column in 0..<placement.columns {
        let (left, top) = ((placement.skippedColumns + column) * columns, (placement.skippedRows + row) * rows)
        let dots = (0..<columns * rows).map { raster.color(left + $0 % columns, top + $0 / columns) }
        let cell =
          depth >= .palette ? colored(dots, tiles) : patterned(dots, left: left, top: top, ground: placement.ground)
        frame.put(cell, row: placement.row + row, column: placement.column + column)
      }
    }
  }

  private func colored(_ dots: [RGB], _ tiles: [MosaicTile]) -> Cell {
    let fit = Mosaic.fit(dots.map(\.brightness), tiles, shades: 255)
    guard let tile = tiles.first(where: { $0.character == fit.character }) else {
      let mean = RGB(meanOf: dots, weights: dots.map { _ in 1 }).color
      return Cell(0x20, style: Style(foreground: mean, background: mean))
    }
    let ink = RGB(meanOf: dots, weights: tile.filled)
    let ground = RGB(meanOf: dots, weights: tile.filled.map { 8 - $0 })
    return Cell(tile.character, style: Style(foreground: ink.color, background: ground.color))
  }

  private func patterned(_ dots: [RGB], left: Int, top: Int, ground color: Color) -> Cell {
    // On light paper the letters' colour is the dark one.
    let isLight = (ground ?? RGB(color)).map { $0.brightness > 127 } ?? false
    var pattern = 0
    for (place, dot) in dots.enumerated() {
      let threshold = ColorCube.threshold(left + place % mosaic.columns, top + place / mosaic.columns)
      if (dot.brightness * 64 > threshold * 255) != isLight { pattern |= 1 << place }
    }
    return Cell(mosaic.character(pattern), style: Style(background: color))
  }
}

extension Raster {
  /// A dot's colour; white outside.
  func color(_ x: Int, _ y: Int) -> RGB {
    guard x >= 0, x < width, y >= 0, y < height else { return RGB(red: 255, green: 255, blue: 255) }
    let place = (y * width + x) * 3
    return RGB(red: Int(dots[place]), green: Int(dots[place + 1]), blue: Int(dots[place + 2]))
  }
}

extension RGB {
  /// By relative luminance (ITU-R BT.709), 0...255.
  var brightness: Int { (2126 * red + 7152 * green + 722 * blue) / 10_000 }

  init(meanOf colors: [RGB], weights: [Int]) {
    let count = max(weights.reduce(0, +), 1)
    func mean(_ part: KeyPath<RGB, Int>) -> Int {
      zip(colors, weights).reduce(0) { $0 + $1.0[keyPath: part] * $1.1 } / count
    }
    self.init(red: mean(\.red), green: mean(\.green), blue: mean(\.blue))
  }
}
