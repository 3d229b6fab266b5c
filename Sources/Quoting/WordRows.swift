/// The weights of the words met last, a row of classes for each word and the place that it is seen from: most words of a
/// text are said again. The row of each slot is the last whose key fell into it.
struct WordRows {
  let classes: Int
  private var keys: [UInt64]
  private var rows: [Int32]

  /// - Parameter words: how many words there are, each of which is seen from several places.
  init(classes: Int, words: Int) {
    self.classes = classes
    let slots = WordCache.slots(for: words, most: 1 << 12)
    keys = Array(repeating: 0, count: slots)
    rows = Array(repeating: 0, count: slots * classes)
  }

  /// Adds the row of a key to `scores` from `start` on; `features` lists what it is the sum of.
  mutating func add(
    _ key: UInt64, to scores: inout [Int32], at start: Int, _ table: WeightTable, _ features: () -> [UInt32]
  ) {
    let slot = Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1)
    if keys[slot] != key {
      keys[slot] = key
      for index in slot * classes..<(slot + 1) * classes { rows[index] = 0 }
      table.add(features(), to: &rows, at: slot * classes)
    }
    for index in 0..<classes { scores[start + index] += rows[slot * classes + index] }
  }
}
