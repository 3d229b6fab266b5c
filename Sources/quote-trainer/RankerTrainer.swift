import Glibc

/// Listwise ranking: of the mentions offered for a statement, one of the right ones is to score highest.
struct RankerTrainer {
  struct Choice {
    var features: [[UInt32]]
    var isRight: [Bool]
    var weight = 1.0
  }

  var penalty = 1.0
  var iterations = 120

  func train(_ choices: [Choice], _ vocabulary: Vocabulary) -> Weights {
    var rows = Rows()
    for choice in choices {
      for features in choice.features { rows.append(vocabulary.numbers(features)) }
    }
    let penalty = self.penalty
    let values = Minimizer(iterations: iterations).minimize(vocabulary.count) { weights, gradient in
      var value = 0.0
      for index in weights.indices {
        value += 0.5 * penalty * weights[index] * weights[index]
        gradient[index] = penalty * weights[index]
      }
      var first = 0
      var scores: [Double] = []
      for choice in choices {
        scores.removeAll(keepingCapacity: true)
        for row in first..<first + choice.features.count {
          var sum = 0.0
          for place in rows.starts[row]..<rows.starts[row + 1] { sum += weights[Int(rows.numbers[place])] }
          scores.append(sum)
        }
        let highest = scores.max() ?? 0
        var (all, right) = (0.0, 0.0)
        for index in scores.indices {
          scores[index] = exp(scores[index] - highest)
          all += scores[index]
          if choice.isRight[index] { right += scores[index] }
        }
        right = max(right, 1e-300)
        value += choice.weight * (log(all) - log(right))
        for index in scores.indices {
          let slope = choice.weight * (scores[index] / all - (choice.isRight[index] ? scores[index] / right : 0))
          for place in rows.starts[first + index]..<rows.starts[first + index + 1] {
            gradient[Int(rows.numbers[place])] += slope
          }
        }
        first += choice.features.count
      }
      return value
    }
    return Weights(hashes: vocabulary.hashes, classes: 1, values: values)
  }
}
