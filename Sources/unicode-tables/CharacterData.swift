/// What the tables need to know of each scalar, one array a property.
struct CharacterData {
  static let scalarCount = 0x110000
  static let bidiClasses = [
    "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "NSM", "BN", "LRE", "LRO", "RLE", "RLO", "PDF",
    "LRI", "RLI", "FSI", "PDI",
  ]
  static let clusterClasses = [
    "Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V", "T",
    "LV",
    "LVT", "Extended_Pictographic",
  ]
  static let joiningTypes = ["U", "R", "L", "D", "C", "T"]

  var bidiClass = [UInt8](repeating: 0, count: scalarCount)
  var lineBreakClass = [UInt8](repeating: 0, count: scalarCount)
  var clusterClass = [UInt8](repeating: 0, count: scalarCount)
  var joiningType = [UInt8](repeating: 0, count: scalarCount)
  /// East_Asian_Width W or F.
  var isWide = [Bool](repeating: false, count: scalarCount)
  /// East_Asian_Width W, F or H.
  var isEastAsian = [Bool](repeating: false, count: scalarCount)
  var isAssigned = [Bool](repeating: false, count: scalarCount)
  var isPictographic = [Bool](repeating: false, count: scalarCount)
  /// Stands before U+FE0F in an emoji variation sequence.
  var takesEmojiStyle = [Bool](repeating: false, count: scalarCount)
  /// 1 opens, 2 closes a pair of brackets (UAX#9 BD14, BD15).
  var bracket = [UInt8](repeating: 0, count: scalarCount)
  var mirror: [Int: Int] = [:]
  var category: [Int: String] = [:]
  var names: [Int: String] = [:]
  var decomposition: [Int: String] = [:]
  var decimalDigit: [Int: Int] = [:]
  var joiningGroup: [Int: String] = [:]
  var caseFolding: [Int: [Int]] = [:]

  init(_ database: CharacterDatabase) throws {
    try readUnicodeData(database)
    try readBidi(database)
    try readLineBreak(database)
    try readClusters(database)
    for entry in try database.entries("ArabicShaping.txt") where entry.fields.count > 3 {
      joiningGroup[entry.scalars.lowerBound] = entry.fields[3]
    }
    for entry in try database.entries("extracted/DerivedJoiningType.txt") {
      let type = Self.index(entry.fields[1], in: Self.joiningTypes)
      for scalar in entry.scalars { joiningType[scalar] = type }
    }
    for entry in try database.entries("CaseFolding.txt") where entry.fields[1] == "C" || entry.fields[1] == "F" {
      caseFolding[entry.scalars.lowerBound] = entry.fields[2].split(separator: " ").compactMap { Int($0, radix: 16) }
    }
  }

  private mutating func readUnicodeData(_ database: CharacterDatabase) throws {
    var rangeStart: Int?
    for entry in try database.entries("UnicodeData.txt") {
      let scalar = entry.scalars.lowerBound
      // The file gives "<…, First>" and "<…, Last>" for what it does not list one by one.
      if entry.fields[1].hasSuffix("First>") {
        rangeStart = scalar
        continue
      }
      for assigned in (rangeStart ?? scalar)...scalar { isAssigned[assigned] = true }
      rangeStart = nil
      category[scalar] = entry.fields[2]
      names[scalar] = entry.fields[1]
      if !entry.fields[5].isEmpty { decomposition[scalar] = entry.fields[5] }
      if entry.fields[2] == "Nd", let digit = Int(entry.fields[6]) { decimalDigit[scalar] = digit }
    }
  }

