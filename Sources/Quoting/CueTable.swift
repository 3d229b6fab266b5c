/// The words of one language that say how a quotation is framed. Data only: the scanner and the rules are one.
struct CueTable: Sendable {
  /// Where a language puts the speaker of a reporting verb.
  enum SubjectOrder: Sendable { case after, before, either }

  /// How a word is built, where the table knows the language's prefixes.
  struct Form: OptionSet {
    let rawValue: UInt8
    /// Begins with "and" (و, ف).
    static let and = Form(rawValue: 1)
    /// Begins with "to" (ل).
    static let to = Form(rawValue: 2)
    /// Begins with another preposition (ب, ك).
    static let by = Form(rawValue: 4)
    /// Begins with the article (ال).
    static let definite = Form(rawValue: 8)
  }

  struct Analysis {
    var roles: Roles = []
    var form: Form = []
    /// The word without "and" and a preposition.
    var stem = WordKey()
  }

  /// Several words read as one.
  struct Expression: Sendable {
    var words: [WordKey]
    var roles: Roles
  }

  let language: String
  let order: SubjectOrder
  /// Articles in the language taught the committed weights.
  let isLearned: Bool
  /// Names begin with a capital letter.
  let isCased: Bool
  /// Words may carry و ف ب ل ك ال in front.
  let hasArabicPrefixes: Bool
  /// Words may carry ו ש ה ב ל מ כ in front.
  let hasHebrewPrefixes: Bool
  /// Small words stand behind their noun (Urdu نے, میں).
  let isPostpositional: Bool
  let proclitics: WordSet
  let words: RoleTable
  /// By first word, longest first.
  let expressions: [WordKey: [Expression]]
  /// The first words of expressions: nearly no word is one.
  let expressionHeads: WordSet

  init(
    language: String, order: SubjectOrder, isLearned: Bool = false, isCased: Bool = false,
    hasArabicPrefixes: Bool = false,
    hasHebrewPrefixes: Bool = false, isPostpositional: Bool = false, proclitics: String = "", source: String,
    verbs: @escaping WordForm.Inflection = WordForm.uninflected,
    people: @escaping WordForm.Inflection = WordForm.uninflected,
    owned: @escaping WordForm.Inflection = WordForm.uninflected,
    gerunds: @escaping WordForm.Inflection = WordForm.uninflected
  ) {
    self.language = language
    self.order = order
    self.isLearned = isLearned
    self.isCased = isCased
    self.hasArabicPrefixes = hasArabicPrefixes
    self.hasHebrewPrefixes = hasHebrewPrefixes
    self.isPostpositional = isPostpositional
    self.proclitics = WordSet(proclitics.split(separator: " "))
    // An Arabic verb has nineteen forms: better a little too large than grown on the way.
    var words = RoleTable(capacity: source.utf8.count / 5)
    var expressions: [WordKey: [Expression]] = [:]
    Array(source.unicodeScalars.lazy.map(\.value)).withUnsafeBufferPointer { scalars in
      for line in scalars.split(separator: 0x0A) {
        guard let colon = line.firstIndex(of: 0x3A) else { continue }
        let head = line[..<colon].split(separator: 0x20).map { name in
          String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
        }
        let roles = head.reduce(into: Roles()) { $0.formUnion(Roles.named[$1] ?? []) }
        var inflection: WordForm.Inflection = WordForm.uninflected
        if head.contains("verb") { inflection = verbs }
        if head.contains("owned") { inflection = owned }
        if head.contains("person") { inflection = people }
        if head.contains("gerund") { inflection = gerunds }
        for entry in line[(colon + 1)...].split(separator: 0x20) {
          inflection(entry) { form in
            guard let keys = form.keys else { return }
            // "وزيرة" of "وزير": a feminine form is not masculine too.
            let roles = (form.roles.contains(.feminine) ? roles.subtracting(.masculine) : roles).union(form.roles)
            if keys.rest.isEmpty {
              words.add(roles, to: keys.first)
            } else {
              expressions[keys.first, default: []].append(Expression(words: [keys.first] + keys.rest, roles: roles))
            }
          }
        }
      }
    }
    self.words = words
    self.expressions = expressions.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    expressionHeads = WordSet(expressions.keys)
  }

  /// A language without a table of its own.
  static let empty = CueTable(language: "", order: .either, source: "")

  static let tags: Set<String> = ["ar", "he", "fa", "ur", "en", "fr"]

  static func table(for language: String) -> CueTable {
    switch language.prefix(2).lowercased() {
    case "ar": arabic
    case "he", "iw": hebrew
    case "fa": persian
    case "ur": urdu
    case "en": english
    case "fr": french
    default: empty
    }
  }

  /// What a folded word can do, its prefixes taken off where that is needed to know it.
  func analysis(of letters: [UInt32]) -> Analysis {
    letters.withUnsafeBufferPointer { analysis(of: Slice(base: $0, bounds: 0..<$0.count)) }
  }

  func analysis(of letters: Slice<UnsafeBufferPointer<UInt32>>) -> Analysis {
    let whole = WordKey(letters)
    if hasHebrewPrefixes { return hebrew(letters, whole: whole) }
    guard hasArabicPrefixes else { return Analysis(roles: words[whole] ?? [], stem: whole) }
    return prefixed(letters, whole: whole)
  }
}
