import Languages

/// Subjects that stand before their verb in a language that puts them behind it.
extension FrameReader {
  private static let bareThat = WordSet(.bareThat)
  private static let andThen = Letters(.andThen)
  private static let and = Letters(.and)
  private static let asFor = WordList.asFor.key

  /// A subject that stands before its verb: at the start of its clause, or behind كان.
  func subject(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard index > sentence.lowerBound else { return nil }
    let isConjoined = tokens[index].form.contains(.and)
    // "وقال" goes on with whoever spoke; "أما فلان فقال" comes back to its subject.
    if isConjoined, !Self.andThen.contains(document.scalars[Int(tokens[index].start)]) { return nil }
    var start = index - 1
    let earliest = max(sentence.lowerBound, index - 40)
    while start >= earliest {
      let token = tokens[start]
      if token.kind == .closing, let open = opening(of: token) {
        start = open - 1
        continue
      }
      if token.kind == .word, token.span < 0 {
        if token.has(.auxiliary), !Self.particles.contains(token.stem), start < index - 1,
          let phrase = reaching(start + 1, index)
        {
          return phrase
        }
        if token.key == Self.asFor, isConjoined {
          // What stands between "أما فلان" and "فقال" does not matter.
          return phrases.phrase(at: start + Int(token.width), before: index)
        }
        if token.has(.clause), !isConjoined {
          return reaching(start + Int(token.width), index)
        }
        if Self.bareThat.contains(token.key), !isConjoined {
          return reaching(start + Int(token.width), index).flatMap { $0.isSomebody ? $0 : nil }
        }
        if token.has([.reports, .participle, .that]), !token.form.contains(.definite) { return nil }
      }
      if token.kind == .colon { return nil }
      start -= 1
    }
    guard start < sentence.lowerBound, !isConjoined, !opensWithAnd(sentence.lowerBound),
      !opensWithVerb(sentence)
    else { return nil }
    return reaching(sentence.lowerBound, index)
  }

  /// An unknown word with و in front opens an adverbial ("وبخصوص السلاح") or is a verb, more often than a name.
  private func opensWithAnd(_ index: Int) -> Bool {
    let token = tokens[index]
    guard table.hasArabicPrefixes, token.kind == .word, token.roles.isEmpty, token.tail != nil else { return false }
    return Self.and.contains(document.scalars[Int(token.start)])
  }

  /// "يترقب الوسط التعليمي": an unknown word built as an imperfect, with an article behind it, is a verb; names that
  /// begin so are few.
  private func opensWithVerb(_ sentence: Range<Int>) -> Bool {
    let token = tokens[sentence.lowerBound]
    return table.hasArabicPrefixes && token.isImperfect && token.roles.isEmpty && sentence.count > 1
      && tokens[sentence.lowerBound + 1].form == .definite && !Self.namesLikeVerbs.contains(token.key)
  }

  private static let namesLikeVerbs = WordSet(.namesLikeVerbs)

  func opening(of token: Token) -> Int? {
    let open = document.opening[Int(token.span)]
    return open >= 0 ? open : nil
  }

  private static let particles = WordSet(.verbParticles)

  /// The phrase at `start` whose clause goes on to the verb at `index`.
  private func reaching(_ start: Int, _ index: Int) -> SourcePhrase? {
    var start = start
    while start < index, isSkippable(start) || tokens[start].kind == .comma { start += 1 }
    guard start < index, let phrase = phrases.phrase(at: start, before: index) else { return nil }
    if tokens[index - 1].kind == .comma, phrase.tokens.upperBound < index - 1,
      tokens[phrase.tokens.upperBound].kind != .comma,
      let comma = phrase.tokens.first(where: { tokens[$0].kind == .comma })
    {
      // An aside that is no apposition: "اللاعبة، الفائزة بالكأس 23 مرة، قالت".
      return phrases.phrase(phrase.tokens.lowerBound..<comma)
    }
    var next = phrase.tokens.upperBound
    // Between subject and verb: nothing, an adverb, a relative clause between commas.
    while next < index {
      let token = tokens[next]
      if token.kind == .comma || token.has([.auxiliary, .adverb, .time]) || token.kind == .number {
        next += 1
      } else if token.kind == .openBracket,
        let close = (next..<index).first(where: { tokens[$0].kind == .closeBracket })
      {
        // "فلان (33 عاما) قال"
        next = close + 1
      } else if token.kind == .dash,
        let close = (next + 1..<min(index, next + 8)).first(where: { tokens[$0].kind == .dash })
      {
        // "النبي - صلى الله عليه وسلم - قال"
        next = close + 1
      } else if token.has(.preposition), let comma = (next..<index).first(where: { tokens[$0].kind == .comma }) {
        // "مسؤولة سياسات في إحداها، قالت"
        next = comma + 1
      } else if token.has(.preposition), phrase.head.contains(.title), index - next <= 6,
        tokens[next..<index].allSatisfy({ $0.kind == .word && !$0.has([.reports, .acts, .that, .participle]) })
      {
        // "الفلاح فلان من أهالي البلدة أشار"
        next = index
      } else if token.has(.relative) || tokens[next - 1].kind == .comma {
        guard let comma = (next..<index).last(where: { tokens[$0].kind == .comma }) else { return nil }
        next = comma + 1
      } else {
        return nil
      }
    }
    return phrase
  }
}
