/// Picks the speaker of each statement among the candidates, in the order of the text.
struct SpeakerRanker {
  /// The answer for one statement.
  struct Answer {
    /// The candidate; nil for nobody.
    var candidate: Int?
    /// How much better it is than nobody and than the best candidate that is somebody else.
    var margin: Int32
    /// The candidates with their scores, best first, as far as they were asked for.
    var scores: [(candidate: Int?, score: Int32)] = []
  }

  let model: QuoteModel.Speakers
  let features: SpeakerFeatures

  /// The answers by span; nil for what is no statement with a unit of its own.
  /// `isDecided`: whom the words of a span mean is known already: the rules' candidate.
  func answers(isDecided: (Int) -> Bool, keepingScores: Bool = false) -> [Answer?] {
    let sequence = features.sequence
    let candidates = features.list.candidates
    var previous: SpeakerFeatures.Previous?
    return sequence.unitOfStatement.enumerated().map { span, unit in
      guard unit >= 0, sequence.isStatement[span] else { return nil }
      let ruled = features.list.ruled[span]
      if ruled >= 0, isDecided(span) {
        previous = SpeakerFeatures.Previous(unit: unit, candidates[ruled])
        return Answer(candidate: ruled, margin: 0)
      }
      let setting = features.setting(of: unit, span: span)
      let asked = features.asked(for: setting, after: previous)
      let nobody = model.ranker.sum(features.nobody(for: span, setting, asked))
      let scores = asked.candidates.map { index in
        model.ranker.sum(features.features(of: index, for: span, setting, previous, asked))
      }
      guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
        return Answer(candidate: nil, margin: 0)
      }
      let chosen = asked.candidates[best]
      let keys = Set(candidates[chosen].phrase.keys)
      var rival = nobody
      for (place, index) in asked.candidates.enumerated() where place != best {
        if !SpeakerFeatures.overlaps(keys, candidates[index].phrase) { rival = max(rival, scores[place]) }
      }
      if nobody < scores[best] {
        previous = SpeakerFeatures.Previous(unit: unit, candidates[chosen])
      }
      var answer = Answer(candidate: nobody >= scores[best] ? nil : chosen, margin: scores[best] - rival)
      if keepingScores {
        answer.scores = zip(asked.candidates.map(Optional.some), scores).map { ($0, $1) } + [(nil, nobody)]
        answer.scores.sort { $0.score > $1.score }
      }
      return answer
    }
  }
}
