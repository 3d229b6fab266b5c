import UnicodeText

/// W1 to N2 of UAX#9 on one isolating run sequence, each rule in a pass of its own.
struct ReferenceRules {
  let scalars: [UInt32]
  let original: [BidiClass]
  var classes: [BidiClass]
  let level: Int
  let sos: BidiClass
  let eos: BidiClass

  private var embedding: BidiClass { level % 2 == 0 ? .L : .R }

  mutating func run() {
    weak()
    brackets()
    neutral()
  }

  private mutating func weak() {
    for i in classes.indices where classes[i] == .NSM {  // W1
      if i == 0 {
        classes[i] = sos
      } else if [.LRI, .RLI, .FSI, .PDI].contains(original[i - 1]) {
        classes[i] = .ON
      } else {
        classes[i] = classes[i - 1]
      }
    }
    for i in classes.indices where classes[i] == .EN {  // W2
      if classes[..<i].last(where: { [.R, .L, .AL].contains($0) }) == .AL { classes[i] = .AN }
    }
    for i in classes.indices where classes[i] == .AL { classes[i] = .R }  // W3
    for i in classes.indices.dropFirst().dropLast() {  // W4
      let (before, after) = (classes[i - 1], classes[i + 1])
      if classes[i] == .ES && before == .EN && after == .EN { classes[i] = .EN }
      if classes[i] == .CS && before == after && (before == .EN || before == .AN) { classes[i] = before }
    }
    var i = 0
    while i < classes.count {  // W5
      guard classes[i] == .ET else {
        i += 1
        continue
      }
      var end = i
      while end < classes.count && classes[end] == .ET { end += 1 }
      if i > 0 && classes[i - 1] == .EN || end < classes.count && classes[end] == .EN {
        for k in i..<end { classes[k] = .EN }
      }
      i = end
    }
    for i in classes.indices where [.ES, .ET, .CS].contains(classes[i]) { classes[i] = .ON }  // W6
    for i in classes.indices where classes[i] == .EN {  // W7
      if (classes[..<i].last { $0 == .L || $0 == .R } ?? sos) == .L { classes[i] = .L }
    }
  }

  private static func strong(_ class_: BidiClass) -> BidiClass? {
    class_ == .L ? .L : [.R, .EN, .AN].contains(class_) ? .R : nil
  }

  // BD16
  private func bracketPairs() -> [(opener: Int, closer: Int)] {
    var open: [(closing: UInt32, at: Int)] = []
    var pairs: [(opener: Int, closer: Int)] = []
    func canonical(_ scalar: UInt32) -> UInt32 { [0x2329: 0x3008, 0x232A: 0x3009][scalar] ?? scalar }
    for i in classes.indices where classes[i] == .ON {
      let properties = ScalarProperties(of: scalars[i])
      if properties.opensBracket {
        if open.count == 63 { return [] }
        open.append((canonical(Mirroring.mirror(scalars[i])), i))
      } else if properties.closesBracket {
        guard let match = open.lastIndex(where: { $0.closing == canonical(scalars[i]) }) else { continue }
        pairs.append((open[match].at, i))
        open.removeSubrange(match...)
      }
    }
    return pairs.sorted { $0.opener < $1.opener }
  }

  private mutating func brackets() {  // N0
    for pair in bracketPairs() {
      let inside = classes[pair.opener + 1..<pair.closer].compactMap(Self.strong)
      if inside.isEmpty { continue }
      var direction = embedding
      if !inside.contains(embedding) {
        let context = classes[..<pair.opener].compactMap(Self.strong).last ?? sos
        if context != embedding { direction = context }
      }
      for bracket in [pair.opener, pair.closer] {
        classes[bracket] = direction
        var mark = bracket + 1
        while mark < classes.count && original[mark] == .NSM {
          classes[mark] = direction
          mark += 1
        }
      }
    }
  }

  private mutating func neutral() {
    func isNeutral(_ class_: BidiClass) -> Bool { Self.strong(class_) == nil }
    var i = 0
    while i < classes.count {
      guard isNeutral(classes[i]) else {
        i += 1
        continue
      }
      var end = i
      while end < classes.count && isNeutral(classes[end]) { end += 1 }
      let before = i == 0 ? sos : Self.strong(classes[i - 1])
      let after = end == classes.count ? eos : Self.strong(classes[end])
      for k in i..<end { classes[k] = before == after ? before ?? embedding : embedding }  // N1, N2
      i = end
    }
  }
}
