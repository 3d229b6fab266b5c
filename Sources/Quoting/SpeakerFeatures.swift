import Languages

/// What the weights of the speaker ranker look at: a statement, and a mention that may speak it.
struct SpeakerFeatures {
  /// The statement that was answered before: its unit, who speaks it, and the mention's place.
  struct Previous {
    var unit: Int
    var keys: Set<WordKey>
    var units: Range<Int>

    init(unit: Int, _ candidate: SpeakerCandidates.Candidate) {
      self.unit = unit
      keys = Set(candidate.phrase.keys)
      units = candidate.units
    }
  }

  /// The candidates that may speak a statement, and what it takes all of them to know.
  struct Asked {
    var candidates: [Int]
    /// A likely mention stands between the statement before and this one.
    var hasOther = false
    /// The least margin among them.
    var best: Int32 = 1000
  }

  /// What frames a statement: the nearest cue before it in its sentence, the first behind it.
  struct Setting {
    var unit: Int
    var sentenceStart: Int
    var cueBefore: Int?
    var cueAfter: Int?
    /// What the cue before says, and what follows it at once.
    var frame: UInt64 = 0
    var follows: UInt64 = 0
    /// The mood of a verb says that somebody's words go on.
    var isReported = false
    /// The gender of a verb without a subject: it means nobody of another.
    var gender: Roles = []
  }

  let list: SpeakerCandidates
  let sequence: MentionSequence
  /// Running sums over the units before each.
  private let paragraph: [Int32]
  private let cues: [Int32]
  private let quotes: [Int32]
  private let stops: [Int32]
  private let thats: [Int32]
  /// The first likely candidate of each paragraph.
  private let firstOfParagraph: [Int32: Int]
  private let language: UInt64

  /// Candidates further back, or further on in the paragraph, are not asked about.
  static let window = 48

  init(_ list: SpeakerCandidates) {
    self.list = list
    sequence = list.sequence
    let sequence = list.sequence
    language = sequence.text.language
    func sums(_ counts: (Int) -> Bool) -> [Int32] {
      var sums: [Int32] = [0]
      sums.reserveCapacity(sequence.units.count + 1)
      for unit in sequence.units.indices { sums.append(sums[unit] + (counts(unit) ? 1 : 0)) }
      return sums
    }
    paragraph = sequence.units.map { sequence.text.paragraph[$0.token] }
    cues = sums { !sequence.cues($0).isEmpty }
    quotes = sums { !sequence.units[$0].isWord }
    stops = sums { sequence.isStop($0) }
    thats = sums { sequence.units[$0].isWord && sequence.word($0).roles.contains(.that) }
    var first: [Int32: Int] = [:]
    for (index, candidate) in list.candidates.enumerated() where !candidate.isOnlyRules {
      let number = paragraph[candidate.units.lowerBound]
      if first[number] == nil { first[number] = index }
    }
    firstOfParagraph = first
  }

