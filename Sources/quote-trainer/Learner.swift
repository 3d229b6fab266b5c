import Languages
import Quoting

/// Makes a model of prepared articles.
struct Learner {
  struct Settings {
    var kindRows = 3300
    var taggerRows = 5600
    var rankerRows = 5600
    var kindSlots = 1 << 12
    var slots = 1 << 13
    /// Rows and slots of the tables of languages whose names begin with a capital letter.
    var casedRows = 3300
    var casedSlots = 1 << 12
    var kindPenalty = 10.0
    var taggerPenalty = 0.6
    var rankerPenalty = 1.0
    /// Sets that the rules were made on: their answers there say too much.
    var masked: Set<String> = ["arabic-news"]
    /// The articles are dealt into so many parts for the mentions that the ranker learns from.
    var parts = 2
  }

  var settings = Settings()
  /// Told what is going on.
  var progress: @Sendable (String) -> Void = { _ in }

  struct Outcome {
    var model: QuoteModel
    var kinds: QuantizedTable
    var uncased: Speakers
    var cased: Speakers

    func speakers(isCased: Bool) -> Speakers { isCased ? cased : uncased }
  }

  struct Speakers {
    var model: QuoteModel.Speakers
    var tagger: QuantizedTable
    var ranker: QuantizedTable
  }

  func learn(_ articles: [Prepared]) -> Outcome {
    progress("kinds")
    let kinds = self.kinds(articles)
    // Mentions and speakers only of languages where the weights decide them.
    let taught = articles.filter { $0.traits.contains(.learned) }
    let uncased = speakers(
      taught.filter { !$0.traits.contains(.cased) }, settings.taggerRows, settings.rankerRows, settings.slots)
    let cased = speakers(
      taught.filter { $0.traits.contains(.cased) }, settings.casedRows, settings.casedRows, settings.casedSlots)
    return Outcome(
      model: QuoteModel(kinds: kinds.table, uncased: uncased.model, cased: cased.model), kinds: kinds, uncased: uncased,
      cased: cased)
  }

  private func speakers(_ articles: [Prepared], _ taggerRows: Int, _ rankerRows: Int, _ slots: Int) -> Speakers {
    var outcome = Self.nothing
    guard !articles.isEmpty else { return outcome }
    progress("mentions")
    let tagged = articles.map { $0.tagged() }
    var choices: [RankerTrainer.Choice] = []
    for part in 0..<settings.parts {
      progress("mentions of part \(part + 1)")
      var model = outcome.model
      _ = learnTagger(
        tagged.enumerated().filter { $0.offset % settings.parts != part }.flatMap(\.element), taggerRows, slots, &model)
      for (index, article) in articles.enumerated() where index % settings.parts == part {
        choices += article.choices(model, usingRules: !settings.masked.contains(article.article.set))
      }
    }
    progress("speakers: \(choices.count) statements")
    outcome.tagger = learnTagger(tagged.flatMap { $0 }, taggerRows, slots, &outcome.model)
    outcome.ranker = ranker(choices, rankerRows, slots)
    outcome.model.ranker = outcome.ranker.table
    return outcome
  }

  /// Speakers of languages that no article was in.
  private static var nothing: Speakers {
    let labels = TaggerTrainer.labels
    let tagger = QuantizedTable(Weights(hashes: [], classes: labels, values: []), slots: 1)
    let ranker = QuantizedTable(Weights(hashes: [], classes: 1, values: []), slots: 1)
    let model = QuoteModel.Speakers(
      tagger: tagger.table, transitions: Array(repeating: 0, count: labels * labels), ranker: ranker.table, bound: 0)
    return Speakers(model: model, tagger: tagger, ranker: ranker)
  }

  func kinds(_ articles: [Prepared]) -> QuantizedTable {
    let examples = articles.flatMap { $0.kindExamples() }
    let trainer = KindTrainer(classes: QuoteModel.Class.allCases.count, penalty: settings.kindPenalty, iterations: 60)
    let all = trainer.train(examples, Vocabulary(examples.map(\.features), atLeast: 2))
    let kept = trainer.train(examples, Vocabulary(all.strongest(settings.kindRows)))
    return QuantizedTable(kept, slots: settings.kindSlots)
  }

  private func learnTagger(
    _ paragraphs: [TaggerTrainer.Paragraph], _ count: Int, _ slots: Int, _ model: inout QuoteModel.Speakers
  ) -> QuantizedTable {
    let trainer = TaggerTrainer(penalty: settings.taggerPenalty, iterations: 25)
    let vocabulary = Vocabulary(paragraphs.lazy.flatMap(\.features), atLeast: 3)
    let (all, _) = trainer.train(paragraphs, vocabulary)
    let (kept, transitions) = TaggerTrainer(penalty: settings.taggerPenalty, iterations: 40).train(
      paragraphs, Vocabulary(all.strongest(count)))
    let quantized = QuantizedTable(kept, slots: slots)
    model.tagger = quantized.table
    model.transitions = transitions.map { Int32(($0 / quantized.unit).rounded()) }
    // A mention of a fiftieth of the likelihood of the best reading is still asked about.
    model.bound = Int32(4 / quantized.unit)
    return quantized
  }

  private func ranker(_ choices: [RankerTrainer.Choice], _ count: Int, _ slots: Int) -> QuantizedTable {
    let trainer = RankerTrainer(penalty: settings.rankerPenalty, iterations: 60)
    let all = trainer.train(choices, Vocabulary(choices.lazy.flatMap(\.features), atLeast: 3))
    let kept = trainer.train(choices, Vocabulary(all.strongest(count)))
    return QuantizedTable(kept, slots: slots)
  }
}
