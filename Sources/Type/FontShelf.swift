// Unsafe pointers: fontconfig hands out strings that it keeps; they are copied at once.
import CType

/// The machine's fonts: finds one for a letter by script, language and face, and keeps those that were opened.
public final class FontShelf {
  /// What a list of fonts is looked up by.
  private struct Wish: Hashable {
    var script: UInt32
    var language: String
    var isBold: Bool
    var isItalic: Bool
    var isMonospaced: Bool
    var isOpen: Bool
  }

  /// Fonts of one wish, the best first, opened as they are needed.
  private struct Candidates {
    var patterns: [OpaquePointer]
    var characters: [OpaquePointer]
  }

  /// Fonts that are looked at for a letter.
  private static let mostCandidates = 64

  let library: FT_Library
  private let configuration: OpaquePointer
  /// Families by language ("ar") or script ("Arab"), from the user.
  public var preferred: [String: String] = [:] { didSet { if preferred != oldValue { found = [:] } } }
  private var found: [Wish: Candidates] = [:]
  private var opened: [String: Font] = [:]

  /// Nil where fontconfig or FreeType do not start.
  public init?(preferred: [String: String] = [:]) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    guard let configuration = FcInitLoadConfigAndFonts() else {
      FT_Done_FreeType(library)
      return nil
    }
    self.library = library
    self.configuration = configuration
    self.preferred = preferred
  }

  deinit {
    forget()
    opened = [:]
    FcConfigDestroy(configuration)
    FT_Done_FreeType(library)
  }

  private func forget() {
    for candidates in found.values { for pattern in candidates.patterns { FcPatternDestroy(pattern) } }
    found = [:]
  }

  /// A font that has the letter; nil where none has.
  ///
  /// - Parameter face: bits: 1 bold, 2 italic, 4 of one width, 8 of few and open forms.
  public func font(for scalar: UInt32, script: hb_script_t, language: String, face: UInt8) -> Font? {
    let wish = Wish(
      script: script.rawValue, language: String(language.prefix { $0 != "-" }), isBold: face & 1 != 0,
      isItalic: face & 2 != 0, isMonospaced: face & 4 != 0, isOpen: face & 8 != 0)
    let candidates = found[wish] ?? list(wish, script)
    for (pattern, characters) in zip(candidates.patterns, candidates.characters)
    where FcCharSetHasChar(characters, scalar) != 0 {
      if let font = open(pattern, isBold: wish.isBold) { return font }
    }
    return nil
  }

  private func open(_ pattern: OpaquePointer, isBold: Bool) -> Font? {
    var file: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else { return nil }
    _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    let key = "\(String(cString: file)):\(index):\(isBold)"
    if let font = opened[key] { return font }
    let font = Font(pattern, library: library, isBold: isBold)
    opened[key] = font
    return font
  }

  private func list(_ wish: Wish, _ script: hb_script_t) -> Candidates {
    var candidates = Candidates(patterns: [], characters: [])
    defer { found[wish] = candidates }
    guard let pattern = FcPatternCreate() else { return candidates }
    defer { FcPatternDestroy(pattern) }
    let own =
      preferred[wish.language] ?? preferred[Script.name(script)]
      ?? (FontFamilies.hasOwn(wish.language) ? nil : preferred[FontFamilies.language(of: script)])
    let families = FontFamilies.preferred(
      script: script, language: wish.language, isMonospaced: wish.isMonospaced, isOpen: wish.isOpen)
    for family in (own.map { [$0] } ?? []) + families { FcPatternAddString(pattern, FC_FAMILY, family) }
    FcPatternAddInteger(pattern, FC_WEIGHT, wish.isBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, wish.isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcPatternAddBool(pattern, FC_SCALABLE, 1)
    FcPatternAddBool(pattern, FC_COLOR, 0)
    if !wish.language.isEmpty { FcPatternAddString(pattern, FC_LANG, wish.language) }
    FcConfigSubstitute(configuration, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    guard let sorted = FcFontSort(configuration, pattern, 1, nil, &result) else { return candidates }
    defer { FcFontSetDestroy(sorted) }
    for number in 0..<min(Int(sorted.pointee.nfont), Self.mostCandidates) {
      guard let font = sorted.pointee.fonts[number] else { continue }
      var characters: OpaquePointer?
      var isColor: FcBool = 0
      _ = FcPatternGetBool(font, FC_COLOR, 0, &isColor)
      // Letters made of coloured pictures have no outlines.
      guard isColor == 0, FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch, let characters,
        let made = FcFontRenderPrepare(configuration, pattern, font)
      else { continue }
      candidates.patterns.append(made)
      candidates.characters.append(characters)
    }
    return candidates
  }
}
