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

  @Test func aColourOfThePaletteIsItself() {
    for index in 16..<232 {
      let (red, green, blue) = XtermPalette.rgb(UInt8(index))
      let color = Color.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      #expect(ColorDepth.palette.index(of: color) == Int32(index))
    }
  }
}
