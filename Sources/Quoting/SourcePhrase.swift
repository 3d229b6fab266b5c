import Languages

/// A noun phrase that names a source.
struct SourcePhrase: Equatable {
  /// Scalar offsets in the text.
  var range: Range<Int>
  /// Token indices.
  var tokens: Range<Int>
  /// What its first word can do.
  var head: Roles
  /// The folded words that say who it is, titles and adjectives among them.
  var keys: [WordKey]

  /// The last words of the names that are this source's own.
  var surnames: [WordKey] = []
  /// Everything that its words can do.
  var roles: Roles
  /// A common noun with its article and nobody's name (السد): it may act, but does not go on to speak.
  var isThing = false

  /// What a pronoun that means it has, as far as its words show; nil where no he and no she can.
  var gender: Roles? = []

  /// An office, a body, a country or a name: what can say something inside another's words.
  var isSomebody: Bool {
    !head.isDisjoint(with: [.title, .body, .outletNoun, .outlet, .place]) || !surnames.isEmpty
      || keys.count == 1 && !isThing
  }

  /// An office or a name, and no body or place.
  var isPerson: Bool { head.contains(.title) || roles.contains(.title) || !surnames.isEmpty }

  /// A news outlet, as far as its words tell.
  var isOutlet: Bool {
    !head.isDisjoint(with: [.outlet, .outletNoun]) && roles.isDisjoint(with: [.network, .notOutlet])
  }
}
