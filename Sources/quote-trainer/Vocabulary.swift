/// The features that are learned: those seen often enough, numbered in the order of their hashes.
struct Vocabulary {
  private(set) var hashes: [UInt32]
  private var numbers: [UInt32: Int32]

  init(_ lists: some Sequence<[UInt32]>, atLeast count: Int) {
    var counts: [UInt32: Int32] = [:]
    for list in lists {
      for hash in list { counts[hash, default: 0] += 1 }
    }
    self.init(counts.filter { $0.value >= count }.keys.sorted())
  }

  init(_ hashes: [UInt32]) {
    self.hashes = hashes
    numbers = Dictionary(uniqueKeysWithValues: zip(hashes, 0...))
  }

  var count: Int { hashes.count }

  func numbers(_ list: [UInt32]) -> [Int32] { list.compactMap { numbers[$0] } }
}

/// Lists of feature numbers one behind the other, which a training pass walks without a pause.
struct Rows {
  private(set) var numbers: [Int32] = []
  private(set) var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  mutating func append(_ row: [Int32]) {
    numbers.append(contentsOf: row)
    starts.append(numbers.count)
  }
}

/// Weights by feature: a row of one weight for each class.
struct Weights {
  var hashes: [UInt32]
  var classes: Int
  var values: [Double]

  private func strength(_ row: Int) -> Double {
    values[row * classes..<(row + 1) * classes].map(abs).max() ?? 0
  }

  /// The hashes of the strongest rows.
  func strongest(_ count: Int) -> [UInt32] {
    let order = hashes.indices.map { ($0, strength($0)) }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    return order.prefix(count).map { hashes[$0.0] }.sorted()
  }
}
