import Languages

/// Pairs the quotation marks of a text, paragraph by paragraph, into spans.
///
/// An opener and a closer of one family make a span; one span may lie in another, no deeper. A stray closer is dropped;
/// a span that nothing closes is kept to the paragraph's end when a cue stands before it.
struct SpanScanner {
  let scalars: [UInt32]
  let table: CueTable

  /// How far behind the next mark words without a closer go on to their full stop.
  private static let longestTail = 400

  /// The spans of the whole text in reading order, an outer one before those inside it.
  func spans(in paragraphs: [Range<Int>]) -> [QuotedSpan] {
    let reader = MarkReader(scalars: scalars, table: table)
    var spans: [QuotedSpan] = []
    var isOpen = false
    for (number, paragraph) in paragraphs.enumerated() {
      let marks = reader.marks(in: paragraph)
      if marks.isEmpty {
        isOpen = false
        continue
      }
      let first = spans.count
      let reopens = number + 1 < paragraphs.count && opensWithMark(paragraphs[number + 1])
      pair(marks, in: paragraph, goesOn: isOpen, reopens: reopens, into: &spans)
      isOpen = spans.count > first && spans[first...].contains { $0.isUnclosed && $0.parent == nil }
    }
    return spans
  }

  private func pair(
    _ marks: [QuotationMark], in paragraph: Range<Int>, goesOn: Bool, reopens: Bool, into spans: inout [QuotedSpan]
  ) {
    var pairing = Pairing(marks: marks)
    pairing.run(spansLeftOpen: goesOn, startsAt: paragraph.lowerBound)
    if pairing.strayCount > 0, marks.allSatisfy({ $0.family == .double && $0.shape == .either }), marks.count % 2 == 0 {
      let alternating = Pairing.alternating(marks)
      // "لفظ "الأول "الوارد": every mark with its space on the wrong side.
      if alternating.violations <= 1 || marks.allSatisfy({ $0.canOpen && !$0.canClose }) { pairing = alternating }
    }
    let base = spans.count
    var kept: [Int: Int] = [:]
    for (index, pair) in pairing.pairs.enumerated().sorted(by: {
      ($0.element.opener, $1.offset) < ($1.element.opener, $0.offset)
    }) {
      guard let span = span(pair, marks, in: paragraph, goesOn: goesOn, reopens: reopens) else { continue }
      kept[index] = spans.count
      spans.append(span)
    }
    guard spans.count > base else { return }
    nest(from: base, in: &spans)
  }

  private func nest(from base: Int, in spans: inout [QuotedSpan]) {
    var outer: Int?
    for index in base..<spans.count {
      if let open = outer, spans[index].outerStart < spans[open].outerEnd {
        spans[index].parent = open
      } else {
        outer = index
      }
    }
  }

  private func span(
    _ pair: Pairing.Pair, _ marks: [QuotationMark], in paragraph: Range<Int>, goesOn: Bool, reopens: Bool
  )
    -> QuotedSpan?
  {
    let opener = pair.opener >= 0 ? marks[pair.opener] : nil
    let outerStart = opener?.start ?? paragraph.lowerBound
    let start = opener?.end ?? paragraph.lowerBound
    let family = opener?.family ?? pair.closer.map { marks[$0].family } ?? .double
    guard let closer = pair.closer.map({ marks[$0] }) else {
      guard !family.isSingle else { return nil }
      let atStart = isBlank(paragraph.lowerBound..<outerStart)
      guard atStart || reopens && pair.next == nil || hasCue(before: outerStart, in: paragraph) else { return nil }
      let end = pair.next.map { openEnd(from: start, next: marks[$0], in: paragraph) } ?? paragraph.upperBound
      guard let inner = trimmed(start..<end) else { return nil }
      return QuotedSpan(
        start: inner.lowerBound, end: inner.upperBound, outerStart: outerStart, outerEnd: end, family: family,
        isUnclosed: true, continuesParagraph: goesOn && atStart)
    }
    guard let inner = trimmed(start..<closer.start) else { return nil }
    let span = QuotedSpan(
      start: inner.lowerBound, end: inner.upperBound, outerStart: outerStart, outerEnd: closer.end, family: family,
      continuesParagraph: goesOn && isBlank(paragraph.lowerBound..<outerStart))
    if family.isSingle, !pair.isInside, !isWorthy(span, in: paragraph) { return nil }
    return span
  }

