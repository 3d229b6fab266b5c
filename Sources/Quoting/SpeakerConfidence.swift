/// How sure a chosen speaker is, as the sum of what speaks for it: the ranker's lead, whether the rules mean the same
/// person, and how sure it is that the words are a statement at all. Learned from a cross-validation.
package struct SpeakerConfidence: Sendable {
  /// What is known of a chosen speaker.
  package struct Evidence: Sendable {
    /// How much better it is than nobody and than the best that is somebody else.
    package var margin: Int32
    /// The rules mean the same.
    package var isRuled: Bool
    /// The lead of the kind.
    package var kindLead: Int32

    package init(margin: Int32, isRuled: Bool, kindLead: Int32) {
      self.margin = margin
      self.isRuled = isRuled
      self.kindLead = kindLead
    }

    /// The evidence as numbers between 0 and `scale`; a lead says no more beyond its limit.
    package var parts: [Int32] {
      [
        min(max(margin, 0), SpeakerConfidence.limit), isRuled ? SpeakerConfidence.limit : 0,
        min(max(kindLead, 0), SpeakerConfidence.limit),
      ]
    }
  }

  package static let limit: Int32 = 1000

  /// What each of the parts of the evidence counts for.
  package var weights: [Int32]
  /// A speaker is given from here on, and without a question mark from here on.
  package var given: Int32
  package var sure: Int32
  /// Words that nobody is given for are a statement only where that kind leads by so much.
  package var unspoken: Int32
  /// Few words are a statement only where that kind leads by so much: most of them are names.
  package var short: Int32
  /// The same of few words right behind a colon, a complementizer or a verb of saying: fewer of them are names.
  package var shortDirect: Int32

  /// So many words are few.
  package static let shortRun = 4

  package init(
    weights: [Int32], given: Int32, sure: Int32, unspoken: Int32, short: Int32, shortDirect: Int32
  ) {
    self.weights = weights
    self.given = given
    self.sure = sure
    self.unspoken = unspoken
    self.short = short
    self.shortDirect = shortDirect
  }

  /// Takes whatever was chosen, as long as nothing is known of how often that is right.
  package static let lenient = SpeakerConfidence(
    weights: [1, 0, 0], given: 0, sure: 0, unspoken: 0, short: 0, shortDirect: 0)

  /// The lead that a run of so many words needs to be a statement.
  func leastLead(words: Int, isDirect: Bool) -> Int32 {
    words > Self.shortRun ? 0 : isDirect ? shortDirect : short
  }

  package func score(_ evidence: Evidence) -> Int32 {
    zip(weights, evidence.parts).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
