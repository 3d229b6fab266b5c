import UnicodeText

/// UAX#9 word for word, rule after rule over whole arrays: slow and plain, to hold the engine against.
struct ReferenceBidi {
  let scalars: [UInt32]
  let original: [BidiClass]
  var classes: [BidiClass]
  var levels: [Int]
  var paragraphLevel = 0
  /// BD9, both ways.
  private var matching: [Int: Int] = [:]
  /// What I1 and I2 give. Kept apart, since X10 asks for the explicit levels until all sequences are done.
  private var resolved: [Int: Int] = [:]

  private static let isolates: Set<BidiClass> = [.LRI, .RLI, .FSI]
  private static let removed: Set<BidiClass> = [.LRE, .RLE, .LRO, .RLO, .PDF, .BN]

  init(_ scalars: [UInt32], _ direction: BaseDirection) {
    self.scalars = scalars
    original = scalars.map { ScalarProperties(of: $0).bidiClass }
    classes = original
    levels = []
    matchIsolates()
    switch direction {
    case .leftToRight: paragraphLevel = 0
    case .rightToLeft: paragraphLevel = 1
    case .auto: paragraphLevel = firstStrong(0..<scalars.count) ?? 0
    }
    levels = scalars.map { _ in paragraphLevel }
    explicitLevels()
    for sequence in isolatingRunSequences() { resolve(sequence) }
    resetWhiteSpace()
  }

  /// The levels after L1, nil for what X9 removes.
  var result: [Int?] { levels.indices.map { Self.removed.contains(original[$0]) ? nil : levels[$0] } }

  private mutating func matchIsolates() {
    var open: [Int] = []
    for (i, class_) in original.enumerated() {
      if Self.isolates.contains(class_) { open.append(i) }
      if class_ == .PDI, let opener = open.popLast() {
        matching[opener] = i
        matching[i] = opener
      }
    }
  }

  /// P2 and P3 over part of the text.
  private func firstStrong(_ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound {
      switch original[i] {
      case .L: return 0
      case .R, .AL: return 1
      case .LRI, .RLI, .FSI: i = matching[i] ?? range.upperBound
      default: break
      }
      i += 1
    }
    return nil
  }

  private struct Status {
    var level: Int
    var override: BidiClass?
    var isolate: Bool
  }

  // X1 to X8
  private mutating func explicitLevels() {
    var stack = [Status(level: paragraphLevel, override: nil, isolate: false)]
    var overflowIsolates = 0
    var overflowEmbeddings = 0
    var validIsolates = 0
    for (i, class_) in original.enumerated() {
      let top = stack[stack.count - 1]
      let odd = top.level % 2 == 0 ? top.level + 1 : top.level + 2
      let even = top.level % 2 == 0 ? top.level + 2 : top.level + 1
      levels[i] = top.level
      switch class_ {
      case .RLE, .LRE, .RLO, .LRO:
        let level = class_ == .RLE || class_ == .RLO ? odd : even
        if level <= 125 && overflowIsolates == 0 && overflowEmbeddings == 0 {
          stack.append(
            Status(level: level, override: class_ == .RLO ? .R : class_ == .LRO ? .L : nil, isolate: false))
        } else if overflowIsolates == 0 {
          overflowEmbeddings += 1
        }
      case .RLI, .LRI, .FSI:
        if let override = top.override { classes[i] = override }
        let isRight =
          class_ == .RLI || class_ == .FSI && firstStrong(i + 1..<(matching[i] ?? original.count)) == 1
        let level = isRight ? odd : even
        if level <= 125 && overflowIsolates == 0 && overflowEmbeddings == 0 {
          validIsolates += 1
          stack.append(Status(level: level, override: nil, isolate: true))
        } else {
          overflowIsolates += 1
        }
      case .PDI:
        if overflowIsolates > 0 {
          overflowIsolates -= 1
        } else if validIsolates > 0 {
          overflowEmbeddings = 0
          while !stack[stack.count - 1].isolate { stack.removeLast() }
          stack.removeLast()
          validIsolates -= 1
        }
        levels[i] = stack[stack.count - 1].level
        if let override = stack[stack.count - 1].override { classes[i] = override }
      case .PDF:
        if overflowIsolates > 0 { break }
        if overflowEmbeddings > 0 {
          overflowEmbeddings -= 1
        } else if !top.isolate && stack.count >= 2 {
          stack.removeLast()
        }
      case .B: levels[i] = paragraphLevel
      case .BN: break
      default: if let override = top.override { classes[i] = override }
      }
    }
  }

  // X9, X10, BD13
  private func isolatingRunSequences() -> [[Int]] {
    var runs: [[Int]] = []
    for i in original.indices where !Self.removed.contains(original[i]) {
      if let last = runs.last?.last, levels[last] == levels[i] {
        runs[runs.count - 1].append(i)
      } else {
        runs.append([i])
      }
    }
    var sequences: [[Int]] = []
    for run in runs {
      if original[run[0]] == .PDI && matching[run[0]] != nil { continue }
      var sequence = run
      while let last = sequence.last, Self.isolates.contains(original[last]), let closer = matching[last],
        let next = runs.first(where: { $0[0] == closer })
      {
        sequence += next
      }
      sequences.append(sequence)
    }
    return sequences
  }

  private mutating func resolve(_ sequence: [Int]) {
    let level = levels[sequence[0]]
    let kept = original.indices.filter { !Self.removed.contains(original[$0]) }
    let before = kept.last { $0 < sequence[0] }.map { levels[$0] } ?? paragraphLevel
    let last = sequence[sequence.count - 1]
    var after = kept.first { $0 > last }.map { levels[$0] } ?? paragraphLevel
    if Self.isolates.contains(original[last]) && matching[last] == nil { after = paragraphLevel }
    let sos: BidiClass = max(level, before) % 2 == 0 ? .L : .R
    let eos: BidiClass = max(level, after) % 2 == 0 ? .L : .R
    var rules = ReferenceRules(
      scalars: sequence.map { scalars[$0] }, original: sequence.map { original[$0] },
      classes: sequence.map { classes[$0] }, level: level, sos: sos, eos: eos)
    rules.run()
    for (k, i) in sequence.enumerated() {
      switch rules.classes[k] {  // I1, I2
      case .L: resolved[i] = level % 2 == 0 ? level : level + 1
      case .R: resolved[i] = level % 2 == 0 ? level + 1 : level
      default: resolved[i] = level % 2 == 0 ? level + 2 : level + 1
      }
    }
  }

  // L1, the text being one line
  private mutating func resetWhiteSpace() {
    for (i, level) in resolved { levels[i] = level }
    var trailing = true
    for i in original.indices.reversed() {
      switch original[i] {
      case .S, .B:
        levels[i] = paragraphLevel
        trailing = true
      case .WS, .LRI, .RLI, .FSI, .PDI: if trailing { levels[i] = paragraphLevel }
      case .LRE, .RLE, .LRO, .RLO, .PDF, .BN: break
      default: trailing = false
      }
    }
  }
}
