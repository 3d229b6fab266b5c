import ArticleFiles
import ArticleModel
import Dispatch
import Files
import JSONText
import Quoting
import Synchronization

/// Cross-validation: every article is judged by a model that did not see it, or nothing of its outlet.
struct Folds {
  static let count = 5
  private let articles: [Prepared]
  private let folds: [Int]
  /// Whether the others may learn from an article, for a learning curve.
  private let teaches: [Bool]

  /// `share`: how many in a hundred of the articles teach.
  init(_ articles: [Prepared], byOutlet: Bool, share: Int) {
    self.articles = articles
    teaches = articles.map { Self.number("share \($0.article.id)") * 100 < share * 256 }
    if byOutlet {
      var sizes: [String: Int] = [:]
      for article in articles { sizes[article.article.outlet, default: 0] += 1 }
      var loads = [Int](repeating: 0, count: Self.count)
      var home: [String: Int] = [:]
      for (outlet, size) in sizes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        let fold = loads.indices.min { loads[$0] < loads[$1] } ?? 0
        home[outlet] = fold
        loads[fold] += size
      }
      folds = articles.map { home[$0.article.outlet] ?? 0 }
    } else {
      folds = articles.map { Self.number("fold \($0.article.id)") % Self.count }
    }
  }

  /// A number below 256 that looks drawn, and is the same each time.
  private static func number(_ name: String) -> Int {
    Int(SHA256.hexDigest(of: name.utf8).prefix(2), radix: 16) ?? 0
  }

  struct Result {
    /// A line for the rules and one for the model, in all and by set.
    var figures: [String] = []
    /// How sure a speaker must be in each of the languages whose speakers are learned.
    var thresholds: [String: Thresholds] = [:]
  }

  func validate(_ learner: Learner, predictions: String?) throws -> Result {
    var result = Result()
    let models = models(learner)
    result.thresholds = thresholds(models)
    let confidences = result.thresholds.mapValues(\.confidence)
    var (rules, learned): ([String: Score], [String: Score]) = ([:], [:])
    var lines = [UInt8]()
    for (fold, var model) in models.enumerated() {
      model.confidences = confidences
      for (article, _) in zip(articles, folds).filter({ $0.1 == fold }) {
        let said = article.text.learned(model)
        let keys = ["all", article.article.set + " " + article.article.language]
        for key in keys {
          rules[key, default: Score()].add(article, article.text.ruled().map { ($0.kind, $0.speaker) })
          learned[key, default: Score()].add(article, said.map { ($0.kind, $0.speaker) })
        }
        Self.write(article, said, to: &lines)
      }
    }
    if let predictions {
      try FileSystem().write(String(decoding: lines, as: UTF8.self), to: predictions)
    }
    result.figures = rules.keys.sorted().flatMap { key in
      ["\(key): rules   \(rules[key]?.line ?? "")", "\(key): learned \(learned[key]?.line ?? "")"]
    }
    return result
  }

  /// What the folds' answers, all of them given, say of how sure a speaker must be.
  private func thresholds(_ models: [QuoteModel]) -> [String: Thresholds] {
    var answers: [String: [Thresholds.Answer]] = [:]
    for (article, fold) in zip(articles, folds) where article.traits.contains(.learned) {
      answers[article.article.language, default: []] += Self.answers(article, article.text.learned(models[fold]))
    }
    return answers.mapValues { Thresholds($0) }
  }

  /// The model of each fold, learned side by side from the articles of the others.
  private func models(_ learner: Learner) -> [QuoteModel] {
    let found = Mutex([QuoteModel?](repeating: nil, count: Self.count))
    let taught = (0..<Self.count).map { fold in
      articles.indices.filter { folds[$0] != fold && teaches[$0] }.map { articles[$0] }
    }
    DispatchQueue.concurrentPerform(iterations: Self.count) { fold in
      let model = learner.learn(taught[fold]).model
      found.withLock { $0[fold] = model }
    }
    return found.withLock { $0.compactMap { $0 } }
  }

  private typealias Said = (
    kind: QuotedRun.Kind?, speaker: Range<Int>?, via: Range<Int>?, evidence: SpeakerConfidence.Evidence?,
    scores: [Int32], wordCount: Int, isDirect: Bool
  )

  private static func answers(_ article: Prepared, _ said: [Said]) -> [Thresholds.Answer] {
    zip(article.labels, said).compactMap { label, answer in
      guard answer.kind == .statement, label?.isOptional != true else { return nil }
      // Nobody said what it is.
      if label == nil, !article.article.isComplete { return nil }
      let isStatement = label?.isStatement ?? false
      var found = Thresholds.Answer(
        isStatement: isStatement, lead: QuoteModel.lead(answer.scores),
        isShort: answer.wordCount <= SpeakerConfidence.shortRun, isDirect: answer.isDirect)
      guard let speaker = answer.speaker else { return found }
      guard let evidence = answer.evidence, label?.tellsSpeaker != false || !isStatement else { return nil }
      found.evidence = evidence
      found.isRight =
        isStatement && label.map { NameMatch($0.names).match(article.article.string(speaker)).overlap } ?? false
      return found
    }
  }

  private static func write(
    _ article: Prepared, _ said: [Said], to lines: inout [UInt8]
  ) {
    let quotes = zip(article.spans, said).map { span, answer -> JSONValue in
      .object([
        JSONMember(key: "start", value: .integer(span.lowerBound)),
        JSONMember(key: "end", value: .integer(span.upperBound)),
        JSONMember(key: "kind", value: .string(answer.kind?.rawValue ?? "none")),
        JSONMember(key: "speaker", value: .optional(answer.speaker.map(article.article.string))),
        JSONMember(key: "via", value: .optional(answer.via.map(article.article.string))),
        JSONMember(key: "scores", value: .array(answer.scores.map { .integer(Int($0)) })),
        JSONMember(key: "evidence", value: .array((answer.evidence?.parts ?? []).map { .integer(Int($0)) })),
      ])
    }
    JSONValue.object([
      JSONMember(key: "id", value: .string(article.article.id)), JSONMember(key: "quotes", value: .array(quotes)),
    ]).write(to: &lines)
    lines.append(0x0A)
  }
}
