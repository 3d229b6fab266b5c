import Languages

/// The words that rows of frames are written in (`frames.rows`), each a case: what reads the rows and what matches them
/// know the same.
package enum FrameAtom {
  /// What one step of a row does.
  package enum Operation: UInt8 {
    /// A token at a place has what terms ask; `mode` 1: it has not.
    case test
    /// Goes over tokens that have what terms ask; `mode` is a `Repeat`.
    case take
    /// Reads a phrase; `operand` is a `Reading`, `mode` a `Register`.
    case read
    /// `operand` is a `Guard`; `mode` 1: it does not hold.
    case ask
    /// The definition `first`; `mode` is a `Use`.
    case follow
    /// The next `count` steps, which may be left out; with `mode` 1 they must hold, and reading goes on where it was.
    case group
    /// The language's pack has one of the facts of `bits`; `mode` 1: it has none.
    case pack
    /// The frame ends here, whatever is read behind.
    case end
    /// The frame's roles become `bits`; `mode` 1: have them too.
    case roles
    /// The row holds: `operand` is a `Result`.
    case result
  }

  package enum Repeat: UInt8 { case once, maybe, any }
  package enum Register: UInt8 { case nobody, speaker, via }
  package enum Use: UInt8 { case read, holds, fails }

  /// Where a token stands that a condition asks about.
  package enum Place: UInt8, CaseIterable {
    case cue
    /// Right before the cue, and the one before that.
    case before, before2
    /// The first before the cue that is no auxiliary and no adverb.
    case beyond
    /// Right behind the cue's first word, and the one behind that.
    case next, next2
    /// Right behind the cue.
    case behind
    /// Where reading stands, and the next.
    case here, here2
    /// The sentence's first.
    case first
    /// Any from the sentence's start to the cue.
    case earlier
    /// Any of the next eight.
    case soon
    /// Any of the clause that the cue ends.
    case inClause
    /// The phrase read last and the speaker, as to what their first word can do; all words of the phrase read last.
    case it, speaker, words

    /// The token there is the same all along a row.
    package var isFixed: Bool { ![.here, .here2, .earlier, .soon, .inClause, .it, .speaker, .words].contains(self) }
  }

  /// What a row makes of its cue.
  package enum Result: UInt8, CaseIterable {
    case nothing, verb
    /// A verb whose subject is a pronoun behind إن; one that names and means nobody.
    case pronominal, impersonal
    case participle, noun, according, carried, same
  }

  /// Where rows are asked: at a word that can be a cue, at one that no pack knows and that has no prefix, at one between
  /// marks.
  package enum Entry: UInt8, CaseIterable { case cue, word, inside }

  /// A fact of a pack, as steps ask for it.
  package static func bit(_ order: Language.SubjectOrder) -> UInt64 { 1 << UInt64(order.rawValue) }
  package static func bits(_ traits: Language.Traits) -> UInt64 { UInt64(traits.rawValue) << 8 }

  /// What no mask tells.
  package enum Flag: UInt8, CaseIterable {
    /// Any token.
    case any
    /// Has no prefix.
    case bare
    /// Has the article for its only prefix.
    case the
    /// Several words read as one.
    case several
    case capital
    /// Stands in no marks.
    case unquoted

    package var bit: UInt8 { 1 << rawValue }
  }
}

/// Where the phrase comes from that an atom reads. Those that read onwards begin where reading stands and move it.
package enum FrameReading: UInt8, CaseIterable {
  // Onwards

  /// A noun phrase.
  case NP
  /// A noun phrase as the subject of the frame's verb, which ends where the verb's object begins.
  case subject
  /// A noun phrase, or one whose preposition is written as one word with it.
  case source
  /// A short name in marks, or a source.
  case cited
  /// An outlet by its kind or its name.
  case outletName
  /// The outlet whose document the phrase read last is.
  case publisher
  /// Adverbs, times and whom the words are told to; always there, and `via` if nobody is yet.
  case asides
  /// A subject that an adverbial between commas holds off.
  case belated

  // What is read already

  /// The phrase read last.
  case it
  /// The speaker so far.
  case said
  /// Nobody.
  case nobody

  // In front of the cue

  /// The noun phrase that ends at the cue.
  case ending
  /// The nearest text: a letter, a report.
  case text
  /// The word before the cue.
  case wordBefore
  /// The noun phrase that begins right before the cue.
  case beside
  /// Whom the relative pronoun before the cue goes back to.
  case antecedent
  /// The subject at the start of the clause or behind its auxiliary.
  case fronted
  /// The noun phrase between what opens the clause and the cue.
  case actor

  // Where the subject stands first or on either side

  /// The subject behind a verb that stands second; it is read onwards.
  case second
  /// The outlet in front of the cue that is told.
  case told
  /// The subject that a comma closes right before the cue.
  case apposed
  /// The first noun phrase of the cue's clause; as its subject.
  case firstPhrase, clauseSubject
  /// The text in or in front of which the cue says that something stands.
  case textSource
  /// By whom the cue, a passive, says it to be said.
  case agent
  /// Whom the auxiliary in front of the cue says to be cited; the frame then stands there.
  case ofPassive
  /// The pronoun around the cue, of which the frame takes the gender.
  case gender

  // Where the verb stands last

  /// The clause that the cue ends; always there.
  case itsClause
  /// In it, the noun phrase before the last mark of a subject, the one that ends at the cue, the first.
  case marked, adjoining, leading
  /// Who acts in the relative clause.
  case inRelative
  /// What "in" stands before.
  case within
  /// The outlet that is talked to, that the words are given to, that is quoted behind the speaker.
  case partner, recipient, origin
}

/// What rows ask that no single token tells.
package enum FrameGuard: UInt8, CaseIterable {
  // Of the phrase read last

  /// Is a news outlet by its head.
  case outlet
  /// Is one, or names one.
  case heard
  case person
  /// Ends where the cue stands.
  case adjacent
  /// Its gender and number are the verb's.
  case agrees

  // Of the frame

  /// Reading stands behind more than the cue's first word.
  case moved
  /// Nobody carries the words, nobody says them yet; both are the same.
  case direct, unnamed, overlapping
  /// What is done is said: what follows opens reported speech.
  case saysSo

  // Of the cue, where the subject does not follow its verb

  /// Is a noun, or a passive; what somebody would say in another's words.
  case nounInClause, passive, insideReport
  /// Stands right behind a quotation; begins its clause; stands in a relative clause.
  case behindQuotation, opensItsClause, insideRelative
  /// Names a newspaper or station.
  case masthead
}
