import ArticleModel
import Languages
import Quoting

/// A labelled article with its runs found and their features made.
struct Prepared {
  let article: LabelledArticle
  let text: TrainingText
  let spans: [Range<Int>]
  let labels: [LabelledArticle.Label?]
  let kindFeatures: [[UInt32]]

  /// `isMasked`: the rules were made on the article.
  init(_ article: LabelledArticle, isMasked: Bool) {
    self.article = article
    text = TrainingText(article.text, language: article.language)
    spans = text.spans
    labels = article.matches(spans).map { $0.map { article.labels[$0] } }
    kindFeatures = text.kindFeatures(usingRules: !isMasked)
  }

  var traits: Language.Traits { Language.of(article.language).traits }

  /// The kinds as labelled; what nobody labelled is no quotation.
  var labelledKinds: [QuotedRun.Kind?] {
    labels.map { label in
      guard let label else { return nil }
      return label.isStatement ? .statement : .name
    }
  }

  func kindExamples() -> [KindTrainer.Example] {
    zip(labels, kindFeatures).compactMap { label, features in
      guard let label else {
        guard article.isComplete else { return nil }
        return KindTrainer.Example(features: features, allowed: 1 << UInt8(QuoteModel.Class.none.rawValue), weight: 1)
      }
      return KindTrainer.Example(features: features, allowed: label.allowed, weight: label.isOptional ? 0.3 : 1)
    }
  }

  /// The paragraphs with each unit's label: outside, begins, inside, via.
  func tagged() -> [TaggerTrainer.Paragraph] {
    let reading = text.reading(kinds: labelledKinds)
    let speakers = Self.outermost(zip(labels, spans).flatMap { mentions($0, beside: $1) })
    let vias = zip(labels, spans).compactMap { label, span in
      label?.isStatement == true ? label?.via.flatMap { nearest($0, to: span) } : nil
    }
    return reading.paragraphs().map { units in
      var found = units.map { unit -> Int in
        guard let range = unit.range else { return 0 }
        return vias.contains { $0.overlaps(range) } ? 3 : 0
      }
      for mention in speakers {
        var isFirst = true
        for (index, unit) in units.enumerated() {
          guard let range = unit.range, mention.overlaps(range) else { continue }
          found[index] = isFirst ? 1 : 2
          isFirst = false
        }
      }
      return TaggerTrainer.Paragraph(features: units.map(\.features), labels: found)
    }
  }

  private func mentions(_ label: LabelledArticle.Label?, beside span: Range<Int>) -> [Range<Int>] {
    guard let label, label.isStatement, label.tellsSpeaker else { return [] }
    if !label.mentions.isEmpty { return label.mentions }
    return label.names.first.flatMap { nearest($0, to: span) }.map { [$0] } ?? []
  }

  /// Mentions that lie in no other.
  private static func outermost(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.count > $1.count }) where !kept.contains(where: { $0.overlaps(range) }) {
      kept.append(range)
    }
    return kept
  }

  /// Where a name stands nearest to a run, outside it; a paragraph away counts for much.
  private func nearest(_ name: String, to span: Range<Int>) -> Range<Int>? {
    let wanted = Array(name.unicodeScalars)
    guard let first = wanted.first, article.scalars.count >= wanted.count else { return nil }
    var best: (distance: Int, range: Range<Int>)?
    for start in 0...article.scalars.count - wanted.count where article.scalars[start] == first {
      let range = start..<start + wanted.count
      guard !range.overlaps(span), article.scalars[range].elementsEqual(wanted) else { continue }
      let gap = range.upperBound <= span.lowerBound ? range.upperBound..<span.lowerBound : span.upperBound..<start
      guard gap.lowerBound <= gap.upperBound else { continue }
      let paragraphs = article.scalars[gap].count { $0 == "\n" }
      let distance = gap.count + paragraphs * 1000
      if best.map({ distance < $0.distance }) ?? true { best = (distance, range) }
    }
    return best?.range
  }

  /// What the ranker chooses from for each statement.
  func choices(_ model: QuoteModel.Speakers, usingRules: Bool) -> [RankerTrainer.Choice] {
    let reading = text.reading(kinds: labelledKinds)
    func right(_ span: Int, _ mentions: [Range<Int>]) -> [Bool] {
      guard let label = labels[span] else { return mentions.map { _ in false } }
      let match = NameMatch(label.names)
      let found = mentions.map { match.match(article.string($0)) }
      if found.contains(where: \.exact) { return found.map(\.exact) }
      return found.map(\.overlap)
    }
    let choices = reading.choices(model, usingRules: usingRules) { span, mentions in
      right(span, mentions).lastIndex(of: true)
    }
    return choices.compactMap { choice in
      guard let label = labels[choice.span], label.tellsSpeaker else { return nil }
      var isRight = right(choice.span, choice.mentions)
      let isFound = isRight.contains(true)
      if isFound == false, !label.names.isEmpty, choice.mentions.isEmpty { return nil }
      isRight.append(!isFound)
      // Nobody is better than a wrong name, but no answer to learn much from.
      let weight = (label.isOptional ? 0.5 : 1) * (isFound || label.names.isEmpty ? 1 : 0.4)
      return RankerTrainer.Choice(features: choice.features, isRight: isRight, weight: weight)
    }
  }
}
