import Languages

/// The people and bodies of an article, so that a short mention finds its full one.
struct MentionList {
  private var full: [SourcePhrase] = []

  private static let capacity = 64
  /// A mention of more words is taken as it is.
  private static let longestShort = 2

  private static let honorifics = WordSet(.shortHonorifics)

  mutating func note(_ phrase: SourcePhrase) {
    guard phrase.keys.count > 1, full.count < Self.capacity, !full.contains(where: { $0.keys == phrase.keys }) else {
      return
    }
    full.append(phrase)
  }

  /// The fullest mention of whom `phrase` names; the phrase itself where two could be meant.
  func fullest(_ phrase: SourcePhrase) -> SourcePhrase {
    guard phrase.keys.count <= Self.longestShort, let last = phrase.keys.last,
      phrase.head.isDisjoint(with: [.title, .body, .document, .outletNoun, .outlet, .place])
    else { return phrase }
    let candidates = full.filter { other in
      other.keys.count > phrase.keys.count && !other.isOutlet && other.surnames.contains(last)
        && phrase.keys.allSatisfy {
          other.keys.contains($0) || other.surnames.contains($0) || Self.honorifics.contains($0)
        }
    }
    guard let longest = candidates.max(by: { $0.keys.count < $1.keys.count }) else { return phrase }
    let agree = candidates.allSatisfy { candidate in candidate.keys.allSatisfy { longest.keys.contains($0) } }
    return agree ? longest : phrase
  }
}
