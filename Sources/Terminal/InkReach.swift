import Screen

/// Into which rows beside its own the ink of letters reaches.
struct InkReach: OptionSet {
  var rawValue: UInt8
  static let above = InkReach(rawValue: 1)
  static let below = InkReach(rawValue: 2)

  /// Of a stretch of cells together.
  init(_ cells: ArraySlice<Cell>) {
    self = []
    for cell in cells where cell.base != 0x20 && !cell.isContinuation {
      formUnion(InkReach(of: cell.base))
      var place = 0
      while place < Cell.markCapacity, cell.marks[place] != 0 {
        formUnion(InkReach(ofMark: cell.marks[place]))
        place += 1
      }
      if self == [.above, .below] { return }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Letters that are higher than a cell in fonts whose cell is the line of their plain letters, as DejaVu Sans Mono:
  /// those that carry a sign on a stem. Of scripts that nothing is known of all may do so.
  private init(of base: UInt32) {
    if Self.tall.contains(base) {
      self = .above
    } else {
      self = Self.plain.contains { $0.contains(base) } ? [] : [.above, .below]
    }
  }

  private init(ofMark mark: UInt32) {
    self = Self.marksAbove.contains { $0.contains(mark) } ? .above : [.above, .below]
  }

  private static let plain: [ClosedRange<UInt32>] = [
    0x20...0xBF, 0xDF...0xFF, 0x391...0x3CE, 0x410...0x45F, 0x5D0...0x5F4, 0x600...0x6FF, 0x2010...0x205E,
    0x20A0...0x20CF, 0x2190...0x21FF, 0x2500...0x25FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
  ]
  private static let tall: Set<UInt32> = [
    0x3AA, 0x3AB, 0x3B0, 0x40C, 0x40D, 0x40E, 0x419, 0x622, 0x623, 0x671, 0x672, 0x675, 0x6AF, 0xFB50, 0xFB51,
    0xFB92, 0xFB93, 0xFB94, 0xFB95, 0xFE81, 0xFE82, 0xFE83, 0xFE84, 0xFEF5, 0xFEF6, 0xFEF7, 0xFEF8,
  ]
  /// Vowels and signs of the Arabic script that stand on their letter alone.
  private static let marksAbove: [ClosedRange<UInt32>] = [0x64B...0x64C, 0x64E...0x64F, 0x651...0x654, 0x670...0x670]
}
