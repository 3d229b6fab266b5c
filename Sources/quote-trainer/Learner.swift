import Languages
import Quoting

/// Makes a model of prepared articles.
struct Learner {
  struct Settings {
    var kindRows = 6600
    var taggerRows = 5600
    var rankerRows = 5600
    var slots = 1 << 13
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
  var progress: (String) -> Void = { _ in }

  struct Outcome {
    var model: QuoteModel
    var kinds: QuantizedTable
    var tagger: QuantizedTable
    var ranker: QuantizedTable
  }

  func learn(_ articles: [Prepared]) -> Outcome {
    progress("kinds")
    let kinds = self.kinds(articles)
    var outcome = Outcome(model: Self.empty, kinds: kinds, tagger: kinds, ranker: kinds)
    outcome.model.kinds = kinds.table
    // Mentions and speakers only of languages where the weights decide them.
    let articles = articles.filter { Language.of($0.article.language).traits.contains(.learned) }
    progress("mentions")
    let tagged = articles.map { $0.tagged() }
    var choices: [RankerTrainer.Choice] = []
    for part in 0..<settings.parts {
      progress("mentions of part \(part + 1)")
      var model = outcome.model
      _ = learnTagger(tagged.enumerated().filter { $0.offset % settings.parts != part }.flatMap(\.element), &model)
      for (index, article) in articles.enumerated() where index % settings.parts == part {
        choices += article.choices(model, usingRules: !settings.masked.contains(article.article.set))
      }
    }
    progress("speakers: \(choices.count) statements")
    outcome.tagger = learnTagger(tagged.flatMap { $0 }, &outcome.model)
    outcome.ranker = ranker(choices)
    outcome.model.ranker = outcome.ranker.table
    return outcome
  }

  static let empty: QuoteModel = {
    let none = QuantizedTable(Weights(hashes: [], classes: 1, values: []), slots: 1).table
    return QuoteModel(
      kinds: none, tagger: none, transitions: Array(repeating: 0, count: 16), ranker: none, bound: 0, given: 0, sure: 0)
  }()

  func kinds(_ articles: [Prepared]) -> QuantizedTable {
    let examples = articles.flatMap { $0.kindExamples() }
    let trainer = KindTrainer(classes: QuoteModel.Class.allCases.count, penalty: settings.kindPenalty, iterations: 60)
    let all = trainer.train(examples, Vocabulary(examples.map(\.features), atLeast: 2))
    let kept = trainer.train(examples, Vocabulary(all.strongest(settings.kindRows)))
    return QuantizedTable(kept, slots: settings.slots)
  }

  private func learnTagger(_ paragraphs: [TaggerTrainer.Paragraph], _ model: inout QuoteModel) -> QuantizedTable {
    let trainer = TaggerTrainer(penalty: settings.taggerPenalty, iterations: 25)
    let vocabulary = Vocabulary(paragraphs.lazy.flatMap(\.features), atLeast: 3)
    let (all, _) = trainer.train(paragraphs, vocabulary)
    let (kept, transitions) = TaggerTrainer(penalty: settings.taggerPenalty, iterations: 40).train(
      paragraphs, Vocabulary(all.strongest(settings.taggerRows)))
    let quantized = QuantizedTable(kept, slots: settings.slots)
    model.tagger = quantized.table
    model.transitions = transitions.map { Int32(($0 / quantized.unit).rounded()) }
    // A mention of a fiftieth of the likelihood of the best reading is still asked about.
    model.bound = Int32(4 / quantized.unit)
    return quantized
  }

  private func ranker(_ choices: [RankerTrainer.Choice]) -> QuantizedTable {
    let trainer = RankerTrainer(penalty: settings.rankerPenalty, iterations: 60)
    let all = trainer.train(choices, Vocabulary(choices.lazy.flatMap(\.features), atLeast: 3))
    let kept = trainer.train(choices, Vocabulary(all.strongest(settings.rankerRows)))
    return QuantizedTable(kept, slots: settings.slots)
  }
}
