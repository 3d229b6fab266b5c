import Languages

/// Languages that write every noun with a capital letter show by it where a noun phrase can end.
extension PhraseReader {
  private static let adjectiveEndings = Letters(.adjectiveEndings)
  private static let notBeginning: Roles = [.auxiliary, .acts, .reports, .carries, .clause, .adverb, .relative, .and]
  private static let notWithin: Roles = [
    .auxiliary, .acts, .reports, .carries, .participle, .clause, .that, .pronoun, .relative,
  ]

  /// Of what was taken for a mention, the noun phrase: "Kongress warb Obama" ends before its verb, "will Elon Musk" begins
  /// behind it; nil where nothing has a capital letter.
  func nominal(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound,
      isPredicate(start)
        || isCommon(start)
          && (tokens[start].has(Self.notBeginning) || tokens[start].roles.isEmpty && !isAdjective(start))
    {
      start += 1
    }
    guard var end = (start..<range.upperBound).first(where: { isCapitalWord($0) }).map({ $0 + 1 }) else { return nil }
    while end < range.upperBound, !endsNominal(end, before: range.upperBound) { end += 1 }
    while end > start, !isCapitalWord(end - 1), tokens[end - 1].kind != .number, tokens[end - 1].kind != .closeBracket {
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  /// Where every noun has a capital letter, what has none is nobody: "worden", "so schwer hatten"; nor is the first word
  /// of a sentence alone that has one whatever it is.
  func hasNoun(_ range: Range<Int>) -> Bool {
    guard document.table.isCased, !document.table.hasCasedNames else { return true }
    guard let noun = range.first(where: { tokens[$0].isCapital || tokens[$0].kind == .opening }) else { return false }
    return range.count > 1 || !isPredicate(noun)
  }

  /// "Künftig können die Behörden", "Höhnisch, wohl": no noun opens the sentence, as its ending shows, but an adverb.
  private func isPredicate(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, index == 0 || [.sentenceEnd, .paragraphEnd].contains(tokens[index - 1].kind) else {
      return false
    }
    if token.has(.adverb) { return true }
    return token.roles.isEmpty && !token.isForename && index + 1 < tokens.count && !tokens[index + 1].has(.reports)
      && Self.adverbEndings.end(document.scalars[Int(token.start)..<Int(token.end)])
  }

  private static let adverbEndings = Letters(.adverbEndings)

  private func isCommon(_ index: Int) -> Bool { tokens[index].kind == .word && !tokens[index].isCapital }
  private func isCapitalWord(_ index: Int) -> Bool { tokens[index].kind == .word && tokens[index].isCapital }

  /// Behind a noun: a verb, a pronoun, or an article that no comma and no preposition leads to.
  func endsNominal(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    guard isCommon(index), !token.has(.absorbed) else { return false }
    if token.has(Self.notWithin), !token.has([.title, .body]) { return true }
    if token.has(.article) {
      return isCapitalWord(index - 1) && beginsOwnPhrase(token)
    }
    guard token.roles.isEmpty, isCapitalWord(index - 1) else { return false }
    // "Sprecher deutscher Firmen", but "Kongress warb".
    return !(isAdjective(index) && index + 1 < limit && tokens[index + 1].kind == .word)
  }

  func isAdjective(_ index: Int) -> Bool {
    Self.adjectiveEndings.end(document.scalars[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  /// An article that begins another phrase wherever it stands; "der" behind a noun goes on with it.
  func beginsOwnPhrase(_ article: Token) -> Bool { article.has(.object) || Self.ownArticles.contains(article.key) }

  private static let ownArticles = WordSet(.ownArticles)
}
