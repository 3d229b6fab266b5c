import Languages

/// Verbs that no table knows, told by their place and their agreement with what follows.
extension FrameReader {
  /// "ووصل الوزير … وقال", "ولم تحدد الوكالة … لكنها قالت": the subject of such a verb may go on to speak.
  func unknownAct(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    let token = tokens[index]
    guard table.order == .after, token.form.isEmpty, !token.isIndefiniteFeminine, !token.isVerbalNoun,
      !token.isPossessed, opensVerbalClause(index, in: sentence), index + 1 < sentence.upperBound,
      !tokens[index + 1].form.contains(.and)
    else { return nil }
    var phrases = phrases
    phrases.verb = .acts
    guard let phrase = phrases.phrase(at: index + 1, before: sentence.upperBound) else { return nil }
    let isOffice = phrase.head.contains(.title)
    let isBody =
      !phrase.head.isDisjoint(with: [.body, .outletNoun]) && token.isFeminineVerb == phrase.head.contains(.feminine)
    guard isOffice || isBody else { return nil }
    return SpeechFrame(kind: .verb, index: index, end: phrase.tokens.upperBound, roles: .acts, phrase: phrase)
  }

  /// "أطلق الوزير وعدا بأن", "تقدم النائب ببلاغ بأن": what is done is said.
  func goesOnAsSpeech(from start: Int, before limit: Int) -> Bool {
    for token in tokens[start..<min(limit, start + 10)] {
      if Self.byThat.contains(token.key) { return true }
      // "وعبر بعد التصويت عن أمله"
      if token.has(.object), token.isPossessed, Self.feelings.contains(token.key) { return true }
      if token.kind != .word && token.kind != .number || token.has([.reports, .acts, .that, .relative, .clause]) {
        return false
      }
    }
    return false
  }

  private static let feelings = WordSet(.feelings)
  static let byThat = WordSet(.byThat)

  /// "لكن الباحث سمير حداد يذهب أبعد من ذلك": the subject in front of a verb that no table knows.
  func unknownActor(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    guard table.order == .after, index > sentence.lowerBound, tokens[index].isImperfect, tokens[index].form.isEmpty,
      let opener = (sentence.lowerBound..<index).last(where: { tokens[$0].has(.clause) && tokens[$0].span < 0 }),
      index - opener > 1, index - opener < 8,
      let phrase = phrases.phrase(at: opener + Int(tokens[opener].width), before: index),
      phrase.tokens.upperBound == index, phrase.isPerson
    else { return nil }
    return SpeechFrame(kind: .verb, index: index, end: index + 1, roles: .acts, phrase: phrase)
  }

  /// The word stands where an Arabic clause has its verb: first, or behind كما, فيما, لم.
  private func opensVerbalClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    if before.kind == .comma || before.kind == .closeBracket, tokens[index].isImperfect { return true }
    return before.has(.clause) && !before.has(.that) || before.has(.auxiliary) && Self.negations.contains(before.stem)
      || index == sentence.lowerBound + 1 && before.stem == Self.just
  }

  private static let just = WordList.asIs.key
}
