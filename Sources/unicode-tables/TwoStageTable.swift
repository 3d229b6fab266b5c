/// A table of all scalars in blocks of 64 of which equal ones are kept once. The first blocks stand in order, so that
/// scalars below `directLimit` need no look-up of their block.
struct TwoStageTable {
  static let directLimit = 0x800
  private(set) var blockOfPrefix: [UInt32] = []
  private(set) var values: [UInt32] = []

  init(_ words: [UInt32]) {
    var known: [ArraySlice<UInt32>: UInt32] = [:]
    for start in stride(from: 0, to: words.count, by: 64) {
      let block = words[start..<start + 64]
      if let number = known[block] {
        if start >= Self.directLimit {
          blockOfPrefix.append(number)
          continue
        }
      }
      let number = UInt32(values.count / 64)
      known[block] = known[block] ?? number
      blockOfPrefix.append(number)
      values.append(contentsOf: block)
    }
  }
}
