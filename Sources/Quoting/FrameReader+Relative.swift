import Languages

/// Relative clauses: "المتحدثة التي قالت".
extension FrameReader {
  /// A relative pronoun stands before the verb at `index`.
  func isRelative(_ index: Int, in sentence: Range<Int>) -> Bool {
    table.order == .after && index > sentence.lowerBound && tokens[index - 1].has(.relative)
  }

  private static let stipulates = WordSet(.stipulates)
  private static let longestAntecedent = 14

  /// Whom the relative pronoun at `index` goes back to: the office or body that ends right before it.
  func antecedent(ofRelativeAt index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    var end = index
    if end > sentence.lowerBound, tokens[end - 1].kind == .comma { end -= 1 }
    // "القانون …، الذي ينص على": of texts only what a law says.
    let isLaw = index + 1 < sentence.upperBound && Self.stipulates.contains(tokens[index + 1].key)
    for start in max(sentence.lowerBound, end - Self.longestAntecedent)..<max(sentence.lowerBound, end)
    where tokens[start].kind == .word
      && (tokens[start].has([.title, .body]) || isLaw && tokens[start].has(.document) && tokens[start].form == .definite
        || end - start <= 3 && (start == sentence.lowerBound || tokens[start - 1].has(.that)))
    {
      if let phrase = phrases.phrase(at: start, before: index), phrase.tokens.upperBound == end,
        tokens[phrase.tokens].allSatisfy({ $0.form.isDisjoint(with: [.to, .by]) || !$0.has([.outlet, .outletNoun]) })
      {
        return phrase
      }
    }
    return nil
  }
}
