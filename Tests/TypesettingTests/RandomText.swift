/// Random texts of everything that lines are made of, from a seed that a failure names.
struct RandomText: RandomNumberGenerator {
  private(set) var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  static let words: [String] = [
    "سلام", "لا", "لِأَ", "الله", "مُحَمَّد", "كتاب", "می‌شود", "ڵێڕ", "hello", "a", "(", ")", "«", "»", "12", "٣٤", "1,000",
    "%",
    "של", "ישראל", "\u{200F}", "\u{2067}", "\u{2069}", "\u{202B}", "\u{202C}", "\u{AD}", "\u{200B}", "\u{300}", "é",
    "日本語",
    "ไทย", "👨‍👩‍👧‍👦", "🇸🇦", "❤️", "1️⃣", "👍🏽", "की", "한국어", "각", "\t", "\n", "\u{2028}", "\u{600}12", "۝٣", "\u{A0}", "  ",
    "supercalifragilistic", "والإلكترونيات", "\u{64E}\u{651}\u{64F}\u{650}\u{652}", "$(12)", "-", ".", "،", "\u{3000}",
    "\u{2003}",
  ]

  mutating func text() -> String {
    let plain = Bool.random(using: &self)
    return (0..<Int.random(in: 0...30, using: &self)).map { _ in
      let word = Self.words[Int.random(in: 0..<(plain ? 20 : Self.words.count), using: &self)]
      return word + (Int.random(in: 0..<3, using: &self) > 0 ? " " : "")
    }.joined()
  }
}
