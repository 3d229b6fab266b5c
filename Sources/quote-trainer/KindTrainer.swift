import Glibc

/// Multinomial logistic regression: features of a run to its kind. A run whose label only says what it is not counts
/// for all kinds that are left.
struct KindTrainer {
  struct Example {
    var features: [UInt32]
    /// The classes that are right, a bit each.
    var allowed: UInt8
    var weight: Double
  }

  var classes: Int
  var penalty = 10.0
  var iterations = 120

  func train(_ examples: [Example], _ vocabulary: Vocabulary) -> Weights {
    var rows = Rows()
    for example in examples { rows.append(vocabulary.numbers(example.features)) }
    let classes = self.classes
    let penalty = self.penalty
    let values = Minimizer(iterations: iterations).minimize(vocabulary.count * classes) { weights, gradient in
      var value = 0.0
      for index in weights.indices {
        value += 0.5 * penalty * weights[index] * weights[index]
        gradient[index] = penalty * weights[index]
      }
      var scores = [Double](repeating: 0, count: classes)
      for (index, example) in examples.enumerated() {
        for label in 0..<classes { scores[label] = 0 }
        for place in rows.starts[index]..<rows.starts[index + 1] {
          let base = Int(rows.numbers[place]) * classes
          for label in 0..<classes { scores[label] += weights[base + label] }
        }
        let highest = scores.max() ?? 0
        var (all, right) = (0.0, 0.0)
        for label in 0..<classes {
          scores[label] = exp(scores[label] - highest)
          all += scores[label]
          if example.allowed & 1 << label != 0 { right += scores[label] }
        }
        value += example.weight * (log(all) - log(max(right, 1e-300)))
        for label in 0..<classes {
          let wanted = example.allowed & 1 << label != 0 ? scores[label] / max(right, 1e-300) : 0
          scores[label] = example.weight * (scores[label] / all - wanted)
        }
        for place in rows.starts[index]..<rows.starts[index + 1] {
          let base = Int(rows.numbers[place]) * classes
          for label in 0..<classes { gradient[base + label] += scores[label] }
        }
      }
      return value
    }
    return Weights(hashes: vocabulary.hashes, classes: classes, values: values)
  }
}
