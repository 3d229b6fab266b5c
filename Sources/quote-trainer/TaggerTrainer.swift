// Unsafe pointers: training goes over the weights a thousand times.
import Glibc

/// A linear-chain conditional random field: features of a paragraph's units to their labels.
struct TaggerTrainer {
  static let labels = 4

  struct Paragraph {
    var features: [[UInt32]]
    var labels: [Int]
  }

  var penalty = 0.5
  var iterations = 60

  /// The weights, and the transitions in rows of the label before.
  func train(_ paragraphs: [Paragraph], _ vocabulary: Vocabulary) -> (weights: Weights, transitions: [Double]) {
    var rows = Rows()
    for paragraph in paragraphs {
      for features in paragraph.features { rows.append(vocabulary.numbers(features)) }
    }
    let count = Self.labels
    let base = vocabulary.count * count
    let penalty = self.penalty
    var chain = Chain()
    let values = Minimizer(iterations: iterations).minimize(base + count * count) { weights, gradient in
      var value = 0.0
      for index in weights.indices {
        value += 0.5 * penalty * weights[index] * weights[index]
        gradient[index] = penalty * weights[index]
      }
      var first = 0
      weights.withUnsafeBufferPointer { weights in
        gradient.withUnsafeMutableBufferPointer { gradient in
          for paragraph in paragraphs {
            value += chain.pass(paragraph.labels, rows, first, base, weights, gradient)
            first += paragraph.labels.count
          }
        }
      }
      return value
    }
    return (
      Weights(hashes: vocabulary.hashes, classes: count, values: Array(values[..<base])), Array(values[base...])
    )
  }

  /// One paragraph's loss and gradient.
  private struct Chain {
    private var emissions: [Double] = []
    private var forward: [Double] = []
    private var backward: [Double] = []

    mutating func pass(
      _ labels: [Int], _ rows: Rows, _ first: Int, _ base: Int, _ weights: UnsafeBufferPointer<Double>,
      _ gradient: UnsafeMutableBufferPointer<Double>
    ) -> Double {
      let (length, count) = (labels.count, TaggerTrainer.labels)
      emissions = [Double](repeating: 0, count: length * count)
      forward = emissions
      backward = emissions
      rows.numbers.withUnsafeBufferPointer { numbers in
        for unit in 0..<length {
          for place in rows.starts[first + unit]..<rows.starts[first + unit + 1] {
            let row = Int(numbers[place]) * count
            for label in 0..<count { emissions[unit * count + label] += weights[row + label] }
          }
        }
      }
      for label in 0..<count { forward[label] = emissions[label] }
      for unit in 1..<max(1, length) {
        for label in 0..<count {
          forward[unit * count + label] =
            emissions[unit * count + label]
            + Self.logSum { forward[(unit - 1) * count + $0] + weights[base + $0 * count + label] }
        }
      }
      for unit in (0..<max(0, length - 1)).reversed() {
        for label in 0..<count {
          backward[unit * count + label] = Self.logSum {
            weights[base + label * count + $0] + emissions[(unit + 1) * count + $0] + backward[(unit + 1) * count + $0]
          }
        }
      }
      let total = Self.logSum { forward[(length - 1) * count + $0] }
      var value = total
      for unit in 0..<length {
        value -= emissions[unit * count + labels[unit]]
        if unit > 0 {
          let index = base + labels[unit - 1] * count + labels[unit]
          value -= weights[index]
          gradient[index] -= 1
          for before in 0..<count {
            for label in 0..<count {
              gradient[base + before * count + label] += exp(
                forward[(unit - 1) * count + before] + weights[base + before * count + label]
                  + emissions[unit * count + label] + backward[unit * count + label] - total)
            }
          }
        }
        for label in 0..<count {
          emissionSlope(unit, label, labels[unit], total)
        }
      }
      rows.numbers.withUnsafeBufferPointer { numbers in
        for unit in 0..<length {
          for place in rows.starts[first + unit]..<rows.starts[first + unit + 1] {
            let row = Int(numbers[place]) * count
            for label in 0..<count { gradient[row + label] += slopes[unit * count + label] }
          }
        }
      }
      slopes.removeAll(keepingCapacity: true)
      return value
    }

    private var slopes: [Double] = []

    private mutating func emissionSlope(_ unit: Int, _ label: Int, _ right: Int, _ total: Double) {
      let index = unit * TaggerTrainer.labels + label
      slopes.append(exp(forward[index] + backward[index] - total) - (label == right ? 1 : 0))
    }

    private static func logSum(_ term: (Int) -> Double) -> Double {
      let (a, b, c, d) = (term(0), term(1), term(2), term(3))
      let highest = max(max(a, b), max(c, d))
      return highest + log(exp(a - highest) + exp(b - highest) + exp(c - highest) + exp(d - highest))
    }
  }
}
