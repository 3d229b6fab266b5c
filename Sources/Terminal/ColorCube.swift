import Screen

/// Evenly spaced colours that pictures are shown in where a terminal has so many registers: what lies between two of them
/// is a pattern of both (Bayer's, of eight by eight dots).
struct ColorCube {
  /// Steps of red, green and blue: as many of each as there are, and green, which is seen best, has one more in few.
  let levels: (red: Int, green: Int, blue: Int)

  init(registers: Int) {
    levels = registers >= 216 ? (6, 6, 6) : registers >= 64 ? (4, 4, 4) : (2, 4, 2)
  }

  var count: Int { levels.red * levels.green * levels.blue }

  /// The rows of a picture that its placement shows, as a sixel sequence.
  func sixels(of placement: Placement, _ raster: Raster) -> String {
    let top = min(placement.skippedRows * placement.cellHeight, raster.height)
    let rows = top..<min(top + placement.rows * placement.cellHeight, raster.height)
    let columns = placement.shownDots.clamped(to: 0..<raster.width)
    var dots: [UInt8] = []
    dots.reserveCapacity(rows.count * columns.count)
    for y in rows {
      for x in columns { dots.append(UInt8(number(of: raster.color(x, y), x, y))) }
    }
    var palette = ""
    for number in Set(dots).sorted().map({ Int($0) }) {
      let parts = [
        (number / (levels.green * levels.blue), levels.red), (number / levels.blue % levels.green, levels.green),
        (number % levels.blue, levels.blue),
      ]
      palette += "#\(number);2;" + parts.map { "\($0.0 * 100 / ($0.1 - 1))" }.joined(separator: ";")
    }
    return "\u{1B}P0;1;0q\"1;1;\(columns.count);\(rows.count)" + palette
      + String(decoding: SixelEncoder.bands(dots, width: columns.count, colors: count), as: UTF8.self) + "\u{1B}\\"
  }

  /// The number of the colour that stands for another at a place.
  func number(of color: RGB, _ x: Int, _ y: Int) -> Int {
    let threshold = Self.threshold(x, y)
    func step(_ value: Int, _ levels: Int) -> Int {
      let (whole, rest) = (value * (levels - 1)).quotientAndRemainder(dividingBy: 255)
      return rest * 64 > threshold * 255 ? whole + 1 : whole
    }
    return (step(color.red, levels.red) * levels.green + step(color.green, levels.green)) * levels.blue
      + step(color.blue, levels.blue)
  }

  /// 0...63: how much of the way to the next colour takes that one here.
  static func threshold(_ x: Int, _ y: Int) -> Int {
    var value = 0
    for bit in 0..<3 {
      let (a, b) = (x >> bit & 1, y >> bit & 1)
      value |= ((a ^ b) << 1 | b) << (2 * (2 - bit))
    }
    return value
  }
}
