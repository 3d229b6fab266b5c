import Screen

/// Lines of letters in their colours, and pictures, as sixel sequences.
struct SixelEncoder {
  /// Colours that a picture may have.
  let mostColors: Int
  /// Whether the terminal shows the cell's own ground where nothing is drawn; mlterm 3.9 shows white.
  var showsGround = false
  let resolve: (Color, _ isInk: Bool) -> RGB

  /// More are hardly seen, and each is a pass over the line.
  private static let mostShades = 5
  /// The number of a dot that is left as it is.
  private static let clear = UInt8.max

  /// The rows of the line that its placement shows.
  func encode(_ placement: Placement, _ line: LetterLine, _ coverage: Coverage) -> String {
    var pairs: [Pair] = []
    var pairOfDot = [UInt8](repeating: 0, count: coverage.width)
    for paint in placement.paints {
      let pair = Pair(
        ink: resolve(paint.foreground, true), ground: resolve(paint.background, false),
        isClear: showsGround && paint.background == placement.ground)
      var number = pairs.firstIndex(of: pair) ?? pairs.count
      if number == pairs.count {
        // Where colours run out, the first ones have to do.
        if (pairs.count + 1) * 2 <= mostColors { pairs.append(pair) } else { number = 0 }
      }
      for dot in paint.dots.clamped(to: 0..<coverage.width) { pairOfDot[dot] = UInt8(number) }
    }
    let shades = min(max(mostColors / max(pairs.count, 1), 2), Self.mostShades)
    var palette = ""
    for (number, pair) in pairs.enumerated() {
      for shade in 0..<shades {
        let color = pair.ground.mixed(with: pair.ink, shade, of: shades - 1)
        let percent = [color.red, color.green, color.blue].map { "\(($0 * 100 + 127) / 255)" }
        palette += "#\(number * shades + shade);2;\(percent.joined(separator: ";"))"
      }
    }
    let top = placement.skippedRows * placement.cellHeight
    let rows = top..<min(top + placement.rows * placement.cellHeight, coverage.height)
    let lines = dots(placement, line, coverage, rows, pairOfDot, pairs, shades: shades)
    let width = placement.shownDots.count
    return "\u{1B}P0;1;0q\"1;1;\(width);\(rows.count)" + palette
      + String(decoding: Self.bands(lines, width: width, colors: pairs.count * shades), as: UTF8.self)
      + "\u{1B}\\"
  }

  private struct Pair: Equatable {
    var ink: RGB
    var ground: RGB
    /// Whether the ground is that of the cells beneath, which is not drawn: in per cent it comes out a little different,
    /// and there would be a box around the line.
    var isClear: Bool
  }

  /// The number of each dot's colour.
  private func dots(
    _ placement: Placement, _ line: LetterLine, _ coverage: Coverage, _ rows: Range<Int>, _ pairOfDot: [UInt8],
    _ pairs: [Pair], shades: Int
  ) -> [UInt8] {
    let underline = line.underline
    var isUnderlined = [Bool](repeating: false, count: coverage.width)
    for paint in placement.paints where paint.isUnderlined {
      for dot in paint.dots.clamped(to: 0..<coverage.width) { isUnderlined[dot] = true }
    }
    var numbers: [UInt8] = []
    numbers.reserveCapacity(coverage.width * rows.count)
    for y in rows {
      let hasLine = underline.contains(y)
      for x in placement.shownDots.clamped(to: 0..<coverage.width) {
        let covered = hasLine && isUnderlined[x] ? 255 : Int(coverage.dots[y * coverage.width + x])
        let pair = Int(pairOfDot[x])
        let shade = (covered * (shades - 1) + 127) / 255
        numbers.append(shade == 0 && pairs[pair].isClear ? Self.clear : UInt8(pair * shades + shade))
      }
    }
    return numbers
  }

  /// Six rows of dots at a time, one pass for each colour in them.
  static func bands(_ dots: [UInt8], width: Int, colors: Int) -> [UInt8] {
    var out: [UInt8] = []
    let height = dots.count / max(width, 1)
    var masks = [UInt8](repeating: 0, count: width * colors)
    var isUsed = [Bool](repeating: false, count: colors)
    for top in stride(from: 0, to: height, by: 6) {
      for y in top..<min(top + 6, height) {
        let bit = UInt8(1 << (y - top))
        for x in 0..<width {
          guard dots[y * width + x] != clear else { continue }
          let color = Int(dots[y * width + x])
          masks[color * width + x] |= bit
          isUsed[color] = true
        }
      }
      var isFirst = true
      for color in 0..<colors where isUsed[color] {
        if !isFirst { out.append(0x24) }
        isFirst = false
        out += Array("#\(color)".utf8)
        var x = 0
        while x < width {
          let mask = masks[color * width + x]
          var end = x + 1
          while end < width, masks[color * width + end] == mask { end += 1 }
          // What is left blank at the end needs no saying.
          if !(mask == 0 && end == width) { put(mask + 63, end - x, &out) }
          x = end
        }
        for x in 0..<width { masks[color * width + x] = 0 }
        isUsed[color] = false
      }
      out.append(0x2D)
    }
    return out
  }

  private static func put(_ letter: UInt8, _ count: Int, _ out: inout [UInt8]) {
    if count > 3 {
      out.append(0x21)
      out += Array(String(count).utf8)
      out.append(letter)
    } else {
      for _ in 0..<count { out.append(letter) }
    }
  }
}
