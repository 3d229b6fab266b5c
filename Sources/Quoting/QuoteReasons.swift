import ArticleModel

/// Why a quoted run is taken for what it is, and its speaker for who it is: for `--explain`.
public struct QuoteReasons: Sendable {
  public struct Kind: Sendable {
    /// nil: no quotation at all.
    public var kind: QuotedRun.Kind?
    public var score: Int
  }

  public struct Candidate: Sendable {
    /// nil: nobody.
    public var mention: String?
    public var score: Int
    /// The rules' own answer.
    public var isRuled: Bool
  }

  public var text: String
  public var kind: QuotedRun.Kind?
  public var speaker: String?
  public var isGuess = false
  public var via: String?
  /// Whom the speaker's mention means in the article: its fullest mention, and the others that mean the same.
  public var identity: [String] = []
  public var stages = QuoteStages()
  /// What the rules alone say.
  public var ruledKind: QuotedRun.Kind?
  public var ruledSpeaker: String?
  /// The cues that frame the run: the nearest before it, and what follows and speaks for it.
  public var cueBefore: String?
  public var cueAfter: String?
  /// Of the learned weights, the highest first; empty where rules decide.
  public var kinds: [Kind] = []
  public var candidates: [Candidate] = []
  /// How sure the speaker is; nil where rules decided or nobody was chosen.
  public var confidence: Int?
  /// The least confidence that a given speaker has, and one without a question mark.
  public var needed: (given: Int, sure: Int)?
}

extension QuoteFinder {
  /// The reasons for every quoted run of an article.
  public static func reasons(in article: Article) -> [QuoteReasons] {
    reasons(in: scalars(of: article).scalars, language: article.language)
  }

  static func reasons(in scalars: [UInt32], language: String?) -> [QuoteReasons] {
    let document = QuoteDocument(scalars: scalars, table: table(for: language, scalars))
    let attribution = Attribution(document: document)
    let ruled = attribution.quotes(kinds: attribution.ruledKinds())
    let learned = LearnedAttribution(attribution, model: .committed)
    let isLearned = document.table.learning != .nothing
    let found = isLearned ? learned.weighed() : LearnedAttribution.Weighed(findings: ruled)
    func words(_ range: Range<Int>?) -> String? { range.map { string(scalars[$0]) } }
    func cue(_ frame: SpeechFrame?) -> String? {
      frame.map { words(Int(document.tokens[$0.index].start)..<Int(document.tokens[$0.end - 1].end)) ?? "" }
    }
    let mentions = found.findings.compactMap { $0.kind == .statement ? words($0.speaker) : nil }
    let directory = SpeakerDirectory(mentions.map { (mention: $0, article: "", language: document.table.language) })
    return found.findings.enumerated().map { span, finding in
      let context = attribution.contexts[span]
      var reasons = QuoteReasons(
        text: words(finding.range) ?? "", kind: finding.kind, speaker: words(finding.speaker),
        isGuess: finding.isGuess, via: words(finding.via), ruledKind: ruled[span].kind,
        ruledSpeaker: words(ruled[span].speaker), cueBefore: cue(context?.frameBefore),
        cueAfter: cue(context?.frameAfter.flatMap { context?.follows($0) ?? false ? $0 : nil }))
      reasons.stages = QuoteStages(around: span, in: attribution)
      if let speaker = reasons.speaker { reasons.identity = directory.mentions(ofWhomMeans: speaker, in: "") }
      if !found.kindScores.isEmpty {
        reasons.kinds = zip(QuoteModel.Class.allCases, found.kindScores[span]).map {
          QuoteReasons.Kind(kind: LearnedAttribution.kind($0), score: Int($1))
        }.sorted { $0.score > $1.score }
      }
      if let list = found.list, let answer = found.answers[span] {
        reasons.needed = (Int(learned.confidence.given), Int(learned.confidence.sure))
        reasons.confidence = finding.evidence.map { Int(learned.confidence.score($0)) }
        reasons.candidates = answer.scores.map { place, score in
          QuoteReasons.Candidate(
            mention: words(place.map { list.candidates[$0].phrase.range }), score: Int(score),
            isRuled: place != nil && place == list.ruled[span])
        }
      }
      return reasons
    }
  }
}
