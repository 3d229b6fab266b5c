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

  /// One inflected form of a table's entry, with what its inflection adds.
  struct WordForm {
    var text: String
    var roles: Roles

    init(_ text: String, _ roles: Roles = []) {
      self.text = text
      self.roles = roles
    }
  }

  /// Several words read as one.
  struct Expression: Sendable {
    var words: [WordKey]
    var roles: Roles
  }

  let language: String
  let order: SubjectOrder
  /// Names begin with a capital letter.
  let isCased: Bool
  /// Words may carry و ف ب ل ك ال in front.
  let hasArabicPrefixes: Bool
  let proclitics: Set<WordKey>
  let words: [WordKey: Roles]
  /// By first word, longest first.
  let expressions: [WordKey: [Expression]]

  init(
    language: String, order: SubjectOrder, isCased: Bool = false, hasArabicPrefixes: Bool = false,
    proclitics: String = "", source: String, verbs: (String) -> [WordForm] = { [WordForm($0)] },
    people: (String) -> [WordForm] = { [WordForm($0)] }, owned: (String) -> [WordForm] = { [WordForm($0)] }
  ) {
    self.language = language
    self.order = order
    self.isCased = isCased
    self.hasArabicPrefixes = hasArabicPrefixes
    self.proclitics = Set(proclitics.split(separator: " ").map { WordKey(folding: $0) })
    var words: [WordKey: Roles] = [:]
    var expressions: [WordKey: [Expression]] = [:]
    for line in source.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ")
      let roles = head.reduce(into: Roles()) { $0.formUnion(Roles.named[String($1)] ?? []) }
      for entry in line[line.index(after: colon)...].split(separator: " ") {
        var forms = [WordForm(String(entry))]
        if head.contains("verb") { forms = verbs(String(entry)) }
        if head.contains("owned") { forms = owned(String(entry)) }
        if head.contains("person") { forms = people(String(entry)) }
        for form in forms {
          let parts = form.text.split(separator: "_").map { WordKey(folding: $0) }
          guard let first = parts.first else { continue }
          if parts.count == 1 {
            words[first, default: []].formUnion(roles.union(form.roles))
          } else {
            expressions[first, default: []].append(Expression(words: parts, roles: roles.union(form.roles)))
          }
        }
      }
    }
    self.words = words
    self.expressions = expressions.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// A language without a table of its own.
  static let empty = CueTable(language: "", order: .either, source: "")

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
    guard hasArabicPrefixes else { return Analysis(roles: words[whole] ?? [], stem: whole) }
    return prefixed(letters, whole: whole)
  }
}
