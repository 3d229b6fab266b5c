/// What search takes for the same: without marks, case, tatweel and invisible characters; one shape of alef, yeh, kaf,
/// heh; European digits; presentation forms as their letters.
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

  init(_ data: CharacterData) {
    var places: [[UInt32]: UInt32] = [:]
    var candidates = Set(data.decomposition.keys).union(data.caseFolding.keys).union(data.decimalDigit.keys)
    candidates.formUnion(Self.alike.keys)
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
