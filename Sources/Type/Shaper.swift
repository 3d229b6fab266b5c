// Unsafe pointers: HarfBuzz takes an array of scalars for the call.
import CType

/// A glyph of a shaped run, in font units.
public struct ShapedGlyph: Equatable, Sendable {
  public var glyph: UInt32
  /// The first scalar that it stands for.
  public var cluster: Int
  public var advance: Int
  public var x: Int
  public var y: Int

  public init(glyph: UInt32, cluster: Int, advance: Int, x: Int, y: Int) {
    self.glyph = glyph
    self.cluster = cluster
    self.advance = advance
    self.x = x
    self.y = y
  }
}

/// HarfBuzz, with a buffer that is kept.
public final class Shaper {
  private let buffer: OpaquePointer

  public init?() {
    guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else { return nil }
    self.buffer = buffer
  }

  deinit { hb_buffer_destroy(buffer) }

  /// The glyphs of a stretch from left to right; what stands around it decides how its ends join.
  public func shape(
    _ scalars: [UInt32], _ range: Range<Int>, isRightToLeft: Bool, script: hb_script_t, language: String, font: Font
  ) -> [ShapedGlyph] {
    hb_buffer_clear_contents(buffer)
    scalars.withUnsafeBufferPointer { text in
      hb_buffer_add_utf32(
        buffer, text.baseAddress, Int32(text.count), UInt32(range.lowerBound), Int32(range.count))
    }
    hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, script)
    if !language.isEmpty { hb_buffer_set_language(buffer, hb_language_from_string(language, -1)) }
    hb_shape(font.shaping, buffer, nil, 0)
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { i in
      ShapedGlyph(
        glyph: infos[i].codepoint, cluster: Int(infos[i].cluster), advance: Int(positions[i].x_advance),
        x: Int(positions[i].x_offset), y: Int(positions[i].y_offset))
    }
  }
}
