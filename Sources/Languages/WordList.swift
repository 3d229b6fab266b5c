/// Lists of words that single rules ask for, by what the words do there. A pack's line `list NAME:` fills one; the lists
/// of all languages are one list, since a rule that asks knows what it is reading.
public enum WordList: UInt8, CaseIterable, Sendable {
  case forenames, about, aboutThem, addressed, agent, agents, and, asFor, asIs, at, bareThat, before, behindNames,
    behindNamesOn
  case believes, belonging, between, by, byThat, carriers, caseMarks, clauseOpeners, colleagues, commonOutlets
  case conditions, contraryForenames, correspondents, described, direction, every, feminineArticles, feelings, fields,
    formsOfAddress, formulas, from,
    genitive
  case honorifics, inIt, insertions, inside, issued, learnt, letterNames, likeVerbalNouns, mastheads, modals, motto
  case myself, nameArticles, nameNoun, nameOpeners, nameParticles, namesLikeClauses, namesLikeVerbs, negations,
    neuterArticles
  case nobody, objectMark, on, onIt, openForenames, outOf, outletTo, ownArticles, partitive, passiveAuxiliaries,
    passives, patronymics
  case perfects, possessive, quantifiers, reportedMood, saw, shortHonorifics, stands, stipulates, thatWithPronoun
  case theMotto, therein, thousands, to, toArabic, toMe, topics, toThem, toward, trades, twins, verbParticles, what,
    whatRelatives
  case whatWasSaid, with, within, without, writes
  case questionLabels, answerLabels, meets, withWhom, firstPersons, namings, partsOf, moments

  /// The one word of a list that has one.
  public var key: WordKey { WordSet(self).first }

  /// The words of all lists, by the lists' numbers.
  public static let sets: [WordSet] = allCases.map(WordSet.init)
}
