import CWords
import Deciphering

/// What the names that a page gives its parts (class, id, role) say of them (`Words/names.words`).
package struct PartNames {
  /// Why the part is no text of the article.
  private(set) var reason: String?
  /// Whether the name alone is reason enough.
  private(set) var isCertain = false
  private(set) var signs: Signs = []

  static let none = PartNames()

  private init() {}

  init(_ names: String) {
    let words = Self.split(names)
    for (index, word) in words.enumerated() {
      add(word)
      if index + 1 < words.count, word.utf8.count > 2, words[index + 1].utf8.count > 2 || word == "read" {
        add(word + words[index + 1])
      }
    }
  }

  /// What the table says of a word, above the place of a reason among those that it knows.
  package struct Signs: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The name alone is reason enough.
    package static let certain = Signs(rawValue: 0x100)
    static let content = Signs(rawValue: 0x200)
    static let body = Signs(rawValue: 0x400)
    static let byline = Signs(rawValue: 0x800)
    static let date = Signs(rawValue: 0x1000)
    static let kicker = Signs(rawValue: 0x2000)
    static let standfirst = Signs(rawValue: 0x4000)
    /// Called by words that pages give their first paragraph, too ("lead", "intro").
    static let lead = Signs(rawValue: 0x8000)

    /// As the file calls them.
    package static let named: [(name: String, sign: Signs)] = [
      ("content", .content), ("body", .body), ("byline", .byline), ("date", .date), ("kicker", .kicker),
      ("standfirst", .standfirst), ("lead", .lead),
    ]
  }

  package static let reasonMask: UInt16 = 0xFF

  private mutating func add(_ word: String) {
    let known = Self.known(word)
    if known.isEmpty { return }
    if let found = Self.reason(known), reason == nil || known.contains(.certain) && !isCertain {
      reason = found
      isCertain = known.contains(.certain)
    }
    signs.formUnion(known)
  }

  static func known(_ word: String) -> Signs { Signs(rawValue: FoldedWords(warraq_part_names())[FoldedKey(word)]) }

  static func reason(_ known: Signs) -> String? {
    let place = known.rawValue & reasonMask
    return place == 0 ? nil : String(cString: warraq_part_reason(UInt32(place)))
  }

  /// The words of a name: at hyphens, underscores and capitals.
  static func split(_ names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in names.utf8.prefix(400) {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte)
      if !isLetter || isUpper && wasLower { end() }
      if isLetter { word.append(isUpper ? byte + 32 : byte) }
      wasLower = isLetter && !isUpper
    }
    end()
    return words
  }
}
