import ArticleModel
import Languages

/// Kinds and speakers by learned weights, where the rules' own answers are among what is weighed; vias by the rules.
struct LearnedAttribution {
  let attribution: Attribution
  let model: QuoteModel

  init(_ attribution: Attribution, model: QuoteModel) {
    self.attribution = attribution
    self.model = model
  }

  var speakers: QuoteModel.Speakers {
    attribution.document.table.isCased ? model.cased : model.uncased
  }

  var confidence: SpeakerConfidence { model.confidence(in: attribution.document.table.language) }

  func quotes(
    while isWanted: () -> Bool = { true },
    kindsKnown: ([Attribution.Finding], _ unsettled: [Int]) -> Void = { _, _ in }
  ) -> [Attribution.Finding] {
    weighed(keepingScores: false, while: isWanted, kindsKnown: kindsKnown).findings
  }

  /// The findings with what they were weighed by.
  struct Weighed {
    var findings: [Attribution.Finding]
    /// By span, one a class.
    var kindScores: [[Int32]] = []
    var list: SpeakerCandidates?
    var answers: [SpeakerRanker.Answer?] = []
  }

  /// - Parameter kindsKnown: told the findings before their speakers are weighed, and which of them may still turn out to
  ///   be no statements, having none.
  func weighed(
    keepingScores: Bool = true, while isWanted: () -> Bool = { true },
    kindsKnown: ([Attribution.Finding], _ unsettled: [Int]) -> Void = { _, _ in }
  ) -> Weighed {
    let text = LearnedText(attribution.document)
    let features = KindFeatures(text, attribution)
    var scores: [[Int32]] = []
    for span in attribution.document.spans.indices {
      guard isWanted() else { return Weighed(findings: []) }
      scores.append(model.kindScores(features.features(of: span)))
    }
    scores = KindScores(features).agreed(scores)
    let confidence = confidence
    var kinds = scores.indices.map { span in
      let best = QuoteModel.best(scores[span])
      let least = confidence.leastLead(
        words: attribution.document.wordCounts[span], isDirect: attribution.isDirect(span))
      let isDoubtful = best == .statement && QuoteModel.lead(scores[span]) < least
      return Self.kind(isDoubtful ? QuoteModel.second(scores[span]) : best)
    }
    attribution.settle(&kinds)
    var found = Weighed(findings: attribution.quotes(kinds: kinds), kindScores: scores)
    guard attribution.document.table.learning == .speakers, kinds.contains(.statement), isWanted() else { return found }
    func needsSpeaker(_ span: Int) -> Bool {
      !found.findings[span].isSettled && QuoteModel.lead(scores[span]) < confidence.unspoken
        && !(attribution.contexts[span]?.isSpoken ?? false)
    }
    kindsKnown(found.findings, kinds.indices.filter { kinds[$0] == .statement && needsSpeaker($0) })
    let reading = SpeakerReading(text, attribution, isStatement: kinds.map { $0 == .statement })
    let list = reading.candidates(speakers, rules: found.findings.map(\.mention))
    found.answers = SpeakerRanker(model: speakers, features: SpeakerFeatures(list)).answers(
      isDecided: { found.findings[$0].isPronominal || found.findings[$0].isSettled }, keepingScores: keepingScores)
    found.list = list
    for (span, answer) in found.answers.enumerated() {
      guard let answer, !found.findings[span].isSettled else { continue }
      let lead = QuoteModel.lead(scores[span])
      decide(&found.findings[span], answer, list, lead: lead, ruled: list.ruled[span], confidence)
      if found.findings[span].speaker == nil, needsSpeaker(span) {
        found.findings[span].kind = Self.kind(QuoteModel.second(scores[span]))
        found.findings[span].via = nil
      }
    }
    return found
  }

