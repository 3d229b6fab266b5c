import Languages

/// Languages whose verb stands second, whatever stands first.
extension FrameReader {
  /// "In einem Interview äußerte sich der Minister", "Den Flüchtlingen versprach der Minister": an adverbial or an object
  /// stands first, the verb second, and then the subject.
  func secondSubject(of index: Int, from next: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond else { return nil }
    let start = clauseStart(of: index, in: sentence)
    // "… und nannte den Angriff": goes on with its subject.
    guard start < index, !tokens[index - 1].has(.and), opensWithoutSubject(start..<index, in: sentence) else {
      return nil
    }
    let subject = skippingAdverbs(from: next, before: sentence.upperBound)
    guard !isObject(subject), let phrase = phrases.phrase(at: subject, before: sentence.upperBound) else { return nil }
    // "Besorgt äußerte sich auch der Vorsitzende", but "Jonas befürchtete Regen".
    let isLoneWord = !tokens[start].has(Self.fronted) && start + 1 == index && !isAs(start, in: sentence)
    return isLoneWord && !tokens[subject].has([.article, .title]) ? nil : phrase
  }

  /// "Im Kongress warb Obama", "Am Abend nahm auch der Minister Stellung": who acts behind the verb that stands second, be
  /// it known or not.
  func secondActor(before end: Int, in sentence: Range<Int>) -> SourcePhrase? {
    let start = sentence.lowerBound
    guard table.isVerbSecond, start + 2 < end, tokens[start].has(Self.fronted), !tokens[start].has([.title, .article])
    else { return nil }
    for index in start + 1..<min(end - 1, start + Self.longestField) {
      let token = tokens[index]
      guard token.span < 0, token.kind == .word || token.kind == .number || token.kind == .dash else { return nil }
      guard token.kind == .word, !token.isCapital else { continue }
      let before = tokens[index - 1]
      guard before.isCapital || before.kind == .number || before.has([.adverb, .time]) else { continue }
      guard token.has([.auxiliary, .acts, .reports]) || token.roles.isEmpty && isFinite(token) else { continue }
      let subject = skippingAdverbs(from: index + 1, before: end)
      guard !isObject(subject), let phrase = phrases.phrase(at: subject, before: end) else { return nil }
      return phrase.isPerson || !phrase.head.isDisjoint(with: [.body, .article]) || isNamed(subject) ? phrase : nil
    }
    return nil
  }

  private static let longestField = 14

  private func isNamed(_ index: Int) -> Bool { tokens[index].isCapital && tokens[index].roles.isEmpty }

  /// A word in small letters that is built as a verb is, and not as an adjective: "warb", "leitete".
  private func isFinite(_ token: Token) -> Bool {
    let word = document.scalars[Int(token.start)..<Int(token.end)]
    return word.count > 3 && (Self.verbEndings.end(word) || !Self.adjectiveEndings.end(word))
  }

  private static let verbEndings = Letters(.verbEndings)
  private static let adjectiveEndings = Letters(.adjectiveEndings)
  private static let predicateEndings = Letters(.predicateEndings)
  private static let thingEndings = Letters(.thingEndings)

  /// "Der Zeitung sagte Filep Karma": a name stands right behind the verb, and the outlet before it is told.
  func toldOutlet(_ index: Int, from next: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond, next < sentence.upperBound,
      isNamed(next) || tokens[next].isCapital && tokens[next].has(.title), !tokens[next].has(.outlet)
    else { return nil }
    let start = clauseStart(of: index, in: sentence)
    guard start + 1 < index, tokens[start].has(.article), let phrase = phrases.phrase(at: start, before: index),
      phrase.tokens.upperBound == index, isMasthead(phrase),
      !tokens[phrase.tokens].contains(where: { $0.has([.title, .body]) })
    else { return nil }
    return phrase
  }

  private static let fronted: Roles = [.preposition, .adverb, .time, .object]

