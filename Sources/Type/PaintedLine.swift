// Unsafe pointers: libpng hands a buffer over, which is copied and freed here.
import CPictures
import Screen

extension Typesetter {
  /// Steps from ground to ink.
  private static let shades = 16
  /// Pairs of colours that a palette has room for.
  private static let mostPairs = 256 / shades

  /// A PNG of a line; nil where it cannot be made.
  public func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]? {
    let coverage = draw(line)
    var pairs: [(ink: UInt32, ground: UInt32)] = []
    var indices = [UInt8](repeating: 0, count: coverage.dots.count)
    for stretch in inks {
      let pair =
        pairs.firstIndex { $0.ink == stretch.ink && $0.ground == stretch.ground }
        ?? min(pairs.count, Self.mostPairs - 1)
      if pair == pairs.count { pairs.append((stretch.ink, stretch.ground)) }
      let columns = stretch.dots.clamped(to: 0..<line.width)
      let underline = line.underline
      for y in 0..<line.height {
        for x in columns {
          let covered = stretch.isUnderlined && underline.contains(y) ? 255 : Int(coverage.dots[y * line.width + x])
          indices[y * line.width + x] = UInt8(pair * Self.shades + (covered * (Self.shades - 1) + 127) / 255)
        }
      }
    }
    if pairs.isEmpty { pairs.append((0xFF, 0)) }
    var palette: [UInt8] = []
    for pair in pairs {
      for shade in 0..<Self.shades { palette += Self.blend(pair.ink, over: pair.ground, shade) }
    }
    var size = 0
    guard
      let bytes = wq_picture_png(
        indices, UInt32(line.width), UInt32(line.height), palette, UInt32(palette.count / 4), &size)
    else { return nil }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }

  /// Over a ground that is not there the ink fades instead.
  private static func blend(_ ink: UInt32, over ground: UInt32, _ shade: Int) -> [UInt8] {
    func channel(_ color: UInt32, _ number: Int) -> Int { Int(color >> (24 - 8 * UInt32(number)) & 0xFF) }
    let last = shades - 1
    if channel(ground, 3) == 0 {
      return (0..<3).map { UInt8(channel(ink, $0)) } + [UInt8(255 * shade / last)]
    }
    return (0..<3).map { number in
      UInt8((channel(ink, number) * shade + channel(ground, number) * (last - shade)) / last)
    } + [255]
  }
}