  /// Takes the ranker's answer as far as it is sure enough.
  private func decide(
    _ finding: inout Attribution.Finding, _ answer: SpeakerRanker.Answer, _ list: SpeakerCandidates, lead: Int32,
    ruled: Int, _ confidence: SpeakerConfidence
  ) {
    // Whom a pronoun means, the rules remember.
    if finding.isPronominal, finding.speaker != nil { return finding.isGuess = true }
    let isKept = finding.naming != nil && attribution.document.table.isVerbSecond
    if isKept, finding.naming == .according, let best = answer.candidate, let mention = finding.mention,
      !SpeakerFeatures.overlaps(Set(mention.keys), list.candidates[best].phrase)
    {
      // "nach Angaben der Polizei „…“": nobody else.
      return finding.isGuess = true
    }
    guard let candidate = answer.candidate else {
      // Whom the frame at the words names is never nobody.
      return isKept ? finding.isGuess = true : withdraw(&finding)
    }
    let chosen = list.candidates[candidate].phrase
    let agrees = finding.mention.map { SpeakerFeatures.overlaps(Set($0.keys), chosen) } ?? false
    let evidence = SpeakerConfidence.Evidence(margin: answer.margin, isRuled: agrees, kindLead: lead)
    finding.evidence = evidence
    let score = confidence.score(evidence)
    guard score >= confidence.given || isKept && agrees else { return withdraw(&finding) }
    finding.isGuess = score < confidence.sure
    if candidate == ruled || isPart(chosen, of: finding.mention) { return }
    finding.speaker = attribution.document.table.hasCasedNames ? attribution.fullest(chosen) : chosen.range
  }

  /// Nobody is given, but in a conversation whom the rules mean: there is one who answers.
  private func withdraw(_ finding: inout Attribution.Finding) {
    if finding.speaker != nil, attribution.isOfInterviewee(finding) {
      finding.isGuess = true
    } else {
      finding.speaker = nil
    }
  }

  /// The rules read the whole of a phrase of which the tagger saw a part.
  private func isPart(_ phrase: SourcePhrase, of whole: SourcePhrase?) -> Bool {
    guard let whole else { return false }
    if attribution.document.table.isCased {
      // "Omar Haddad, a baker": the rules read on to what somebody is.
      return !attribution.document.table.isVerbSecond && whole.range.lowerBound == phrase.range.lowerBound
        && phrase.tokens.upperBound < whole.tokens.upperBound
        && attribution.document.tokens[phrase.tokens.upperBound].kind == .comma
    }
    return whole.range.lowerBound <= phrase.range.lowerBound && phrase.range.upperBound <= whole.range.upperBound
  }

  static func kind(_ found: QuoteModel.Class) -> QuotedRun.Kind? {
    switch found {
    case .statement: .statement
    case .name: .name
    case .title: .title
    case .scare: .scare
    case .other: .other
    case .none: nil
    }
  }
}

/// An article once its statements are known, ready for its mentions.
struct SpeakerReading {
  let sequence: MentionSequence
  let features: MentionFeatures

  private let genders: [Roles]

  init(_ text: LearnedText, _ attribution: Attribution, isStatement: [Bool]) {
    genders = isStatement.indices.map { isStatement[$0] ? attribution.gender(of: $0) : [] }
    sequence = MentionSequence(text, isStatement: isStatement)
    features = MentionFeatures(sequence)
  }

  func candidates(_ model: QuoteModel.Speakers, rules: [SourcePhrase?]) -> SpeakerCandidates {
    // Whoever speaks is named before the words or in their own paragraph.
    let last = sequence.unitOfStatement.max() ?? -1
    let spoken = sequence.paragraphs.prefix { $0.lowerBound <= last }
    let tagger = MentionTagger(model: model)
    var rows = WordRows(classes: model.tagger.classes, words: sequence.units.count)
    return SpeakerCandidates(
      sequence, spoken.flatMap { tagger.proposals(in: $0, features, &rows) }, rules: rules, genders: genders,
      reader: PhraseReader(document: sequence.text.document))
  }
}
