import CFrameRows
import Languages

/// Matches the rows of frames (`frames.rows`) against a sentence: in order, each once, and what a row has gone over it does
/// not go back in, so that reading is linear in what stands there.
extension FrameReader {
  /// What the first row that holds makes of the cue at `index`.
  func frame(at index: Int, _ entry: FrameAtom.Entry, in sentence: Range<Int>, before limit: Int) -> SpeechFrame? {
    var match = FrameMatch(cue: index, sentence: sentence, limit: limit, roles: tokens[index].roles)
    let start = match.state
    for construction in constructions[Int(entry.rawValue)]
    where construction.starts == 0 || construction.starts & start.roles.rawValue != 0 {
      if read(construction.head.range, &match), holds(anyOf: construction.rows.range, &match) {
        for row in construction.then.range where match.state.result != .nothing {
          _ = holds(anyOf: row..<row + 1, &match)
        }
        var frame = match.frame
        frame?.name = construction.name
        return frame
      }
      match.state = start
    }
    return nil
  }

  /// Whether one of the rows holds, the first that does having been read.
  private func holds(anyOf candidates: Range<Int>, _ match: inout FrameMatch) -> Bool {
    let start = match.state
    for row in candidates {
      if read(rows.rows[row].range, &match) { return true }
      match.state = start
    }
    return false
  }

  /// Reads steps one behind the other; false where one does not hold, the match then being of no use.
  private func read(_ steps: Range<Int>, _ match: inout FrameMatch) -> Bool {
    var place = steps.lowerBound
    while place < steps.upperBound {
      let step = rows.steps[place]
      place += 1
      switch FrameAtom.Operation(rawValue: step.operation) {
      case .test: if asks(step, match) == (step.mode != 0) { return false }
      case .take: if !take(step, &match) { return false }
      case .read: if !take(phrase: step, &match) { return false }
      case .ask: if holds(FrameGuard(rawValue: step.operand), match) == (step.mode != 0) { return false }
      case .follow: if !follow(step, &match) { return false }
      case .pack: if (facts & step.bits != 0) == (step.mode != 0) { return false }
      case .end: match.state.end = match.state.next
      case .roles: match.state.roles = Roles(rawValue: step.bits | (step.mode == 0 ? 0 : match.state.roles.rawValue))
      case .result: match.state.result = FrameAtom.Result(rawValue: step.operand) ?? .nothing
      case .group:
        let start = match.state
        let isRead = read(place..<place + Int(step.count), &match)
        let isAhead = step.mode != 0
        if isAhead, !isRead { return false }
        if isAhead { match.state.next = start.next }
        if !isRead { match.state = start }
        place += Int(step.count)
      case nil: return false
      }
    }
    return true
  }

  private func follow(_ step: warraq_frame_step, _ match: inout FrameMatch) -> Bool {
    let start = match.state
    let isHeld = holds(anyOf: rows.definitions[Int(step.first)].range, &match)
    if step.mode == FrameAtom.Use.read.rawValue { return isHeld }
    match.state = start
    return isHeld == (step.mode == FrameAtom.Use.holds.rawValue)
  }

  private func take(_ step: warraq_frame_step, _ match: inout FrameMatch) -> Bool {
    var isTaken = step.mode != FrameAtom.Repeat.once.rawValue
    while match.next < match.limit, has(step, match.next) {
      match.next += Int(tokens[match.next].width)
      isTaken = true
      if step.mode != FrameAtom.Repeat.any.rawValue { break }
    }
    return isTaken
  }

  private func take(phrase step: warraq_frame_step, _ match: inout FrameMatch) -> Bool {
    guard let reading = FrameReading(rawValue: step.operand), let register = FrameAtom.Register(rawValue: step.mode)
    else { return false }
    switch reading {
    case .asides:
      var via = match.via
      let isNew = via == nil
      skip(&match.next, before: match.limit, via: &via)
      if isNew, via != nil { match.keep(via, in: .via) }
    case .itsClause: match.clause = clause(endingWith: match.cue, in: match.sentence)
    case .gender: match.state.roles.formUnion(pronounGender(around: match.cue, in: match.sentence))
    case .nobody: match.keep(nil, in: register)
    default:
      guard let phrase = phrase(reading, &match) else { return false }
      match.keep(phrase, in: register)
    }
    return true
  }

  // MARK: Tests of tokens

  private func asks(_ step: warraq_frame_step, _ match: FrameMatch) -> Bool {
    var index = match.cue
    switch FrameAtom.Place(rawValue: step.operand) {
    case .cue: break
    case .before: index -= 1
    case .before2: index -= 2
    case .beyond:
      repeat { index -= 1 } while index > match.sentence.lowerBound && tokens[index].has([.auxiliary, .adverb])
    case .next: index += 1
    case .next2: index += 2
    case .behind: index += Int(tokens[index].width)
    case .here: index = match.next
    case .here2: index = match.next + 1
    case .first: index = match.sentence.lowerBound
    case .earlier: return has(step, anyOf: match.sentence.lowerBound..<match.cue)
    case .soon: return has(step, anyOf: match.next..<min(match.limit, match.next + 8))
    case .inClause: return has(step, anyOf: match.clause)
    case .it: return match.it.map { has(step, roles: $0.head) } ?? false
    case .words: return match.it.map { has(step, roles: $0.roles) } ?? false
    case .speaker: return match.speaker.map { has(step, roles: $0.head) } ?? false
    case nil: return false
    }
    return index >= match.sentence.lowerBound && index < match.limit && has(step, index)
  }

  /// Whether a token has what the step's terms ask: all terms of one of its alternatives.
  @inline(__always) private func has(_ step: warraq_frame_step, _ index: Int) -> Bool {
    let token = tokens[index]
    var isSo = true
    for place in Int(step.first)..<Int(step.first) + Int(step.count) {
      let term = rows.terms[place]
      if isSo, fits(term, token) == (term.negated != 0) { isSo = false }
      if term.ends != 0 {
        if isSo { return true }
        isSo = true
      }
    }
    return false
  }

  private func has(_ step: warraq_frame_step, anyOf range: Range<Int>) -> Bool { range.contains { has(step, $0) } }

  /// The same of what is no token: its roles alone tell.
  private func has(_ step: warraq_frame_step, roles: Roles) -> Bool {
    (Int(step.first)..<Int(step.first) + Int(step.count)).allSatisfy {
      (rows.terms[$0].roles & roles.rawValue != 0) == (rows.terms[$0].negated == 0)
    }
  }

  @inline(__always) private func fits(_ term: warraq_frame_term, _ token: Token) -> Bool {
    token.roles.rawValue & term.roles != 0 || token.form.rawValue & term.forms != 0
      || token.shape.rawValue & term.shapes != 0 || term.kinds >> UInt16(token.kind.rawValue) & 1 != 0
      || term.flags != 0 && term.flags & token.flags != 0
      || term.words != 0 && lists[Int(term.words) - 1].contains(token.key)
      || term.stems != 0 && lists[Int(term.stems) - 1].contains(token.stem)
  }
}

extension Token {
  /// What `FrameAtom.Flag` calls true of it, a bit each.
  fileprivate var flags: UInt8 {
    var found = FrameAtom.Flag.any.bit
    if form.isEmpty { found |= FrameAtom.Flag.bare.bit }
    if form == .definite { found |= FrameAtom.Flag.the.bit }
    if width > 1 { found |= FrameAtom.Flag.several.bit }
    if isCapital { found |= FrameAtom.Flag.capital.bit }
    if span < 0 { found |= FrameAtom.Flag.unquoted.bit }
    return found
  }
}
