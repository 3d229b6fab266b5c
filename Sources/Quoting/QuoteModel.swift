/// The learned weights that say what a quoted run is, where mentions lie, and which of them speaks.
package struct QuoteModel: Sendable {
  package enum Class: Int, CaseIterable, Sendable { case statement, name, title, scare, other, none }

  /// The weights that find mentions and choose speakers among them.
  package struct Speakers: Sendable {
    /// Weights of the mention tagger, one a label.
    package var tagger: WeightTable
    /// Label to label, rows of four.
    package var transitions: [Int32]
    /// Weights of the speaker ranker.
    package var ranker: WeightTable
    /// How much worse than the best reading a mention may be to be asked about.
    package var bound: Int32

    package init(tagger: WeightTable, transitions: [Int32], ranker: WeightTable, bound: Int32) {
      self.tagger = tagger
      self.transitions = transitions
      self.ranker = ranker
      self.bound = bound
    }

    func transition(_ from: Int, _ to: Int) -> Int32 { transitions[from * 4 + to] }
  }

  /// Weights of the kinds, one a `Class`.
  package var kinds: WeightTable
  /// Where a name looks like any other word: Arabic.
  package var uncased: Speakers
  /// Where names begin with a capital letter.
  package var cased: Speakers
  /// How sure a speaker must be, by the tag of a language: one's guesses are worth more than another's.
  package var confidences: [String: SpeakerConfidence]

  package init(
    kinds: WeightTable, uncased: Speakers, cased: Speakers, confidences: [String: SpeakerConfidence] = [:]
  ) {
    self.kinds = kinds
    self.uncased = uncased
    self.cased = cased
    self.confidences = confidences
  }

  func confidence(in language: String) -> SpeakerConfidence { confidences[language] ?? .lenient }

  func kindScores(_ hashes: [UInt32]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: Class.allCases.count)
    kinds.add(hashes, to: &scores)
    return scores
  }

  /// The kind whose score is highest; ties go to the earlier class.
  static func best(_ scores: [Int32]) -> Class {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return Class(rawValue: best) ?? .none
  }

  /// The kind whose score is highest but one.
  static func second(_ scores: [Int32]) -> Class {
    var rest = scores
    rest[best(scores).rawValue] = .min
    return best(rest)
  }

  /// By how much the best score leads the next.
  package static func lead(_ scores: [Int32]) -> Int32 {
    let sorted = scores.sorted(by: >)
    return sorted.count > 1 ? sorted[0] - sorted[1] : 0
  }
}
