import Glibc
import Quoting

/// How sure a speaker must be to be given, and to be given without a question mark: learned from the answers of a
/// cross-validation.
struct Thresholds {
  /// What was said of a run that was called a statement.
  struct Answer {
    var isStatement: Bool
    /// The lead of the kind.
    var lead: Int32
    /// It has few words.
    var isShort = false
    /// It stands right behind a colon, a complementizer or a verb of saying.
    var isDirect = false
    /// Of the speaker that was chosen; nil for nobody.
    var evidence: SpeakerConfidence.Evidence?
    /// The speaker is right.
    var isRight = false
  }

  private(set) var confidence: SpeakerConfidence
  /// The share of the answers that is given, and how many of those are right.
  private(set) var share = 0.0
  private(set) var precision = 0.0

  /// A given speaker is to be right this often, as long as this share of them is given.
  private static let wantedPrecision = 0.92
  private static let wantedShare = 0.90
  /// Where even that share is right less often, a guess with a question mark is worth more than nobody.
  private static let worthwhilePrecision = 0.88
  /// Without a question mark a speaker is to be right this often.
  private static let surePrecision = 0.95
  /// The strongest part of the evidence counts for so much.
  private static let strongest = 100.0

  init(_ all: [Answer]) {
    func least(_ isDirect: Bool) -> Int32 {
      Self.leastMistaken(
        all.filter { $0.isShort && $0.isDirect == isDirect }.map { (score: $0.lead, isRight: $0.isStatement) })
    }
    let (short, shortDirect) = (least(false), least(true))
    let answers = all.filter { !$0.isShort || $0.lead >= ($0.isDirect ? shortDirect : short) }
    let chosen = answers.compactMap { answer in answer.evidence.map { (evidence: $0, isRight: answer.isRight) } }
    let weights = Self.weights(chosen)
    let probe = SpeakerConfidence(weights: weights, given: 0, sure: 0, unspoken: 0, short: 0, shortDirect: 0)
    let sorted = chosen.map { (score: probe.score($0.evidence), isRight: $0.isRight) }.sorted {
      ($1.score, $0.isRight ? 1 : 0) < ($0.score, $1.isRight ? 1 : 0)
    }
    let least = Int((Double(sorted.count) * Self.wantedShare).rounded(.up))
    let strict = Self.score(sorted, right: Self.wantedPrecision, atLeast: least)
    let isWorthwhile =
      Double(sorted.prefix(least).count { $0.isRight }) >= Self.worthwhilePrecision * Double(least)
    let given = isWorthwhile ? strict : min(strict, Self.leastMistaken(sorted))
    let sure = Self.score(sorted, right: Self.surePrecision, atLeast: sorted.count / 2)
    confidence = SpeakerConfidence(
      weights: weights, given: given, sure: max(given, sure), unspoken: 0, short: short,
      shortDirect: shortDirect)
    let unspoken = answers.filter { $0.evidence.map { probe.score($0) < given } ?? true }
    confidence.unspoken = Self.leastMistaken(unspoken.map { (score: $0.lead, isRight: $0.isStatement) })
    let kept = sorted.filter { $0.score >= given }
    share = Double(kept.count) / Double(max(1, sorted.count))
    precision = Double(kept.count { $0.isRight }) / Double(max(1, kept.count))
  }

  /// Logistic regression on the parts of the evidence, in whole numbers.
  private static func weights(_ answers: [(evidence: SpeakerConfidence.Evidence, isRight: Bool)]) -> [Int32] {
    let rows = answers.map { answer in
      answer.evidence.parts.map { Double($0) / Double(SpeakerConfidence.limit) }
    }
    let count = rows.first?.count ?? 0
    guard count > 0 else { return [1, 0, 0] }
    let found = Minimizer(iterations: 100).minimize(count + 1) { weights, gradient in
      var value = 0.0
      for index in 0..<count {
        value += 0.5 * weights[index] * weights[index]
        gradient[index] = weights[index]
      }
      gradient[count] = 0
      for (row, answer) in zip(rows, answers) {
        let score = row.indices.reduce(weights[count]) { $0 + weights[$1] * row[$1] }
        let likely = 1 / (1 + exp(-score))
        value -= log(max(answer.isRight ? likely : 1 - likely, 1e-300))
        for index in row.indices { gradient[index] += (likely - (answer.isRight ? 1 : 0)) * row[index] }
        gradient[count] += likely - (answer.isRight ? 1 : 0)
      }
      return value
    }
    let strong = found[..<count].map(abs).max() ?? 1
    return found[..<count].map { Int32((max(0, $0) / max(strong, 1e-9) * strongest).rounded()) }
  }

  /// A bound that spares fewer mistakes than this is owed to chance.
  private static let leastGain = 2

  /// The score from which on most are right, so that as few as can be are told wrongly.
  private static func leastMistaken(_ answers: [(score: Int32, isRight: Bool)]) -> Int32 {
    var (best, gain, most) = (Int32(0), 0, Self.leastGain)
    for answer in answers.sorted(by: { ($0.score, $0.isRight ? 0 : 1) < ($1.score, $1.isRight ? 0 : 1) }) {
      gain += answer.isRight ? -1 : 1
      if gain > most { (best, most) = (answer.score + 1, gain) }
    }
    return best
  }

  /// The least score above which so many are right, but never one that leaves fewer than `count` of them.
  private static func score(_ sorted: [(score: Int32, isRight: Bool)], right share: Double, atLeast count: Int) -> Int32
  {
    var right = 0
    var kept = min(count, sorted.count)
    for (index, answer) in sorted.enumerated() {
      if answer.isRight { right += 1 }
      if index + 1 >= count, Double(right) >= share * Double(index + 1) { kept = index + 1 }
    }
    return kept == 0 || kept == sorted.count ? 0 : sorted[kept - 1].score
  }
}
