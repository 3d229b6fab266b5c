import FoundationEssentials
import Languages
import Testing

@testable import Quoting

/// Invented articles through every stage: frames, kinds, speakers and vias as the rules have them, and a number for what
/// the weights are asked about each run, word and mention, which changes with any of it.
@Suite struct StageGoldenTests {
  @Test(arguments: [
    "ar-council", "ar-festival", "ar-odds", "de-bruecke", "de-odds", "en-harbour", "en-odds", "fa-odds", "fa-pol",
    "fr-odds", "fr-pont", "he-gesher", "he-odds", "ur-pul",
  ]) func everyStageIsAsItWas(_ name: String) throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let text = try String(contentsOfFile: "\(folder)/Texts/\(name).txt", encoding: .utf8)
    let language = String(name.prefix(2))
    let scalars = text.unicodeScalars.map(\.value)
    let attribution = Attribution(
      document: QuoteDocument(scalars: scalars, table: CueTable.table(for: language)))
    var lines = runs(attribution, scalars)
    lines += asked(TrainingText(text, language: language))
    Golden.check(lines.joined(separator: "\n") + "\n", "\(name)")
  }

  private func runs(_ attribution: Attribution, _ scalars: [UInt32]) -> [String] {
    func words(_ range: Range<Int>?) -> String? { range.map { QuoteFinder.string(scalars[$0]) } }
    var lines: [String] = []
    for (span, found) in attribution.quotes(kinds: attribution.ruledKinds()).enumerated() {
      let speaker = words(found.speaker).map { " <- \($0)" } ?? ""
      let via = words(found.via).map { " @ \($0)" } ?? ""
      lines.append("\(found.kind?.rawValue ?? "none"): \(words(found.range) ?? "")\(speaker)\(via)")
      for frame in QuoteStages(around: span, in: attribution).frames {
        let named = frame.named.map { " names \($0)" } ?? ""
        let means = frame.named == frame.speaker ? "" : " means \(frame.speaker ?? "nobody")"
        let through = frame.via.map { " via \($0)" } ?? ""
        lines.append("  \(frame.construction.rawValue) \(frame.cue):\(named)\(means)\(through)")
      }
    }
    return lines
  }

  /// What the weights are asked: with no weights at all every word may begin a mention.
  private func asked(_ text: TrainingText) -> [String] {
    let checks = UnsafeMutablePointer<UInt16>.allocate(capacity: 1)
    let weights = UnsafeMutablePointer<Int8>.allocate(capacity: 4)
    defer {
      checks.deallocate()
      weights.deallocate()
    }
    checks.initialize(to: 0)
    weights.initialize(repeating: 0, count: 4)
    let model = QuoteModel.Speakers(
      tagger: WeightTable(checks: checks, weights: weights, slots: 1, classes: 4),
      transitions: Array(repeating: 0, count: 16),
      ranker: WeightTable(checks: checks, weights: weights, slots: 1, classes: 1), bound: 0)
    var lines = text.kindFeatures(usingRules: true).enumerated().map { "run \($0.offset): \(digest([$0.element]))" }
    let reading = text.reading(kinds: text.ruled().map(\.kind))
    lines += reading.paragraphs().enumerated().map { "paragraph \($0.offset): \(digest($0.element.map(\.features)))" }
    lines += reading.choices(model, usingRules: true) { _, mentions in mentions.indices.last }.map {
      "statement \($0.span): \($0.mentions.count) mentions, \(digest($0.features))"
    }
    return lines
  }

  private func digest(_ features: [[UInt32]]) -> String {
    var key = WordKey()
    for list in features {
      for feature in list { key.add(feature) }
      key.add(1)
    }
    return "\(features.reduce(0) { $0 + $1.count }) features, \(key.value % 1_000_000)"
  }
}