  /// What stands before the verb is no subject: an adverbial, an object by its article, what something is called, or a
  /// single word that nobody is called by.
  func opensWithoutSubject(_ field: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = tokens[field.lowerBound]
    if first.has(Self.fronted) { return !first.has(.title) }
    if isAs(field.lowerBound, in: sentence) {
      // "Als Antwort auf den Brief sagte ein Sprecher"
      let next = field.upperBound + Int(tokens[field.upperBound].width)
      return tokens[field.upperBound].has(.describes)
        || next < sentence.upperBound && tokens[next].has([.article, .title]) && !isObject(next)
    }
    if isThing(field), tokens[field.upperBound].has([.describes, .addresses]) {
      // "Die Äußerungen Hassemers bezeichnete Wiefelspütz", "Die Kritik wies die Regierung zurück": a thing is described,
      // and who describes it is a name or an office.
      let next = field.upperBound + Int(tokens[field.upperBound].width)
      guard next + 1 < sentence.upperBound else { return false }
      let head = tokens[next].has(.article) ? tokens[next + 1] : tokens[next]
      return head.has([.title, .body]) || head.isCapital && head.roles.isEmpty && !tokens[next].has(.article)
    }
    guard field.lowerBound == sentence.lowerBound, first.kind == .word, first.roles.isEmpty, !first.isForename,
      field.count == 1 || tokens[field.lowerBound + 1].has(.preposition)
    else { return false }
    // "Besorgt äußerte sich der Vorsitzende", "Passend zum Eis warnte die Moderatorin", but "Bülow begrüßte die Einigung".
    return Self.predicateEndings.end(document.scalars[Int(first.start)..<Int(first.end)])
  }

  /// Begins with an article and a noun that means no person: "Die Äußerungen", "Den Vorwurf".
  private func isThing(_ field: Range<Int>) -> Bool {
    guard tokens[field.lowerBound].has(.article),
      let noun = field.dropFirst().first(where: { tokens[$0].kind == .word && tokens[$0].isCapital }),
      tokens[noun].roles.isDisjoint(with: [.title, .body, .outlet, .outletNoun, .place])
    else { return false }
    return tokens[noun].has([.object, .document, .occasion])
      || Self.thingEndings.end(document.scalars[Int(tokens[noun].start)..<Int(tokens[noun].end)])
  }

  /// "Als Geschenk bezeichnete".
  private func isAs(_ start: Int, in sentence: Range<Int>) -> Bool {
    start > sentence.lowerBound && tokens[start - 1].has(.clause)
  }

  /// The article says that what follows is no subject: den, einem.
  func isObject(_ index: Int) -> Bool {
    table.isVerbSecond && index < tokens.count && tokens[index].has(.object)
  }

  func skippingAdverbs(from start: Int, before limit: Int) -> Int {
    var next = start
    while next < limit, tokens[next].has([.adverb, .time, .auxiliary]), !tokens[next].has([.title, .body]) { next += 1 }
    return next
  }

  private static let therein = WordSet(.therein)
  private static let textReach = 40

  /// "In dem Antrag heißt es", "heißt es in einer Mitteilung": the text that says so.
  func textSource(of index: Int, from next: Int, in sentence: Range<Int>) -> SourcePhrase? {
    let behind = skippingAdverbs(from: next, before: sentence.upperBound)
    if behind < sentence.upperBound, tokens[behind].has(.preposition) {
      return phrases.phrase(at: behind + 1, before: sentence.upperBound)
    }
    if let therein = [sentence.lowerBound, index, index + Int(tokens[index].width) - 1].first(where: {
      Self.therein.contains(tokens[$0].key)
    }) {
      // "… gab eine Stellungnahme ab. Darin heißt es": the last text before it.
      let text = (max(0, therein - Self.textReach)..<therein).last {
        tokens[$0].span < 0 && tokens[$0].has([.document, .occasion])
      }
      return text.flatMap { phrases.phrase(at: $0 > 0 && tokens[$0 - 1].has(.article) ? $0 - 1 : $0, before: therein) }
    }
    let starts = [clauseStart(of: index, in: sentence), sentence.lowerBound]
    guard let start = starts.first(where: { $0 < index && tokens[$0].has(.preposition) }) else { return nil }
    return phrases.phrase(at: start + 1, before: index)
  }

  /// "…, wird der Minister zitiert": whose words are handed on, the auxiliary being where the frame stands.
  func ofPassive(_ match: inout FrameMatch) -> SourcePhrase? {
    let start = clauseStart(of: match.cue, in: match.sentence)
    guard let passive = (start..<match.cue).last(where: { tokens[$0].has(.auxiliary) && tokens[$0].span < 0 }) else {
      return nil
    }
    match.state.index = Int32(passive)
    let behind = skippingAdverbs(from: passive + 1, before: match.cue)
    return phrases.phrase(at: behind, before: match.cue) ?? firstPhrase(in: start..<passive)
  }
}
