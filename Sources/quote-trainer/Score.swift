import ArticleModel

/// What was right, counted as the scorer counts it.
struct Score {
  private(set) var (found, falseAlarms, missed) = (0, 0, 0)
  private(set) var (exact, overlap, given, wanted) = (0, 0, 0, 0)
  private(set) var (kindsRight, kinds) = (0, 0)

  mutating func add(_ article: Prepared, _ answers: [(kind: QuotedRun.Kind?, speaker: Range<Int>?)]) {
    var seen = Set<Int>()
    for (span, label) in article.labels.enumerated() {
      let answer = answers[span]
      if label != nil { seen.insert(span) }
      guard let label else {
        if answer.kind == .statement, article.article.isComplete {
          falseAlarms += 1
          if answer.speaker != nil { given += 1 }
        }
        continue
      }
      if label.isOptional { continue }
      kinds += 1
      let place = answer.kind.flatMap { QuotedRun.Kind.allCases.firstIndex(of: $0) } ?? 5
      if label.allowed & 1 << UInt8(place) != 0 { kindsRight += 1 }
      guard label.isStatement else {
        if answer.kind == .statement {
          falseAlarms += 1
          if answer.speaker != nil { given += 1 }
        }
        continue
      }
      wanted += 1
      guard answer.kind == .statement else {
        missed += 1
        continue
      }
      found += 1
      guard let speaker = answer.speaker else { continue }
      given += 1
      let match = NameMatch(label.names).match(article.article.string(speaker))
      if match.exact { exact += 1 }
      if match.overlap { overlap += 1 }
    }
    let lost =
      article.article.labels.count { $0.isStatement && !$0.isOptional }
      - article.labels.count { ($0?.isStatement ?? false) && !($0?.isOptional ?? true) }
    missed += lost
    wanted += lost
  }

  static func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part * 1000 / whole) / 10
  }

  private static func f1(_ right: Int, _ said: Int, _ wanted: Int) -> Double { percent(2 * right, said + wanted) }

  var line: String {
    "spans \(Self.f1(found, found + falseAlarms, found + missed)) kinds \(Self.percent(kindsRight, kinds)) "
      + "speakers \(Self.f1(overlap, given, wanted)) exact \(Self.f1(exact, given, wanted)) "
      + "given \(Self.percent(given, found + falseAlarms)) of which right \(Self.percent(overlap, given)) (\(wanted))"
  }
}
