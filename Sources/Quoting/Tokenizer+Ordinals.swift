import Languages

/// Languages that make an ordinal of a number by a stop.
extension Tokenizer {
  /// "am 3. Juni", "die 69. Meisterschaft": the stop belongs to the number, and ends no sentence.
  func joinOrdinals(_ tokens: inout [Token], from first: Int) {
    var kept = first
    for index in first..<tokens.count {
      if isOrdinalStop(
        index, in: tokens, behind: kept > first ? tokens[kept - 1] : nil, kept - 2 < first ? nil : tokens[kept - 2])
      {
        tokens[kept - 1].end = tokens[index].end
      } else {
        tokens[kept] = tokens[index]
        kept += 1
      }
    }
    tokens.removeLast(tokens.count - kept)
  }

  /// Two digits at most, and a month behind, or what asks for a noun in front and one that may be it behind.
  private func isOrdinalStop(_ index: Int, in tokens: [Token], behind number: Token?, _ before: Token?) -> Bool {
    guard tokens[index].kind == .sentenceEnd, let number, number.kind == .number, number.end == tokens[index].start,
      number.end - number.start <= 2, index + 1 < tokens.count, tokens[index + 1].kind == .word,
      tokens[index + 1].span == tokens[index].span
    else { return false }
    let next = tokens[index + 1]
    return next.has(.time)
      || before?.has([.article, .preposition]) ?? false
        && next.roles.isDisjoint(with: [.article, .pronoun, .preposition, .adverb, .auxiliary, .clause, .demonstrative])
  }
}
