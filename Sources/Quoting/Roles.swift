/// What a word can do around a quotation.
struct Roles: OptionSet, Hashable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  // Saying

  /// A finite reporting verb: قال, said, گفت.
  static let reports = Roles(bit: 0)
  /// A reporting participle or gerund: مضيفا, adding, en ajoutant.
  static let participle = Roles(bit: 1)
  /// A noun of saying with a possessor: قوله.
  static let speechNoun = Roles(bit: 2)
  /// Opens reported speech: إن, that, که.
  static let that = Roles(bit: 3)
  /// Names the source: بحسب, according to, selon.
  static let according = Roles(bit: 4)
  /// What an outlet does with the words of another: نقلت, أوردت.
  static let carries = Roles(bit: 5)
  /// Names the source of words carried further: نقلا عن, quoting.
  static let quoting = Roles(bit: 6)
  /// Says what something is in somebody's eyes: وصف, اعتبر.
  static let describes = Roles(bit: 7)
  /// Takes whom it is about as an object: اتهم, دعا, طالب.
  static let addresses = Roles(bit: 8)
  /// A finite verb that does not report, but whose subject may go on to speak: أصدر, ودشن.
  static let acts = Roles(bit: 9)
  /// A verb with an object pronoun (وصفه), so that no object follows.
  static let hasObject = Roles(bit: 10)
  /// The same speaker as before: على حد قوله.
  static let sameSource = Roles(bit: 11)

  // Who speaks

  /// What a person is called by office or trade: وزير, spokeswoman.
  static let title = Roles(bit: 12)
  /// A body that speaks: وزارة, committee.
  static let body = Roles(bit: 13)
  /// A document that can speak: بيان, تقرير.
  static let document = Roles(bit: 14)
  /// The kind of a news outlet: صحيفة, newspaper.
  static let outletNoun = Roles(bit: 15)
  /// An outlet by name: رويترز, CNN.
  static let outlet = Roles(bit: 16)
  /// Where somebody or something is: a country, a city, "region".
  static let place = Roles(bit: 17)
  /// Stands for somebody already named: he, وی, انہوں.
  static let pronoun = Roles(bit: 18)
  static let feminine = Roles(bit: 19)
  static let masculine = Roles(bit: 20)
  static let plural = Roles(bit: 21)
  /// Whom words are addressed to, no outlet: للصحفيين.
  static let audience = Roles(bit: 22)
  /// Marks the words before as the subject: Urdu نے.
  static let subjectMark = Roles(bit: 23)

  // What stands between

  static let preposition = Roles(bit: 24)
  /// Skipped between verb and subject: أيضا, بدوره, also.
  static let adverb = Roles(bit: 25)
  /// Weekdays, months, parts of the day.
  static let time = Roles(bit: 26)
  static let relative = Roles(bit: 27)
  static let demonstrative = Roles(bit: 28)
  /// Where or when words are spoken, never part of a speaker: مؤتمر, interview.
  static let occasion = Roles(bit: 29)
  /// Starts a new clause: لكن, فيما, while.
  static let clause = Roles(bit: 30)
  /// كان, قد, has: stands with a verb, says nothing itself.
  static let auxiliary = Roles(bit: 31)
  /// Starts the object of a verb, never its subject: تعليقات, قرار.
  static let object = Roles(bit: 32)
  static let article = Roles(bit: 33)
  /// Joins two noun phrases: and, et.
  static let and = Roles(bit: 34)
  /// A later part of an expression that was read as one.
  static let absorbed = Roles(bit: 35)
  /// A word whose full stop ends no sentence: Mr, Dr.
  static let abbreviation = Roles(bit: 36)

  // What the quoted words are

  /// A name in quotation marks follows: تنظيم, شركة, يسمى.
  static let namesNext = Roles(bit: 37)
  /// A title in quotation marks follows: فيلم, song.
  static let worksNext = Roles(bit: 38)
  /// Text shown on a wall or a placard: شعار.
  static let slogan = Roles(bit: 39)
  /// Holds a word at a distance: ما يسمى, so-called.
  static let distances = Roles(bit: 40)

  /// A social network: it carries words, but is no outlet.
  static let network = Roles(bit: 41)
  /// Behind "agency" or "site": says that it is no news outlet (الطاقة, السويس).
  static let notOutlet = Roles(bit: 42)

  /// A verb in the present: in a headline its subject stands before it.
  static let present = Roles(bit: 43)

  /// Tells somebody something: أبلغ, told.
  static let informs = Roles(bit: 44)

  /// An adjective that goes with offices: السابق, الأعلى.
  static let adjective = Roles(bit: 45)

  /// Goes on with words already begun: أضاف, added.
  static let continues = Roles(bit: 46)

  /// A cue that frames words as somebody's.
  static let cue: Roles = [.reports, .participle, .speechNoun, .according, .carries, .quoting, .sameSource]

  /// The roles that a table's line is headed by.
  static let named: [String: Roles] = [
    "reports": .reports, "participle": .participle, "speechNoun": .speechNoun, "that": .that, "according": .according,
    "carries": .carries, "quoting": .quoting, "describes": .describes, "addresses": .addresses, "acts": .acts,
    "sameSource": .sameSource, "title": .title, "body": .body, "document": .document, "outletNoun": .outletNoun,
    "outlet": .outlet, "place": .place, "pronoun": .pronoun, "feminine": .feminine, "masculine": .masculine,
    "plural": .plural, "audience": .audience, "subjectMark": .subjectMark, "preposition": .preposition,
    "adverb": .adverb, "time": .time, "relative": .relative, "demonstrative": .demonstrative, "occasion": .occasion,
    "clause": .clause, "auxiliary": .auxiliary, "object": .object, "article": .article, "and": .and,
    "abbreviation": .abbreviation, "namesNext": .namesNext, "worksNext": .worksNext, "slogan": .slogan,
    "distances": .distances, "hasObject": .hasObject, "network": .network, "informs": .informs, "adjective": .adjective,
    "notOutlet": .notOutlet, "continues": .continues,
  ]
}
