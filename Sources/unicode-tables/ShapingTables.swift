/// Arabic presentation forms and what stands in for letters that have none.
struct ShapingTables {
  static let letters = 0x600..<0x900
  /// Four to a letter: isolated, final, initial, medial; 0 where Unicode has no such form.
  private(set) var forms = [UInt32](repeating: 0, count: letters.count * 4)
  /// A letter without forms: the letter of its joining group whose forms can stand for it, 0 where there is none.
  private(set) var standIns = [UInt32](repeating: 0, count: letters.count)
  /// The mark that tells it from that letter, 0 where Unicode has none that would.
  private(set) var standInMarks = [UInt32](repeating: 0, count: letters.count)

  init(_ data: CharacterData) {
    let tags = ["<isolated>", "<final>", "<initial>", "<medial>"]
    for scalar in 0xFB50...0xFEFF {
      guard let parts = data.decomposition[scalar]?.split(separator: " "), parts.count == 2,
        let context = tags.firstIndex(of: String(parts[0])), let letter = Int(parts[1], radix: 16),
        Self.letters.contains(letter), data.joiningType[letter] != 0
      else { continue }
      let at = (letter - Self.letters.lowerBound) * 4 + context
      if forms[at] == 0 { forms[at] = UInt32(scalar) }
    }
    // AE, of Kurdish and Uyghur, is written as a heh that joins nothing behind it, and has forms of its own by that only.
    forms[(0x6D5 - Self.letters.lowerBound) * 4 + 1] = 0xFEEA
    for letter in Self.letters where hasNoForms(letter) {
      guard let group = data.joiningGroup[letter], data.joiningType[letter] == 1 || data.joiningType[letter] == 3,
        let standIn = standIn(letter, group, data)
      else { continue }
      standIns[letter - Self.letters.lowerBound] = UInt32(standIn)
      standInMarks[letter - Self.letters.lowerBound] = UInt32(Self.mark(data.names[letter] ?? "") ?? 0)
    }
  }

  private func hasNoForms(_ letter: Int) -> Bool {
    let at = (letter - Self.letters.lowerBound) * 4
    return forms[at..<at + 4].allSatisfy { $0 == 0 }
  }

  /// The first letter of the group that has forms, or that of a group written with the same skeleton.
  private func standIn(_ letter: Int, _ group: String, _ data: CharacterData) -> Int? {
    let alike = [
      "SWASH KAF": 0x6A9, "BURUSHASKI YEH BARREE": 0x6D2, "ROHINGYA YEH": 0x6CC, "YEH WITH TAIL": 0x6CC,
      "AFRICAN FEH": 0x641, "AFRICAN QAF": 0x642, "AFRICAN NOON": 0x646, "STRAIGHT WAW": 0x648, "NYA": 0x646,
      "TEH MARBUTA GOAL": 0x629, "KASHMIRI YEH": 0x64A, "KEHEH": 0x6A9, "THIN YEH": 0x64A, "VERTICAL TAIL": 0x628,
    ]
    if let skeleton = alike[group] { return skeleton }
    return Self.letters.first {
      data.joiningGroup[$0] == group && !hasNoForms($0) && data.joiningType[$0] == data.joiningType[letter]
    }
  }

  /// The combining mark that a letter's name speaks of. The order matters: the longer phrase stands first.
  private static func mark(_ name: String) -> Int? {
    let phrases: [(String, Int)] = [
      ("SMALL V BELOW", 0x32C), ("INVERTED SMALL V BELOW", 0x32D), ("INVERTED SMALL V", 0x65B),
      ("INVERTED V", 0x65B), ("SMALL V", 0x65A), ("SMALL TAH", 0x615), ("HAMZA BELOW", 0x655), ("HAMZA ABOVE", 0x654),
      ("HAMZA", 0x654), ("FOUR DOTS ABOVE", 0x20DC), ("THREE DOTS ABOVE", 0x6DB), ("THREE DOTS BELOW", 0x20E8),
      ("DOWNWARDS BELOW", 0x20E8), ("DOWNWARDS", 0x6DB), ("POINTING UPWARDS BELOW", 0x20E8), ("TWO DOTS BELOW", 0x324),
      ("TWO DOTS", 0x308), ("DOT BELOW", 0x65C), ("DOT ABOVE", 0x6EC), ("RING", 0x6DF), ("MADDA", 0x653),
      ("WAVY HAMZA", 0x65F), ("DOUBLE DANDA", 0x20E6), ("CIRCUMFLEX", 0x302), ("STROKE", 0x335), ("BAR", 0x335),
    ]
    return phrases.first { name.hasSuffix($0.0) || name.contains($0.0 + " ") }?.1
  }
}
