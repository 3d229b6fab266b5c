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
    // Three numbers a kind of script: slots of tagger and ranker, the bound of mentions.
    func speakers(
      _ first: Int, _ tagger: (Int32) -> WeightTable, _ transitions: UnsafePointer<Int32>,
      _ ranker: (Int32) -> WeightTable
    ) -> Speakers {
      Speakers(
        tagger: tagger(numbers[first]), transitions: (0..<labels * labels).map { transitions[$0] },
        ranker: ranker(numbers[first + 1]), bound: numbers[first + 2])
    }
    return QuoteModel(
      kinds: table(warraq_kind_checks_table(), warraq_kind_weights_table(), numbers[0], Class.allCases.count),
      uncased: speakers(
        1, { table(warraq_tagger_checks_table(), warraq_tagger_weights_table(), $0, labels) },
        warraq_tagger_transitions_table(),
        { table(warraq_ranker_checks_table(), warraq_ranker_weights_table(), $0, 1) }),
      cased: speakers(
        4, { table(warraq_cased_tagger_checks_table(), warraq_cased_tagger_weights_table(), $0, labels) },
        warraq_cased_tagger_transitions_table(),
        { table(warraq_cased_ranker_checks_table(), warraq_cased_ranker_weights_table(), $0, 1) }),
      confidences: confidences(warraq_confidences_table(), count: Int(numbers[7])))
  }()

  /// Nine numbers a language: its tag, what the parts of the evidence count for, and the bounds.
  private static func confidences(_ numbers: UnsafePointer<Int32>, count: Int) -> [String: SpeakerConfidence] {
    let found = (0..<count).map { row in
      let row = numbers + row * 9
      return (
        tag(row[0]),
        SpeakerConfidence(
          weights: [row[1], row[2], row[3]], given: row[4], sure: row[5], unspoken: row[6],
          short: row[7], shortDirect: row[8])
      )
    }
    return Dictionary(found) { first, _ in first }
  }

  /// A tag of two or three letters as the number that its bytes make.
  package static func number(ofTag tag: String) -> Int32 { tag.utf8.reduce(0) { $0 << 8 | Int32($1) } }

  private static func tag(_ number: Int32) -> String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }.filter { $0 != 0 }, as: UTF8.self)
  }
}
