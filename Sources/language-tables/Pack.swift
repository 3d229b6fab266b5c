import Files
import Languages

/// A language's file, read and checked: its settings, every word with its roles, its expressions, its lists.
struct Pack {
  let tag: String
  private(set) var faults: [PackFault] = []
  private(set) var order = Language.SubjectOrder.either
  private(set) var traits: Language.Traits = []
  private(set) var clitics: Set<UInt64> = []
  private(set) var words: [UInt64: Roles] = [:]
  /// By first word.
  private(set) var expressions: [UInt64: [(words: [UInt64], roles: Roles)]] = [:]
  private(set) var lists: [WordList: Set<UInt64>] = [:]
  private(set) var letters: [LetterList: [[UInt32]]] = [:]

  private let file: String
  private var line = 0
  private var inflections = Inflections()
  /// Entries as written, with the roles that they have so far.
  private var entries: [String: Roles] = [:]

  /// The packs of a folder by tag, the one of no language first.
  static func all(in folder: String) throws(FileFault) -> [Pack] {
    let names = try FileSystem().entries(of: folder).map(\.name).filter { $0.hasSuffix(".language") }
    var packs: [Pack] = []
    for name in names.sorted(by: { ($0 == "und.language" ? "" : $0) < ($1 == "und.language" ? "" : $1) }) {
      packs.append(Pack(file: name, text: try FileSystem().readText("\(folder)/\(name)")))
    }
    return packs
  }

