/// The block characters that a cell's parts are drawn with.
public enum Mosaic: String, CaseIterable, Sendable {
  /// Upper and lower half.
  case halves
  /// Two by two.
  case quadrants
  /// Two by three (Unicode 13).
  case sextants
  /// Two by four (Unicode 16).
  case octants

  /// Parts of a cell.
  public var columns: Int { self == .halves ? 1 : 2 }
  public var rows: Int {
    switch self {
    case .halves, .quadrants: 2
    case .sextants: 3
    case .octants: 4
    }
  }

  /// Dots of a cell that letters are drawn in before characters are chosen for them: as many as these tell apart in shades.
  /// Without shades each part is a dot, for letters that are hinted for it.
  public func grid(in depth: ColorDepth) -> (columns: Int, rows: Int) {
    if depth < .palette { return (columns, rows) }
    return self == .sextants ? (2, 3) : (2, 4)
  }

  /// A few of its characters.
  public var sample: String {
    let all = 1 << (columns * rows)
    return String(
      String.UnicodeScalarView([1, all / 3, all / 2, all - 2].compactMap { Unicode.Scalar(character($0)) }))
  }

  /// The character whose parts are those of a pattern: a bit a part, row by row, the first one the upper left.
  func character(_ pattern: Int) -> UInt32 {
    switch self {
    case .halves: [0x20, 0x2580, 0x2584, 0x2588][pattern & 3]
    case .quadrants: Self.quadrantCharacters[pattern & 15]
    case .sextants: Self.sextant(pattern & 63)
    case .octants: Self.octantCharacters[pattern & 255]
    }
  }

  /// Whether a character is one that cells are drawn with, and no letter.
  static func draws(_ character: UInt32) -> Bool {
    0x2580...0x259F ~= character || 0x1FB00...0x1FBFF ~= character || 0x1CD00...0x1CEFF ~= character
      || character == PlaceholderPictures.character
  }

  private static let quadrantCharacters: [UInt32] = [
    0x20, 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B, 0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599,
    0x259F, 0x2588,
  ]

  /// U+1FB00 and on leave out the patterns that have older characters.
  private static func sextant(_ pattern: Int) -> UInt32 {
    switch pattern {
    case 0: 0x20
    case 0b010101: 0x258C
    case 0b101010: 0x2590
    case 63: 0x2588
    default: 0x1FB00 + UInt32(pattern - 1 - (pattern > 0b010101 ? 1 : 0) - (pattern > 0b101010 ? 1 : 0))
    }
  }

  /// So do U+1CD00 and on.
  private static let octantCharacters: [UInt32] = {
    var older: [Int: UInt32] = [
      0b0000_0001: 0x1CEA8, 0b0000_0010: 0x1CEAB, 0b0100_0000: 0x1CEA3, 0b1000_0000: 0x1CEA0, 0b0000_0011: 0x1FB82,
      0b1100_0000: 0x2582, 0b0011_1111: 0x1FB85, 0b1111_1100: 0x2586, 0b0001_0100: 0x1FBE6, 0b0010_1000: 0x1FBE7,
    ]
    for (pattern, character) in quadrantCharacters.enumerated() {
      // Each quarter is two octants, one above the other.
      let quarters = [0b0000_0101, 0b0000_1010, 0b0101_0000, 0b1010_0000]
      older[quarters.indices.reduce(0) { pattern & 1 << $1 == 0 ? $0 : $0 | quarters[$1] }] = character
    }
    var next: UInt32 = 0x1CD00
    return (0..<256).map { pattern in
      if let character = older[pattern] { return character }
      defer { next += 1 }
      return next
    }
  }()
}
