/// Reordering by levels (L2).
public enum LevelRuns {
  /// The visual order, from left to right, of a line whose places have these levels.
  public static func visualOrder(of levels: [UInt8]) -> [Int] {
    var runs: [LineRun] = []
    for (i, level) in levels.enumerated() {
      if let last = runs.indices.last, runs[last].level == level {
        runs[last].end = i + 1
      } else {
        runs.append(LineRun(start: i, end: i + 1, level: level))
      }
    }
    reorder(&runs)
    return runs.flatMap { $0.level & 1 == 0 ? Array($0.start..<$0.end) : ($0.start..<$0.end).reversed() }
  }

  /// L2 on runs of equal level: from logical order to visual order. What is within an odd run remains to be read
  /// backwards.
  public static func reorder(_ runs: inout [LineRun]) {
    guard runs.count > 1 else { return }
    var highest: UInt8 = 0
    var lowestOdd: UInt8 = 255
    for run in runs {
      highest = max(highest, run.level)
      if run.level & 1 == 1 { lowestOdd = min(lowestOdd, run.level) }
    }
    while highest >= lowestOdd {
      var i = 0
      while i < runs.count {
        if runs[i].level < highest {
          i += 1
          continue
        }
        var end = i + 1
        while end < runs.count && runs[end].level >= highest { end += 1 }
        runs[i..<end].reverse()
        i = end
      }
      highest -= 1
    }
  }
}

/// Scalars of a line that stand side by side at one level.
public struct LineRun: Equatable, Sendable {
  public var start: Int
  public var end: Int
  public var level: UInt8

  @inlinable public init(start: Int, end: Int, level: UInt8) {
    self.start = start
    self.end = end
    self.level = level
  }
}
