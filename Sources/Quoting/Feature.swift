import Languages

/// What the learned parts look at, one case a question. A feature is a question with its answer, hashed: no string is
/// made for it, and the weights keep no word.
enum Feature: UInt8, CaseIterable {
  // A word, seen from some place beside it.
  case word, stem, role, form, ending, beginning, class_, forename
  // A quoted run.
  case bias, language, length, sentences, mark, insideWord, insideRole, finite, insideImperfect, insideWe
  case punctuation, punctuationAtEnd, definite, latin, allLatin, digit, nested, nests, unsure, candidates
  case beforeEdge, beforeRole, beforeStem, beforePair, beforePairRoles, lengthBehind, glued
  case cueBefore, cueBeforeAtDistance, cueBeforeForLength, noCueBefore, sentenceStart, cueAfter, quotesBefore, colon
  case afterEdge, paragraph, inHeadline, repeated, occurs, occursQuoted, share, density, cueDensity, runs, shortShare
  case firstPerson, capitals
  case direct, insidePhrase, ruledFrame, ruledGap, ruledAfter, ruledKind, ruledNeighbour
  // A word that may name a speaker.
  case quote, edge, lineEnd, inQuote, pairRoles, nextPairRoles, cueLeft, cueLeftWord, cueLeftJoined, noCueLeft
  case cueRight, quoteRight, quoteLeft, paragraphStart, headline, count, capital
  // A mention that may be the speaker of a statement.
  case place, placeDistance, cuesBetween, quotesBetween, stopsBetween, thatsBetween, mentionsBetween, strongBetween
  case margin, placeMargin, ownCue, ownCueWord, noOwnCue, previousEdge, previousRole, previousWord, nextEdge, nextRole
  case nextWord, mentionRole, firstRole, placeFirstRole, mentionForm, mentionLength, placeMentionLength
  case frame, frameAnd, frameWord, relation, relationFrame, relationImplicit, agreement, placeAgreement, noFrame
  case frameAfter, relationAfter, frames, noFrameAfter, beside, besideRole, sameAsBefore, sameAsBeforeFrame
  case sameMention, sameParagraphs, nothingBefore, mentionInHeadline, mentionCount, firstOfParagraph, pronoun
  case rules, rulesPlace, rulesMargin, rulesSpot, rulesOnly, rulesNone, rulesFrame
  case nobody, nobodyFrame, nobodyRules, nobodyPlace, nobodyBest
  case mentionCapital
  // A quoted run, again.
  case numbers, elsewhere, elsewhereStem, definiteness, beforeInside, beforeInsideForm, beforeLength, shape
  case reported, topic, common, commas
}

/// The hashed features of one thing that is weighed.
struct FeatureList {
  private(set) var hashes: [UInt32] = []

  mutating func add(_ feature: Feature, _ first: UInt64 = 0, _ second: UInt64 = 0) {
    hashes.append(Self.hash(feature, first, second))
  }

  mutating func add(_ feature: Feature, _ first: Int, _ second: UInt64 = 0) {
    add(feature, UInt64(bitPattern: Int64(first)), second)
  }

  /// One feature a role.
  mutating func add(_ feature: Feature, _ roles: Roles, _ second: UInt64 = 0) {
    var rest = roles.rawValue
    while rest != 0 {
      add(feature, UInt64(rest.trailingZeroBitCount), second)
      rest &= rest - 1
    }
  }

  mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }

  static func hash(_ feature: Feature, _ first: UInt64, _ second: UInt64) -> UInt32 {
    var value = (UInt64(feature.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ first
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ value >> 29 ^ second) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: (value ^ value >> 32) >> 16)
  }
}

/// Counts and distances in steps, so that few articles teach about all.
enum Steps {
  /// The first of `limits` that `value` does not pass, counted from 0.
  static func step(_ value: Int, _ limits: [Int]) -> UInt64 {
    UInt64(limits.firstIndex { value <= $0 } ?? limits.count)
  }

  static let few = [0, 1, 2, 3]
  static let counts = [0, 1, 2, 3, 4, 6, 9, 13, 20, 35]
  static let lengths = [1, 2, 3, 4, 6, 9]
  static let near = [0, 1, 2, 3, 5, 8, 13]
  static let far = [0, 1, 2, 3, 5, 8, 12, 20, 40, 80, 160]
  static let often = [1, 2, 3, 5]
  static let places = [0, 1, 2, 4, 8, 16]
  static let doubling = [1, 2, 4, 8, 16]
  static let clause = [1, 3, 8]
  static let cues = [1, 2, 3, 4, 6, 9, 13]
  static let rates = [5, 10, 15, 20, 30, 40, 60]
}
