import Languages

/// French sets its cue inside the marks: « Les chiffres sont têtus, explique sa présidente. Nous avons cherché. »
extension FrameReader {
  /// The cue between commas inside the span from `opening` to `closing`.
  func incise(from opening: Int, to closing: Int) -> SpeechFrame? {
    guard table.pack.traits.contains(.incises) else { return nil }
    for index in opening + 1..<closing where tokens[index].kind == .comma && index + 2 < closing {
      let verb = index + 1
      guard tokens[verb].kind == .word, !tokens[verb].has(.article) else { continue }
      if tokens[verb].has(.reports), let frame = incise(at: verb, before: closing) { return frame }
      // ", a-t-elle raconté", ", a lancé le maire"
      if tokens[verb].has([.auxiliary, .pronoun]), tokens[verb + 1].has(.reports) {
        var frame = incise(at: verb + 1, before: closing)
        if tokens[verb].has(.pronoun) {
          frame = SpeechFrame(kind: .verb, index: verb, end: verb + 2, roles: tokens[verb].roles.union(.reports))
        }
        if let frame { return frame }
      }
    }
    return nil
  }

  private func incise(at verb: Int, before closing: Int) -> SpeechFrame? {
    let roles = tokens[verb].roles
    if roles.contains(.pronoun) { return SpeechFrame(kind: .verb, index: verb, end: verb + 1, roles: roles) }
    guard roles.contains(.present) || tokens[verb - 1].has(.auxiliary),
      let phrase = phrases.phrase(at: verb + 1, before: closing),
      phrase.isPerson || !phrase.roles.isDisjoint(with: [.body, .plural])
    else { return nil }
    return SpeechFrame(kind: .verb, index: verb, end: phrase.tokens.upperBound, roles: roles, phrase: phrase)
  }
}
