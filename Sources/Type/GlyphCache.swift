import CType

/// A glyph as dots.
struct GlyphPicture {
  /// Dots from the pen to the left edge, and from the baseline up to the top.
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// 0...255 a dot.
  var dots: [UInt8]
}

/// Glyphs that were drawn at the sizes in use.
struct GlyphCache {
  struct Key: Hashable {
    var font: ObjectIdentifier
    var glyph: UInt32
    /// 1/64 dot.
    var emWidth: Int
    var emHeight: Int
    /// Quarters of a dot that the glyph stands right of a whole one.
    var shift: UInt8
    var isOneBit: Bool
  }

  /// Dots that are kept.
  private static let mostDots = 8 << 20

  private var pictures: [Key: GlyphPicture] = [:]
  private var dots = 0

  mutating func picture(_ key: Key, of font: Font) -> GlyphPicture? {
    if let known = pictures[key] { return known }
    guard let drawn = Self.draw(key, of: font) else { return nil }
    if dots > Self.mostDots {
      pictures = [:]
      dots = 0
    }
    pictures[key] = drawn
    dots += drawn.dots.count + 64
    return drawn
  }

  private static func draw(_ key: Key, of font: Font) -> GlyphPicture? {
    let face = font.outlines
    guard FT_Set_Char_Size(face, FT_F26Dot6(key.emWidth), FT_F26Dot6(key.emHeight), 72, 72) == 0 else { return nil }
    // Hinting helps small letters and bends large ones.
    let isSmall = key.emHeight < 24 * 64
    let hinting = key.isOneBit ? WQ_ONE_BIT : isSmall ? WQ_LIGHT : WQ_UNHINTED
    guard wq_load_outline(face, key.glyph, hinting) != 0 else { return nil }
    let bolder = font.needsBolder ? key.emHeight / 28 : 0
    guard wq_render(face, Int(key.shift) * 16, bolder, key.isOneBit ? 1 : 0) != 0 else { return nil }
    let slot = face.pointee.glyph.pointee
    let bitmap = slot.bitmap
    let (width, height) = (Int(bitmap.width), Int(bitmap.rows))
    var dots = [UInt8](repeating: 0, count: width * height)
    if let buffer = bitmap.buffer {
      for y in 0..<height {
        let row = buffer + y * Int(bitmap.pitch)
        for x in 0..<width {
          dots[y * width + x] = key.isOneBit ? (row[x >> 3] << (x & 7) & 0x80 != 0 ? 255 : 0) : row[x]
        }
      }
    }
    return GlyphPicture(
      left: Int(slot.bitmap_left), top: Int(slot.bitmap_top), width: width, height: height, dots: dots)
  }
}
