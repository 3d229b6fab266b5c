import UnicodeText

/// How a page wants a paragraph broken, beyond filling its lines one by one.
struct ParagraphBreaking: Sendable {
  enum Style: Sendable {
    /// As many words a line as go on it, but no lone word on the last one where that can be helped.
    case running
    /// Lines of even length.
    case balanced
  }

  var style: Style
  /// What the first line is set in at its start.
  var firstIndent = 0
  /// Of each scalar; nil where cells are what counts.
  var advances: ScaledAdvances?
  /// Lines above which evening them out is not worth the while.
  private static let mostBalancedLines = 8

  init(_ style: Style, firstIndent: Int = 0, advances: ScaledAdvances? = nil) {
    self.style = style
    self.advances = advances
    self.firstIndent = firstIndent
  }

  func lines(of paragraph: ShapedParagraph, measure: Int) -> [ShapedParagraph.Line] {
    guard paragraph.scalarCount > 0 else { return paragraph.lines(measure: measure) }
    return paragraph.analysis.withAnalyzedText { text in
      guard let advances else { return lines(of: text, measure, nil) }
      return advances.withWidths { lines(of: text, measure, $0) }
    }
  }

  private func lines(of text: AnalyzedText, _ measure: Int, _ widths: AdvanceWidths?) -> [ShapedParagraph.Line] {
    switch style {
    case .running:
      var lines = fill(text, measure, widths)
      moveWordToLoneOne(in: &lines, of: text, measure, widths)
      return lines
    case .balanced:
      return balance(text, measure, widths)
    }
  }

  private func fill(_ text: AnalyzedText, _ measure: Int, _ widths: AdvanceWidths?) -> [ShapedParagraph.Line] {
    var wrapper = LineWrapper(
      flags: text.flags, count: text.count, measure: max(measure - firstIndent, 1), advances: widths)
    var lines: [ShapedParagraph.Line] = []
    while let line = wrapper.next() {
      lines.append(line)
      wrapper.measure = max(measure, 1)
    }
    return lines
  }

  /// Sends the last word of the line before along with a word that would stand alone on the last line, unless that would
  /// leave the line before less than half full.
  private func moveWordToLoneOne(
    in lines: inout [ShapedParagraph.Line], of text: AnalyzedText, _ measure: Int, _ widths: AdvanceWidths?
  ) {
    guard lines.count > 1, let last = lines.last else { return }
    let isOneWord = last.range.dropFirst().allSatisfy { text.flags[$0] & ScalarFlags.anyBreak == 0 }
    let before = lines[lines.count - 2]
    let isForced = text.flags[last.range.lowerBound] & ScalarFlags.mandatoryBreak != 0
    // A long word that was broken over the line's end is no lone word.
    let isWhole = text.flags[last.range.lowerBound] & ScalarFlags.anyBreak != 0
    guard isOneWord, isWhole, !isForced, before.cells > 1 else { return }
    var wrapper = LineWrapper(
      flags: text.flags, count: text.count, measure: before.cells - 1, start: before.range.lowerBound, advances: widths)
    guard let shorter = wrapper.next(), 2 * shorter.cells >= measure,
      text.flags[shorter.range.upperBound] & ScalarFlags.anyBreak != 0
    else { return }
    wrapper.measure = max(measure, 1)
    guard let rest = wrapper.next(), rest.range.upperBound == text.count else { return }
    lines.replaceSubrange(lines.count - 2..<lines.count, with: [shorter, rest])
  }

  /// The narrowest measure that takes no more lines evens them out, and leaves no lone word at the end.
  private func balance(_ text: AnalyzedText, _ measure: Int, _ widths: AdvanceWidths?) -> [ShapedParagraph.Line] {
    let lines = fill(text, measure, widths)
    guard lines.count > 1, lines.count <= Self.mostBalancedLines else { return lines }
    var low = 1
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      if fill(text, middle, widths).count <= lines.count { high = middle } else { low = middle + 1 }
    }
    let balanced = fill(text, high, widths)
    // A measure that tears words apart is no gain.
    let isWhole = balanced.dropLast().allSatisfy { text.flags[$0.range.upperBound] & ScalarFlags.anyBreak != 0 }
    return isWhole ? balanced : lines
  }
}
