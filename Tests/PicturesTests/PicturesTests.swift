import Screen
import Testing

@testable import Pictures

@Suite struct PicturesTests {
  private static let red: [UInt8] = [200, 30, 40]
  private static let blue: [UInt8] = [20, 40, 220]
  private static let white: [UInt8] = [255, 255, 255]

  private static let samples: [(name: String, base64: String, right: [UInt8])] = [
    ("png", SamplePictures.png, blue), ("clear png", SamplePictures.clearPNG, white),
    ("jpeg", SamplePictures.jpeg, blue), ("inks", SamplePictures.inksJPEG, blue), ("webp", SamplePictures.webp, blue),
    ("moving webp", SamplePictures.movingWebP, blue), ("gif", SamplePictures.gif, blue),
    ("moving gif", SamplePictures.movingGIF, blue), ("clear gif", SamplePictures.clearGIF, white),
  ]

  private static func bytes(_ base64: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in base64.utf8 {
      guard
        let value = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8).firstIndex(
          of: letter)
      else { continue }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private func color(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    Array(raster.dots[(y * raster.width + x) * 3..<(y * raster.width + x) * 3 + 3])
  }

  private func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    zip(one, other).allSatisfy { abs(Int($0) - Int($1)) <= 12 }
  }

  @Test(arguments: samples) func everyFormatIsRead(name: String, base64: String, right: [UInt8]) throws {
    let bytes = Self.bytes(base64)
    let size = try Figure.size(of: bytes)
    #expect(size.width == 16 && size.height == 8)
    let whole = try Figure.raster(of: bytes, width: 16, height: 8)
    #expect(isNear(color(whole, 2, 1), Self.red) && isNear(color(whole, 13, 6), right), "\(name)")
    let small = try Figure.raster(of: bytes, width: 2, height: 1)
    #expect(isNear(color(small, 0, 0), Self.red) && isNear(color(small, 1, 0), right), "\(name)")
    let large = try Figure.raster(of: bytes, width: 64, height: 40)
    #expect(isNear(color(large, 3, 39), Self.red) && isNear(color(large, 60, 0), right), "\(name)")
  }

  /// The camera's top is on the right: the left half of its picture is the upper one.
  @Test func aPictureStandsUprightAsTheCameraSays() throws {
    let bytes = Self.bytes(SamplePictures.lyingJPEG)
    let size = try Figure.size(of: bytes)
    #expect(size.width == 8 && size.height == 16)
    let raster = try Figure.raster(of: bytes, width: 8, height: 16)
    #expect(isNear(color(raster, 4, 2), Self.red) && isNear(color(raster, 4, 13), Self.blue))
  }

  @Test func aPNGOfDotsHasTheSameDots() throws {
    let raster = try Figure.raster(of: Self.bytes(SamplePictures.webp), width: 16, height: 8)
    #expect(try Figure.raster(of: try Figure.png(of: raster), width: 16, height: 8) == raster)
  }

  @Test func whatIsNoPictureIsRefused() {
    for bytes in [[], Array("<svg></svg>".utf8), [UInt8](repeating: 0, count: 100)] {
      #expect(throws: FigureFault.unknown) { try Figure.size(of: bytes) }
    }
    #expect(throws: FigureFault.tooLarge) {
      try Figure.raster(of: Self.bytes(SamplePictures.png), width: 1 << 20, height: 1)
    }
  }

  /// A head that promises more dots than there is room for.
  @Test func aPictureOfTooManyDotsIsRefused() {
    var bytes = Self.bytes(SamplePictures.gif)
    bytes.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: FigureFault.tooLarge) { try Figure.raster(of: bytes, width: 10, height: 10) }
  }

  /// Any file that was cut is broken or shows what it has; and whatever a byte is changed to, reading ends.
  @Test(arguments: samples) func brokenFilesAreRefused(name: String, base64: String, right: [UInt8]) throws {
    let bytes = Self.bytes(base64)
    for end in 0..<bytes.count {
      _ = try? Figure.size(of: Array(bytes[..<end]))
      _ = try? Figure.raster(of: Array(bytes[..<end]), width: 4, height: 4)
    }
    #expect(throws: FigureFault.broken, "\(name)") {
      try Figure.raster(of: Array(bytes[..<(bytes.count / 2)]), width: 4, height: 4)
    }
    for place in bytes.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = value
        _ = try? Figure.raster(of: changed, width: 4, height: 4)
      }
    }
  }
}
