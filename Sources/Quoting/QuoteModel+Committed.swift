// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CQuoteWeights

extension QuoteModel {
  /// The weights that the program decides by.
  package static let committed: QuoteModel = {
    let numbers = warraq_quote_numbers_table()
    func table(_ checks: UnsafePointer<UInt16>, _ weights: UnsafePointer<Int8>, _ slots: Int32, _ classes: Int)
      -> WeightTable
    { WeightTable(checks: checks, weights: weights, slots: Int(slots), classes: classes) }
    let labels = MentionTagger.Label.allCases.count
    // Nine numbers a kind of script: slots of tagger and ranker, the bound of mentions, the confidence.
    func speakers(
      _ first: Int, _ tagger: (Int32) -> WeightTable, _ transitions: UnsafePointer<Int32>,
      _ ranker: (Int32) -> WeightTable
    ) -> Speakers {
      Speakers(
        tagger: tagger(numbers[first]), transitions: (0..<labels * labels).map { transitions[$0] },
        ranker: ranker(numbers[first + 1]), bound: numbers[first + 2],
        confidence: SpeakerConfidence(
          weights: (first + 3..<first + 6).map { numbers[$0] }, given: numbers[first + 6], sure: numbers[first + 7],
          unspoken: numbers[first + 8]))
    }
    return QuoteModel(
      kinds: table(warraq_kind_checks_table(), warraq_kind_weights_table(), numbers[0], Class.allCases.count),
      uncased: speakers(
        1, { table(warraq_tagger_checks_table(), warraq_tagger_weights_table(), $0, labels) },
        warraq_tagger_transitions_table(),
        { table(warraq_ranker_checks_table(), warraq_ranker_weights_table(), $0, 1) }),
      cased: speakers(
        10, { table(warraq_cased_tagger_checks_table(), warraq_cased_tagger_weights_table(), $0, labels) },
        warraq_cased_tagger_transitions_table(),
        { table(warraq_cased_ranker_checks_table(), warraq_cased_ranker_weights_table(), $0, 1) }))
  }()
}
