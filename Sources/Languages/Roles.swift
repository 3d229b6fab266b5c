/// What a word can do around a quotation.
@frozen public struct Roles: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  @inlinable init(bit: Int) { rawValue = 1 << UInt64(bit) }

  // Saying

  /// A finite reporting verb: قال, said, گفت.
  @inlinable public static var reports: Roles { Roles(bit: 0) }
  /// A reporting participle or gerund: مضيفا, adding, en ajoutant.
  @inlinable public static var participle: Roles { Roles(bit: 1) }
  /// A noun of saying with a possessor: قوله.
  @inlinable public static var speechNoun: Roles { Roles(bit: 2) }
  /// Opens reported speech: إن, that, که.
  @inlinable public static var that: Roles { Roles(bit: 3) }
  /// Names the source: بحسب, according to, selon.
  @inlinable public static var according: Roles { Roles(bit: 4) }
  /// What an outlet does with the words of another: نقلت, أوردت.
  @inlinable public static var carries: Roles { Roles(bit: 5) }
  /// Names the source of words carried further: نقلا عن, quoting.
  @inlinable public static var quoting: Roles { Roles(bit: 6) }
  /// Says what something is in somebody's eyes: وصف, اعتبر.
  @inlinable public static var describes: Roles { Roles(bit: 7) }
  /// Takes whom it is about as an object: اتهم, دعا, طالب.
  @inlinable public static var addresses: Roles { Roles(bit: 8) }
  /// A finite verb that does not report, but whose subject may go on to speak: أصدر, ودشن.
  @inlinable public static var acts: Roles { Roles(bit: 9) }
  /// A verb with an object pronoun (وصفه), so that no object follows.
  @inlinable public static var hasObject: Roles { Roles(bit: 10) }
  /// The same speaker as before: على حد قوله.
  @inlinable public static var sameSource: Roles { Roles(bit: 11) }

  // Who speaks

  /// What a person is called by office or trade: وزير, spokeswoman.
  @inlinable public static var title: Roles { Roles(bit: 12) }
  /// A body that speaks: وزارة, committee.
  @inlinable public static var body: Roles { Roles(bit: 13) }
  /// A document that can speak: بيان, تقرير.
  @inlinable public static var document: Roles { Roles(bit: 14) }
  /// The kind of a news outlet: صحيفة, newspaper.
  @inlinable public static var outletNoun: Roles { Roles(bit: 15) }
  /// An outlet by name: رويترز, CNN.
  @inlinable public static var outlet: Roles { Roles(bit: 16) }
  /// Where somebody or something is: a country, a city, "region".
  @inlinable public static var place: Roles { Roles(bit: 17) }
  /// Stands for somebody already named: he, وی, انہوں.
  @inlinable public static var pronoun: Roles { Roles(bit: 18) }
  @inlinable public static var feminine: Roles { Roles(bit: 19) }
  @inlinable public static var masculine: Roles { Roles(bit: 20) }
  @inlinable public static var plural: Roles { Roles(bit: 21) }
  /// Whom words are addressed to, no outlet: للصحفيين.
  @inlinable public static var audience: Roles { Roles(bit: 22) }
  /// Marks the words before as the subject: Urdu نے.
  @inlinable public static var subjectMark: Roles { Roles(bit: 23) }

  // What stands between

  @inlinable public static var preposition: Roles { Roles(bit: 24) }
  /// Skipped between verb and subject: أيضا, بدوره, also.
  @inlinable public static var adverb: Roles { Roles(bit: 25) }
  /// Weekdays, months, parts of the day.
  @inlinable public static var time: Roles { Roles(bit: 26) }
  @inlinable public static var relative: Roles { Roles(bit: 27) }
  @inlinable public static var demonstrative: Roles { Roles(bit: 28) }
  /// Where or when words are spoken, never part of a speaker: مؤتمر, interview.
  @inlinable public static var occasion: Roles { Roles(bit: 29) }
  /// Starts a new clause: لكن, فيما, while.
  @inlinable public static var clause: Roles { Roles(bit: 30) }
  /// كان, قد, has: stands with a verb, says nothing itself.
  @inlinable public static var auxiliary: Roles { Roles(bit: 31) }
  /// Starts the object of a verb, never its subject: تعليقات, قرار.
  @inlinable public static var object: Roles { Roles(bit: 32) }
  @inlinable public static var article: Roles { Roles(bit: 33) }
  /// Joins two noun phrases: and, et.
  @inlinable public static var and: Roles { Roles(bit: 34) }
  /// A later part of an expression that was read as one.
  @inlinable public static var absorbed: Roles { Roles(bit: 35) }
  /// A word whose full stop ends no sentence: Mr, Dr.
  @inlinable public static var abbreviation: Roles { Roles(bit: 36) }

  // What the quoted words are

  /// A name in quotation marks follows: تنظيم, شركة, يسمى.
  @inlinable public static var namesNext: Roles { Roles(bit: 37) }
  /// A title in quotation marks follows: فيلم, song.
  @inlinable public static var worksNext: Roles { Roles(bit: 38) }
  /// Text shown on a wall or a placard: شعار.
  @inlinable public static var slogan: Roles { Roles(bit: 39) }
  /// Holds a word at a distance: ما يسمى, so-called.
  @inlinable public static var distances: Roles { Roles(bit: 40) }

  /// A social network: it carries words, but is no outlet.
  @inlinable public static var network: Roles { Roles(bit: 41) }
  /// Behind "agency" or "site": says that it is no news outlet (الطاقة, السويس).
  @inlinable public static var notOutlet: Roles { Roles(bit: 42) }

  /// A verb in the present: in a headline its subject stands before it.
  @inlinable public static var present: Roles { Roles(bit: 43) }

  /// Tells somebody something: أبلغ, told.
  @inlinable public static var informs: Roles { Roles(bit: 44) }

  /// An adjective that goes with offices: السابق, الأعلى.
  @inlinable public static var adjective: Roles { Roles(bit: 45) }

  /// Goes on with words already begun: أضاف, added.
  @inlinable public static var continues: Roles { Roles(bit: 46) }

  /// A cue that frames words as somebody's.
  public static let cue: Roles = [.reports, .participle, .speechNoun, .according, .carries, .quoting, .sameSource]

  /// The roles that a table's line is headed by.
  public static let named: [String: Roles] = [
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
    "present": .present,
  ]

  /// What a table's lines call them, in the order of the bits; nothing for those that no line gives.
  public var names: [String] {
    Self.named.filter { !isDisjoint(with: $0.value) }.sorted { $0.value.rawValue < $1.value.rawValue }.map(\.key)
  }
}
