import ArticleModel

/// Kinds and speakers by learned weights, where the rules' own answers are among what is weighed; vias by the rules.
struct LearnedAttribution {
  let attribution: Attribution
  let model: QuoteModel

  init(_ attribution: Attribution, model: QuoteModel) {
    self.attribution = attribution
    self.model = model
  }

  func quotes() -> [Attribution.Finding] {
    let text = LearnedText(attribution.document)
    let features = KindFeatures(text, attribution)
    let kinds = attribution.document.spans.indices.map { Self.kind(model.kind(features.features(of: $0))) }
    var findings = attribution.quotes(kinds: kinds)
    let reading = SpeakerReading(text, isStatement: kinds.map { $0 == .statement })
    let list = reading.candidates(model, rules: findings.map(\.mention))
    let answers = SpeakerRanker(model: model, features: SpeakerFeatures(list)).answers()
    for (span, answer) in answers.enumerated() {
      guard let answer else { continue }
      findings[span].margin = Int(answer.margin)
      guard let candidate = answer.candidate, answer.margin >= model.given else {
        findings[span].speaker = nil
        continue
      }
      findings[span].isGuess = answer.margin < model.sure
      if candidate != list.ruled[span] { findings[span].speaker = list.candidates[candidate].phrase.range }
    }
    return findings
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

  init(_ text: LearnedText, isStatement: [Bool]) {
    sequence = MentionSequence(text, isStatement: isStatement)
    features = MentionFeatures(sequence)
  }

  func candidates(_ model: QuoteModel, rules: [Phrase?]) -> SpeakerCandidates {
    let tagger = MentionTagger(model: model)
    return SpeakerCandidates(
      sequence, sequence.paragraphs.flatMap { tagger.proposals(in: $0, features) }, rules: rules,
      reader: PhraseReader(document: sequence.text.document))
  }
}
