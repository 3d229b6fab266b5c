import Screen
import Testing

@testable import Terminal

@Suite struct SixelTests {
  private static let line = LetterLine(
    runs: [], language: "", emWidth: 64, emHeight: 64, width: 8, height: 12, baseline: 1)

  private func placement(row: Int, baseline: Int = 1) -> Placement {
    let letters = LetterLine(
      runs: [], language: "", emWidth: 64, emHeight: 64, width: 8, height: 12, baseline: baseline)
    return Placement(
      row: row, column: 0, rows: 2, columns: 2, skippedRows: 0, pictureRows: 2, cellWidth: 4, cellHeight: 6,
      content: .letters(letters, [.init(dots: 0..<8, foreground: .indexed(15), background: .indexed(0))]))
  }

  @Test func whatGoesIsWrittenOverAndWhatIsWrittenOverIsDrawnAgain() {
    var pictures = SixelPictures { "<\($0.letters?.baseline ?? 0)>" }
    _ = pictures.leave(for: [], isWritten: { _ in true }, isCleared: true)
    #expect(
      pictures.draw([placement(row: 0, baseline: 0), placement(row: 4, baseline: 4)]) == "\u{1B}[1;1H<0>\u{1B}[5;1H<4>")
    #expect(pictures.draw([placement(row: 0, baseline: 0), placement(row: 4, baseline: 4)]) == "", "once")

    var left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { _ in false }, isCleared: false)
    #expect(left.rows == [0, 1])
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "")

    left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { $0 == 5 }, isCleared: false)
    #expect(left.rows == [])
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "\u{1B}[5;1H<4>", "a row of it was written")

    left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { _ in true }, isCleared: true)
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "\u{1B}[5;1H<4>", "the screen was cleared")
  }

  @Test func aLineThatMovesIsNotDrawnAgain() {
    var asked = 0
    var pictures = SixelPictures { placement in
      asked += 1
      return "<\(placement.letters?.baseline ?? 0)>"
    }
    for top in [8, 6, 4] {
      let placements = [placement(row: top), placement(row: top + 2, baseline: 2)]
      _ = pictures.leave(for: placements, isWritten: { _ in true }, isCleared: false)
      #expect(pictures.draw(placements) == "\u{1B}[\(top + 1);1H<1>\u{1B}[\(top + 3);1H<2>")
    }
    #expect(asked == 2)
    for baseline in 10..<200 { _ = pictures.draw([placement(row: 0, baseline: baseline)]) }
    _ = pictures.draw([placement(row: 2)])
    #expect(asked == 193, "those of long ago are forgotten")
  }

  /// Draws a sequence again: the colour's number of every dot, nil where none was set.
  private func decode(_ text: String, width: Int, height: Int) -> [Int?] {
    var dots = [Int?](repeating: nil, count: width * height)
    var body = Array(text.utf8.drop { $0 != UInt8(ascii: "\"") }.dropFirst())[...]
    var (x, band, color) = (0, 0, 0)
    func number() -> Int {
      var value = 0
      while let byte = body.first, (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte) - 0x30
        body.removeFirst()
      }
      return value
    }
    func skipParameters() -> Bool {
      var any = false
      while body.first == UInt8(ascii: ";") {
        body.removeFirst()
        _ = number()
        any = true
      }
      return any
    }
    _ = number()
    _ = skipParameters()
    while let byte = body.popFirst(), byte != 0x1B {
      var count = 1
      var letter = byte
      switch byte {
      case UInt8(ascii: "#"):
        let named = number()
        if !skipParameters() { color = named }
        continue
      case UInt8(ascii: "$"):
        x = 0
        continue
      case UInt8(ascii: "-"):
        x = 0
        band += 6
        continue
      case UInt8(ascii: "!"):
        count = number()
        letter = body.popFirst() ?? 0x3F
      default: break
      }
      for _ in 0..<count {
        for bit in 0..<6 where (letter - 63) >> UInt8(bit) & 1 == 1 && band + bit < height {
          dots[(band + bit) * width + x] = color
        }
        x += 1
      }
    }
    return dots
  }

  @Test func aSixelPictureHasTheShadesOfItsLetters() {
    var coverage = Coverage(width: 8, height: 12)
    for dot in coverage.dots.indices { coverage.dots[dot] = UInt8(dot * 255 / (coverage.dots.count - 1)) }
    let encoder = SixelEncoder(mostColors: 64) { color, _ in
      color == .indexed(15) ? RGB(red: 255, green: 255, blue: 255) : RGB(red: 0, green: 0, blue: 0)
    }
    let text = encoder.encode(placement(row: 0), Self.line, coverage)
    #expect(text.hasPrefix("\u{1B}P0;1;0q\"1;1;8;12#0;2;0;0;0"))
    #expect(text.contains("#4;2;100;100;100") && text.hasSuffix("\u{1B}\\"))
    let shades = decode(text, width: 8, height: 12)
    #expect(shades == coverage.dots.map { (Int($0) * 4 + 127) / 255 })

    var lower = placement(row: 0)
    (lower.rows, lower.skippedRows) = (1, 1)
    #expect(decode(encoder.encode(lower, Self.line, coverage), width: 8, height: 6) == Array(shades[48...]))
  }

  @Test func aPictureInSixelsIsAsBrightAsItWas() {
    var dots: [UInt8] = []
    for _ in 0..<16 { for x in 0..<16 { dots += x < 8 ? [255, 128, 0] : [10, 10, 10] } }
    let raster = Raster(width: 16, height: 16, dots: dots)
    var placement = placement(row: 0)
    (placement.cellWidth, placement.cellHeight, placement.rows, placement.skippedRows) = (8, 8, 1, 1)
    placement.content = .figure(FigureDots(path: "a", width: 16, height: 16))
    for (registers, steps) in [(256, [6, 6, 6]), (64, [4, 4, 4]), (16, [2, 4, 2])] {
      let cube = ColorCube(registers: registers)
      #expect(cube.count == steps.reduce(1, *))
      let shown = decode(cube.sixels(of: placement, raster), width: 16, height: 8)
      var sums = [0, 0, 0, 0, 0, 0]
      for (place, number) in shown.enumerated() {
        let number = number ?? 0
        let parts = [number / (steps[1] * steps[2]), number / steps[2] % steps[1], number % steps[2]]
        for part in 0..<3 { sums[(place % 16 < 8 ? 0 : 3) + part] += parts[part] * 255 / (steps[part] - 1) }
      }
      for (sum, wanted) in zip(sums, [255, 128, 0, 10, 10, 10]) { #expect(abs(sum / 64 - wanted) <= 6) }
    }
  }

  @Test func fewRegistersMeanFewerShades() {
    let encoder = SixelEncoder(mostColors: 2) { color, _ in
      color == .indexed(15) ? RGB(red: 255, green: 255, blue: 255) : RGB(red: 0, green: 0, blue: 0)
    }
    let text = encoder.encode(placement(row: 0), Self.line, Coverage(width: 8, height: 12))
    #expect(text.contains("#1;2;100;100;100") && !text.contains("#2;2;"))
  }
}
