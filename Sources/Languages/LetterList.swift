/// Letters that single rules ask for, by what they do in a word: prefixes, endings, the patterns that words are built
/// on. A pack's line `letters NAME:` fills one, in folded letters; a single letter may also be one that folding changes.
public enum LetterList: UInt8, CaseIterable, Sendable {
  case accusative, adjectiveEndings, adverbEndings, and, andThen, article, by, feminineEnding, feminineNames,
    feminineVerbEnds,
    feminineVerbStarts,
    future
  case graveA, graveU, hamzaAbove, hamzaBelow, hebrewAnd, hebrewArticle, hebrewBy, hebrewRelative, hebrewTo
  case imperfect, like, longA, manner, mannerless, nameOfGod, oblique, pluralVerbs, participles, pasts, pluralSubject,
    possessives
  case predicateEndings
  case radicals, relational, sounds, tanween, thingEndings, to, verbEndings, verbalNouns, verbalNounsNot, vowels, ya,
    yaWithoutDots
}
