import ArticleModel

/// Tells statements from names, titles and scare quotes.
struct KindRules {
  let document: QuoteDocument
  /// How often a short run stands in quotation marks in the article, by its folded words.
  private let occurrences: [UInt64: Int]

  private static let shortest = 4
  private static let longTitle = 9

  init(document: QuoteDocument) {
    self.document = document
    var occurrences: [UInt64: Int] = [:]
    for span in document.spans.indices where document.wordCounts[span] <= Self.shortest {
      occurrences[Self.signature(of: span, in: document), default: 0] += 1
    }
    self.occurrences = occurrences
  }

  private static func signature(of span: Int, in document: QuoteDocument) -> UInt64 {
    guard document.opening[span] >= 0, document.closing[span] >= 0 else { return 0 }
    var value: UInt64 = 0
    for token in document.tokens[document.opening[span]..<document.closing[span]] where token.isWord {
      value = value &* 31 &+ token.key.value
    }
    return value
  }

  func kind(of context: QuoteContext) -> QuotedRun.Kind {
    let words = context.wordCount
    let tokens = document.tokens
    let inner = tokens[(context.opening + 1)..<max(context.closing, context.opening + 1)]
    let isShort = words <= Self.shortest
    if context.quoted.parent != nil { return words >= 8 ? .statement : .name }
    if context.isInsidePhrase, words <= 5 { return .name }
    let before = wordsBefore(context.opening, in: context.sentence)
    if let nearest = before.first {
      if isWork(before), words <= Self.longTitle { return .title }
      if nearest.has(.slogan), words <= 6 { return .other }
      if nearest.has(.distances), isShort { return .scare }
      if isShort, nearest.has([.namesNext, .outletNoun]), !nearest.has([.reports]) { return .name }
      if isShort, nearest.has(.body), !nearest.form.contains(.definite) { return .name }
    }
    let isFramed = context.frameBefore != nil || context.frameAfter.map { context.follows($0) } ?? false
    if isShort, let first = inner.first(where: { $0.isWord }), first.has([.namesNext, .outletNoun]), !context.isDirect {
      return .name
    }
    if isShort, inner.last(where: { $0.isWord })?.kind == .number, !context.isDirect { return .name }
    if words >= 8 { return .statement }
    if context.isDirect, words > 1 || isFramed { return .statement }
    if isShort, occurrences[Self.signature(of: context.span, in: document)] ?? 0 > 1, !isDescribed(before, context) {
      return .name
    }
    if isFramed { return .statement }
    return isShort && words <= 3 ? .name : .scare
  }

  /// The words before a span, nearest first, as far as its clause goes back.
  private func wordsBefore(_ opening: Int, in sentence: Range<Int>) -> [Token] {
    var found: [Token] = []
    var index = opening - 1
    while index >= sentence.lowerBound, found.count < 3, document.tokens[index].isWord {
      found.append(document.tokens[index])
      index -= 1
    }
    return found
  }

  private func isWork(_ before: [Token]) -> Bool { before.first?.has(.worksNext) ?? false }

  private func isDescribed(_ before: [Token], _ context: QuoteContext) -> Bool {
    guard let frame = context.frameBefore else { return false }
    return !frame.roles.isDisjoint(with: .describes)
  }
}
