/// The scripts that the table's languages are written in, by ISO 15924.
public enum WritingScript: String, Sendable, CaseIterable {
  case arabic = "Arab"
  case hebrew = "Hebr"
  case cyrillic = "Cyrl"
  case latin = "Latn"

  /// Its place among all cases.
  package var index: Int {
    switch self {
    case .arabic: 0
    case .hebrew: 1
    case .cyrillic: 2
    case .latin: 3
    }
  }

  public var isRightToLeft: Bool { self == .arabic || self == .hebrew }

  /// The script of a letter; nil for what is no letter, and for letters of other scripts.
  package static func of(_ scalar: UInt32) -> WritingScript? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x259, 0x1E00...0x1EFF: .latin
    case 0x620...0x63F, 0x641...0x64A, 0x66E...0x66F, 0x671...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FC, 0x6FF,
      0x750...0x77F, 0x8A0...0x8C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFE80...0xFEFC:
      .arabic
    case 0x5D0...0x5EA, 0x5EF...0x5F2, 0xFB1D...0xFB4F: .hebrew
    case 0x400...0x481, 0x48A...0x52F: .cyrillic
    default: nil
    }
  }

  /// Whether a scalar stands on a letter or stretches it and so neither ends a word nor is one of its letters.
  package static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x8D3...0x8FF: true
    default: false
    }
  }
}
