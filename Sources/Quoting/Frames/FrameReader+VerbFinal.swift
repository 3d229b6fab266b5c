import Languages

/// Languages that close the clause with its verb: the subject stands first, whatever comes between.
extension FrameReader {
  private static let object = WordList.objectMark.key
  private static let to = WordSet(.toward)
  private static let semicolon: UInt32 = 0x61B

  /// From behind the last finite verb of saying, or where the sentence begins; quotations are stepped over.
  func clause(endingWith index: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = index
    while start > sentence.lowerBound, index - start < 90 {
      let token = tokens[start - 1]
      if token.kind == .closing, let open = opening(of: token), open >= sentence.lowerBound {
        // "«…»، این را او گفت": the subject may stand behind the words.
        if open == sentence.lowerBound || tokens[start].kind == .comma,
          leadingPhrase(in: start..<index).map({ !isObject($0) }) ?? false
        {
          return start..<index
        }
        start = open
        continue
      }
      if token.kind == .colon || token.kind == .opening { break }
      if document.scalars[Int(token.start)] == Self.semicolon { break }
      if token.kind == .word, token.has(.clause), start - 1 > sentence.lowerBound, tokens[start - 2].kind == .comma {
        break
      }
      if token.kind == .word, token.has(.reports), token.roles.isDisjoint(with: [.title, .document, .occasion]),
        !closesRelative(start - 1, in: sentence)
      {
        break
      }
      start -= 1
    }
    while start < index, tokens[start].has(.absorbed) { start += 1 }
    return start..<index
  }

  /// "…, که او را «…» خوانده بود، گفت": the clause around goes on behind the comma.
  private func closesRelative(_ index: Int, in sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, tokens[next].has(.absorbed) { next += 1 }
    guard next < sentence.upperBound, tokens[next].kind == .comma else { return false }
    let that = (sentence.lowerBound..<index).last { tokens[$0].has(.relative) && tokens[$0].span < 0 }
    guard let that, that > sentence.lowerBound else { return false }
    return !tokens[that - 1].has([.reports, .absorbed])
  }

  /// The first noun phrase of a clause; nil where the clause begins with a pronoun.
  func leadingPhrase(in clause: Range<Int>) -> SourcePhrase? {
    var start = clause.lowerBound
    while start < clause.upperBound, tokens[start].kind == .comma || tokens[start].has([.and, .adverb, .that]) {
      start += 1
    }
    guard start < clause.upperBound, !tokens[start].has(.pronoun) else { return nil }
    return firstWhole(clause)
  }

  private func isObject(_ phrase: SourcePhrase) -> Bool {
    let next = phrase.tokens.upperBound
    return next < tokens.count && tokens[next].key == Self.object
  }

  func subjectMark(in clause: Range<Int>) -> Int? { clause.last { tokens[$0].has(.subjectMark) } }

  /// "در این گزارش آمده است": the text in which something stands.
  func phraseWithin(_ clause: Range<Int>) -> SourcePhrase? {
    clause.first { tokens[$0].key == Self.inside }.flatMap { phrases.phrase(at: $0 + 1, before: clause.upperBound) }
  }

  /// The clause's first noun phrase, or the one behind it where that is the object: "این جمله را مادر او می‌گوید".
  func leadingSubject(of index: Int, in clause: Range<Int>) -> SourcePhrase? {
    guard let first = clause.first, !tokens[first].has(.and), !tokens[index - 1].has(.and) else { return nil }
    guard let phrase = leadingPhrase(in: clause) else { return nil }
    guard isObject(phrase) else { return phrase }
    return leadingPhrase(in: phrase.tokens.upperBound + 1..<index).flatMap { isObject($0) ? nil : $0 }
  }

  private static let inside = WordList.within.key

  func isInsideRelative(_ index: Int, in clause: Range<Int>) -> Bool {
    let next = index + Int(tokens[index].width)
    return next < tokens.count && tokens[next].kind == .comma
      && (clause.lowerBound + 1..<max(clause.lowerBound + 1, index)).contains {
        tokens[$0].has(.relative) && tokens[$0].span < 0
      }
  }

