/// Pairs the marks of one paragraph: which opener belongs to which closer.
struct Pairing {
  /// Indices of marks; no closer means the span runs on.
  struct Pair: Equatable {
    /// -1 stands for the paragraph's start, where a span goes on from the paragraph before.
    var opener: Int
    var closer: Int?
    var isInside = false
    /// An unclosed span that this mark follows: it ends with its sentence, or where the mark's own words are introduced.
    var next: Int?
  }

  let marks: [QuotationMark]
  private(set) var pairs: [Pair] = []
  private(set) var strayCount = 0
  /// Marks that face the wrong way for the place they got.
  private(set) var violations = 0

  private static let longestNested = 60
  private static let farthestNested = 400

  init(marks: [QuotationMark]) { self.marks = marks }

  /// First with second, third with fourth, whatever way they face.
  static func alternating(_ marks: [QuotationMark]) -> Pairing {
    var pairing = Pairing(marks: marks)
    for index in stride(from: 0, to: marks.count - 1, by: 2) {
      if !marks[index].canOpen { pairing.violations += 1 }
      if !marks[index + 1].canClose { pairing.violations += 1 }
      pairing.pairs.append(Pair(opener: index, closer: index + 1))
    }
    return pairing
  }

  mutating func run(spansLeftOpen: Bool, startsAt start: Int) {
    var outer: Int?
    var inner: Int?
    for index in marks.indices {
      let mark = marks[index]
      if let open = inner {
        if marks[open].family == mark.family, mark.canClose {
          pairs.append(Pair(opener: open, closer: index, isInside: true))
          inner = nil
        } else if let around = outer, marks[around].family == mark.family, mark.canClose, !mark.canOpen {
          // The inner one was an apostrophe, or lost its closer.
          pairs.append(Pair(opener: around, closer: index))
          (outer, inner) = (nil, nil)
        }
        continue
      }
      guard let open = outer else {
        if mark.canOpen {
          outer = index
        } else if spansLeftOpen, pairs.isEmpty, mark.canClose, !mark.family.isSingle {
          pairs.append(Pair(opener: -1, closer: index))
        } else if !mark.family.isSingle {
          strayCount += 1
        }
        continue
      }
      let isSame = marks[open].family == mark.family
      if isSame, mark.canClose, !mark.canOpen || !nests(index, inside: open) {
        pairs.append(Pair(opener: open, closer: index))
        outer = nil
      } else if mark.canOpen, nests(index, inside: open) {
        inner = index
      } else if mark.canOpen, isSame ? restarts(at: index, inside: open) : marks[open].family.isSingle {
        leaveOpen(open, next: index)
        outer = index
      } else if isSame {
        strayCount += 1
      }
    }
    if let open = outer { leaveOpen(open, next: nil) }
  }

  private mutating func leaveOpen(_ open: Int, next: Int?) {
    if !marks[open].family.isSingle { strayCount += 1 }
    pairs.append(Pair(opener: open, closer: nil, next: next))
  }

  /// Whether the mark at `index` starts a short span that closes again before its surroundings do.
  private func nests(_ index: Int, inside open: Int) -> Bool {
    let mark = marks[index]
    let next = index + 1
    guard next < marks.count else { return false }
    if mark.family != marks[open].family {
      // Another kind of mark nests wherever it closes within reach.
      var ahead = next
      while ahead < marks.count, ahead - index < 8, marks[ahead].start - mark.end < Self.farthestNested {
        if marks[ahead].family == mark.family { return marks[ahead].canClose }
        if marks[ahead].family == marks[open].family, marks[ahead].canClose, !marks[ahead].canOpen { return false }
        ahead += 1
      }
      return false
    }
    // A colon inside an open span begins new words: the span lost its closer, unless one is left for it.
    guard mark.canOpen, !mark.canClose, !mark.followsColon || next + 1 < marks.count, marks[next].family == mark.family
    else { return false }
    guard marks[next].canClose, !marks[next].canOpen, marks[next].start - mark.end <= Self.longestNested else {
      return false
    }
    guard next + 1 < marks.count else { return true }
    let after = marks[next + 1]
    return after.family != mark.family || (after.canClose && !after.canOpen)
      || (after.canOpen && nestsAgain(next + 1))
  }

  /// A second short span right after a first one, with a closer left for the span around both.
  private func nestsAgain(_ index: Int) -> Bool {
    guard index + 2 < marks.count else { return false }
    let (first, second, third) = (marks[index], marks[index + 1], marks[index + 2])
    return first.canOpen && !first.canClose && second.canClose && !second.canOpen
      && second.start - first.end <= Self.longestNested && third.canClose && !third.canOpen
  }

  /// An opener inside an open span: the open one lost its closer, if this one has its own and is no short nested span.
  private func restarts(at index: Int, inside open: Int) -> Bool {
    let next = index + 1
    guard marks[index].canOpen, !marks[index].canClose, next < marks.count else { return false }
    guard marks[next].family == marks[index].family, marks[next].canClose, !marks[next].canOpen else { return false }
    if marks[index].followsColon { return true }
    // A closer is left over for neither: the first opener is the one without.
    return next + 1 < marks.count
  }
}
