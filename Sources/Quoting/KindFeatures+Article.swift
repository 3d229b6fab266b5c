import ArticleModel
import Languages

/// What the article and the rules say of a run.
extension KindFeatures {
  func addArticle(_ span: Int, _ opening: Int, _ count: Int, to list: inout FeatureList) {
    let paragraph = Int(text.paragraph[opening])
    list.add(.paragraph, Steps.step(paragraph, Steps.places))
    if paragraph == 0 { list.add(.inHeadline, Steps.step(count, Steps.lengths)) }
    let signature = Self.signature(span, text)
    let inMarks = quoted[signature] ?? 0
    list.add(.repeated, Steps.step(inMarks, Steps.often))
    if (1...5).contains(count) {
      let all = joined[signature] ?? 0
      list.add(.occurs, Steps.step(all, Steps.often))
      list.add(.occursQuoted, Steps.step(all, Steps.doubling), all > inMarks ? 1 : 0)
    }
    let bounds = document.paragraphs[min(paragraph, document.paragraphs.count - 1)]
    let length = document.spans[span].end - document.spans[span].start
    list.add(.share, 5 * length / max(1, bounds.count))
    list.add(.density, Steps.step(1000 * document.spans.count / max(1, wordCount), Steps.rates))
    list.add(.cueDensity, Steps.step(1000 * cueCount / max(1, wordCount), Steps.rates))
    list.add(.runs, Steps.step(document.spans.count, Steps.doubling))
    list.add(.shortShare, 5 * shortCount / max(1, document.spans.count))
    list.add(.firstPerson, Steps.step(firstPersons, [0, 1, 3]))
  }

  /// The frames that the rules read around the run, and their answer.
  func addRules(_ span: Int, _ count: Int, to list: inout FeatureList) {
    let length = Steps.step(count, Steps.lengths)
    if let context = attribution.contexts[span] {
      let isDirect: UInt64 = context.isDirect ? 1 : 0
      list.add(.direct, isDirect, length)
      list.add(.direct, isDirect, 100)
      if context.isInsidePhrase { list.add(.insidePhrase, length) }
      if let before = context.frameBefore {
        let kind = UInt64(before.kind.rawValue) * 2 + isDirect
        list.add(.ruledFrame, kind, 0)
        list.add(.ruledFrame, kind * 16 + length, 1)
        list.add(.ruledFrame, before.roles, kind + 8)
        list.add(.ruledGap, Steps.step(context.opening - before.end, Steps.near), kind)
        list.add(.ruledGap, context.isOnlyTopic(before) ? 1 : 0, 99)
      } else {
        list.add(.ruledFrame, isDirect, 2)
        list.add(.ruledFrame, length, 3)
      }
      if let after = context.frameAfter, context.follows(after) {
        list.add(.ruledAfter, UInt64(after.kind.rawValue), 0)
        list.add(.ruledAfter, UInt64(after.kind.rawValue), 1 + length)
      }
    }
    guard let ruled else { return }
    let kind = UInt64(ruled[span].flatMap { QuotedRun.Kind.allCases.firstIndex(of: $0) } ?? 9)
    list.add(.ruledKind, kind)
    list.add(.ruledKind, kind, 1 + length)
    list.add(.ruledKind, kind, text.language)
    if span > 0 {
      let before = UInt64(ruled[span - 1].flatMap { QuotedRun.Kind.allCases.firstIndex(of: $0) } ?? 9)
      list.add(.ruledNeighbour, before * 16 + kind, 0)
    }
    if span + 1 < ruled.count {
      let next = UInt64(ruled[span + 1].flatMap { QuotedRun.Kind.allCases.firstIndex(of: $0) } ?? 9)
      list.add(.ruledNeighbour, next * 16 + kind, 1)
    }
  }
}
