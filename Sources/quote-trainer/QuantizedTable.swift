// Unsafe pointers: the table is handed to the model as the constants of C are.
import Quoting

/// Weights rounded to signed bytes and laid out as a `WeightTable` reads them.
struct QuantizedTable {
  private(set) var checks: [UInt16]
  private(set) var weights: [Int8]
  let classes: Int
  /// What one unit of the rounded weights is worth.
  let unit: Double
  private(set) var rows = 0

  init(_ source: Weights, slots: Int, unit: Double? = nil) {
    classes = source.classes
    checks = Array(repeating: 0, count: slots)
    weights = Array(repeating: 0, count: slots * source.classes)
    // A few very strong weights may be clipped, so that the many keep their shades.
    let sorted = source.values.map(abs).sorted()
    let strong = sorted.isEmpty ? 1 : sorted[min(sorted.count - 1, sorted.count * 9995 / 10000)]
    self.unit = unit ?? max(strong, 1e-9) / 127
    for (index, hash) in source.hashes.enumerated() {
      let row = source.values[index * classes..<(index + 1) * classes].map { value in
        Int8(max(-127, min(127, (value / self.unit).rounded())))
      }
      guard row.contains(where: { $0 != 0 }) else { continue }
      insert(hash, row)
    }
  }

  private mutating func insert(_ hash: UInt32, _ row: [Int8]) {
    let check = WeightTable.check(hash)
    var slot = Int(hash) & (checks.count - 1)
    while checks[slot] != 0 {
      // Two features that the table cannot tell apart: the first in order of hashes stays.
      if checks[slot] == check { return }
      slot = (slot + 1) & (checks.count - 1)
    }
    checks[slot] = check
    weights.replaceSubrange(slot * classes..<(slot + 1) * classes, with: row)
    rows += 1
  }

  /// The table in memory that is never given back: a trainer's run is short.
  var table: WeightTable {
    let keys = UnsafeMutablePointer<UInt16>.allocate(capacity: checks.count)
    keys.initialize(from: checks, count: checks.count)
    let values = UnsafeMutablePointer<Int8>.allocate(capacity: weights.count)
    values.initialize(from: weights, count: weights.count)
    return WeightTable(checks: keys, weights: values, slots: checks.count, classes: classes)
  }
}
