// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CQuoteWeights

extension QuoteModel {
  /// The weights that the program decides by.
  package static let committed: QuoteModel = {
    let numbers = warraq_quote_numbers_table()
    func table(_ checks: UnsafePointer<UInt16>, _ weights: UnsafePointer<Int8>, _ slots: Int32, _ classes: Int)
      -> WeightTable
    { WeightTable(checks: checks, weights: weights, slots: Int(slots), classes: classes) }
    return QuoteModel(
      kinds: table(warraq_kind_checks_table(), warraq_kind_weights_table(), numbers[0], Class.allCases.count),
      tagger: table(
        warraq_tagger_checks_table(), warraq_tagger_weights_table(), numbers[1], MentionTagger.Label.allCases.count),
      transitions: (0..<16).map { warraq_tagger_transitions_table()[$0] },
      ranker: table(warraq_ranker_checks_table(), warraq_ranker_weights_table(), numbers[2], 1), bound: numbers[3],
      given: numbers[4], sure: numbers[5])
  }()
}
