import Languages

/// What an Arabic word shows by how it is written, whether it is known or not.
package struct WordShape: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Carries the accusative ending ا or اً that adverbs and participles have.
  package static let adverbial = WordShape(rawValue: 1)
  /// Ends in a possessive pronoun (قلقها, غيابه).
  package static let possessed = WordShape(rawValue: 1 << 1)
  /// Begins as a future verb does (ستندم, سيكون).
  package static let future = WordShape(rawValue: 1 << 2)
  /// Built as a verbal noun is (تغريم, إدخال).
  package static let verbalNoun = WordShape(rawValue: 1 << 3)
  /// Ends in ة without an article: an adjective or a noun, no name.
  package static let indefiniteFeminine = WordShape(rawValue: 1 << 4)
  /// Carries the article and an adjective's ending ي or ية.
  package static let relational = WordShape(rawValue: 1 << 5)
  /// Ends in a bare alef without an article, as an indefinite object does.
  package static let accusative = WordShape(rawValue: 1 << 6)
  /// علي, the name, and not على.
  package static let endsInYa = WordShape(rawValue: 1 << 7)
  /// Ends in ة.
  package static let feminine = WordShape(rawValue: 1 << 8)
  /// Has the feminine ت of a verb, in front (تحدد) or at the end (حددت).
  package static let feminineVerb = WordShape(rawValue: 1 << 9)
  /// Carries the article and the plural ون.
  package static let pluralSubject = WordShape(rawValue: 1 << 10)
  /// Built as a participle in the accusative (مقتضبا): says how somebody speaks.
  package static let manner = WordShape(rawValue: 1 << 11)
  /// Begins as an imperfect does, with ي or ت.
  package static let imperfect = WordShape(rawValue: 1 << 12)
  /// Ends in the plural ين, which no subject does.
  package static let oblique = WordShape(rawValue: 1 << 13)
}

extension WordShape {
  /// The shape of folded letters, whose last was written as `last`.
  init(_ letters: [UInt32], last: UInt32, _ analysis: CueTable.Analysis) {
    self = []
    guard !letters.isEmpty else { return }
    func set(_ shape: WordShape, _ isSo: Bool) { if isSo { insert(shape) } }
    let count = letters.count
    let isDefinite = analysis.form.contains(.definite)
    let isFeminine = Written.feminineEnding.contains(last)
    set(
      .possessed,
      count > 3 && !(count == 4 && Written.ya.contains(letters[2])) && !isFeminine && Written.possessives.end(letters)
        && !Written.nameOfGod.end(letters) && (!isDefinite || !analysis.roles.isDisjoint(with: .object)))
    set(.future, count > 4 && Written.future.begin(letters))
    let bare = letters.dropFirst(
      analysis.form.contains([.by, .definite]) ? 3 : isDefinite && count > 4 ? 2 : 0)
    let endsInAlef = Written.accusative.end(letters)
    set(
      .verbalNoun,
      Self.isVerbalNoun(bare) && !Self.likeVerbalNouns.contains(WordKey(bare))
        || endsInAlef && Self.isVerbalNoun(letters.dropLast())
        || contains(.possessed) && (1...3).contains { Self.isVerbalNoun(letters.dropLast($0)) })
    set(.feminine, isFeminine)
    set(.pluralSubject, analysis.form == .definite && count > 6 && Written.pluralSubject.end(letters))
    set(.imperfect, count > 3 && Written.imperfect.begin(letters) && !isFeminine)
    set(.feminineVerb, Written.feminineVerbEnds.end(letters) || Written.feminineVerbStarts.begin(letters))
    set(.accusative, count > 3 && endsInAlef && !isDefinite)
    set(
      .manner,
      contains(.accusative) && count > 4 && Written.manner.begin(letters) && !Written.mannerless.begin(letters))
    set(.endsInYa, Written.ya.contains(last))
    set(.relational, isDefinite && count > 5 && (contains(.endsInYa) || Written.relational.end(letters)))
    set(.indefiniteFeminine, isFeminine && !isDefinite)
    set(.oblique, analysis.roles.isEmpty && isDefinite && count > 6 && Written.oblique.end(letters))
  }

  private static func isVerbalNoun(_ letters: ArraySlice<UInt32>) -> Bool {
    (5...7).contains(letters.count) && Written.verbalNouns.fit(letters) && !Written.verbalNounsNot.fit(letters)
  }

  /// أعمال, أطفال: built like verbal nouns, and none.
  private static let likeVerbalNouns = WordSet(.likeVerbalNouns)
}

/// The letters that tell.
private enum Written {
  static let feminineEnding = Letters(.feminineEnding)
  static let ya = Letters(.ya)
  static let possessives = Letters(.possessives)
  static let nameOfGod = Letters(.nameOfGod)
  static let future = Letters(.future)
  static let accusative = Letters(.accusative)
  static let pluralSubject = Letters(.pluralSubject)
  static let imperfect = Letters(.imperfect)
  static let feminineVerbEnds = Letters(.feminineVerbEnds)
  static let feminineVerbStarts = Letters(.feminineVerbStarts)
  static let manner = Letters(.manner)
  static let mannerless = Letters(.mannerless)
  static let relational = Letters(.relational)
  static let oblique = Letters(.oblique)
  static let verbalNouns = Letters(.verbalNouns)
  static let verbalNounsNot = Letters(.verbalNounsNot)
}
