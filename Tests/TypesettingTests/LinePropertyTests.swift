import Testing
import Typesetting
import UnicodeText

/// What must hold of lines whatever the text.
@Suite struct LinePropertyTests {
  private static let options = [ShapingOptions(), ShapingOptions(formlessLetters: .standIn, clustersEmoji: true)]

  private func forRandomTexts(
    _ body: (_ text: String, _ measure: Int, _ options: ShapingOptions, _ seed: UInt64) -> Void
  ) {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = RandomText(seed: seed)
    for _ in 0..<400 {
      let measure = Int.random(in: 1...40, using: &random)
      body(random.text(), measure, Self.options[Int.random(in: 0...1, using: &random)], seed)
    }
  }

  @Test func linesCoverTheTextAndKeepTheMeasure() {
    forRandomTexts { text, measure, options, seed in
      let paragraph = ShapedParagraph(StyledParagraph(text), options: options)
      let lines = paragraph.lines(measure: measure)
      #expect(lines.first?.range.lowerBound == 0 && lines.last?.range.upperBound == paragraph.scalarCount)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.range.upperBound == next.range.lowerBound && !line.range.isEmpty)
      }
      for line in lines {
        let visual = paragraph.visualLine(line)
        #expect(visual.cells == line.cells, "\(text.debugDescription) at \(measure), seed \(seed)")
        // One wide character is all that may stand over a measure of 1.
        #expect(
          visual.cells <= max(measure, visual.glyphs.count == 1 ? 2 : 1), "\(text.debugDescription) at \(measure)")
      }
    }
  }

  /// Every scalar of a line stands in one glyph at most, and what no glyph holds is nothing to see.
  @Test func noClusterIsLostOrDoubled() {
    forRandomTexts { text, measure, options, seed in
      let paragraph = ShapedParagraph(StyledParagraph(text), options: options)
      for line in paragraph.lines(measure: measure) {
        var seen = Set<Int>()
        for glyph in paragraph.visualLine(line).glyphs {
          for offset in glyph.scalarOffset..<glyph.scalarOffset + glyph.scalarCount {
            #expect(line.range.contains(offset))
            #expect(seen.insert(offset).inserted, "\(text.debugDescription), seed \(seed)")
          }
        }
        for offset in line.range where !seen.contains(offset) {
          let flags = ScalarFlags(rawValue: paragraph.analysis.flags[offset])
          #expect(flags.cells == 0 || flags.hangs, "\(text.debugDescription) at \(offset), seed \(seed)")
        }
      }
    }
  }

  /// The stream and the kept paragraph set the same lines.
  @Test func streamAgreesWithParagraphs() {
    forRandomTexts { text, measure, options, seed in
      let paragraph = ShapedParagraph(StyledParagraph(text), options: options)
      let lines = paragraph.lines(measure: measure).map { paragraph.visualLine($0).text + "\n" }.joined()
      var setter = TextSetter(measure: measure, options: options)
      var text = text
      text.withUTF8 { setter.set(utf8: $0) }
      let streamed = setter.take { String(decoding: $0, as: UTF8.self) }
      #expect(streamed == lines, "\(text.debugDescription) at \(measure), seed \(seed)")
    }
  }

  /// Counting lines without setting them gives as many.
  @Test func counterAgreesWithParagraphs() {
    forRandomTexts { text, measure, options, seed in
      let lines = ShapedParagraph(StyledParagraph(text), options: options).lines(measure: measure).count
      var counter = LineCounter(measure: measure, options: options)
      var text = text
      let counted = text.withUTF8 { counter.lineCount(utf8: $0) }
      #expect(counted == lines, "\(text.debugDescription) at \(measure), seed \(seed)")
    }
  }

  /// LB25 looks past an opening bracket for a number.
  @Test(arguments: [
    "about $(5) more", "read \\[+A\\] here", "a $(b) c $(٥ d", "x $(\u{301}5 y $(\u{301}z", "word %[", "%[5 %[x",
  ])
  func aBracketBehindASignIsCounted(_ words: String) {
    let paragraph = ShapedParagraph(StyledParagraph(words))
    for measure in 1...20 {
      var counter = LineCounter(measure: measure)
      var text = words
      #expect(text.withUTF8 { counter.lineCount(utf8: $0) } == paragraph.lines(measure: measure).count, "\(measure)")
    }
  }

  /// Nothing is sent that drives a terminal or that it sets wrongly.
  @Test func nothingHarmfulIsSent() {
    forRandomTexts { text, measure, options, seed in
      let paragraph = ShapedParagraph(StyledParagraph(text), options: options)
      for line in paragraph.lines(measure: measure) {
        for scalar in paragraph.visualLine(line).text.unicodeScalars {
          let value = scalar.value
          let isFormat = ScalarProperties(of: value).isSilent && !(options.clustersEmoji && value == 0x200D)
          #expect(value >= 0x20 && !(0x7F..<0xA0).contains(value) && !isFormat, "\(text.debugDescription)")
          #expect(!(0xFE70...0xFE7F).contains(value) && value != 0xFEFF)
        }
      }
    }
  }
}
