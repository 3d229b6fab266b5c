import Languages

/// An article set as a conversation: what is asked has paragraphs of its own, and an answer fills the next in marks.
/// Nobody is named beside such words, so that only the form tells whose they are.
struct InterviewForm {
  /// Where the conversation begins, as a token; nil where the article is none.
  private(set) var start: Int?
  /// The spans that answer without a name in front.
  private(set) var answers = Set<Int>()
  /// The spans that ask without a name in front.
  private(set) var questions = Set<Int>()

  /// A paragraph as a turn of the conversation.
  private struct Turn {
    enum Label { case question, answer, name }
    var start: Int
    var label: Label?
    /// The span that fills the paragraph behind its label.
    var span: Int?
    /// Ends in a question mark.
    var asks = false
    /// Says inside the marks who speaks, as transcripts do: "PENCE: Well, look".
    var isScript = false
    /// Hands over to the words that follow: "وقال:".
    var introduces = false
  }

  private enum Role { case question, prompt, answer }

  /// So often must a question have its answer; behind labels, once.
  private static let fewestPairs = 2
  private static let longestLabel = 6

  init(_ document: QuoteDocument) {
    let turns = Self.turns(of: document)
    var roles = [Role?](repeating: nil, count: turns.count)
    var pairs = 0
    var asksInMarks: Bool?
    for (index, turn) in turns.enumerated() {
      let before = index > 0 ? roles[index - 1] : nil
      let next = index + 1 < turns.count ? turns[index + 1] : nil
      if turn.label == .question || turn.label != .answer && turn.asks && turn.span == nil {
        roles[index] = .question
      } else if turn.label == .answer {
        roles[index] = .answer
        if before == .question { pairs += Self.fewestPairs }
      } else if turn.span == nil {
        // What is no question may still ask for something: "حدثنا عن البدايات".
        roles[index] = before == .answer && !turn.introduces ? .prompt : nil
      } else if turn.asks, before != .question, next?.span != nil, asksInMarks ?? true {
        roles[index] = .question
      } else if before != nil {
        roles[index] = .answer
        if before == .question { pairs += 1 }
      }
      if roles[index] == .question, asksInMarks == nil { asksInMarks = turn.span != nil }
    }
    guard pairs >= Self.fewestPairs, !turns.contains(where: \.isScript), let first = roles.firstIndex(of: .question)
    else { return }
    start = turns[first].start
    for (role, turn) in zip(roles, turns) {
      guard let span = turn.span, turn.label != .name else { continue }
      if role == .answer { answers.insert(span) }
      if role == .question { questions.insert(span) }
    }
  }

  private static func turns(of document: QuoteDocument) -> [Turn] {
    // Nothing in it can be an answer: most articles, at no cost.
    guard document.spans.contains(where: { $0.parent == nil && fills($0, document) }) else { return [] }
    var turns: [Turn] = []
    var start = 0
    for (index, token) in document.tokens.enumerated() where token.kind == .paragraphEnd {
      if index > start { turns.append(turn(start..<index, document)) }
      start = index + 1
    }
    if start < document.tokens.count { turns.append(turn(start..<document.tokens.count, document)) }
    return turns
  }

  /// A span with nothing but marks behind it in its paragraph, and no more in front than a label.
  private static func fills(_ span: QuotedSpan, _ document: QuoteDocument) -> Bool {
    var index = span.outerEnd
    while index < document.scalars.count, ScalarTable.scalarClass(document.scalars[index]) != .newline {
      if ScalarTable.scalarClass(document.scalars[index]).isWord { return false }
      index += 1
    }
    return true
  }

  private static func turn(_ paragraph: Range<Int>, _ document: QuoteDocument) -> Turn {
    let tokens = document.tokens
    var turn = Turn(start: paragraph.lowerBound)
    var body = paragraph.lowerBound
    while body < paragraph.upperBound, tokens[body].kind == .dash || tokens[body].kind == .other { body += 1 }
    if let (label, end) = label(at: body, in: paragraph, tokens) {
      turn.label = label
      body = end
    }
    var last = paragraph.upperBound - 1
    while last > body, !tokens[last].isWord, tokens[last].kind != .closing {
      turn.asks = turn.asks || isQuestion(tokens[last], document)
      turn.introduces = turn.introduces || tokens[last].kind == .colon
      last -= 1
    }
    guard body <= last, tokens[body].kind == .opening else { return turn }
    let span = Int(tokens[body].span)
    let close = document.closing[span]
    guard close == last || document.spans[span].isUnclosed else { return turn }
    turn.span = span
    if document.table.isCased, let (_, end) = label(at: body + 1, in: body + 1..<last, tokens),
      tokens[body + 1..<end - 1].allSatisfy({ isShouted($0, document) })
    {
      turn.isScript = true
    }
    if close > body { turn.asks = turn.asks || isQuestion(tokens[close - 1], document) }
    return turn
  }

  /// Written in capitals.
  private static func isShouted(_ token: Token, _ document: QuoteDocument) -> Bool {
    token.isCapital && token.end - token.start > 1
      && !document.scalars[Int(token.start)..<Int(token.end)].contains { ScalarTable.folded($0) == $0 }
  }

  /// "س:", "A1.", "الإدريسي: «": what a turn begins with, and where its words begin.
  private static func label(at start: Int, in paragraph: Range<Int>, _ tokens: [Token]) -> (Turn.Label, end: Int)? {
    guard start + 1 < paragraph.upperBound, tokens[start].kind == .word else { return nil }
    var end = start + 1
    let key = tokens[start].key
    if questionLabels.contains(key) || answerLabels.contains(key) {
      if tokens[end].kind == .number { end += 1 }
      if end < paragraph.upperBound, [.colon, .dash, .other, .closeBracket].contains(tokens[end].kind) {
        return (questionLabels.contains(key) ? .question : .answer, end + 1)
      }
    }
    end = start + 1
    while end < paragraph.upperBound, end - start <= longestLabel, tokens[end].isWord { end += 1 }
    guard end < paragraph.upperBound, tokens[end].kind == .colon else { return nil }
    return (.name, end + 1)
  }

  private static let questionLabels = WordSet(.questionLabels)
  private static let answerLabels = WordSet(.answerLabels)

  private static func isQuestion(_ token: Token, _ document: QuoteDocument) -> Bool {
    token.kind == .sentenceEnd && questionMarks.contains(document.scalars[Int(token.start)])
  }

  /// ? ؟ and the Greek and wide ones.
  private static let questionMarks: Set<UInt32> = [0x3F, 0x61F, 0x37E, 0xFF1F]
}
