/// The word of each scalar: every property that setting text looks at, so that one look-up gives them all. The layout
/// is the one that `ScalarProperties` in UnicodeText reads.
struct PackedProperties {
  private(set) var words: [UInt32]

  init(_ data: CharacterData) {
    words = [UInt32](repeating: 0, count: CharacterData.scalarCount)
    for scalar in 0..<CharacterData.scalarCount {
      var word = UInt32(data.bidiClass[scalar])
      word |= UInt32(data.lineBreakClass[scalar]) << 5
      word |= UInt32(data.clusterClass[scalar]) << 11
      word |= Self.joining[Int(data.joiningType[scalar])] << 15
      word |= UInt32(data.bracket[scalar]) << 18
      if data.takesEmojiStyle[scalar] { word |= 1 << 21 }
      // Template of the flags of a set scalar: cells (2 bits), start of a cluster.
      word |= (data.isWide[scalar] ? 2 : 1) << 24
      let cluster = CharacterData.clusterClasses[Int(data.clusterClass[scalar])]
      if data.clusterClass[scalar] != 0 && cluster != "Extend" && cluster != "SpacingMark" { word |= 1 << 22 }
      if cluster != "Extend" && cluster != "ZWJ" && cluster != "SpacingMark" { word |= 1 << 26 }
      words[scalar] = word
    }
    for scalar in data.mirror.keys { words[scalar] |= 1 << 20 }
    for (scalar, category) in data.category { addCategory(category, of: scalar, prepends: Self.prepends(data, scalar)) }
    // Hangul vowels and finals stand in the cells of the syllable's first consonant (UAX#11).
    for scalar in [0x1160...0x11FF, 0xD7B0...0xD7FF].joined() { words[scalar] &= ~(3 << 24) }
    // What ends a line or a paragraph takes no cell and is never sent.
    for scalar in [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] {
      words[scalar] &= ~(3 << 24)
      words[scalar] |= 1 << 31
    }
    // Variation selectors, modifiers and the keycap of emoji, whose clusters have widths of their own.
    for scalar in [0xFE0E, 0xFE0F, 0x20E3] + Array(0x1F3FB...0x1F3FF) { words[scalar] |= 1 << 22 }
    // The alefs of the four lam-alef ligatures.
    for scalar in [0x622, 0x623, 0x625, 0x627] { words[scalar] |= 1 << 23 }
    words[0x09] |= 1 << 29
    words[0xAD] |= 1 << 30
  }

  /// By index of `CharacterData.joiningTypes`: bit 0 joins what is before, bit 1 what is behind; 4 is transparent.
  private static let joining: [UInt32] = [0, 1, 2, 3, 7, 4]

  private static func prepends(_ data: CharacterData, _ scalar: Int) -> Bool {
    CharacterData.clusterClasses[Int(data.clusterClass[scalar])] == "Prepend"
  }

  private mutating func addCategory(_ category: String, of scalar: Int, prepends: Bool) {
    switch category {
    case "Mn", "Me": words[scalar] &= ~(3 << 24)
    case "Cf" where !prepends:
      words[scalar] &= ~(3 << 24)
      words[scalar] |= 1 << 31  // never sent
    case "Zs":
      let class_ = words[scalar] >> 5 & 63
      // Spaces that a line may end after hang over its end; the no-break ones do not.
      if class_ == LineBreakClass.SP.rawValue || class_ == LineBreakClass.BA.rawValue { words[scalar] |= 1 << 29 }
    default: break
    }
  }
}
