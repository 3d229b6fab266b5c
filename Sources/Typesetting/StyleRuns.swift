import ArticleModel

/// Turns marked stretches that may lie over each other into runs that do not, each with all of its marks.
enum StyleRuns {
  static func flatten(_ role: TextRole, of text: String, marked: [(range: Range<Int>, marks: TextMarks)])
    -> [StyledParagraph.Run]
  {
    // Where no run lies, the style is 0: body, no marks.
    if marked.isEmpty, role == .body { return [] }
    let scalarCount = text.scalarCount
    guard scalarCount > 0 else { return [] }
    let marked = marked.map { (range: $0.range.clamped(to: 0..<scalarCount), marks: $0.marks) }
      .filter { !$0.range.isEmpty && !$0.marks.isEmpty }
    if marked.isEmpty { return [.init(0..<scalarCount, style: TextStyle(role).rawValue)] }
    // A sweep over all edges; how many stretches of each mark are open tells the marks of the run between two edges.
    var edges: [(offset: Int, marks: TextMarks, change: Int)] = []
    for stretch in marked {
      edges.append((stretch.range.lowerBound, stretch.marks, 1))
      edges.append((stretch.range.upperBound, stretch.marks, -1))
    }
    edges.sort { $0.offset < $1.offset }
    var open: InlineArray<8, Int> = .init(repeating: 0)
    var runs: [StyledParagraph.Run] = []
    var start = 0
    for edge in edges {
      if edge.offset > start {
        runs.append(.init(start..<edge.offset, style: TextStyle(role, marks(open)).rawValue))
        start = edge.offset
      }
      for bit in 0..<8 where edge.marks.rawValue & (1 << bit) != 0 { open[bit] += edge.change }
    }
    if start < scalarCount { runs.append(.init(start..<scalarCount, style: TextStyle(role).rawValue)) }
    return runs
  }

  /// What is laid over runs to give stretches of them one more mark; the stretches are in order and apart.
  static func runs(
    over runs: [StyledParagraph.Run], in stretches: [Range<Int>], role: TextRole, adding mark: TextMarks
  ) -> [StyledParagraph.Run] {
    // Where no run lies there is nothing but the role.
    var added = stretches.map { StyledParagraph.Run($0, style: TextStyle(role, mark).rawValue) }
    for run in runs {
      let style = TextStyle(rawValue: run.style)
      for stretch in stretches.overlapping(run.range) {
        let marked = TextStyle(style.role, style.marks.union(mark)).rawValue
        added.append(.init(run.range.clamped(to: stretch), style: marked))
      }
    }
    return added
  }

  private static func marks(_ open: InlineArray<8, Int>) -> TextMarks {
    var marks: UInt8 = 0
    for bit in 0..<8 where open[bit] > 0 { marks |= 1 << bit }
    return TextMarks(rawValue: marks)
  }
}

extension Inline.Kind {
  var marks: TextMarks {
    switch self {
    case .link: .link
    case .strong: .strong
    case .emphasis: .emphasis
    case .code: .code
    case .lineBreak: []
    }
  }
}

extension [Range<Int>] {
  /// Those that overlap a range, found by halves: all are in order and apart from one another.
  func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.lowerBound < range.upperBound }
  }
}
