import Languages

/// Languages whose verb stands second, whatever stands first.
extension FrameReader {
  /// "In einem Interview äußerte sich der Minister", "Den Flüchtlingen versprach der Minister": an adverbial or an object
  /// stands first, the verb second, and then the subject.
  func secondSubject(of index: Int, from next: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond else { return nil }
    let start = clauseStart(of: index, in: sentence)
    guard start < index, opensWithoutSubject(start..<index, in: sentence) else { return nil }
    let subject = skippingAdverbs(from: next, before: sentence.upperBound)
    guard !isObject(subject), let phrase = phrases.phrase(at: subject, before: sentence.upperBound) else { return nil }
    // "Besorgt äußerte sich auch der Vorsitzende", but "Jonas befürchtete Regen".
    let isLoneWord = !tokens[start].has(Self.fronted) && start + 1 == index && !isAs(start, in: sentence)
    return isLoneWord && !tokens[subject].has([.article, .title]) ? nil : phrase
  }

  private static let fronted: Roles = [.preposition, .adverb, .time, .object]

  /// What stands before the verb is no subject: an adverbial, an object by its article, what something is called, or a
  /// single word that nobody is called by.
  private func opensWithoutSubject(_ field: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = tokens[field.lowerBound]
    if first.has(Self.fronted) { return !first.has(.title) }
    if isAs(field.lowerBound, in: sentence) { return tokens[field.upperBound].has(.describes) }
    return field.count == 1 && field.lowerBound == sentence.lowerBound && first.kind == .word && first.roles.isEmpty
      && !first.isForename
  }

  /// "Als Geschenk bezeichnete".
  private func isAs(_ start: Int, in sentence: Range<Int>) -> Bool {
    start > sentence.lowerBound && tokens[start - 1].has(.clause)
  }

  /// The article says that what follows is no subject: den, einem.
  func isObject(_ index: Int) -> Bool {
    table.isVerbSecond && index < tokens.count && tokens[index].has(.object)
  }

  private func skippingAdverbs(from start: Int, before limit: Int) -> Int {
    var next = start
    while next < limit, tokens[next].has([.adverb, .time, .auxiliary]), !tokens[next].has([.title, .body]) { next += 1 }
    return next
  }

  /// "In dem Antrag heißt es", "heißt es in einer Mitteilung": the text that says so.
  func textSource(of index: Int, from next: Int, in sentence: Range<Int>) -> SourcePhrase? {
    let behind = skippingAdverbs(from: next, before: sentence.upperBound)
    if behind < sentence.upperBound, tokens[behind].has(.preposition) {
      return phrases.phrase(at: behind + 1, before: sentence.upperBound)
    }
    let start = clauseStart(of: index, in: sentence)
    guard start < index, tokens[start].has(.preposition) else { return nil }
    return phrases.phrase(at: start + 1, before: index)
  }

  /// "…, wird der Minister zitiert", "Die Zeitung zitierte den Minister mit den Worten": whose words are handed on, and
  /// by whom.
  func citation(at index: Int, from next: Int, in sentence: Range<Int>) -> SpeechFrame? {
    guard table.isVerbSecond, tokens[index].roles.isSuperset(of: [.carries, .reports]) else { return nil }
    let start = clauseStart(of: index, in: sentence)
    var frame = SpeechFrame(kind: .verb, index: index, end: index + 1, roles: tokens[index].roles)
    if let passive = (start..<index).last(where: { tokens[$0].has(.auxiliary) && tokens[$0].span < 0 }) {
      let behind = skippingAdverbs(from: passive + 1, before: index)
      guard let phrase = phrases.phrase(at: behind, before: index) ?? firstPhrase(in: start..<passive) else {
        return nil
      }
      frame.index = passive
      frame.phrase = phrase
      return frame
    }
    guard let outlet = firstPhrase(in: start..<index), !outlet.roles.isDisjoint(with: [.outlet, .outletNoun]),
      let phrase = phrases.phrase(at: next, before: sentence.upperBound)
    else { return nil }
    frame.phrase = phrase
    frame.via = outlet
    frame.end = phrase.tokens.upperBound
    return frame
  }
}
