import Deciphering

/// What the names that a page gives its parts (class, id, role) say of them.
struct PartNames {
  enum Role: String { case content, body, byline, date, kicker, standfirst }

  /// Why the part is no text of the article.
  private(set) var reason: String?
  /// Whether the name alone is reason enough.
  private(set) var isCertain = false
  private(set) var roles: Set<Role> = []

  /// Called by words that pages give their first paragraph, too ("lead", "intro").
  private(set) var isLead = false

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

  private mutating func add(_ word: String) {
    if let found = Self.reasons[word], reason == nil || found.isCertain && !isCertain {
      (reason, isCertain) = found
    }
    if let found = Self.roles[word] { roles.formUnion(found) }
    if Self.leads.contains(word) { isLead = true }
  }

  private static let leads: Set<String> = Set(table.rows.filter { $0.kind == "lead" }.flatMap(\.words).map(packed))

  private static let table = WordTable(PackageResources.names_words, separator: " ")

  private static let reasons: [String: (String, isCertain: Bool)] = {
    var reasons: [String: (String, isCertain: Bool)] = [:]
    for (kind, words) in table.rows where kind.hasSuffix("!") || kind.hasSuffix("?") {
      for word in words { reasons[packed(word)] = (String(kind.dropLast()), kind.hasSuffix("!")) }
    }
    return reasons
  }()

  private static let roles: [String: Set<Role>] = {
    var roles: [String: Set<Role>] = [:]
    for (kind, words) in table.rows {
      guard let role = Role(rawValue: kind) else { continue }
      for word in words { roles[packed(word), default: []].insert(role) }
    }
    return roles
  }()

  private static func packed(_ word: String) -> String { word.filter { $0 != "-" && $0 != "_" } }

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
