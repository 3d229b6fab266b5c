import Languages

/// Reads the quotation marks of a paragraph and says which way each can face.
struct MarkReader {
  let scalars: [UInt32]
  let table: CueTable

  /// Every quotation mark in `range` (one paragraph), apostrophes and gershayim left out.
  func marks(in range: Range<Int>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalars[index]
      guard ScalarTable.scalarClass(scalar) == .mark, let (family, shape) = QuotationMark.shape(of: scalar) else {
        index += 1
        continue
      }
      var mark = QuotationMark(start: index, end: index + 1, family: family, shape: shape)
      // ‘‘ ’’ and '' are double marks in two pieces.
      if family == .single, index + 1 < range.upperBound,
        let (next, _) = QuotationMark.shape(of: scalars[index + 1]), next == .single
      {
        mark.end = index + 2
        mark.family = .double
      }
      index = mark.end
      if face(&mark, in: range) { marks.append(mark) }
    }
    return marks
  }

  /// Finds what the neighbours let a mark be; false for an apostrophe or gershayim, which are no quotation marks.
  private func face(_ mark: inout QuotationMark, in range: Range<Int>) -> Bool {
    let left = neighbour(before: mark.start, from: range.lowerBound)
    let right = neighbour(after: mark.end, to: range.upperBound)
    let wordBefore = left.isWord && ScalarTable.scalarClass(scalars[mark.start - 1]) != .space
    let wordAfter = right.isWord
    // ’70s
    if mark.family.isSingle, right == .digit, !wordBefore, mark.shape != .opens { return false }
    if wordBefore && wordAfter {
      if mark.family.isSingle { return false }
      if mark.family == .double, isGershayim(mark, in: range) { return false }
    }
    let afterProclitic = wordBefore && isProclitic(endingAt: mark.start, from: range.lowerBound)
    let openLeft: Bool
    switch left {
    case .newline, .space, .openBracket, .dash, .mark, .colon, .comma, .other: openLeft = true
    case .sentenceEnd: openLeft = true
    default: openLeft = afterProclitic
    }
    let openRight: Bool
    switch right {
    case .letter, .digit, .mark, .openBracket, .other, .dash: openRight = true
    case .sentenceEnd: openRight = left.isBoundary
    default: openRight = false
    }
    let closeLeft = !left.isBoundary && left != .openBracket && left != .colon
    let closeRight: Bool
    switch right {
    case .letter, .digit: closeRight = false
    default: closeRight = true
    }
    mark.followsColon = followsColon(mark.start, from: range.lowerBound)
    mark.canOpen = openLeft && openRight && !(left == .sentenceEnd && !wordAfter)
    mark.canClose = closeLeft && closeRight
    mark.isLoose = left.isBoundary && right.isBoundary
    // French leaves spaces inside the marks: « … ».
    if mark.shape == .closes, left.isBoundary, !wordAfter { (mark.canOpen, mark.canClose) = (false, true) }
    if mark.shape == .opens, left.isBoundary { (mark.canOpen, mark.canClose) = (true, false) }
    if mark.isLoose || mark.canOpen == mark.canClose { resolveByShape(&mark, left: left, right: right) }
    // "قائلا:” صدمت … “.": curly marks that face the wrong way.
    if mark.shape == .closes, mark.followsColon, right == .space || wordAfter {
      (mark.canOpen, mark.canClose) = (true, false)
    }
    if mark.shape == .opens, left == .space, right == .sentenceEnd || right == .newline {
      (mark.canOpen, mark.canClose) = (false, true)
    }
    return true
  }

  private func followsColon(_ start: Int, from lower: Int) -> Bool {
    var index = start - 1
    while index >= lower, [.space, .ignorable].contains(ScalarTable.scalarClass(scalars[index])) { index -= 1 }
    return index >= lower && ScalarTable.scalarClass(scalars[index]) == .colon
  }

  private func resolveByShape(_ mark: inout QuotationMark, left: ScalarClass, right: ScalarClass) {
    switch mark.shape {
    case .opens: (mark.canOpen, mark.canClose, mark.isLoose) = (true, false, false)
    case .closes: (mark.canOpen, mark.canClose, mark.isLoose) = (false, true, false)
    case .either:
      mark.canOpen = true
      mark.canClose = true
    }
  }

  private func neighbour(before index: Int, from lower: Int) -> ScalarClass {
    var index = index - 1
    while index >= lower {
      let found = ScalarTable.scalarClass(scalars[index])
      if found != .ignorable { return scalars[index] == 0x640 ? .letter : found }
      index -= 1
    }
    return .newline
  }

  private func neighbour(after index: Int, to upper: Int) -> ScalarClass {
    var index = index
    while index < upper {
      let found = ScalarTable.scalarClass(scalars[index])
      if found != .ignorable { return found }
      index += 1
    }
    return .newline
  }

  /// Whether the letters right before `index` are a proclitic standing alone (بـ لـ و, Hebrew ה ב ש, French l' d').
  private func isProclitic(endingAt index: Int, from lower: Int) -> Bool {
    guard let letters = lettersBefore(index, from: lower, atMost: 4) else { return false }
    return table.proclitics.contains(WordKey(letters))
  }

  /// The folded letters between the last non-word scalar and `index`; nil when there are more than `limit`.
  private func lettersBefore(_ index: Int, from lower: Int, atMost limit: Int) -> [UInt32]? {
    var letters: [UInt32] = []
    var index = index - 1
    while index >= lower {
      let scalar = scalars[index]
      switch ScalarTable.scalarClass(scalar) {
      case .letter, .digit:
        let folded = ScalarTable.folded(scalar)
        if folded != 0 { letters.append(folded) }
        if letters.count > limit { return nil }
      case .ignorable: break
      case .mark where scalar == 0x27 || scalar == 0x2019: letters.append(0x27)
      default: return letters.reversed()
      }
      index -= 1
    }
    return letters.reversed()
  }

  /// צה"ל and דו"ח: a mark inside a Hebrew word stands for its being an acronym.
  private func isGershayim(_ mark: QuotationMark, in range: Range<Int>) -> Bool {
    func isHebrew(_ index: Int) -> Bool { range.contains(index) && (0x5D0...0x5EA).contains(scalars[index]) }
    guard isHebrew(mark.start - 1), isHebrew(mark.end) else { return false }
    if !isHebrew(mark.end + 1) { return true }
    return !isProclitic(endingAt: mark.start, from: range.lowerBound)
  }
}
