/// What a character does to a run of kitty: the cells of one font that it hands to HarfBuzz together, and that come back
/// turned around when the first character with a script is of one that runs right to left.
///
/// Measured with `Tests/terminals/kitty-runs.py` in kitty 0.26.5 and 0.48.2, in which it is the same but for U+2002, which
/// ends the run in the newer one; what was seen is kept beside the script and compared with this table by
/// `KittyMeasurementTests`.
enum KittyRun: Equatable {
  /// Ends the run: it is drawn by kitty itself, or not at all.
  case end
  /// A space that does not end the run; shown as U+0020 it would.
  case space
  /// Turns the run if it comes first.
  case letter
  /// So does this, but it is no letter: digits and signs of the Arabic script.
  case sign
  /// Without a script: goes with what comes first.
  case common
  /// Of a script that runs left to right: the run stays as it is if this comes first.
  case other

  init(_ scalar: UInt32) {
    self = Self.table.first { $0.range.contains(scalar) }?.kind ?? (scalar < 0x80 ? .common : Self.ofScript(scalar))
  }

  private static let table: [(range: ClosedRange<UInt32>, kind: KittyRun)] = [
    (0x20...0x20, .end),
    (0x41...0x5A, .other), (0x61...0x7A, .other),
    (0xA0...0xA0, .space), (0x2000...0x200A, .space), (0x202F...0x202F, .space), (0x205F...0x205F, .space),
    (0x3000...0x3000, .space),
    (0xC0...0xD6, .other), (0xD8...0xF6, .other), (0xF8...0x24F, .other),
    (0x80...0x2AF, .common),
    (0x60C...0x60C, .common), (0x61B...0x61B, .common), (0x61F...0x61F, .common), (0x640...0x640, .common),
    (0x606...0x60F, .sign), (0x660...0x66D, .sign), (0x6D4...0x6D4, .sign), (0x6DD...0x6DD, .common),
    (0x6DE...0x6DE, .sign), (0x6E9...0x6E9, .sign), (0x6F0...0x6F9, .sign),
    (0xFD3E...0xFD3F, .common), (0xFDFC...0xFDFF, .sign),
    // Drawn by kitty: lines, blocks, Braille, the signs of Powerline, legacy computing.
    (0x2500...0x259F, .end), (0x2800...0x28FF, .end), (0xE0B0...0xE0BF, .end), (0x1FB00...0x1FBAE, .end),
  ]

  private static func ofScript(_ scalar: UInt32) -> KittyRun {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: .letter
    case 0x2010...0x2BFF, 0x3001...0x3020, 0xFE00...0xFE6F, 0xFF00...0xFF20, 0xFFE0...0xFFFD, 0x1F000...0x1FAFF: .common
    default: .other
    }
  }

  /// Whether a run that begins with it is turned.
  var turns: Bool { self == .letter || self == .sign }
  /// Whether it decides what becomes of the run that it comes first in.
  var decides: Bool { turns || self == .other }
}
