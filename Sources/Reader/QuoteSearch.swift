import ArticleModel

/// The statements of a large text, as they are found part by part in the background.
struct QuoteSearch: Equatable, Sendable {
  private(set) var statements: [QuotedRun] = []
  /// Where the next part begins, in UTF-8 bytes.
  private(set) var next = 0
  private(set) var isOver = false

  /// Takes the part that comes next; false of any other.
  mutating func take(_ part: QuotedPart) -> Bool {
    guard !isOver, part.range.lowerBound == next else { return false }
    statements += QuotedRun.statements(among: part.runs)
    next = part.range.upperBound
    isOver = part.isLast
    return true
  }
}

extension ReaderState {
  /// Asks for the statements of a large text when they are wanted for the first time.
  mutating func lookForStatements() -> [Effect] {
    guard open?.beginLooking() == true, let open else { return [] }
    return [.lookForStatements(id: open.id, from: 0)]
  }

  /// Takes in what the next part of a large text holds, and goes on with the one behind it.
  mutating func take(_ part: QuotedPart, of id: String) -> [Effect] {
    guard open?.id == id, open?.take(part) == true else { return [] }
    if case .speaker = statements?.scope {} else { listStatements() }
    if awaited == .quotes { awaited = nil }
    let more: [Effect] = part.isLast ? [] : [.lookForStatements(id: id, from: part.range.upperBound)]
    return takeTypedAhead() + more
  }

  /// How much of a large text has been looked through, 0...1; nil where all of it has, or nothing is looked for.
  var lookedThrough: Double? {
    guard let open, let looking = open.looking, !looking.isOver, case .text(let bytes, _) = open.content else {
      return nil
    }
    return Double(looking.next) / Double(max(bytes.count, 1))
  }

  /// What is said where there is no statement further on.
  func statementsMessage(_ phrase: Phrase) -> Message {
    Message(text: lookedThrough.map { words.lookingForStatements($0) } ?? words[phrase])
  }
}
