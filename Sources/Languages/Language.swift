// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CLanguages

/// The words of one language that say how a quotation is framed, as its pack has them (`packs/xx.language`).
public struct Language: @unchecked Sendable {
  /// Where a language puts the speaker of a reporting verb.
  public enum SubjectOrder: UInt8, Sendable { case after, before, either }

  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Names begin with a capital letter.
    public static let cased = Traits(rawValue: 1)
    /// Words may carry the prefixes of Arabic, of Hebrew.
    public static let arabicPrefixes = Traits(rawValue: 2)
    public static let hebrewPrefixes = Traits(rawValue: 4)
    /// Small words stand behind their noun.
    public static let postpositional = Traits(rawValue: 8)
    /// Articles in the language taught the committed weights.
    public static let learned = Traits(rawValue: 16)
    /// Titles capitalize nearly all of their words.
    public static let titleCased = Traits(rawValue: 32)
    /// Cues stand inside the marks, between commas.
    public static let incises = Traits(rawValue: 128)
    /// Behind a name no word without a capital goes on.
    public static let closedNames = Traits(rawValue: 256)
    /// Whatever stands first in a clause, its verb is second: "In Rom sagte der Minister".
    public static let verbSecond = Traits(rawValue: 512)
    /// Not names alone begin with a capital letter, but all nouns.
    public static let casedNouns = Traits(rawValue: 1024)
    /// A stop behind a number makes it an ordinal: "am 3. Juni".
    public static let stoppedOrdinals = Traits(rawValue: 2048)
    /// The learned weights know the kinds of runs, but speakers are left to the rules.
    public static let learnedKinds = Traits(rawValue: 64)
  }

  /// Several words read as one.
  public struct Expression: @unchecked Sendable {
    private let words: UnsafePointer<UInt64>
    public let count: Int
    public let roles: Roles

    init(words: UnsafePointer<UInt64>, count: Int, roles: Roles) {
      self.words = words
      self.count = count
      self.roles = roles
    }

    public subscript(index: Int) -> WordKey { WordKey(value: words[index]) }
  }

  /// The tag that the pack's file is called by; empty for a language without one.
  public let tag: String
  public let order: SubjectOrder
  public let traits: Traits
  /// What may stand in front of a quotation mark without a space.
  public let clitics: WordSet
  public let words: RoleTable
  /// No language's own pack.
  public var isUndetermined: Bool { tag == "und" }
  private let heads: RoleTable
  private let stream: UnsafePointer<UInt64>

  private init(_ language: warraq_language) {
    tag = String(cString: language.tag)
    order = SubjectOrder(rawValue: UInt8(language.order)) ?? .either
    traits = Traits(rawValue: language.traits)
    clitics = WordSet(keys: language.clitics, count: Int(language.clitic_count))
    words = RoleTable(
      keys: language.keys, values: language.values, sets: language.sets, slots: Int(language.slots))
    heads = RoleTable(
      keys: language.head_keys, values: language.head_values, sets: language.sets, slots: Int(language.head_slots))
    stream = language.expressions
  }

  /// The expressions that begin with a word, longest first; nearly no word begins one.
  public func expressions(startingWith key: WordKey) -> [Expression] {
    guard let start = heads.value(of: key) else { return [] }
    // Number of expressions; then of each its words' number, its roles, its words.
    var place = start + 1
    return (0..<Int(stream[start])).map { _ in
      let count = Int(stream[place])
      defer { place += 2 + count }
      return Expression(words: stream + place + 2, count: count, roles: Roles(rawValue: stream[place + 1]))
    }
  }

  /// All languages that have a pack; the first is nobody's, with the words that many languages share.
  public static let all: [Language] = (0..<Int(warraq_language_count)).map { Language(warraq_languages_table()[$0]) }

  /// The language of a tag, by its first part ("ar-EG", "he"); the one without words where there is no pack.
  public static func of(_ tag: String) -> Language {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let name = aliases[primary] ?? primary
    return all.first { $0.tag == name } ?? all[0]
  }

  /// Whether there is a pack for the tag.
  public static func has(_ tag: String) -> Bool { all.dropFirst().contains { $0.tag == of(tag).tag } }

  /// The language of a few Latin words that tell none.
  public static let likeliestOfNames = "en"

  private static let aliases = ["iw": "he"]
}
