/// The people and bodies of an article, so that a short mention finds its full one.
struct MentionList {
  private let document: QuoteDocument
  private var full: [Phrase] = []

  init(document: QuoteDocument) { self.document = document }

  mutating func note(_ phrase: Phrase) {
    if phrase.keys.count > 1, full.count < 64 { full.append(phrase) }
  }

  /// The fullest mention of whom `phrase` names.
  func fullest(_ phrase: Phrase) -> Phrase { phrase }
}
