import Languages

/// Finds the mentions of an article that could speak or carry words: a linear chain of labels over its units, read by
/// max-marginals, so that a mention is proposed with how much worse the best reading with it is than the best of all.
struct MentionTagger {
  enum Label: Int, CaseIterable { case outside, begins, inside, via }

  /// A proposed mention.
  struct Proposal {
    var units: Range<Int>
    /// The best reading's score less the best with this mention: 0 is in the best reading.
    var margin: Int32
  }

  let model: QuoteModel

  private static let count = Label.allCases.count

  /// The mentions of a paragraph no worse than the model's bound.
  func proposals(in range: Range<Int>, _ features: MentionFeatures) -> [Proposal] {
    let emissions = features.features(of: range).map { hashes in
      var scores = [Int32](repeating: 0, count: Self.count)
      model.tagger.add(hashes, to: &scores)
      return scores
    }
    let forward = forwardScores(emissions)
    let (backward, next) = backwardScores(emissions)
    guard let last = forward.last, let best = last.max() else { return [] }
    let sequence = features.sequence
    var found: [Proposal] = []
    for place in emissions.indices where sequence.units[range.lowerBound + place].isWord {
      guard sequence.word(range.lowerBound + place).isWord else { continue }
      let begins = Label.begins.rawValue
      let margin = best - forward[place][begins] - backward[place][begins]
      guard margin <= model.bound else { continue }
      var end = place + 1
      var label = next[place][begins]
      while end < emissions.count, label == Label.inside.rawValue, sequence.units[range.lowerBound + end].isWord {
        label = next[end][label]
        end += 1
      }
      while end - 1 > place, !sequence.word(range.lowerBound + end - 1).isWord { end -= 1 }
      found.append(Proposal(units: range.lowerBound + place..<range.lowerBound + end, margin: margin))
    }
    return found
  }

  /// The best score of a reading up to each place that ends in each label.
  private func forwardScores(_ emissions: [[Int32]]) -> [[Int32]] {
    var scores = emissions
    for place in emissions.indices.dropFirst() {
      for label in 0..<Self.count {
        var best = Int32.min
        for before in 0..<Self.count {
          best = max(best, scores[place - 1][before] + model.transition(before, label))
        }
        scores[place][label] += best
      }
    }
    return scores
  }

  /// The best score of what follows each place and label, and the label that follows in it.
  private func backwardScores(_ emissions: [[Int32]]) -> (scores: [[Int32]], next: [[Int]]) {
    let row = [Int32](repeating: 0, count: Self.count)
    var scores = Array(repeating: row, count: emissions.count)
    var next = Array(repeating: [Int](repeating: -1, count: Self.count), count: emissions.count)
    for place in emissions.indices.dropLast().reversed() {
      for label in 0..<Self.count {
        var best = Int32.min
        for after in 0..<Self.count {
          let score = model.transition(label, after) + emissions[place + 1][after] + scores[place + 1][after]
          if score > best { (best, next[place][label]) = (score, after) }
        }
        scores[place][label] = best
      }
    }
    return (scores, next)
  }
}
