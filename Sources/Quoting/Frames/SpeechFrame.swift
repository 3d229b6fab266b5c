import Languages

/// A place in a sentence where somebody is said to speak: the cue, who, and through whom.
struct SpeechFrame {
  enum Kind: UInt8 {
    /// A finite verb: قال X.
    case verb
    /// قائلا, adding.
    case participle
    /// قوله: the speaker is named before it.
    case noun
    /// بحسب X, according to X.
    case according
    /// نقلت A عن B; نقلا عن A.
    case carried
    /// على حد تعبيره: whoever spoke last.
    case same
    /// "X: …" at the start of a sentence.
    case heading
  }

  var kind: Kind
  /// The cue's token.
  var index: Int
  /// The token after the cue and its phrases.
  var end: Int
  var roles: Roles
  /// Who is named with the cue.
  var phrase: SourcePhrase?
  var via: SourcePhrase?
  /// Its subject is a pronoun behind إن: whose words these are, the frame around it says.
  var isPronominal = false
  /// Nobody is named and nobody is meant: "يوصف بأنه".
  var isImpersonal = false
  /// Where the name of its construction begins among those of the rows; nil for a heading, which has no cue and no row.
  var name: UInt16?
  /// Who speaks, the implicit subject resolved.
  var speaker: SourcePhrase?
  /// Words can be its: a verb of saying, not one of doing.
  var isSpeech: Bool { kind != .verb || roles.contains(.reports) }
  /// Names an outlet and nobody who speaks.
  var isOnlyCarrier: Bool { kind == .carried && phrase == nil }
}
