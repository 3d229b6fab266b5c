// Unsafe pointers: words are slices of one array of letters, lent and never kept.
import Languages

/// The words of one language as the rules ask for them, and how a word is taken apart.
package struct CueTable: Sendable {
  /// How a word is built, where the language has prefixes that are known.
  package struct Form: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Begins with "and".
    package static let and = Form(rawValue: 1)
    /// Begins with "to".
    package static let to = Form(rawValue: 2)
    /// Begins with another preposition.
    package static let by = Form(rawValue: 4)
    /// Begins with the article.
    package static let definite = Form(rawValue: 8)
  }

  enum Learning { case nothing, kinds, speakers }

  struct Analysis {
    var roles: Roles = []
    var form: Form = []
    /// The word without "and" and a preposition.
    var stem = WordKey()
  }

  let pack: Language
  let language: String
  let order: Language.SubjectOrder
  /// What the committed weights know of the language: nothing, the kinds of runs, or speakers too.
  let learning: Learning
  /// Names begin with a capital letter.
  let isCased: Bool
  /// Nothing but names and what begins a sentence does.
  let hasCasedNames: Bool
  let hasTitleCase: Bool
  let isVerbSecond: Bool
  let hasArabicPrefixes: Bool
  let hasHebrewPrefixes: Bool
  /// Small words stand behind their noun.
  let isPostpositional: Bool
  let proclitics: WordSet
  let words: RoleTable

  init(_ pack: Language) {
    self.pack = pack
    language = pack.tag
    order = pack.order
    learning = pack.traits.contains(.learned) ? .speakers : pack.traits.contains(.learnedKinds) ? .kinds : .nothing
    isCased = pack.traits.contains(.cased)
    hasCasedNames = isCased && !pack.traits.contains(.casedNouns)
    hasTitleCase = pack.traits.contains(.titleCased)
    isVerbSecond = pack.traits.contains(.verbSecond)
    hasArabicPrefixes = pack.traits.contains(.arabicPrefixes)
    hasHebrewPrefixes = pack.traits.contains(.hebrewPrefixes)
    isPostpositional = pack.traits.contains(.postpositional)
    proclitics = pack.clitics
    words = pack.words
  }

  static func table(for language: String) -> CueTable { CueTable(Language.of(language)) }

  /// What a folded word can do, its prefixes taken off where that is needed to know it.
  func analysis(of letters: [UInt32]) -> Analysis {
    letters.withUnsafeBufferPointer { analysis(of: Slice(base: $0, bounds: 0..<$0.count)) }
  }

  func analysis(of letters: Slice<UnsafeBufferPointer<UInt32>>) -> Analysis {
    let whole = WordKey(letters)
    if hasHebrewPrefixes { return hebrew(letters, whole: whole) }
    guard hasArabicPrefixes else {
      return Analysis(roles: words[whole] ?? (pack.traits.contains(.casedNouns) ? compound(letters) : []), stem: whole)
    }
    return prefixed(letters, whole: whole)
  }

  /// What a compound is by its last part, as languages that capitalize nouns write them in one word: "Bundesfinanzminister"
  /// is a minister, "IHK-Sprecherin" a spokeswoman.
  private func compound(_ letters: Slice<UnsafeBufferPointer<UInt32>>) -> Roles {
    guard letters.count >= Self.shortestModifier + Self.shortestOffice else { return [] }
    for length in Self.shortestModifier...letters.count - Self.shortestOffice {
      guard let roles = words[WordKey(letters.dropFirst(length))],
        !roles.isDisjoint(with: [.title, .body, .outletNoun])
      else {
        continue
      }
      return roles.intersection([.title, .body, .outletNoun, .masculine, .feminine, .plural])
    }
    return []
  }

  /// "EU-" and "Chef", in letters.
  private static let shortestModifier = 3
  private static let shortestOffice = 4
}
