// Unsafe pointers: training goes over the weights a thousand times.

/// L-BFGS: finds where a smooth function of many weights is least. One thread, one order of sums: the same input gives
/// the same bits.
struct Minimizer {
  var iterations: Int
  private static let memory = 8

  /// `evaluate` gives the value at the weights and writes the gradient.
  func minimize(_ count: Int, _ evaluate: (_ weights: [Double], _ gradient: inout [Double]) -> Double) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    var gradient = weights
    var value = evaluate(weights, &gradient)
    var steps: [(step: [Double], change: [Double], scale: Double)] = []
    for round in 0..<iterations {
      var direction = descent(gradient, steps)
      var slope = Self.dot(direction, gradient)
      if slope >= 0 {
        steps.removeAll()
        direction = gradient.map { -$0 }
        slope = Self.dot(direction, gradient)
      }
      let norm = Self.dot(gradient, gradient).squareRoot()
      if norm < 1e-6 * max(1, Self.dot(weights, weights).squareRoot()) { break }
      var length = round == 0 ? 1 / max(1, norm) : 1
      var trial = weights
      var trialGradient = gradient
      var trialValue = value
      for _ in 0..<20 {
        for index in 0..<count { trial[index] = weights[index] + length * direction[index] }
        trialValue = evaluate(trial, &trialGradient)
        if trialValue <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      guard trialValue < value else { break }
      var step = trial
      var change = trialGradient
      for index in 0..<count {
        step[index] -= weights[index]
        change[index] -= gradient[index]
      }
      let product = Self.dot(step, change)
      if product > 1e-12 {
        steps.append((step, change, 1 / product))
        if steps.count > Self.memory { steps.removeFirst() }
      }
      let isDone = value - trialValue < 1e-7 * abs(value)
      (weights, gradient, value) = (trial, trialGradient, trialValue)
      if isDone { break }
    }
    return weights
  }

  private func descent(_ gradient: [Double], _ steps: [(step: [Double], change: [Double], scale: Double)]) -> [Double] {
    var direction = gradient.map { -$0 }
    guard let last = steps.last else { return direction }
    var factors = [Double](repeating: 0, count: steps.count)
    for (index, pair) in steps.enumerated().reversed() {
      factors[index] = pair.scale * Self.dot(pair.step, direction)
      Self.add(pair.change, times: -factors[index], to: &direction)
    }
    let scale = 1 / (last.scale * Self.dot(last.change, last.change))
    for index in direction.indices { direction[index] *= scale }
    for (index, pair) in steps.enumerated() {
      let factor = pair.scale * Self.dot(pair.change, direction)
      Self.add(pair.step, times: factors[index] - factor, to: &direction)
    }
    return direction
  }

  static func dot(_ left: [Double], _ right: [Double]) -> Double {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var sum = 0.0
        for index in 0..<left.count { sum += left[index] * right[index] }
        return sum
      }
    }
  }

  private static func add(_ values: [Double], times factor: Double, to sum: inout [Double]) {
    values.withUnsafeBufferPointer { values in
      sum.withUnsafeMutableBufferPointer { sum in
        for index in 0..<sum.count { sum[index] += factor * values[index] }
      }
    }
  }
}
