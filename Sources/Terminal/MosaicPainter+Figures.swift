import Screen

// Pictures of articles in block characters.
extension MosaicPainter {
  /// Each cell shows two colours, those of its lighter and its darker parts. Where colours cannot be mixed, light is ink
  /// and dark is ground, in a pattern that stands for what is between.
  func paint(_ placement: Placement, _ raster: Raster, into frame: inout Frame) {
    let (columns, rows) = (mosaic.columns, mosaic.rows)
    for row in 0..<placement.rows {
      for column in 0..<placement.columns {
        var parts: [RGB] = []
        var thresholds: [Int] = []
        for y in (placement.skippedRows + row) * rows..<(placement.skippedRows + row + 1) * rows {
          for x in (placement.skippedColumns + column) * columns..<(placement.skippedColumns + column + 1) * columns {
            parts.append(raster.color(x, y))
            thresholds.append(ColorCube.threshold(x, y))
          }
        }
        let cell = depth >= .palette ? colored(parts) : patterned(parts, thresholds, ground: placement.ground)
        frame.put(cell, row: placement.row + row, column: placement.column + column)
      }
    }
  }

  private func colored(_ parts: [RGB]) -> Cell {
    let pattern = Self.split(parts.map { UInt8($0.brightness) }, shades: 255).pattern
    let lighter = parts.indices.filter { pattern >> $0 & 1 == 1 }.map { parts[$0] }
    let darker = parts.indices.filter { pattern >> $0 & 1 == 0 }.map { parts[$0] }
    let ground = RGB(meanOf: darker)
    let ink = lighter.isEmpty ? ground : RGB(meanOf: lighter)
    return Cell(mosaic.character(pattern), style: Style(foreground: ink.color, background: ground.color))
  }

  private func patterned(_ parts: [RGB], _ thresholds: [Int], ground color: Color) -> Cell {
    // On light paper the letters' colour is the dark one.
    let isLight = (ground ?? RGB(color)).map { $0.brightness > 127 } ?? false
    var pattern = 0
    for (place, part) in parts.enumerated() where (part.brightness * 64 > thresholds[place] * 255) != isLight {
      pattern |= 1 << place
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

  init(meanOf colors: [RGB]) {
    let count = max(colors.count, 1)
    self.init(
      red: colors.reduce(0) { $0 + $1.red } / count, green: colors.reduce(0) { $0 + $1.green } / count,
      blue: colors.reduce(0) { $0 + $1.blue } / count)
  }
}
