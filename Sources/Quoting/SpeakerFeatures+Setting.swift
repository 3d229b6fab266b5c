import Languages

/// What frames a statement.
extension SpeakerFeatures {
  func setting(of unit: Int, span: Int) -> Setting {
    let (reachBefore, reachAfter) = (30, 15)
    var setting = Setting(unit: unit, sentenceStart: unit, gender: list.genders[span])
    var index = unit - 1
    while index >= 0, unit - index <= reachBefore {
      if sequence.isParagraphEnd(index) || sequence.isStop(index) && index < unit - 1 { break }
      if setting.cueBefore == nil, !sequence.cues(index).isEmpty { setting.cueBefore = index }
      setting.sentenceStart = index
      index -= 1
    }
    index = unit + 1
    while index < sequence.units.count, index - unit <= reachAfter, !sequence.isParagraphEnd(index) {
      guard sequence.units[index].isWord else { break }
      if setting.cueAfter == nil, !sequence.cues(index).isEmpty { setting.cueAfter = index }
      if sequence.isStop(index), index > unit + 1 { break }
      index += 1
    }
    if sequence.text.document.table.isVerbSecond {
      setting.isReported = (setting.sentenceStart..<index).contains {
        sequence.units[$0].isWord && QuoteContext.reportedMood.contains(WordKey(value: sequence.word($0).word))
      }
    }
    if let cue = setting.cueBefore {
      setting.frame = sequence.cues(cue).rawValue
      setting.follows = follower(of: cue)
    }
    return setting
  }

  /// What stands behind a cue: words in marks, a colon, "that", a preposition, another mark, or a word.
  private func follower(of cue: Int) -> UInt64 {
    guard cue + 1 < sequence.units.count else { return 0 }
    guard sequence.units[cue + 1].isWord else { return 1 }
    let word = sequence.word(cue + 1)
    if word.kind == .colon { return 2 }
    if word.roles.contains(.that) { return 3 }
    if word.roles.contains(.preposition) { return 4 }
    return word.isWord ? 6 : 5
  }

  /// Whether neither gender nor mood says that a candidate in front does not speak.
  func maySpeak(_ candidate: SpeakerCandidates.Candidate, _ setting: Setting) -> Bool {
    agrees(candidate, setting) && !isReported(candidate.units, for: setting.unit)
  }

  /// No "قالت" behind a full stop means the president who spoke before.
  private func agrees(_ candidate: SpeakerCandidates.Candidate, _ setting: Setting) -> Bool {
    let genders: Roles = [.masculine, .feminine, .plural]
    if setting.gender.isEmpty { return true }
    guard let gender = candidate.phrase.gender else { return false }
    if !gender.isEmpty { return !gender.isDisjoint(with: setting.gender) }
    guard candidate.phrase.head.contains(.title) else { return true }
    let shown = candidate.phrase.head.intersection(genders)
    let isFeminine = sequence.text.document.tokens[candidate.phrase.tokens.lowerBound].isFeminine
    if setting.gender == .feminine { return shown != .masculine || isFeminine }
    return !(shown.contains(.feminine) && isFeminine)
  }

  /// "Der Angeklagte sei „nicht aggressiv“": of whom the mood says that somebody speaks of him.
  private func isReported(_ units: Range<Int>, for unit: Int) -> Bool {
    let verb = units.upperBound
    guard sequence.text.document.table.isVerbSecond, verb < unit, unit - verb < 30, sequence.units[verb].isWord,
      QuoteContext.reportedMood.contains(WordKey(value: sequence.word(verb).word))
    else { return false }
    return (verb..<unit).allSatisfy { !sequence.isStop($0) && sequence.cues($0).isEmpty }
  }
}