  /// A paragraph that opens with a mark takes up what the one before left open.
  private func opensWithMark(_ paragraph: Range<Int>) -> Bool {
    guard let first = paragraph.first(where: { !isBlank($0..<$0 + 1) }),
      let (family, shape) = QuotationMark.shape(of: scalars[first])
    else { return false }
    return !family.isSingle && shape != .closes
  }

  /// A single-quoted run stands for itself only with a cue beside it, or when it is long enough to be no apostrophe.
  private func isWorthy(_ span: QuotedSpan, in paragraph: Range<Int>) -> Bool {
    var spaces = 0
    for index in span.start..<span.end where ScalarTable.scalarClass(scalars[index]) == .space {
      spaces += 1
      if spaces >= 2 { return true }
    }
    return scalars[span.outerStart] != 0x27 || hasCue(before: span.outerStart, in: paragraph)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let found = ScalarTable.scalarClass(scalars[index])
      return found == .space || found == .ignorable || found == .dash
    }
  }

  /// Whether a colon or a reporting word stands among the last few words before `index`.
  private func hasCue(before index: Int, in paragraph: Range<Int>) -> Bool {
    var index = index - 1
    var words = 0
    var letters: [UInt32] = []
    while index >= paragraph.lowerBound - 1 {
      let found: ScalarClass = index < paragraph.lowerBound ? .newline : ScalarTable.scalarClass(scalars[index])
      switch found {
      case .letter, .digit:
        let folded = ScalarTable.folded(scalars[index])
        if folded != 0, letters.count < 40 { letters.append(folded) }
      case .ignorable: break
      default:
        if !letters.isEmpty {
          words += 1
          let roles = table.analysis(of: letters.reversed()).roles
          if !roles.isDisjoint(with: [.reports, .participle, .that, .according, .speechNoun]) { return true }
          letters = []
          if words == 8 { return false }
        }
        if found == .colon { return true }
        if found == .sentenceEnd || found == .newline || found == .mark { return false }
      }
      index -= 1
    }
    return false
  }

  /// Where words end that lost their closer: with their sentence, or before what introduces the next ones
  /// ("…، مضيفا: «").
  private func openEnd(from start: Int, next: QuotationMark, in paragraph: Range<Int>) -> Int {
    // Where no full stop comes soon behind the next mark, the words end there.
    let limit = min(paragraph.upperBound, next.start + Self.longestTail)
    let end = sentenceEnd(after: start, in: paragraph.lowerBound..<limit)
    if end == limit, limit < paragraph.upperBound { return next.start }
    guard end > next.start, next.followsColon else { return end }
    return (start..<next.start).last { ScalarTable.scalarClass(scalars[$0]) == .comma } ?? next.start
  }

  private func sentenceEnd(after start: Int, in paragraph: Range<Int>) -> Int {
    var index = start
    while index + 1 < paragraph.upperBound {
      if ScalarTable.scalarClass(scalars[index]) == .sentenceEnd,
        ScalarTable.scalarClass(scalars[index + 1]) == .space
      {
        return index
      }
      index += 1
    }
    return paragraph.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isBlank(_ index: Int) -> Bool {
      let found = ScalarTable.scalarClass(scalars[index])
      return found == .space || found == .ignorable || found == .newline
    }
    // A vowel sign belongs to its letter (غدًا, جسيماً), a direction mark to nobody.
    func endsLetter(_ index: Int) -> Bool {
      var base = index
      while base > start, (0x300...0x6FF).contains(scalars[base]), isBlank(base) { base -= 1 }
      return base < index && ScalarTable.scalarClass(scalars[base]).isWord
    }
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1), !endsLetter(end - 1) { end -= 1 }
    return (start..<end).contains { ScalarTable.scalarClass(scalars[$0]).isWord } ? start..<end : nil
  }
}
