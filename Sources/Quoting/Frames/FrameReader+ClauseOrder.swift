import Languages

/// Languages that put the subject before its verb, or on either side of it.
extension FrameReader {
  /// "Der Vorsitzende, Jonas Hartwig, kritisierte die Entscheidung": the comma closes the subject's apposition, and what
  /// stands behind the verb is its object.
  func apposedSubject(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond, index - 1 > sentence.lowerBound, tokens[index - 1].kind == .comma,
      let phrase = firstWhole(clauseStart(of: index - 1, in: sentence)..<index - 1)
    else { return nil }
    if phrase.tokens.upperBound == index - 1, phrase.tokens.contains(where: { tokens[$0].kind == .comma }) {
      return phrase
    }
    // "Der Vorsitzende des Verbands in der Stadt, Jonas Hartwig, kritisierte": between the commas nothing but a name.
    let name = (phrase.tokens.upperBound..<index - 1).last { tokens[$0].kind == .comma }
    guard let name, name + 2 < index, name + 6 > index,
      tokens[name + 1..<index - 1].allSatisfy({ $0.kind == .word && $0.isCapital })
    else { return nil }
    return phrase
  }

  /// "the report", "her claim": a word that could be a verb stands behind an article.
  func isNounInClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, table.isCased else { return false }
    let before = tokens[index - 1]
    return before.has(.article) || tokens[index].has(.present) && before.has([.preposition, .demonstrative])
  }

  /// An outlet, as far as its words or the head of a newspaper tell.
  func isMasthead(_ phrase: SourcePhrase) -> Bool {
    phrase.isOutlet || !phrase.roles.isDisjoint(with: .outlet)
      || tokens[phrase.tokens].contains { $0.isCapital && Self.mastheads.contains($0.key) || $0.has(.outletNoun) }
  }

  /// Words that newspapers and stations are called by.
  private static let mastheads = WordSet(.mastheads)

  /// «…», said X: only a comma, an auxiliary or an adverb stands between the quotation and its verb.
  func followsQuotation(_ index: Int, in sentence: Range<Int>) -> Bool {
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
  func opensClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    // "… and added", "וקבע": goes on with whoever spoke.
    if tokens[index].form.contains(.and) { return false }
    let start = clauseStart(of: index, in: sentence)
    return (start..<index).allSatisfy { tokens[$0].kind == .comma || tokens[$0].has([.adverb, .time, .auxiliary]) }
  }

  func clauseStart(of index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    var sawComma = false
    while start > sentence.lowerBound, index - start < 60 {
      let token = tokens[start - 1]
      // "an accident which a board blamed on": the verb's subject stands inside the relative clause.
      if token.kind == .comma { sawComma = true }
      if token.has(.relative), !token.has(.reports), !sawComma, start < index { break }
      if token.kind == .closing, isNameInClause(token, in: sentence) {
        start = document.opening[Int(token.span)]
        continue
      }
      if token.kind == .closing || token.kind == .colon || token.kind == .opening { break }
      if token.kind == .word, token.has([.clause, .that]) { break }
      if token.kind == .word, token.has(.reports), !token.has(.title), !isNounInClause(start - 1, in: sentence),
        !isPassive(start - 1, in: sentence)
      {
        break
      }
      start -= 1
    }
    return start
  }

  /// A short name in quotation marks belongs to the subject: The company "Nordwind" said.
  private func isNameInClause(_ closing: Token, in sentence: Range<Int>) -> Bool {
    let open = document.opening[Int(closing.span)]
    let next = document.closing[Int(closing.span)] + 1
    return document.wordCounts[Int(closing.span)] <= 4 && open > sentence.lowerBound && tokens[open - 1].isWord
      && !tokens[open - 1].has([.reports, .that]) && next < sentence.upperBound && tokens[next].isWord
  }

  /// The subject of the verb at `index`, in the clause that ends there.
  func clauseSubject(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    // "… and added", "והוסיף" go on with whoever spoke.
    if tokens[index].has(.and) || tokens[index].form.contains(.and) { return nil }
    var end = index
    while end > sentence.lowerBound, tokens[end - 1].kind == .word, tokens[end - 1].has([.auxiliary, .adverb]) {
      end -= 1
    }
    guard end > sentence.lowerBound, !tokens[end - 1].has([.and, .pronoun]) else { return nil }
    let start = clauseStart(of: end, in: sentence)
    // "nannte den Plan „gut“, stellte aber fest": what stands behind another verb is its object, and the subject goes on.
    if table.isVerbSecond, start > sentence.lowerBound, start < end, tokens[start - 1].has(.reports),
      tokens[start].kind != .comma, !tokens[start - 1].has(.that), !Self.perfects.contains(tokens[index].key)
    {
      return nil
    }
    if let phrase = subjectOfPerfect(index, in: sentence) ?? firstPhrase(in: start..<end) { return phrase }
    // "An official who was present told": the relative clause has no subject of its own.
    guard start > sentence.lowerBound, tokens[start - 1].has(.relative) else { return nil }
    return firstPhrase(in: clauseStart(of: start - 1, in: sentence)..<start - 1)
  }

  /// "told him that Ankara would respond": what somebody would say inside another's words.
  func isModal(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, Self.modals.contains(tokens[index - 1].key) else {
      return false
    }
    guard let that = (sentence.lowerBound..<index).last(where: { tokens[$0].has(.that) && tokens[$0].span < 0 }) else {
      return false
    }
    return (sentence.lowerBound..<that).contains { tokens[$0].has(.reports) && tokens[$0].span < 0 }
  }

  private static let modals = WordSet(.modals)

  /// "criticised by": what is done to the subject, who says nothing.
  func isPassive(_ index: Int, in sentence: Range<Int>) -> Bool {
    if table.isVerbSecond, tokens[index].has(.present) || tokens[index].roles == .reports,
      passiveAuxiliary(of: index, in: sentence) != nil, !tokens[index].has(.carries)
    {
      // "wurde … gefordert"
      return Self.perfects.contains(tokens[index].key)
    }
    return index > sentence.lowerBound && index + 1 < sentence.upperBound
      && !tokens[index].has([.carries, .quoting]) && tokens[index + 1].key == Self.by
  }

  static let perfects = WordSet(.perfects)

  private static let by = WordList.agent.key

  private static let pluralVerbs = Letters(.pluralVerbs)

  func pronounGender(around index: Int, in sentence: Range<Int>) -> Roles {
    let around = max(sentence.lowerBound, index - 3)..<min(sentence.upperBound, index + 2)
    guard let pronoun = tokens[around].last(where: { $0.has(.pronoun) }) else { return [] }
    let gender = pronoun.roles.intersection([.masculine, .feminine, .plural])
    // "sie kritisierten": they, and not she.
    if gender == .feminine, table.isVerbSecond,
      Self.pluralVerbs.end(document.scalars[Int(tokens[index].start)..<Int(tokens[index].end)])
    {
      return .plural
    }
    return gender
  }
}
