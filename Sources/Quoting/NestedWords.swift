import ArticleModel
import Languages

/// Words quoted inside somebody's words, read as those words alone have them: "قال لنا أستاذي: «…»" names a speaker that
/// the sentence around the outer marks knows nothing of.
struct NestedWords {
  /// By span, what stands inside another.
  private(set) var kinds: [Int: QuotedRun.Kind] = [:]
  private(set) var speakers: [Int: SourcePhrase] = [:]

  init(_ document: QuoteDocument) {
    var first = 0
    while first < document.spans.count {
      var end = first + 1
      while end < document.spans.count, document.spans[end].parent == first { end += 1 }
      if end > first + 1 { read(first, inner: first + 1..<end, document) }
      first = end
    }
  }

  /// "قلت لها": whoever tells it.
  private static let firstPersons = WordSet(.firstPersons)

  private mutating func read(_ outer: Int, inner: Range<Int>, _ document: QuoteDocument) {
    let span = document.spans[outer]
    let own = QuoteDocument(scalars: Array(document.scalars[span.start..<span.end]), table: document.table)
    let (opening, closing) = (document.opening[outer], document.closing[outer])
    // Read alone, the words must be the same words: else nothing can be said of where they stand.
    guard opening >= 0, own.tokens.filter({ $0.kind != .paragraphEnd }).count == closing - opening - 1 else { return }
    let places = Dictionary(own.spans.indices.map { (own.spans[$0].start, $0) }) { first, _ in first }
    let attribution = Attribution(document: own)
    let found = attribution.ruledKinds()
    for index in inner {
      guard let place = places[document.spans[index].start - span.start],
        own.spans[place].end == document.spans[index].end - span.start, let context = attribution.contexts[place]
      else { continue }
      if let kind = found[place] { kinds[index] = kind }
      guard let frame = context.frameAfter.flatMap({ context.follows($0) ? $0 : nil }) ?? context.frameBefore,
        // Whom a pronoun means inside somebody's words, only a language whose verbs show it can tell.
        frame.phrase != nil || own.table.order == .after, let speaker = context.source(previous: nil, last: nil).speaker
      else { continue }
      if Self.firstPersons.contains(own.tokens[speaker.tokens.lowerBound].stem) { continue }
      speakers[index] = speaker.moved(scalars: span.start, tokens: opening + 1)
    }
  }
}

extension SourcePhrase {
  fileprivate func moved(scalars: Int, tokens: Int) -> SourcePhrase {
    var phrase = self
    phrase.range = range.lowerBound + scalars..<range.upperBound + scalars
    phrase.tokens = self.tokens.lowerBound + tokens..<self.tokens.upperBound + tokens
    return phrase
  }
}
