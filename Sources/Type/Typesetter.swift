import CType
import Screen

/// Runs of text and a size to advances and dots: pure, given the fonts.
public final class Typesetter {
  public let shelf: FontShelf
  let shaper: Shaper
  var glyphs = GlyphCache()

  /// Nil where the libraries do not start.
  public init?(preferred: [String: String] = [:]) {
    guard let shelf = FontShelf(preferred: preferred), let shaper = Shaper() else { return nil }
    self.shelf = shelf
    self.shaper = shaper
  }

  /// The families that each script is set in, by ISO 15924; a script without a font is left out.
  public func families(language: String = "") -> [String: String] {
    var families: [String: String] = [:]
    let samples: [(hb_script_t, UInt32)] = [
      (HB_SCRIPT_ARABIC, 0x633), (HB_SCRIPT_HEBREW, 0x5D0), (HB_SCRIPT_LATIN, 0x61), (HB_SCRIPT_HAN, 0x4E2D),
    ]
    for (script, letter) in samples {
      families[Script.name(script)] =
        shelf.font(for: letter, script: script, language: language, face: 0)?.family
    }
    if let urdu = shelf.font(for: 0x633, script: HB_SCRIPT_ARABIC, language: "ur", face: 0) {
      families["ur"] = urdu.family
    }
    return families
  }

  /// Each scalar's share of its cluster's advance, in 1/4096 em; nothing where no font is there for any letter.
  ///
  /// - Parameters:
  ///   - levels: of each scalar (UAX#9).
  ///   - faces: of each scalar: bits, 1 bold, 2 italic, 4 of one width, 8 of few and open forms.
  public func advances(of scalars: [UInt32], levels: [UInt8], faces: [UInt8], language: String) -> [Int32] {
    guard levels.count == scalars.count, faces.count == scalars.count else { return [] }
    var advances = [Int32](repeating: 0, count: scalars.count)
    var hasFont = scalars.isEmpty
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, levels[end] & 1 == levels[start] & 1, faces[end] == faces[start] { end += 1 }
      let runs = shelf.runs(
        of: scalars, in: start..<end, isRightToLeft: levels[start] & 1 == 1, language: language, face: faces[start])
      for run in runs {
        hasFont = true
        add(run, of: scalars, language: language, to: &advances)
      }
      start = end
    }
    return hasFont ? advances : []
  }

  private func add(_ run: ShapingRun, of scalars: [UInt32], language: String, to advances: inout [Int32]) {
    let shaped = shape(run, of: scalars, language: language)
    var widths: [Int: Int] = [:]
    for glyph in shaped { widths[glyph.cluster, default: 0] += glyph.advance }
    let starts = widths.keys.sorted()
    for (number, first) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : run.range.upperBound
      let width = ((widths[first] ?? 0) << 12) / run.font.unitsPerEm
      // A ligature's letters share its room, as carets in it do.
      let sharers = (first..<end).filter { $0 == first || Script.takesRoom(scalars[$0]) }
      for (share, scalar) in sharers.enumerated() {
        advances[scalar] = Int32(clamping: width * (share + 1) / sharers.count - width * share / sharers.count)
      }
    }
  }

  func shape(_ run: ShapingRun, of scalars: [UInt32], language: String) -> [ShapedGlyph] {
    shaper.shape(
      scalars, run.range, isRightToLeft: run.isRightToLeft, script: run.script, language: language, font: run.font)
  }
}
