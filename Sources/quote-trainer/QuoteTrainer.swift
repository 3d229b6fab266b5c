import ArgumentParser
import ArticleFiles
import Glibc
import JSONText
import Quoting

/// Learns the weights of `Quoting` from labelled articles.
@main
struct QuoteTrainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote-trainer",
    abstract: "Learns the weights of Quoting from labelled articles.",
    discussion: """
      Reads sets of articles with labelled quotations below a folder, leaves out the fifth of them whose id has a
      SHA-256 of sum 0 mod 5, and writes the committed table. The same articles give the same table, bit for bit.
      """)

  @Option(help: "The folder that holds the sets.") var data: String
  @Option(help: "The sets to learn from, comma between.") var sets =
    "arabic-news,arabic-news-2,other-news,english-news,german-news"
  @Flag(help: "Only show figures of a cross-validation.") var validate = false
  @Flag(help: "Deal the articles of the cross-validation by outlet.") var byOutlet = false
  @Option(help: "Only for figures: teach the folds by this share of their articles, in percent.") var share = 100
  @Option(help: "Write what the folds predict there, a line an article.") var predictions: String?
  @Flag(help: "Only count the words of the articles below arabic-stock.") var nouns = false
  @Option(help: "The C file to write.") var output = "Sources/CQuoteWeights/Weights.c"

  func run() throws {
    if nouns { return try NounCounts(folder: "\(data)/arabic-stock").file.write(to: output) }
    let settings = Learner.Settings()
    let corpus = try Corpus(folder: data, sets: sets.split(separator: ",").map(String.init))
    let articles = corpus.articles.filter { !$0.isUnread }.map {
      Prepared($0, isMasked: settings.masked.contains($0.set))
    }
    Self.say("\(articles.count) of \(corpus.articles.count) articles")
    let learner = Learner(settings: settings, progress: Self.say)
    let result = try Folds(articles, byOutlet: byOutlet, share: share).validate(learner, predictions: predictions)
    for line in result.figures { print(line) }
    for (tag, found) in result.thresholds.sorted(by: { $0.key < $1.key }) {
      print("\(tag): \(found.share) given, \(found.precision) of which right; \(found.confidence)")
    }
    if validate || share < 100 { return }
    let outcome = learner.learn(articles)
    try file(outcome, result, corpus, articles.count).write(to: output)
  }

  private func file(
    _ outcome: Learner.Outcome, _ result: Folds.Result, _ corpus: Corpus, _ count: Int
  ) -> WeightFile {
    let all = corpus.digests.map { "\($0.hash)  \($0.path)\n" }.joined()
    let kept = corpus.digests.filter { $0.path.hasSuffix(".jsonl") }
    var file = WeightFile(
      head: [
        "Written by `swift run -c release quote-trainer --data FOLDER --sets \(sets)`. Do not edit.",
        "Nothing is drawn by chance, so that there is no seed. Learned from \(count) articles; a fifth of each set stays unread.",
        "SHA-256 of the list of all files that were read: \(SHA256.hexDigest(of: all.utf8))",
      ] + kept.map { "\($0.hash)  \($0.path)" } + [
        "F1 in percent, cross-validated in \(Folds.count) folds of articles, with the bounds below, which the folds' answers gave:"
      ]
        + result.figures)
    file.add("kind", outcome.kinds)
    var numbers = [outcome.kinds.checks.count]
    for isCased in [false, true] {
      let speakers = outcome.speakers(isCased: isCased)
      let prefix = isCased ? "cased_" : ""
      file.add("\(prefix)tagger", speakers.tagger)
      file.add("\(prefix)ranker", speakers.ranker)
      file.add("warraq_\(prefix)tagger_transitions", "int32_t", speakers.model.transitions.map(Int.init))
      numbers += [speakers.tagger.checks.count, speakers.ranker.checks.count, Int(speakers.model.bound)]
    }
    let confidences = result.thresholds.mapValues(\.confidence).sorted { $0.key < $1.key }
    file.add("warraq_quote_numbers", "int32_t", numbers + [confidences.count])
    file.add(
      "warraq_confidences", "int32_t",
      confidences.flatMap { tag, found in
        ([QuoteModel.number(ofTag: tag)] + found.weights + [
          found.given, found.sure, found.unspoken, found.short, found.shortDirect,
        ]).map(
          Int.init)
      })
    return file
  }

  @Sendable private static func say(_ words: String) {
    let line = Array("\(words)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
