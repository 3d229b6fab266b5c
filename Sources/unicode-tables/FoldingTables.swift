/// What search takes for the same: without marks, case, tatweel and invisible characters; one shape of alef, yeh, kaf,
/// heh; European digits; presentation forms as their letters; one sign for each kind of white space, quotation mark,
/// dash and punctuation.
struct FoldingTables {
  /// A scalar's value: 0 itself, `dropped`, another scalar, or `sequence` with the place of its sequence.
  private(set) var words = [UInt32](repeating: 0, count: CharacterData.scalarCount)
  /// Sequences of scalars, each headed by its length.
  private(set) var sequences: [UInt32] = []
  static let dropped: UInt32 = 0xFFFF_FFFF
  static let sequence: UInt32 = 0x8000_0000

  /// Arabic letters that readers and writers use for one another, beyond what their decompositions tell.
  private static let alike: [Int: Int] = [
    0x671: 0x627, 0x672: 0x627, 0x673: 0x627, 0x675: 0x627,  // alefs
    0x649: 0x64A, 0x6CC: 0x64A, 0x6CD: 0x64A, 0x6D0: 0x64A, 0x6CE: 0x64A, 0x678: 0x64A, 0x6D2: 0x64A,  // yehs
    0x629: 0x647, 0x6C1: 0x647, 0x6C3: 0x647, 0x6BE: 0x647, 0x6D5: 0x647,  // hehs
    0x6A9: 0x643, 0x6AA: 0x643, 0x676: 0x648, 0x6CF: 0x648,  // kafs, waws
  ]

  /// Signs that stand for one another: what is typed is found as it is printed.
  private static let signs: [Int: [Int]] = {
    var signs: [Int: [Int]] = [0x2026: [0x2E, 0x2E, 0x2E]]
    let alike: [(Int, [Int])] = [
      // White space, line ends among it.
      (
        0x20,
        [9, 0xA, 0xB, 0xC, 0xD, 0x85, 0xA0, 0x1680] + Array(0x2000...0x200A) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
      ),
      // ' ` ´ ʻ ʼ ʾ ʿ ՚ ׳ ‘ ’ ‚ ‛ ′ ‵ ‹ ›
      (
        0x27,
        [
          0x60, 0xB4, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x55A, 0x5F3, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039,
          0x203A,
        ]
      ),
      // " « » ״ “ ” „ ‟ ″ ‶ 〝 〞 〟
      (0x22, [0xAB, 0xBB, 0x5F4, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x301D, 0x301E, 0x301F]),
      // - ֊ ־ ‐ ‑ ‒ – — ― − ﹘ ﹣
      (0x2D, [0x58A, 0x5BE, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63]),
      // The Arabic comma, thousands mark, semicolon, question mark, per cent, decimal mark, full stop, asterisk, brackets.
      (0x2C, [0x60C, 0x66C]), (0x3B, [0x61B]), (0x3F, [0x61F]), (0x25, [0x66A]), (0x2E, [0x66B, 0x6D4]),
      (0x2A, [0x66D]),
      (0x28, [0xFD3E]), (0x29, [0xFD3F]),
    ]
    for (sign, others) in alike { for other in others { signs[other] = [sign] } }
    return signs
  }()

  init(_ data: CharacterData) {
    var places: [[UInt32]: UInt32] = [:]
    var candidates = Set(data.decomposition.keys).union(data.caseFolding.keys).union(data.decimalDigit.keys)
    candidates.formUnion(Self.alike.keys)
    candidates.formUnion(Self.signs.keys)
    for (scalar, category) in data.category where Self.isDropped(scalar, category) {
      words[scalar] = Self.dropped
      candidates.remove(scalar)
    }
    for scalar in candidates.sorted() {
      let folded = Self.fold(scalar, data)
      if folded == [scalar] { continue }
      switch folded.count {
      case 0: words[scalar] = Self.dropped
      case 1: words[scalar] = UInt32(folded[0])
      default:
        let value = folded.map(UInt32.init)
        let place = places[value] ?? UInt32(sequences.count)
        if places[value] == nil {
          places[value] = place
          sequences.append(UInt32(value.count))
          sequences.append(contentsOf: value)
        }
        words[scalar] = Self.sequence | place
      }
    }
  }

  private static func isDropped(_ scalar: Int, _ category: String) -> Bool {
    category == "Mn" || category == "Cf" || scalar == 0x640
  }

  private static func fold(_ scalar: Int, _ data: CharacterData) -> [Int] {
    if isDropped(scalar, data.category[scalar] ?? "") { return [] }
    if let sign = signs[scalar] { return sign }
    if let digit = data.decimalDigit[scalar] { return [0x30 + digit] }
    if let letter = alike[scalar] { return [letter] }
    if let decomposition = data.decomposition[scalar], decomposes(scalar, decomposition) {
      return decomposition.split(separator: " ").filter { !$0.hasPrefix("<") }.compactMap { Int($0, radix: 16) }
        .flatMap { fold($0, data) }
    }
    if let lower = data.caseFolding[scalar], lower != [scalar] { return lower.flatMap { fold($0, data) } }
    return [scalar]
  }

  /// All canonical decompositions; of the others those of Arabic presentation forms and of full- and half-width letters.
  private static func decomposes(_ scalar: Int, _ decomposition: String) -> Bool {
    guard decomposition.hasPrefix("<") else { return true }
    return (0xFB00...0xFEFF).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
      || (0x675...0x678).contains(scalar)
  }
}
