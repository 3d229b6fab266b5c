/// Lists of words that single rules ask for, by what the words do there. A pack's line `list NAME:` fills one; the lists
/// of all languages are one list, since a rule that asks knows what it is reading.
public enum WordList: UInt8, CaseIterable, Sendable {
  case forenames, about, aboutThem, agent, and, asFor, asIs, at, bareThat, before, behindNames, behindNamesOn, believes
  case belonging, between, by, byThat, carriers, caseMarks, clauseOpeners, colleagues, commonOutlets, conditions
  case correspondents, described, direction, every, feelings, fields, formsOfAddress, from, genitive, honorifics
  case inIt, insertions, inside, issued, learnt, letterNames, likeVerbalNouns, mastheads, modals, motto, myself
  case nameArticles, nameNoun, nameOpeners, namesLikeClauses, namesLikeVerbs, negations, objectMark, on, onIt
  case outOf, outletTo, ownArticles, partitive, passiveAuxiliaries, passives, perfects, possessive, reportedMood, saw,
    shortHonorifics, stands, stipulates,
    thatWithPronoun
  case theMotto, therein, thousands, to, toArabic, toMe, toThem, toward, twins, verbParticles, what, whatRelatives
  case whatWasSaid, with, within, without, writes

  /// The one word of a list that has one.
  public var key: WordKey { WordSet(self).first }

  /// The words of all lists, by the lists' numbers.
  public static let sets: [WordSet] = allCases.map(WordSet.init)
}
