import Languages

/// Finds the outlet that a sentence says the words were given to: "في مقابلة مع صحيفة س", "في حديث لـ«س»".
struct OutletReader {
  private let document: QuoteDocument
  private let tokens: [Token]
  private let phrases: PhraseReader

  private static let farthest = 60

  init(document: QuoteDocument) {
    self.document = document
    tokens = document.tokens
    phrases = PhraseReader(document: document)
  }

  /// The nearest outlet behind a preposition in `sentence`, outside of quoted spans and of the speaker's own phrase.
  func outlet(in sentence: Range<Int>, around opening: Int, besides speaker: SourcePhrase?) -> SourcePhrase? {
    let reach = max(sentence.lowerBound, opening - Self.farthest)..<min(sentence.upperBound, opening + Self.farthest)
    var found: SourcePhrase?
    // Another clause's outlet carries that clause's words: "قال لقناة س …، فيما قال …".
    let clause = reach.last { $0 < opening && tokens[$0].has(.clause) && tokens[$0].span < 0 } ?? reach.lowerBound
    for index in max(clause, reach.lowerBound)..<reach.upperBound
    where tokens[index].span < 0 || tokens[index].kind == .opening {
      if speaker?.tokens.contains(index) ?? false { continue }
      if index > opening, found != nil { break }
      if let phrase = outlet(at: index, before: sentence.upperBound),
        phrase.isOutlet || [.opening, .openBracket].contains(tokens[index].kind)
          || FrameReader.correspondents.contains(tokens[index].stem)
      {
        found = phrase
      }
    }
    return found
  }

  private func outlet(at index: Int, before limit: Int) -> SourcePhrase? {
    let token = tokens[index]
    guard index > 0 else { return nil }
    let before = tokens[index - 1]
    if token.kind == .opening {
      guard index > 1,
        Self.toAlone.contains(before.key) && isGiven(index - 2)
          || before.key == Self.toward && tokens[index - 2].has(.occasion)
          || before.key == Self.with && isGiven(index - 2),
        let close = phrases.isName(at: index, before: limit)
      else { return nil }
      return phrases.phrase(index..<close + 1)
    }
    if token.kind == .openBracket, index > 1, Self.toAlone.contains(before.key), document.table.hasArabicPrefixes,
      let close = (index + 1..<min(index + 6, limit)).first(where: { tokens[$0].kind == .closeBracket }),
      close > index + 1
    {
      // "في حديث لـ(المدى)"
      return phrases.phrase(index + 1..<close)
    }
    if token.kind == .word, token.form.contains(.to), FrameReader.correspondents.contains(token.stem),
      index + 1 < limit, tokens[index + 1].has([.outlet, .outletNoun])
    {
      // "في تصريح لمراسلة س", "لمراسل التلفزيون «س»"
      if !tokens[index + 1].has(.outlet) { return phrases.outlet(at: index + 1, before: limit) }
      return phrases.phrase(index..<min(index + 1 + Int(tokens[index + 1].width), limit))
    }
    guard token.kind == .word, token.has([.outlet, .outletNoun]), !token.has(.network) else { return nil }
    // "عن خطط لموقع س": what it has, and not what it is told.
    if token.form.contains(.to), index > 1, before.kind == .word, before.roles.isEmpty,
      Self.about.contains(tokens[index - 2].key)
    {
      return nil
    }
    guard
      token.form.contains(.to) || document.table.hasHebrewPrefixes && token.form.contains(.by)
        || isCarried(by: before) && token.form.isDisjoint(with: [.by, .and])
        || token.form.contains(.by) && isPrinted(index)
    else {
      return nil
    }
    if token.has(.outlet), !token.has(.outletNoun) {
      // "خطر على الوطن": papers that are called by a common word carry nothing behind "on" or "in".
      if Self.common.contains(token.stem), !token.form.contains(.to) { return nil }
      return phrases.phrase(index..<min(index + Int(token.width), limit))
    }
    // A bare kind ("موقع", "شبكة") without a name says too little.
    guard let phrase = phrases.outlet(at: index, before: limit) else { return nil }
    if phrase.tokens.count > 1, tokens[phrase.tokens].dropFirst().allSatisfy({ $0.has(.adjective) }) { return nil }
    return phrase.tokens.count > 1 || token.form.contains(.definite) ? phrase : nil
  }

  /// "في مقاله «كذا» بصحيفة س": an article or a talk stands in front, and perhaps what it is called.
  private func isPrinted(_ index: Int) -> Bool {
    guard document.table.hasArabicPrefixes, tokens[index].has(.outletNoun) else { return false }
    let before = tokens[index - 1].kind == .closing ? document.opening[Int(tokens[index - 1].span)] - 1 : index - 1
    return before >= 0 && tokens[before].has([.document, .occasion])
  }

  private func isCarried(by before: Token) -> Bool {
    document.table.hasArabicPrefixes ? Self.carriers.contains(before.key) : before.has([.preposition, .article])
  }

  /// What comes before "لـ" is an interview, a statement, a verb of saying.
  private func isGiven(_ index: Int) -> Bool {
    // "في حديث خاص لـ"
    tokens[index].has([.occasion, .reports])
      || index > 0 && tokens[index].roles.subtracting([.adjective, .adverb]).isEmpty && tokens[index - 1].has(.occasion)
  }

  private static let about = WordSet(.about)
  private static let common = WordSet(.commonOutlets)
  private static let toward = WordList.direction.key
  private static let with = WordList.with.key
  private static let toAlone = WordSet(.outletTo)
  private static let carriers = WordSet(.carriers)
}
