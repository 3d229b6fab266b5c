import Languages

/// A text taken apart: its spans, its tokens and where its sentences lie.
struct QuoteDocument {
  let scalars: [UInt32]
  let table: CueTable
  let paragraphs: [Range<Int>]
  let spans: [QuotedSpan]
  let tokens: [Token]
  /// The opening and closing token of each span; -1 where a span left no token.
  let opening: [Int]
  let closing: [Int]
  /// The number of words in each span, those of spans inside it too.
  let wordCounts: [Int]
  /// Token ranges, in reading order.
  let sentences: [Range<Int>]
  /// The token that ends the headline.
  let headlineEnd: Int

  init(scalars: [UInt32], table: CueTable) {
    self.scalars = scalars
    self.table = table
    paragraphs = Self.paragraphs(of: scalars)
    spans = SpanScanner(scalars: scalars, table: table).spans(in: paragraphs)
    tokens = spans.isEmpty ? [] : Tokenizer(scalars: scalars, spans: spans, table: table).tokens(in: paragraphs)
    var opening = [Int](repeating: -1, count: spans.count)
    var closing = opening
    for (index, token) in tokens.enumerated() where token.span >= 0 {
      if token.kind == .opening { opening[Int(token.span)] = index }
      if token.kind == .closing { closing[Int(token.span)] = index }
    }
    self.opening = opening
    self.closing = closing
    wordCounts = Self.wordCounts(of: tokens, spans)
    sentences = Self.sentences(of: tokens, isVerbSecond: table.isVerbSecond)
    headlineEnd = tokens.firstIndex { $0.kind == .paragraphEnd } ?? 0
  }

  private static func paragraphs(of scalars: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where ScalarTable.scalarClass(scalar) == .newline {
      if index > start { found.append(start..<index) }
      start = index + 1
    }
    if scalars.count > start { found.append(start..<scalars.count) }
    return found
  }

  /// No sentence has more tokens outside of quotation marks, so that what looks back in a sentence looks back no further
  /// than this, however long a text goes on without a full stop.
  static let longestSentence = 250

  private static func sentences(of tokens: [Token], isVerbSecond: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var unquoted = 0
    func end(_ index: Int) {
      if index > start { found.append(start..<index) }
      start = index
      unquoted = 0
    }
    for (index, token) in tokens.enumerated() {
      if token.span < 0 {
        if unquoted == longestSentence, token.roles.isDisjoint(with: .absorbed) { end(index) }
        unquoted += unquoted < longestSentence ? 1 : 0
      }
      switch token.kind {
      case .paragraphEnd: end(index + 1)
      case .sentenceEnd where token.span < 0:
        if index > start, tokens[index - 1].has(.abbreviation) || isInitial(tokens[index - 1]) { continue }
        if index + 1 < tokens.count, tokens[index + 1].start > token.end || tokens[index + 1].kind == .paragraphEnd {
          end(index + 1)
        }
      case .closing where index > 0 && tokens[index - 1].kind == .sentenceEnd && index + 1 < tokens.count:
        // "… مضت." وأضاف: the full stop before the mark ended the sentence.
        // "… vorbei.“ Der Minister": where the verb stands second, who said so stands behind it.
        if tokens[index + 1].form.contains(.and) || isVerbSecond && tokens[index + 1].isCapital {
          end(index + 1)
        }
      default: break
      }
    }
    end(tokens.count)
    return found
  }

  private static func isInitial(_ token: Token) -> Bool { token.isCapital && token.end - token.start == 1 }

  private static func wordCounts(of tokens: [Token], _ spans: [QuotedSpan]) -> [Int] {
    var counts = [Int](repeating: 0, count: spans.count)
    for token in tokens where token.isWord && token.span >= 0 {
      counts[Int(token.span)] += 1
      if let parent = spans[Int(token.span)].parent { counts[parent] += 1 }
    }
    return counts
  }
}
