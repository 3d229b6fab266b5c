/// How sure the ranker must be for a speaker to be given, and to be given without a question mark: read off a
/// cross-validation, in natural logarithms of odds.
struct Thresholds {
  struct Answer {
    var margin: Double
    var isRight: Bool
  }

  private(set) var given = 0.0
  private(set) var sure = 0.0

  /// A given speaker is to be right this often, as long as this share of them is given.
  private static let precision = 0.92
  private static let share = 0.90
  /// Without a question mark a speaker is to be right this often.
  private static let surePrecision = 0.95

  init(_ answers: [Answer]) {
    let sorted = answers.sorted { ($1.margin, $0.isRight ? 1 : 0) < ($0.margin, $1.isRight ? 1 : 0) }
    let least = Int((Double(sorted.count) * Self.share).rounded(.up))
    given = Self.margin(sorted, right: Self.precision, atLeast: least)
    sure = max(given, Self.margin(sorted, right: Self.surePrecision, atLeast: sorted.count / 2))
  }

  /// The least margin above which so many are right, but never one that leaves fewer than `count` of them.
  private static func margin(_ sorted: [Answer], right share: Double, atLeast count: Int) -> Double {
    var right = 0
    var kept = min(count, sorted.count)
    for (index, answer) in sorted.enumerated() {
      if answer.isRight { right += 1 }
      if index + 1 >= count, Double(right) >= share * Double(index + 1) { kept = index + 1 }
    }
    return kept == 0 || kept == sorted.count ? 0 : sorted[kept - 1].margin
  }
}
