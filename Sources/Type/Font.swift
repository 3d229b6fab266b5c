// Unsafe pointers: fontconfig hands out strings that it keeps; they are copied at once.
import CType

/// One font file, for shaping and for drawing.
public final class Font {
  public let path: String
  public let family: String
  /// Font units of an em.
  public let unitsPerEm: Int
  /// Whether bold letters are to be made from plain ones.
  let needsBolder: Bool
  let shaping: OpaquePointer
  let outlines: FT_Face
  private let characters: OpaquePointer

  /// - Parameter pattern: what fontconfig says of the file; nil where it cannot be opened.
  init?(_ pattern: OpaquePointer, library: FT_Library, isBold: Bool) {
    var file: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    var name: UnsafeMutablePointer<FcChar8>?
    var characters: OpaquePointer?
    var weight: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file,
      FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters
    else { return nil }
    _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    _ = FcPatternGetString(pattern, FC_FAMILY, 0, &name)
    _ = FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight)
    let path = String(cString: file)
    var outlines: FT_Face?
    guard FT_New_Face(library, path, FT_Long(index), &outlines) == 0, let outlines else { return nil }
    let blob = hb_blob_create_from_file(path)
    let face = hb_face_create(blob, UInt32(index & 0xFFFF))
    hb_blob_destroy(blob)
    defer { hb_face_destroy(face) }
    guard outlines.pointee.face_flags & FT_Long(FT_FACE_FLAG_SCALABLE) != 0, hb_face_get_glyph_count(face) > 0,
      let shaping = hb_font_create(face)
    else {
      FT_Done_Face(outlines)
      return nil
    }
    self.path = path
    family = name.map { String(cString: $0) } ?? path
    unitsPerEm = max(Int(hb_face_get_upem(face)), 1)
    needsBolder = isBold && weight < FC_WEIGHT_DEMIBOLD
    self.shaping = shaping
    self.outlines = outlines
    self.characters = FcCharSetCopy(characters)
  }

  deinit {
    hb_font_destroy(shaping)
    FT_Done_Face(outlines)
    FcCharSetDestroy(characters)
  }

  func has(_ scalar: UInt32) -> Bool { FcCharSetHasChar(characters, scalar) != 0 }
}
