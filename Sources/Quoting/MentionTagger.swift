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

  let model: QuoteModel.Speakers

  private static let count = Label.allCases.count

  /// The mentions of a paragraph no worse than the model's bound.
  func proposals(in range: Range<Int>, _ features: MentionFeatures, _ rows: inout WordRows) -> [Proposal] {
    let emissions = features.emissions(of: range, model.tagger, &rows)
    let forward = forwardScores(emissions)
    let (backward, next) = backwardScores(emissions)
    let length = range.count
    guard length > 0, let best = forward[((length - 1) * Self.count)...].max() else { return [] }
    let sequence = features.sequence
    var found: [Proposal] = []
    for place in 0..<length where sequence.units[range.lowerBound + place].isWord {
      let unit = range.lowerBound + place
      guard Self.canBegin(sequence.word(unit)), !isOwnMatter(unit, sequence) else { continue }
      let begins = Label.begins.rawValue
      let margin = best - forward[place * Self.count + begins] - backward[place * Self.count + begins]
      guard margin <= model.bound else { continue }
      var end = place + 1
      var label = Int(next[place * Self.count + begins])
      while end < length, label == Label.inside.rawValue, sequence.units[range.lowerBound + end].isWord {
        label = Int(next[end * Self.count + label])
        end += 1
      }
      while end - 1 > place, !sequence.word(range.lowerBound + end - 1).isWord { end -= 1 }
      found.append(Proposal(units: range.lowerBound + place..<range.lowerBound + end, margin: margin))
    }
    return found
  }

  /// Nobody is called by a "that", a preposition, a pronoun or a verb alone, nor by the rest of an expression (من جهته).
  private static func canBegin(_ word: LearnedText.Word) -> Bool {
    guard word.isWord, !word.roles.contains(.absorbed),
      !word.roles.contains(.pronoun) || !word.roles.isDisjoint(with: named)
    else { return false }
    return word.roles.isDisjoint(with: particles) || !word.roles.isDisjoint(with: somebody)
  }

  /// "وواصل حديثه": what somebody says or does is not who does.
  private func isOwnMatter(_ unit: Int, _ sequence: MentionSequence) -> Bool {
    let word = sequence.word(unit)
    return sequence.text.document.tokens[sequence.units[unit].token].isPossessed && !word.roles.isEmpty
      && word.roles.isSubset(of: [.occasion, .object])
  }

  private static let particles: Roles = [.that, .preposition, .clause, .relative, .auxiliary, .according, .participle]
  private static let somebody: Roles = [
    .title, .body, .outlet, .outletNoun, .place, .document, .plural, .masculine, .feminine,
  ]
  private static let named: Roles = [.title, .body, .outlet, .outletNoun, .place]

  /// The best score of a reading up to each place that ends in each label.
  private func forwardScores(_ emissions: [Int32]) -> [Int32] {
    var scores = emissions
    let count = Self.count
    for start in stride(from: count, to: emissions.count, by: count) {
      for label in 0..<count {
        var best = Int32.min
        for before in 0..<count { best = max(best, scores[start - count + before] + model.transition(before, label)) }
        scores[start + label] += best
      }
    }
    return scores
  }

  /// The best score of what follows each place and label, and the label that follows in it.
  private func backwardScores(_ emissions: [Int32]) -> (scores: [Int32], next: [Int8]) {
    let count = Self.count
    var scores = [Int32](repeating: 0, count: emissions.count)
    var next = [Int8](repeating: -1, count: emissions.count)
    guard emissions.count >= 2 * count else { return (scores, next) }
    for start in stride(from: emissions.count - 2 * count, through: 0, by: -count) {
      for label in 0..<count {
        var best = Int32.min
        for after in 0..<count {
          let score = model.transition(label, after) + emissions[start + count + after] + scores[start + count + after]
          if score > best { (best, next[start + label]) = (score, Int8(after)) }
        }
        scores[start + label] = best
      }
    }
    return (scores, next)
  }
}
