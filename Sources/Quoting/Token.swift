import Languages

/// A word, a punctuation mark or the edge of a quoted span, as the rules see it.
package struct Token {
  package enum Kind: UInt8, CaseIterable {
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
  /// A noun or adjective that news has with the article and without, and nobody's name.
  var isCommon = false
  /// Begins with a capital letter.
  var isCapital = false
  /// The Arabic word without all that could be a prefix, whether it is known or not: a rougher key than `stem`.
  var lightStem = WordKey()
  /// How an Arabic word is written.
  var shape: WordShape = []

  var isAdverbial: Bool { shape.contains(.adverbial) }
  var isPossessed: Bool { shape.contains(.possessed) }
  var isFuture: Bool { shape.contains(.future) }
  var isVerbalNoun: Bool { shape.contains(.verbalNoun) }
  var isIndefiniteFeminine: Bool { shape.contains(.indefiniteFeminine) }
  var isRelational: Bool { shape.contains(.relational) }
  var isAccusative: Bool { shape.contains(.accusative) }
  var isFeminine: Bool { shape.contains(.feminine) }
  var isFeminineVerb: Bool { shape.contains(.feminineVerb) }
  var isPluralSubject: Bool { shape.contains(.pluralSubject) }
  var isManner: Bool { shape.contains(.manner) }
  var isImperfect: Bool { shape.contains(.imperfect) }
  var isOblique: Bool { shape.contains(.oblique) }
  var endsInYa: Bool { shape.contains(.endsInYa) }
  var isWord: Bool { kind == .word || kind == .number }
  func has(_ roles: Roles) -> Bool { !self.roles.isDisjoint(with: roles) }
}