  private mutating func readBidi(_ database: CharacterDatabase) throws {
    // What DerivedBidiClass.txt says of scalars that it does not list ("@missing").
    let unlisted: [(ClosedRange<Int>, String)] = [
      (0x0590...0x05FF, "R"), (0x0600...0x07BF, "AL"), (0x07C0...0x085F, "R"), (0x0860...0x08FF, "AL"),
      (0x20A0...0x20CF, "ET"), (0xFB1D...0xFB4F, "R"), (0xFB50...0xFDCF, "AL"), (0xFDF0...0xFDFF, "AL"),
      (0xFE70...0xFEFF, "AL"), (0x10800...0x10CFF, "R"), (0x10D00...0x10D3F, "AL"), (0x10D40...0x10EBF, "R"),
      (0x10EC0...0x10EFF, "AL"), (0x10F00...0x10F2F, "R"), (0x10F30...0x10F6F, "AL"), (0x10F70...0x10FFF, "R"),
      (0x1E800...0x1EC6F, "R"), (0x1EC70...0x1ECBF, "AL"), (0x1ECC0...0x1ECFF, "R"), (0x1ED00...0x1ED4F, "AL"),
      (0x1ED50...0x1EDFF, "R"), (0x1EE00...0x1EEFF, "AL"), (0x1EF00...0x1EFFF, "R"),
    ]
    for (scalars, name) in unlisted {
      for scalar in scalars { bidiClass[scalar] = Self.index(name, in: Self.bidiClasses) }
    }
    for entry in try database.entries("extracted/DerivedBidiClass.txt") {
      let value = Self.index(entry.fields[1], in: Self.bidiClasses)
      for scalar in entry.scalars { bidiClass[scalar] = value }
    }
    for entry in try database.entries("BidiBrackets.txt") {
      bracket[entry.scalars.lowerBound] = entry.fields[2] == "o" ? 1 : entry.fields[2] == "c" ? 2 : 0
    }
    for entry in try database.entries("BidiMirroring.txt") {
      mirror[entry.scalars.lowerBound] = Int(entry.fields[1], radix: 16)
    }
  }

  private mutating func readLineBreak(_ database: CharacterDatabase) throws {
    for entry in try database.entries("EastAsianWidth.txt") where ["W", "F", "H"].contains(entry.fields[1]) {
      for scalar in entry.scalars {
        isEastAsian[scalar] = true
        isWide[scalar] = entry.fields[1] != "H"
      }
    }
    for entry in try database.entries("emoji/emoji-data.txt") where entry.fields[1] == "Extended_Pictographic" {
      for scalar in entry.scalars { isPictographic[scalar] = true }
    }
    for scalar in 0..<Self.scalarCount { lineBreakClass[scalar] = LineBreakClass.AL.rawValue }
    for entry in try database.entries("LineBreak.txt") {
      for scalar in entry.scalars {
        lineBreakClass[scalar] = lineBreakClass(entry.fields[1], of: scalar).rawValue
      }
    }
  }

  /// LB1, and the classes split where LB30 and LB30b look at another property.
  private func lineBreakClass(_ name: String, of scalar: Int) -> LineBreakClass {
    let mark = category[scalar] == "Mn" || category[scalar] == "Mc"
    switch name {
    case "AI", "SG", "XX": return isPictographic[scalar] && !isAssigned[scalar] ? .unassignedPictograph : .AL
    case "SA": return mark ? .CM : .AL
    case "CJ": return .NS
    case "OP": return isEastAsian[scalar] ? .wideOP : .OP
    case "CP": return isEastAsian[scalar] ? .wideCP : .CP
    case "ID": return isPictographic[scalar] && !isAssigned[scalar] ? .unassignedPictograph : .ID
    default: return LineBreakClass(name) ?? .AL
    }
  }

  private mutating func readClusters(_ database: CharacterDatabase) throws {
    for scalar in 0..<Self.scalarCount where isPictographic[scalar] {
      clusterClass[scalar] = Self.index("Extended_Pictographic", in: Self.clusterClasses)
    }
    for entry in try database.entries("auxiliary/GraphemeBreakProperty.txt") {
      let value = Self.index(entry.fields[1], in: Self.clusterClasses)
      for scalar in entry.scalars { clusterClass[scalar] = value }
    }
    for entry in try database.entries("emoji/emoji-variation-sequences.txt") {
      takesEmojiStyle[entry.scalars.lowerBound] = true
    }
  }

  private static func index(_ name: String, in names: [String]) -> UInt8 {
    UInt8(names.firstIndex(of: name) ?? 0)
  }
}
