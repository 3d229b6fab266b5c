import Languages

/// Where the noun phrases of a clause begin that has its subject first.
extension FrameReader {
  /// The first noun phrase of a clause, the adverbials in front of it passed over; the last segment where that has one
  /// of its own and no comma closes it: "Speaking in Rome, the minister", "Inflation is high, the bank".
  func firstPhrase(in clause: Range<Int>) -> SourcePhrase? {
    let commas = clause.filter { tokens[$0].span < 0 && (tokens[$0].kind == .comma || isSpacedDash($0)) }
    if let last = commas.last, last + 1 < clause.upperBound,
      let phrase = phrase(ofSegment: last + 1..<clause.upperBound)
    {
      // "the company's chief executive, Marta Ellison": both belong together.
      if let whole = firstWhole(clause), whole.tokens.contains(phrase.tokens.lowerBound) { return whole }
      return phrase
    }
    return firstWhole(clause)
  }

  /// Two or three Hebrew words that no table knows and that carry no article: a name, more often than not.
  func isBareName(_ phrase: SourcePhrase) -> Bool {
    guard table.hasHebrewPrefixes, (2...3).contains(phrase.tokens.count) else { return false }
    return tokens[phrase.tokens].allSatisfy { token in
      token.kind == .word && token.roles.isEmpty && token.form.isEmpty
        && !CueTable.opensHebrewPrefix(document.scalars[Int(token.start)])
    }
  }

  /// Whom a sentence is about, in a language that puts its subject first.
  func leadingSubject(before end: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.order != .after, !table.pack.isUndetermined else { return nil }
    if table.isPostpositional,
      let mark = (sentence.lowerBound..<end).last(where: {
        tokens[$0].has(.subjectMark) && !tokens[$0].has(.according) && tokens[$0].span < 0
      })
    {
      // "مرمت … ماسٹر یوسف کمال نے کی ہے"
      return phrase(endingAt: mark, from: sentence.lowerBound)
    }
    return table.order == .before
      ? leadingPhrase(in: sentence.lowerBound..<end) : firstWhole(sentence.lowerBound..<end)
  }

  func firstWhole(_ clause: Range<Int>) -> SourcePhrase? {
    var start = clause.lowerBound
    while start < clause.upperBound {
      let comma =
        (start..<clause.upperBound).first { tokens[$0].span < 0 && (tokens[$0].kind == .comma || isSpacedDash($0)) }
        ?? clause.upperBound
      if !isDateline(start..<comma), phrase(ofSegment: start..<comma) != nil, let from = nounStart(start, before: comma)
      {
        return phrases.phrase(at: from, before: clause.upperBound)
      }
      start = comma + 1
    }
    return nil
  }

  /// "تهران - ایرنا - وزیر گفت", "PARIS (AFP) — Le ministre": places and outlets before a dash.
  private func isDateline(_ segment: Range<Int>) -> Bool {
    segment.upperBound < tokens.count && tokens[segment.upperBound].kind == .dash
      && segment.allSatisfy { tokens[$0].kind != .word || tokens[$0].has([.place, .outlet, .time, .absorbed]) }
  }

  private func isSpacedDash(_ index: Int) -> Bool {
    tokens[index].kind == .dash && index > 0 && tokens[index - 1].end < tokens[index].start
  }

  /// Where the noun phrase of a segment begins; nil for a fronted adverbial.
  private func nounStart(_ start: Int, before end: Int) -> Int? {
    var start = start
    while start < end {
      let token = tokens[start]
      if token.has([.and, .adverb, .that]) && !token.has([.title, .body]) || opensInverted(start)
        || token.kind == .comma || token.kind == .dash
        || token.kind == .other
      {
        start += Int(max(token.width, 1))
      } else {
        break
      }
    }
    if table.order == .before, start + 3 < end, tokens[start].has(.preposition), tokens[start + 1].has(.demonstrative) {
      // "در این نشست فلان": the adverbial is three words long.
      start += 3
      while start < end, tokens[start].has(.adverb) { start += Int(tokens[start].width) }
    }
    guard start < end, !isObject(start) else { return nil }
    let first = tokens[start]
    if phrases.isHebrewRelative(start) { return nil }
    if first.has([.preposition, .according, .quoting, .relative, .participle, .clause, .time, .auxiliary]),
      !first.has([.title, .body]), !first.has(.adverb)
    {
      return nil
    }
    // "Last month, the comptroller"
    if table.isCased, !table.isVerbSecond, end - start <= 3,
      tokens[start..<end].contains(where: { $0.has(.time) && !$0.has(.title) })
    {
      return nil
    }
    if isParticipial(first), start + 1 < end, !tokens[start + 1].isCapital { return nil }
    return first.has(.pronoun) ? nil : start
  }

  /// "…, hatte Koch-Mehrin gesagt": behind what is said the verb's first part stands before its subject.
  private func opensInverted(_ index: Int) -> Bool {
    table.isVerbSecond && tokens[index].has(.auxiliary) && index > 0
      && [.comma, .closing].contains(tokens[index - 1].kind)
  }

  /// "Speaking …", "Asked …", "Published …": opens an adverbial clause.
  private func isParticipial(_ token: Token) -> Bool {
    guard table.isCased, token.roles.isDisjoint(with: [.title, .body, .place, .article]), token.end - token.start > 4
    else {
      return token.has(.reports) && !token.has(.title)
    }
    let word = document.scalars[Int(token.start)..<Int(token.end)]
    return Self.participles.end(word) || Self.pasts.end(word)
  }

  private static let participles = Letters(.participles)
  private static let pasts = Letters(.pasts)

  private func phrase(ofSegment segment: Range<Int>) -> SourcePhrase? {
    guard let start = nounStart(segment.lowerBound, before: segment.upperBound) else { return nil }
    return phrases.phrase(at: start, before: segment.upperBound)
  }
}
