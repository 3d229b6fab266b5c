import Languages

/// A word, a punctuation mark or the edge of a quoted span, as the rules see it.
struct Token {
  enum Kind: UInt8 {
    case word, number, sentenceEnd, comma, colon, openBracket, closeBracket, dash, other
    /// The edges of a quoted span; `span` says which.
    case opening, closing
    case paragraphEnd
  }

  var kind: Kind
  /// Scalar offsets in the text.
  var start: Int32
  var end: Int32
  var roles: Roles = []
  var form: CueTable.Form = []
  /// The folded word.
  var key = WordKey()
  /// The folded word without "and" and a preposition.
  var stem = WordKey()
  /// The innermost quoted span that the token stands in (for an edge, the span itself); -1 outside.
  var span: Int32 = -1
  /// Tokens of the expression that starts here.
  var width: UInt8 = 1
  /// The folded word without its first letter, where that could be و ف ل ب ك.
  var tail: WordKey?
  /// Somebody is called so, as far as the packs know.
  var isForename = false
  /// Begins with a capital letter.
  var isCapital = false
  /// Carries the accusative ending ا or اً that adverbs and participles have.
  var isAdverbial = false
  /// Ends in a possessive pronoun (قلقها, غيابه).
  var isPossessed = false
  /// Begins as an Arabic future verb does (ستندم, سيكون).
  var isFuture = false
  /// Built as a verbal noun is (تغريم, إدخال).
  var isVerbalNoun = false
  /// Ends in ة without an article: an adjective or a noun, no name.
  var isIndefiniteFeminine = false
  /// Carries the article and an adjective's ending ي or ية.
  var isRelational = false
  /// Ends in a bare alef without an article, as an indefinite object does.
  var isAccusative = false
  /// علي, the name, and not على.
  var endsInYa = false
  /// Ends in ة.
  var isFeminine = false
  /// Has the feminine ت of a verb, in front (تحدد) or at the end (حددت).
  var isFeminineVerb = false
  /// Carries the article and the plural ون.
  var isPluralSubject = false
  /// Built as a participle in the accusative (مقتضبا): says how somebody speaks.
  var isManner = false
  /// Begins as an Arabic imperfect does, with ي or ت.
  var isImperfect = false
  /// Ends in the plural ين, which no subject does.
  var isOblique = false

  var isWord: Bool { kind == .word || kind == .number }
  func has(_ roles: Roles) -> Bool { !self.roles.isDisjoint(with: roles) }
}
