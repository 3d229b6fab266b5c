import Glibc
import Pages

/// A softmax over the lines of a page: the weights that make the headlines likeliest, learned step by step (Adam).
struct TitleLearner {
  private(set) var weights = [Double](repeating: 0, count: TitleLesson.names.count)

  private static let steps = 600
  private static let rate = 0.05

  init(_ pages: [LearnedPage], penalty: Double) {
    let pages = pages.filter { $0.rows.contains(where: \.isTitle) }
    var (mean, square) = (weights, weights)
    for step in 1...Self.steps {
      let slope = slope(pages, penalty: penalty)
      let (first, second) = (1 - pow(0.9, Double(step)), 1 - pow(0.999, Double(step)))
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * slope[index]
        square[index] = 0.999 * square[index] + 0.001 * slope[index] * slope[index]
        weights[index] -= Self.rate * (mean[index] / first) / ((square[index] / second).squareRoot() + 1e-8)
      }
    }
  }

  /// How the loss grows with each weight.
  private func slope(_ pages: [LearnedPage], penalty: Double) -> [Double] {
    var slope = weights.map { penalty * $0 }
    for page in pages {
      let likely = likelihoods(page)
      let right = zip(likely, page.rows).reduce(0) { $0 + ($1.1.isTitle ? $1.0 : 0) }
      for (likely, row) in zip(likely, page.rows) {
        let pull = likely - (row.isTitle ? likely / max(right, 1e-300) : 0)
        guard abs(pull) > 1e-9 else { continue }
        for sign in row.signs { slope[sign.place] += pull * sign.value }
      }
    }
    return slope
  }

  private func score(_ row: LearnedPage.Row) -> Double { row.signs.reduce(0) { $0 + weights[$1.place] * $1.value } }

  private func likelihoods(_ page: LearnedPage) -> [Double] {
    let scores = page.rows.map(score)
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  func isRight(_ page: LearnedPage) -> Bool {
    page.rows.max { score($0) < score($1) }?.isTitle ?? false
  }
}