  init(file: String, text: String) {
    self.file = file
    tag = String(file.prefix { $0 != "." })
    for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      line = index + 1
      read(content)
    }
  }

  private mutating func fault(_ reason: String) {
    faults.append(PackFault(file: file, line: line, reason: reason))
  }

  private mutating func read(_ content: Substring) {
    let text = content.drop { $0 == " " }
    if text.isEmpty || text.hasPrefix("#") { return }
    guard let colon = text.firstIndex(of: ":") else { return fault("no colon") }
    let head = text[..<colon].split(separator: " ").map(String.init)
    let values = text[text.index(after: colon)...].split(separator: " ")
    guard let first = head.first else { return fault("nothing before the colon") }
    if values.isEmpty { return fault("nothing after the colon") }
    switch first {
    case "list": readList(head, values)
    case "letters": readLetters(head, values)
    case "paradigm": if !inflections.define(head, values) { fault("no paradigm: \(text)") }
    default: head.count == 1 && setting(first, values) ? () : readWords(head, values)
    }
  }

  /// Whether the line is a setting.
  private mutating func setting(_ name: String, _ values: [Substring]) -> Bool {
    switch (name, values[0]) {
    case ("name", _): break
    case ("subject", "after"): order = .after
    case ("subject", "before"): order = .before
    case ("subject", "either"): order = .either
    case ("casing", "names"): traits.insert(.cased)
    case ("casing", "nouns"): traits.formUnion([.cased, .casedNouns])
    case ("titles", "capitalized"): traits.insert(.titleCased)
    case ("incises", "yes"): traits.insert(.incises)
    case ("names", "closed"): traits.insert(.closedNames)
    case ("verb", "second"): traits.insert(.verbSecond)
    case ("ordinals", "stopped"): traits.insert(.stoppedOrdinals)
    case ("learned", "kinds"): traits.insert(.learnedKinds)
    case ("prefixes", "arabic"): traits.insert(.arabicPrefixes)
    case ("prefixes", "hebrew"): traits.insert(.hebrewPrefixes)
    case ("postpositions", "yes"): traits.insert(.postpositional)
    case ("learned", "yes"): traits.insert(.learned)
    case ("inflection", _): if !inflections.use(String(values[0])) { fault("unknown inflection: \(values[0])") }
    case ("clitics", _): clitics = Set(values.map { WordKey(folding: $0).value })
    case ("subject", _), ("casing", _), ("titles", _), ("incises", _), ("names", _), ("prefixes", _),
      ("postpositions", _), ("verb", _), ("learned", _), ("ordinals", _):
      fault("unknown value of \(name): \(values[0])")
    default: return false
    }
    return true
  }

  private mutating func readList(_ head: [String], _ values: [Substring]) {
    guard head.count == 2, let list = WordList.allCases.first(where: { "\($0)" == head[1] }) else {
      return fault("unknown list: \(head.dropFirst().joined(separator: " "))")
    }
    for value in values {
      if let reason = Self.unmatchable(value) { fault("\(value) can never match: \(reason)") }
      if !lists[list, default: []].insert(WordKey(folding: value).value).inserted { fault("\(value) stands twice") }
    }
  }

  private mutating func readLetters(_ head: [String], _ values: [Substring]) {
    guard head.count == 2, let list = LetterList.allCases.first(where: { "\($0)" == head[1] }) else {
      return fault("unknown letters: \(head.dropFirst().joined(separator: " "))")
    }
    for value in values {
      // A mark that joins the space before it is written as its number.
      let number = value.hasPrefix("U+") ? UInt32(value.dropFirst(2), radix: 16) : nil
      let letters = number.map { [$0] } ?? value.unicodeScalars.map(\.value)
      if letters.contains(where: { ![.letter, .ignorable].contains(ScalarTable.scalarClass($0)) }) {
        fault("\(value) is no letters")
      }
      if letters.count > 1, letters.contains(where: { ScalarTable.folded($0) != $0 }) {
        fault("\(value) can never match: it is not folded")
      }
      if self.letters[list, default: []].contains(letters) { fault("\(value) stands twice") }
      self.letters[list, default: []].append(letters)
    }
  }

  private mutating func readWords(_ head: [String], _ values: [Substring]) {
    var roles = Roles()
    var inflection = Inflections.plain
    for (place, name) in head.enumerated() {
      if let role = Roles.named[name] {
        roles.formUnion(role)
      } else if let known = inflections.named(name, with: place > 0 ? head[place - 1] : "") {
        inflection = known
      } else if !inflections.takesStems(place > 0 ? head[place - 1] : "") {
        fault("unknown role: \(name)")
      }
    }
    if roles.isEmpty { return fault("no role") }
    for value in values {
      for part in value.split(separator: "/") where part != "-" {
        for word in part.split(separator: "_") {
          if let reason = Self.unmatchable(word) { fault("\(word) can never match: \(reason)") }
        }
      }
      let name = head.filter { Roles.named[$0] == nil }.joined(separator: " ") + " " + value
      if entries[name, default: []].isSuperset(of: roles) { fault("\(value) stands twice") }
      entries[name, default: []].formUnion(roles)
      for form in inflection(String(value)).flatMap(inflections.spellings) { add(form, roles) }
    }
  }

  /// Why no word of a text is ever this one; nil where one can be.
  private static func unmatchable(_ word: Substring) -> String? {
    let scalars = Array(word.unicodeScalars.map(\.value))
    if scalars.contains(0x5F) { return "an expression, where one word is asked for" }
    if WordKey(folding: word) == WordKey() { return "no letter" }
    guard let first = scalars.first, let last = scalars.last else { return "empty" }
    let inside: Set<UInt32> = [0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x22, 0x5F4]
    func isLetter(_ scalar: UInt32) -> Bool {
      let found = ScalarTable.scalarClass(scalar)
      return found.isWord || found == .ignorable
    }
    if !isLetter(first) { return "it does not begin with a letter" }
    if !isLetter(last), last != 0x27, last != 0x2019, last != 0x2E { return "it does not end with a letter" }
    if let mark = scalars.first(where: { !isLetter($0) && !inside.contains($0) }) {
      return "U+\(String(mark, radix: 16, uppercase: true)) parts words"
    }
    return nil
  }

  private mutating func add(_ form: Inflections.Form, _ base: Roles) {
    // "وزيرة" of "وزير": a feminine form is not masculine too.
    let roles = (form.roles.contains(.feminine) ? base.subtracting(.masculine) : base).union(form.roles)
    let keys = form.text.split(separator: "_").map { WordKey(folding: $0).value }
    guard let first = keys.first else { return }
    if keys.count == 1 {
      words[first, default: []].formUnion(roles)
    } else {
      expressions[first, default: []].append((keys, roles))
    }
  }
}
