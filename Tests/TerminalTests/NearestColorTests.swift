import Screen
import Testing

@testable import Terminal

@Suite struct NearestColorTests {
  /// The few that are looked at hold what looking at all would find.
  @Test func theNearestOfAllIsFoundAmongTheFew() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let color = (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) }
      let wanted = (Int(color[0]), Int(color[1]), Int(color[2]))
      let distances = (16...255).map { XtermPalette.distance(wanted, XtermPalette.rgb(UInt8($0))) }
      let least = distances.firstIndex { $0 == distances.min() }.map { Int32($0 + 16) }
      let found = ColorDepth.palette.index(of: .rgb(red: color[0], green: color[1], blue: color[2]))
      #expect(found == least, "\(color)")
    }
  }

  /// So few are all looked at, and none beyond them is taken.
  @Test(arguments: [ColorDepth.eight, .sixteen]) func ofAFewColoursTheNearestIsTaken(depth: ColorDepth) {
    for level in stride(from: 0, to: 256, by: 15) {
      let wanted = (level, 255 - level, level / 2)
      let distances = (0..<depth.rawValue).map { XtermPalette.distance(wanted, XtermPalette.rgb(UInt8($0))) }
      let color = Color.rgb(red: UInt8(wanted.0), green: UInt8(wanted.1), blue: UInt8(wanted.2))
      #expect(distances.firstIndex { $0 == distances.min() } == Int(depth.index(of: color)), "\(level)")
    }
  }

  @Test func aColourOfThePaletteIsItself() {
    for index in 16..<232 {
      let (red, green, blue) = XtermPalette.rgb(UInt8(index))
      let color = Color.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      #expect(ColorDepth.palette.index(of: color) == Int32(index))
    }
  }
}
