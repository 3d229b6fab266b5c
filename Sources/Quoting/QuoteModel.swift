/// The learned weights that say what a quoted run is, where mentions lie, and which of them speaks.
package struct QuoteModel: Sendable {
  package enum Class: Int, CaseIterable, Sendable { case statement, name, title, scare, other, none }

  /// Weights of the kinds, one a `Class`.
  package var kinds: WeightTable
  /// Weights of the mention tagger, one a label.
  package var tagger: WeightTable
  /// Label to label, rows of four.
  package var transitions: [Int32]
  /// Weights of the speaker ranker.
  package var ranker: WeightTable
  /// How much worse than the best reading a mention may be to be asked about.
  package var bound: Int32
  /// How much the chosen speaker must be better than nobody and than the next for it to be given, and to be sure.
  package var given: Int32
  package var sure: Int32

  package init(
    kinds: WeightTable, tagger: WeightTable, transitions: [Int32], ranker: WeightTable, bound: Int32, given: Int32,
    sure: Int32
  ) {
    self.kinds = kinds
    self.tagger = tagger
    self.transitions = transitions
    self.ranker = ranker
    self.bound = bound
    self.given = given
    self.sure = sure
  }

  func transition(_ from: Int, _ to: Int) -> Int32 { transitions[from * 4 + to] }

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
}