  /// The candidates that may speak the statement at `unit`.
  func asked(for setting: Setting, after previous: Previous?) -> Asked {
    let unit = setting.unit
    let candidates = list.candidates
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].units.lowerBound < unit { low = middle + 1 } else { high = middle }
    }
    let behind = (low..<candidates.count).prefix(Self.window).prefix {
      paragraph[candidates[$0].units.lowerBound] == paragraph[unit]
    }
    var asked = Asked(
      candidates: Array(max(0, low - Self.window)..<low).filter {
        !candidates[$0].units.contains(unit) && maySpeak(candidates[$0], setting)
      } + behind)
    for index in asked.candidates {
      let candidate = candidates[index]
      asked.best = min(asked.best, candidate.margin)
      if let previous, candidate.margin <= Self.likely, candidate.units.lowerBound > previous.unit,
        candidate.units.upperBound <= unit
      {
        asked.hasOther = true
      }
    }
    return asked
  }

  private func between(_ sums: [Int32], _ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : Int(sums[range.upperBound] - sums[range.lowerBound])
  }

  /// Where a candidate stands, seen from the statement.
  private func place(_ units: Range<Int>, _ setting: Setting) -> UInt64 {
    let isBefore = units.upperBound <= setting.unit
    let apart = Int(abs(paragraph[setting.unit] - paragraph[units.lowerBound]))
    let inSentence = isBefore && units.lowerBound >= setting.sentenceStart
    return (isBefore ? 0 : 8) + UInt64(min(apart, 3)) * 2 + (inSentence ? 1 : 0)
  }

  func features(of index: Int, for span: Int, _ setting: Setting, _ previous: Previous?, _ asked: Asked)
    -> [UInt32]
  {
    let candidate = list.candidates[index]
    let units = candidate.units
    let isBefore = units.upperBound <= setting.unit
    let gap =
      isBefore
      ? units.upperBound..<max(units.upperBound, setting.unit)
      : setting.unit + 1..<max(setting.unit + 1, units.lowerBound)
    let place = place(units, setting)
    var features = FeatureList()
    features.add(.bias)
    features.add(.place, place)
    features.add(.place, place, language)
    features.add(.placeDistance, Steps.step(gap.count, Steps.far), place)
    features.add(.cuesBetween, Steps.step(between(cues, gap), [0, 1, 2, 3, 5]), place)
    features.add(.quotesBetween, Steps.step(between(quotes, gap), Steps.few), place)
    features.add(.stopsBetween, Steps.step(between(stops, gap), [0, 1, 2, 4]), place)
    features.add(.thatsBetween, Steps.step(between(thats, gap), [0, 1, 2]), place)
    addRank(index, asked.candidates, isBefore, setting, place, to: &features)
    let margin = Steps.step(Int(candidate.margin), Self.margins)
    features.add(.margin, margin)
    features.add(.placeMargin, margin, place)
    addMention(candidate, place, to: &features)
    addSetting(candidate, setting, isBefore, place, to: &features)
    addPrevious(candidate, setting, previous, asked.hasOther, place, to: &features)
    addRules(index, span, margin, place, setting, to: &features)
    return features.hashes
  }

  private static let margins = [0, 10, 25, 45, 70, 100, 140, 200, 300]

  private func addRank(
    _ index: Int, _ asked: [Int], _ isBefore: Bool, _ setting: Setting, _ place: UInt64, to features: inout FeatureList
  ) {
    let units = list.candidates[index].units
    var (near, strong) = (0, 0)
    for other in asked where other != index {
      let there = list.candidates[other]
      let isBetween =
        isBefore
        ? there.units.lowerBound >= units.upperBound && there.units.upperBound <= setting.unit
        : there.units.lowerBound > setting.unit && there.units.upperBound <= units.lowerBound
      guard isBetween else { continue }
      if there.margin <= Self.likely { near += 1 }
      if there.margin <= 0 { strong += 1 }
    }
    features.add(.mentionsBetween, Steps.step(near, [0, 1, 2, 3, 5, 9]), place)
    features.add(.strongBetween, Steps.step(strong, [0, 1, 2, 4]), place)
  }

  private static let likely: Int32 = 60
  private func addMention(
    _ candidate: SpeakerCandidates.Candidate, _ place: UInt64, to features: inout FeatureList
  ) {
    let units = candidate.units
    if candidate.isTopic { features.add(.topic, place) }
    if let cue = candidate.cue {
      features.add(.ownCue, sequence.cues(cue.unit), place &* 16 &+ Steps.step(cue.distance, Steps.often))
      features.add(.ownCueWord, sequence.word(cue.unit).stem)
    } else {
      features.add(.noOwnCue, place)
    }
    if units.lowerBound == 0 || sequence.isParagraphEnd(units.lowerBound - 1) {
      features.add(.previousEdge, 0, place)
    } else if !sequence.units[units.lowerBound - 1].isWord {
      features.add(.previousEdge, 1, place)
    } else {
      let word = sequence.word(units.lowerBound - 1)
      features.add(.previousRole, word.roles, place)
      features.add(.previousWord, word.stem)
      if !word.isWord { features.add(.previousWord, word.word, place &+ 1) }
    }
    if units.upperBound >= sequence.units.count {
      features.add(.nextEdge, 0)
    } else if !sequence.units[units.upperBound].isWord {
      features.add(.nextEdge, 1, place)
    } else {
      let word = sequence.word(units.upperBound)
      features.add(.nextRole, word.roles, place)
      features.add(.nextWord, word.stem)
      if !word.isWord { features.add(.nextWord, word.word, place &+ 1) }
    }
    features.add(.mentionRole, candidate.phrase.roles)
    if sequence.units[units.lowerBound].isWord {
      let first = sequence.word(units.lowerBound)
      features.add(.firstRole, first.roles)
      features.add(.placeFirstRole, first.roles, place)
      features.add(.mentionForm, first.form)
      let names = units.count { sequence.units[$0].isWord && sequence.word($0).isForename }
      features.add(.forename, Steps.step(names, [0, 1, 2]), 100 + Steps.step(units.count, Steps.often))
      if units.count == 1, first.roles.contains(.pronoun) { features.add(.pronoun) }
      if first.isCommon { features.add(.common, units.count == 1 ? 1 : 0, place) }
      if sequence.text.document.table.isCased {
        let isNamed = units.contains { sequence.units[$0].isWord && sequence.word($0).capital.isName }
        features.add(.mentionCapital, UInt64(first.capital.rawValue) * 2 + (isNamed ? 1 : 0))
        features.add(.mentionCapital, UInt64(first.capital.rawValue) * 2 + (isNamed ? 1 : 0), place &+ 1)
      }
    }
    features.add(.mentionLength, Steps.step(units.count, Steps.lengths))
    features.add(.placeMentionLength, Steps.step(units.count, Steps.often), place)
    if paragraph[units.lowerBound] == 0 { features.add(.mentionInHeadline, place) }
    let often = candidate.phrase.keys.compactMap { list.counts[$0] }.max() ?? 0
    features.add(.mentionCount, Steps.step(often, [1, 2, 3, 5, 9]))
  }

  private func addSetting(
    _ candidate: SpeakerCandidates.Candidate, _ setting: Setting, _ isBefore: Bool, _ place: UInt64,
    to features: inout FeatureList
  ) {
    let units = candidate.units
    if let cue = setting.cueBefore {
      let word = sequence.word(cue)
      let joined = word.form & UInt64(CueTable.Form.and.rawValue)
      let sign = setting.frame &* 8 &+ setting.follows
      features.add(.frame, sign, place)
      features.add(.frameAnd, joined &* 8 &+ setting.follows, place)
      features.add(.frameWord, word.stem &+ setting.follows, place)
      if isBefore {
        let isBehind = units.lowerBound > cue
        let gap = isBehind ? units.lowerBound - cue : cue - units.upperBound
        let side: UInt64 = (isBehind ? 64 : 0) + (place & 1) * 32
        features.add(.relation, side + Steps.step(gap, Steps.near))
        features.add(.relationFrame, side + Steps.step(gap, [0, 1, 2, 4]), setting.frame)
        features.add(.relationImplicit, side + Steps.step(gap, [0, 1, 3]), setting.follows)
        features.add(.relation, side + Steps.step(gap, Steps.near), language)
      }
      addAgreement(candidate, word, sequence.units[cue].token, place, to: &features)
    } else {
      features.add(.noFrame, place)
      if setting.isReported { features.add(.reported, place) }
    }
    if let cue = setting.cueAfter {
      let gap = Steps.step(cue - setting.unit, Steps.often)
      let sign = sequence.cues(cue).rawValue
      features.add(.frameAfter, sign &* 8 &+ gap, place)
      if !isBefore {
        let side: UInt64 = units.lowerBound > cue ? 64 : 0
        features.add(.relationAfter, side + Steps.step(abs(units.lowerBound - cue), Steps.often), gap)
        features.add(.relationAfter, side + Steps.step(abs(units.lowerBound - cue), Steps.often), language)
      }
      features.add(.frames, sign &* 31 &+ setting.frame, place)
    } else {
      features.add(.noFrameAfter, place)
    }
    guard setting.unit > 0 else { return }
    if !sequence.units[setting.unit - 1].isWord {
      features.add(.beside, 1, place)
    } else {
      let word = sequence.word(setting.unit - 1)
      features.add(.beside, word.isWord ? 2 : word.word &+ 3, place)
      features.add(.besideRole, word.roles, place)
    }
  }

  /// Gender and number, as far as the verb and the mention show them.
  private func addAgreement(
    _ candidate: SpeakerCandidates.Candidate, _ cue: LearnedText.Word, _ token: Int, _ place: UInt64,
    to features: inout FeatureList
  ) {
    let genders: Roles = [.masculine, .feminine, .plural]
    var verb = cue.roles.intersection(genders).rawValue
    let tokens = sequence.text.document.tokens
    if tokens[token].isFeminineVerb || tokens[token].isFeminine { verb |= 1 }
    var mention = candidate.phrase.head.intersection(genders).rawValue
    if candidate.phrase.tokens.prefix(2).contains(where: { tokens[$0].isFeminine }) { mention |= 1 }
    features.add(.agreement, verb, mention)
    features.add(.placeAgreement, verb &* 31 &+ mention, place)
  }

  static func overlaps(_ keys: Set<WordKey>, _ phrase: SourcePhrase) -> Bool {
    let own = Set(phrase.keys)
    let shared = own.intersection(keys).count
    return shared > 0 && 2 * shared >= min(own.count, keys.count)
  }

  private func addPrevious(
    _ candidate: SpeakerCandidates.Candidate, _ setting: Setting, _ previous: Previous?, _ hasOther: Bool,
    _ place: UInt64, to features: inout FeatureList
  ) {
    guard let previous else { return features.add(.nothingBefore, place) }
    let same: UInt64 = Self.overlaps(previous.keys, candidate.phrase) ? 1 : 0
    let apart = Int(paragraph[setting.unit] - paragraph[previous.unit])
    features.add(.sameAsBefore, same * 4 + (apart == 0 ? 2 : 0) + (hasOther ? 1 : 0), place)
    features.add(.sameAsBeforeFrame, same * 8 + setting.follows, setting.frame)
    if setting.isReported {
      features.add(.reported, 64 + same * 4 + (apart == 0 ? 2 : 0) + (setting.cueBefore == nil ? 1 : 0))
    }
    features.add(.sameMention, previous.units == candidate.units ? 1 : 0)
    features.add(.sameParagraphs, same, Steps.step(apart, [0, 1, 2, 4]))
    if let first = firstOfParagraph[paragraph[candidate.units.lowerBound]] {
      features.add(.firstOfParagraph, list.candidates[first].units == candidate.units ? 1 : 0, place)
    }
  }

  private func addRules(
    _ index: Int, _ span: Int, _ margin: UInt64, _ place: UInt64, _ setting: Setting, to features: inout FeatureList
  ) {
    let ruled = list.ruled[span]
    guard ruled >= 0 else { return features.add(.rulesNone) }
    let candidate = list.candidates[index]
    let rule = list.candidates[ruled].phrase
    let agrees: UInt64 =
      candidate.phrase.keys == rule.keys ? 2 : Self.overlaps(Set(rule.keys), candidate.phrase) ? 1 : 0
    features.add(.rules, agrees)
    if agrees > 0 {
      features.add(.rulesPlace, agrees, place)
      features.add(.rulesMargin, agrees, margin)
      features.add(.rulesFrame, agrees &* 8 &+ setting.follows, setting.frame)
    }
    features.add(.rules, agrees, language)
    if ruled == index { features.add(.rulesSpot) }
    if candidate.isOnlyRules { features.add(.rulesOnly) }
  }

  /// The features of nobody, whom a statement without a named speaker has.
  func nobody(for span: Int, _ setting: Setting, _ asked: Asked) -> [UInt32] {
    var features = FeatureList()
    features.add(.nobody)
    features.add(.nobody, language, 1)
    features.add(.nobodyFrame, setting.frame, setting.follows)
    if let cue = setting.cueAfter { features.add(.nobodyFrame, sequence.cues(cue).rawValue, 99) }
    if setting.isReported { features.add(.reported, 128, setting.cueBefore == nil ? 1 : 0) }
    features.add(.nobodyRules, list.ruled[span] >= 0 ? 1 : 0)
    features.add(.nobodyPlace, paragraph[setting.unit] == 0 ? 1 : 0, Steps.step(asked.candidates.count, [0, 1, 2, 5]))
    features.add(.nobodyBest, Steps.step(Int(asked.best), Self.margins))
    return features.hashes
  }
}
