// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.

/// Learned integer weights by hashed feature: a row of one weight for each class. The rows lie in an open-addressed
/// table that tells features apart by sixteen more bits of their hash; what is not in it weighs nothing.
package struct WeightTable: @unchecked Sendable {
  /// The sixteen bits of each slot's feature; 0 marks a free slot.
  let checks: UnsafePointer<UInt16>
  let weights: UnsafePointer<Int8>
  package let slots: Int
  package let classes: Int

  /// `slots` is a power of two. What the pointers point to stays as it is as long as the program runs.
  package init(checks: UnsafePointer<UInt16>, weights: UnsafePointer<Int8>, slots: Int, classes: Int) {
    self.checks = checks
    self.weights = weights
    self.slots = slots
    self.classes = classes
  }

  /// A feature's sixteen bits.
  package static func check(_ hash: UInt32) -> UInt16 { UInt16(max(1, hash >> 16)) }

  /// Where the feature's row begins among the weights; nil when it has none.
  @inline(__always)
  func row(_ hash: UInt32) -> Int? {
    let check = Self.check(hash)
    var slot = Int(hash) & (slots - 1)
    while checks[slot] != 0 {
      if checks[slot] == check { return slot * classes }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// Adds the features' rows to `scores`, one a class, from `start` on.
  func add(_ hashes: [UInt32], to scores: inout [Int32], at start: Int = 0) {
    precondition(start + classes <= scores.count)
    scores.withUnsafeMutableBufferPointer { scores in
      for hash in hashes {
        guard let row = row(hash) else { continue }
        for index in 0..<classes { scores[start + index] &+= Int32(weights[row + index]) }
      }
    }
  }

  /// The features' weight where there is one class only.
  func sum(_ hashes: [UInt32]) -> Int32 {
    hashes.reduce(0) { sum, hash in row(hash).map { sum + Int32(weights[$0]) } ?? sum }
  }
}
