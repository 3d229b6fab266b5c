/// How many rows each section of a galley takes, some counted and some estimated, and which section a row lies in.
///
/// A Fenwick tree: a count is changed and a row is found in logarithmic time, however many sections there are.
struct RowIndex: Sendable {
  private var counts: [Int32]
  /// Node i holds the sum of the counts that it covers (1-based, as the tree is usually written).
  private var tree: [Int]
  private var isCounted: [Bool]
  private(set) var total: Int
  private(set) var uncounted: Int

  init(estimates: [Int]) {
    counts = estimates.map { Int32(clamping: max($0, 1)) }
    isCounted = Array(repeating: false, count: counts.count)
    uncounted = counts.count
    total = counts.reduce(0) { $0 + Int($1) }
    tree = [0] + counts.map(Int.init)
    for node in tree.indices.dropFirst() where node + (node & -node) < tree.count {
      tree[node + (node & -node)] += tree[node]
    }
  }

  var sectionCount: Int { counts.count }

  func rows(of section: Int) -> Int { Int(counts[section]) }

  func isCounted(_ section: Int) -> Bool { isCounted[section] }

  mutating func set(_ section: Int, rows: Int) {
    if !isCounted[section] {
      isCounted[section] = true
      uncounted -= 1
    }
    let change = rows - Int(counts[section])
    guard change != 0 else { return }
    counts[section] = Int32(clamping: rows)
    total += change
    var node = section + 1
    while node < tree.count {
      tree[node] += change
      node += node & -node
    }
  }

  /// The first row of a section, or the number of rows for the section after the last.
  func firstRow(of section: Int) -> Int {
    var sum = 0
    var node = section
    while node > 0 {
      sum += tree[node]
      node -= node & -node
    }
    return sum
  }

  /// The section that a row lies in, and the row's number in it.
  func locate(_ row: Int) -> (section: Int, row: Int) {
    var section = 0
    var rest = row
    var step = 1
    while step * 2 < tree.count { step *= 2 }
    while step > 0 {
      if section + step < tree.count, tree[section + step] <= rest {
        section += step
        rest -= tree[section]
      }
      step /= 2
    }
    return section < counts.count ? (section, rest) : (counts.count - 1, Int(counts.last ?? 1) - 1)
  }
}