  /// "فرماندار که کشاورزان را «…» خوانده بود،": a verb inside a relative clause has its own subject, or the noun before که.
  func relativeSubject(of index: Int, in clause: Range<Int>) -> SourcePhrase? {
    let next = index + Int(tokens[index].width)
    guard next < tokens.count, tokens[next].kind == .comma,
      let that = clause.last(where: { tokens[$0].has(.relative) && tokens[$0].span < 0 }), that > clause.lowerBound
    else { return nil }
    if let inner = leadingPhrase(in: that + 1..<index), !isObject(inner) { return inner }
    let before = (clause.lowerBound..<that).last { tokens[$0].kind == .comma || tokens[$0].has([.preposition, .and]) }
    let start = before.map { $0 + 1 } ?? clause.lowerBound
    guard let head = (start..<that).first(where: { tokens[$0].has([.title, .body]) }) else { return nil }
    return phrases.phrase(at: head, before: that)
  }

  /// The noun phrase that ends before a postposition.
  func phrase(endingAt end: Int, from lower: Int) -> SourcePhrase? {
    var start = end
    while start > lower, end - start < 18 {
      let token = tokens[start - 1]
      if token.kind == .closing, let open = opening(of: token), document.wordCounts[Int(token.span)] <= 4, open > lower
      {
        start = open
        continue
      }
      guard token.kind == .word || token.kind == .number || token.kind == .dash else { break }
      if token.has([.preposition, .time, .adverb, .clause, .that, .auxiliary, .reports, .subjectMark, .relative]),
        !token.has([.title, .body]), !token.has(.absorbed)
      {
        break
      }
      start -= 1
    }
    while start < end, tokens[start].has([.and, .absorbed, .demonstrative]) && !tokens[start].has([.title, .body]) {
      start += 1
    }
    guard start < end, !(tokens[start].has(.pronoun) && end - start <= 2) else { return nil }
    return phrases.phrase(start..<end)
  }

  /// "به خبرگزاری رویترز گفت": the outlet that the words were given to.
  func recipient(in range: Range<Int>) -> SourcePhrase? {
    for index in range where range.contains(index + 1) && tokens[index].span < 0 {
      let next = tokens[index + 1]
      if Self.to.contains(tokens[index].key) || tokens[index].has(.preposition) && tokens[index].width > 1,
        next.has([.outlet, .outletNoun]), !next.has([.title, .network])
      {
        return phrases.phrase(at: index + 1, before: range.upperBound)
      }
    }
    return nil
  }

  private static let genitive = WordSet(.genitive)
  /// "X سے بات کرتے ہوئے", "X کو بتایا": the outlet that somebody talks to.
  func partner(in range: Range<Int>) -> SourcePhrase? {
    for index in range where tokens[index].has([.outlet, .outletNoun]) && !tokens[index].has([.absorbed, .body]) {
      var start = index
      if index > range.lowerBound, tokens[index - 1].kind == .opening { start = index - 1 }
      guard
        let mark = (index + 1..<min(range.upperBound, index + 9)).first(where: { Self.marks.contains(tokens[$0].key) }),
        !(start..<mark).contains(where: {
          tokens[$0].has([.reports, .subjectMark, .that]) || tokens[$0].kind == .comma
        })
      else { continue }
      let end =
        (start + 1..<mark).first { tokens[$0].has(.preposition) || Self.genitive.contains(tokens[$0].key) } ?? mark
      var phrase = phrases.phrase(start..<end)
      // سعودی پریس ایجنسی ’ایس پی اے‘: the kind stands before the name.
      if let whole = self.phrase(endingAt: end, from: range.lowerBound), whole.tokens.count <= 6 { phrase = whole }
      return phrase
    }
    return nil
  }

  private static let marks = WordSet(.caseMarks)

  func origin(in range: Range<Int>) -> SourcePhrase? {
    guard let cue = range.first(where: { tokens[$0].has(.quoting) && !tokens[$0].has(.carries) }) else { return nil }
    return phrases.phrase(at: cue + Int(tokens[cue].width), before: range.upperBound)
  }
}
