/// Languages that put the subject before its verb, or on either side of it.
extension FrameReader {
  /// The frame of a verb at `index`: "X said", "said X" behind the quotation, "X نے کہا".
  func verbInClause(at index: Int, in sentence: Range<Int>) -> Frame? {
    let token = tokens[index]
    var frame = Frame(kind: .verb, index: index, end: index + Int(token.width), roles: token.roles)
    let next = frame.end
    if token.has(.informs) { takeAddressee(&frame, before: sentence.upperBound) }
    if token.has(.pronoun) { return frame }
    var phrases = phrases
    phrases.verb = token.roles
    let isInverted = table.order == .either && followsQuotation(index, in: sentence)
    if isInverted, let phrase = phrases.phrase(at: next, before: sentence.upperBound) {
      frame.phrase = phrase
      frame.end = phrase.tokens.upperBound
    } else if let phrase = clauseSubject(before: index, in: sentence, phrases) {
      frame.phrase = phrase
    } else if !isInverted, !token.has(.informs), table.order == .either, opensClause(index, in: sentence),
      let phrase = phrases.phrase(at: next, before: sentence.upperBound)
    {
      frame.phrase = phrase
      frame.end = phrase.tokens.upperBound
    }
    if frame.phrase == nil { frame.roles.formUnion(pronounGender(before: index, in: sentence)) }
    return frame
  }

  /// "told Reuters": the outlet that words are given to, or an audience.
  private func takeAddressee(_ frame: inout Frame, before limit: Int) {
    guard frame.end < limit, let phrase = phrases.phrase(at: frame.end, before: limit) else { return }
    if phrase.isOutlet || !phrase.roles.isDisjoint(with: .outlet) { frame.via = phrase }
    frame.end = phrase.tokens.upperBound
  }

  /// «…», said X: only a comma, an auxiliary or an adverb stands between the quotation and its verb.
  private func followsQuotation(_ index: Int, in sentence: Range<Int>) -> Bool {
    var look = index - 1
    while look >= sentence.lowerBound, index - look <= 4 {
      let token = tokens[look]
      if token.kind == .closing { return look < index - 1 || !isNameInClause(token, in: sentence) }
      guard token.kind == .comma || token.kind == .dash || token.has([.auxiliary, .adverb]) else { return false }
      look -= 1
    }
    return false
  }

  /// Nothing that could be a subject stands before the verb in its clause.
  private func opensClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    let start = clauseStart(of: index, in: sentence)
    return (start..<index).allSatisfy { tokens[$0].kind == .comma || tokens[$0].has([.adverb, .time, .auxiliary]) }
  }

  private func clauseStart(of index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    while start > sentence.lowerBound, index - start < 40 {
      let token = tokens[start - 1]
      if token.kind == .closing, tokens[start].kind != .comma, isNameInClause(token, in: sentence) {
        start = document.opening[Int(token.span)]
        continue
      }
      if token.kind == .closing || token.kind == .colon || token.kind == .opening { break }
      if token.kind == .word, token.has(.clause) || token.has(.reports) && !token.has(.title) { break }
      start -= 1
    }
    return start
  }

  /// A short name in quotation marks belongs to the subject: The company "Nordwind" said.
  private func isNameInClause(_ closing: Token, in sentence: Range<Int>) -> Bool {
    let open = document.opening[Int(closing.span)]
    return document.wordCounts[Int(closing.span)] <= 4 && open > sentence.lowerBound && tokens[open - 1].isWord
  }

  private func clauseSubject(before index: Int, in sentence: Range<Int>, _ phrases: PhraseReader) -> Phrase? {
    // "… and added", "והוסיף" go on with whoever spoke.
    if tokens[index].has(.and) || index > sentence.lowerBound && tokens[index - 1].has(.and) { return nil }
    var start = clauseStart(of: index, in: sentence)
    while start < index {
      let token = tokens[start]
      if token.kind == .comma || token.kind == .dash || token.has([.and, .adverb, .time, .that])
        || token.kind == .number
      {
        start += Int(max(token.width, 1))
      } else if token.has([.preposition, .quoting, .according]), !token.has(.body) {
        // "On Monday, X said": the subject stands behind the adverbial's comma.
        guard let comma = (start..<index).first(where: { tokens[$0].kind == .comma }) else { return nil }
        start = comma + 1
      } else {
        break
      }
    }
    guard start < index, !tokens[start].has(.pronoun) else { return nil }
    return phrases.phrase(at: start, before: index)
  }

  private func pronounGender(before index: Int, in sentence: Range<Int>) -> Roles {
    let start = max(sentence.lowerBound, index - 3)
    guard let pronoun = tokens[start..<index].last(where: { $0.has(.pronoun) }) else { return [] }
    return pronoun.roles.intersection([.masculine, .feminine, .plural])
  }

  /// "X کے مطابق": the source stands before its postposition.
  func postposed(at index: Int, in sentence: Range<Int>) -> Frame? {
    guard let phrase = clauseSubject(before: index, in: sentence, phrases) else { return nil }
    return Frame(
      kind: .according, index: index, end: index + Int(tokens[index].width), roles: tokens[index].roles, phrase: phrase)
  }
}
