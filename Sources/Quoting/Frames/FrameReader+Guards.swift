import Languages

/// What the rows of frames ask that no single token tells.
extension FrameReader {
  func holds(_ asked: FrameGuard?, _ match: FrameMatch) -> Bool {
    switch asked {
    case .outlet: return match.it?.isOutlet ?? false
    case .heard: return match.it.map { $0.isOutlet || !$0.roles.isDisjoint(with: .outlet) } ?? false
    case .person: return match.it?.isPerson ?? false
    case .adjacent: return match.it?.tokens.upperBound == match.cue
    case .agrees: return match.it.map { agrees($0, with: tokens[match.cue]) } ?? false
    case .moved: return match.next > match.cue + 1
    case .direct: return match.via == nil
    case .saysSo: return goesOnAsSpeech(from: match.end, before: match.limit)
    case .unnamed: return match.speaker == nil
    case .overlapping: return match.speaker.flatMap { speaker in match.via?.tokens.overlaps(speaker.tokens) } ?? false
    case .nounInClause: return isNounInClause(match.cue, in: match.sentence)
    case .passive: return isPassive(match.cue, in: match.sentence)
    case .insideReport: return isModal(match.cue, in: match.sentence)
    case .behindQuotation: return followsQuotation(match.cue, in: match.sentence)
    case .opensItsClause: return opensClause(match.cue, in: match.sentence)
    case .insideRelative: return isInsideRelative(match.cue, in: match.clause)
    case .masthead: return match.it.map(isMasthead) ?? false
    case nil: return false
    }
  }

  private func agrees(_ phrase: SourcePhrase, with verb: Token) -> Bool {
    guard table.order == .after else { return true }
    let head = phrase.head
    let first = tokens[phrase.tokens.lowerBound]
    if first.form == .definite, head.isDisjoint(with: [.masculine, .feminine, .plural]) {
      // A common noun shows its gender: "وصف المحاكمة" has no subject.
      if first.isFeminine, verb.has(.masculine), !verb.has(.feminine) { return false }
    }
    if first.isIndefiniteFeminine, !first.has([.title, .body, .outletNoun, .outlet, .place, .document]),
      verb.has(.masculine),
      !verb.has(.feminine)
    {
      return false
    }
    // Only a verb that takes a person as its object can have one here: "ودعت رئيس باراغواي"; but "قالت عضو المجلس".
    if head.contains(.title), verb.roles.isDisjoint(with: [.addresses, .describes, .acts]) { return true }
    if verb.has(.feminine), head.contains(.masculine), !head.contains(.feminine), !head.contains(.plural) {
      return false
    }
    if verb.has(.masculine), !verb.has(.feminine), head.contains(.feminine), !head.contains(.masculine),
      !head.contains(.plural)
    {
      return false
    }
    return true
  }

  /// "أطلق الوزير وعدا بأن", "تقدم النائب ببلاغ بأن": what is done is said.
  private func goesOnAsSpeech(from start: Int, before limit: Int) -> Bool {
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
}
