import ArticleModel

/// Kinds and speakers by learned weights, where the rules' own answers are among what is weighed; vias by the rules.
struct LearnedAttribution {
  let attribution: Attribution
  let model: QuoteModel

  init(_ attribution: Attribution, model: QuoteModel) {
    self.attribution = attribution
    self.model = model
  }

  func quotes() -> [Attribution.Finding] { weighed(keepingScores: false).findings }

  /// The findings with what they were weighed by.
  struct Weighed {
    var findings: [Attribution.Finding]
    /// By span, one a class.
    var kindScores: [[Int32]] = []
    var list: SpeakerCandidates?
    var answers: [SpeakerRanker.Answer?] = []
  }

  func weighed(keepingScores: Bool = true) -> Weighed {
    let text = LearnedText(attribution.document)
    let features = KindFeatures(text, attribution)
    let scores = attribution.document.spans.indices.map { model.kindScores(features.features(of: $0)) }
    let kinds = scores.map { Self.kind(QuoteModel.best($0)) }
    var found = Weighed(findings: attribution.quotes(kinds: kinds), kindScores: scores)
    guard attribution.document.table.learning == .speakers else { return found }
    let reading = SpeakerReading(text, isStatement: kinds.map { $0 == .statement })
    let list = reading.candidates(model, rules: found.findings.map(\.mention))
    found.answers = SpeakerRanker(model: model, features: SpeakerFeatures(list)).answers(keepingScores: keepingScores)
    found.list = list
    for (span, answer) in found.answers.enumerated() {
      guard let answer else { continue }
      found.findings[span].margin = Int(answer.margin)
      guard let candidate = answer.candidate, answer.margin >= model.given else {
        found.findings[span].speaker = nil
        continue
      }
      found.findings[span].isGuess = answer.margin < model.sure
      if candidate != list.ruled[span] { found.findings[span].speaker = list.candidates[candidate].phrase.range }
    }
    return found
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
