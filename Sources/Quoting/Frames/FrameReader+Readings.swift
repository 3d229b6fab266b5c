import Languages

/// The phrases that rows of frames read.
extension FrameReader {
  /// The phrase of a reading, over which an onward reading goes; nil where there is none.
  func phrase(_ reading: FrameReading, _ match: inout FrameMatch) -> SourcePhrase? {
    let (cue, next, limit) = (match.cue, match.next, match.limit)
    let found: SourcePhrase?
    switch reading {
    case .it: return match.it
    case .said: return match.speaker
    case .nobody, .asides, .itsClause, .gender: return nil
    case .ending: return phrase(endingAt: cue, from: match.sentence.lowerBound)
    case .text: return text(before: cue, in: match.sentence)
    case .wordBefore: return phrases.phrase(cue - 1..<cue)
    case .beside: return subject(at: cue - 1, before: cue, match)
    case .antecedent: return antecedent(ofRelativeAt: cue - 1, in: match.sentence)
    case .fronted: return subject(before: cue, in: match.sentence)
    case .actor: return actor(before: cue, in: match.sentence)
    case .told: return toldOutlet(cue, from: next, in: match.sentence)
    case .apposed: return apposedSubject(before: cue, in: match.sentence)
    case .firstPhrase: return firstPhrase(in: clauseStart(of: cue, in: match.sentence)..<cue)
    case .clauseSubject: return clauseSubject(before: cue, in: match.sentence)
    case .textSource: return textSource(of: cue, from: next, in: match.sentence)
    case .ofPassive: return ofPassive(&match)
    case .agent: return agent(of: cue, in: match.sentence)
    case .marked: return subjectMark(in: match.clause).flatMap { phrase(endingAt: $0, from: match.clause.lowerBound) }
    case .adjoining: return phrase(endingAt: cue, from: match.clause.lowerBound)
    case .leading: return leadingSubject(of: cue, in: match.clause)
    case .inRelative: return relativeSubject(of: cue, in: match.clause)
    case .within: return phraseWithin(match.clause)
    case .partner: return partner(in: match.sentence.lowerBound..<cue)
    case .recipient: return recipient(in: (match.speaker?.tokens.upperBound ?? match.clause.lowerBound)..<cue)
    case .origin: return match.speaker.flatMap { origin(in: $0.tokens.upperBound..<cue) }
    case .second: found = secondSubject(of: cue, from: next, in: match.sentence)
    case .NP: found = phrases.phrase(at: next, before: limit)
    case .subject: found = subject(at: next, before: limit, match)
    case .source: found = next < limit ? source(at: next, before: limit) : nil
    case .cited: found = next < limit ? quotedSource(at: next, before: limit) ?? source(at: next, before: limit) : nil
    case .outletName: found = next < limit ? outlet(at: next, before: limit) : nil
    case .publisher: found = match.it.flatMap { publisher(of: $0, before: limit) }
    case .belated: found = belated(from: next, before: limit, match)
    }
    if let found { match.next = found.tokens.upperBound }
    return found
  }

  /// A verb that takes an object ends its subject sooner.
  private func subject(at start: Int, before limit: Int, _ match: FrameMatch) -> SourcePhrase? {
    var phrases = phrases
    phrases.verb = match.state.roles
    return phrases.phrase(at: start, before: limit)
  }

  /// وفق "س": a source in quotation marks.
  private func quotedSource(at index: Int, before limit: Int) -> SourcePhrase? {
    guard let close = phrases.isName(at: index, before: limit), document.wordCounts[Int(tokens[index].span)] <= 4 else {
      return nil
    }
    return phrases.phrase(index..<close + 1)
  }

  /// A phrase behind a preposition, which may be written as one word with it.
  private func source(at index: Int, before limit: Int) -> SourcePhrase? {
    if let phrase = phrases.phrase(at: index, before: limit) { return phrase }
    let token = tokens[index]
    if token.has([.outlet, .outletNoun]) { return outlet(at: index, before: limit) }
    guard token.kind == .word, !token.form.isDisjoint(with: [.to, .by]) || token.has(.document) else { return nil }
    return phrases.phrase(behindPreposition: index, before: limit)
  }

  /// "بحسب تقرير لوكالة س": the report is the agency's.
  private func publisher(of text: SourcePhrase, before limit: Int) -> SourcePhrase? {
    let end = text.tokens.upperBound
    let place =
      text.tokens.first { tokens[$0].form.contains(.to) && tokens[$0].has([.outlet, .outletNoun]) }
      ?? (end < limit && tokens[end].form.contains(.to) ? end : nil)
    return place.flatMap { outlet(at: $0, before: limit) }.flatMap { $0.isOutlet ? $0 : nil }
  }

  /// A subject that an adverbial between commas holds off: "وقال في مؤتمر صحفي، المتحدث باسم الجيش، إن".
  private func belated(from start: Int, before limit: Int, _ match: FrameMatch) -> SourcePhrase? {
    guard start < limit, tokens[start].has(.preposition) else { return nil }
    for index in start..<min(limit, start + 12) {
      let token = tokens[index]
      if token.has(.that) || token.kind == .colon || token.kind == .opening || token.kind == .sentenceEnd { return nil }
      if token.kind == .word, token.has([.reports, .participle]), !token.form.contains(.definite) { return nil }
      if token.kind == .comma, index + 1 < limit, tokens[index + 1].has([.title, .body]) {
        return subject(at: index + 1, before: limit, match)
      }
      if index > start + 1, token.has(.title), token.form.isEmpty, !tokens[index - 1].has(.preposition),
        tokens[index - 1].form == .definite || tokens[index - 1].endsInYa && tokens[index - 2].has(.occasion)
      {
        // "صرخ من خلف الزجاج رجل", "وقال في مؤتمر صحفي رئيس الوزراء"
        return subject(at: index, before: limit, match)
      }
    }
    return nil
  }

  /// "رسالة تهديد …، جاء فيها": the nearest text.
  private func text(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    let place = (max(sentence.lowerBound, index - 24)..<index).last { place in
      tokens[place].span < 0 && tokens[place].has(.document) && !tokens[place].has(.absorbed)
    }
    return place.flatMap { source(at: $0, before: index) }
  }

  /// "لكن الباحث سمير حداد يذهب أبعد من ذلك": who fills the space between what opens the clause and the verb.
  private func actor(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard let opener = (sentence.lowerBound..<index).last(where: { tokens[$0].has(.clause) && tokens[$0].span < 0 }),
      index - opener > 1, index - opener < 8,
      let phrase = phrases.phrase(at: opener + Int(tokens[opener].width), before: index),
      phrase.tokens.upperBound == index
    else { return nil }
    return phrase
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
