/// The marks of the languages that can be told apart, as `languages.txt` lists them, laid out so that a word is looked at
/// once for all languages.
struct LanguageTable: Sendable {
  struct Language: Equatable, Sendable {
    var tag: String
    var script: WritingScript
  }

  /// What is known of a letter.
  struct Letter: Sendable {
    /// The letter that stands for all variants of it.
    var folded: UInt32
    /// The languages that few others of its script share it with, those that have it, those that another keyboard has it
    /// for.
    var own = LanguageSet()
    var alphabet = LanguageSet()
    var variants = LanguageSet()
  }

  static let shared = LanguageTable(parsing: PackageResources.languages_txt)

  /// The scripts that a table says a language is written in, without a look at anything else in it.
  static func scripts(of tag: String, in text: [UInt8]) -> Set<WritingScript> {
    let wanted = Array("language \(tag) ".utf8)
    var scripts: Set<WritingScript> = []
    var start = 0
    while start < text.count {
      let isWanted = text[start] == wanted[0] && text[start...].starts(with: wanted)
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      if isWanted, let language = language(text[start..<end]) { scripts.insert(language.script) }
      start = end + 1
    }
    return scripts
  }

  /// What a line `language TAG SCRIPT` names.
  private static func language(_ line: ArraySlice<UInt8>) -> Language? {
    let parts = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, parts[0] == "language" else { return nil }
    return WritingScript(rawValue: parts[2]).map { Language(tag: parts[1], script: $0) }
  }

  private(set) var languages: [Language] = []
  /// By script, its languages.
  private(set) var ofScript: [WritingScript: [Int]] = [:]
  /// What a text of a script is in where nothing else tells.
  private(set) var usual: [WritingScript: Int] = [:]
  /// Folded words, their starts and their ends.
  private(set) var marks = MarkTable()
  private var letters = LetterPages()
  /// Lines that were not understood.
  private(set) var faults: [String] = []

  init(parsing text: [UInt8]) {
    var usualTags: [(WritingScript, String)] = []
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let space = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
      let keyword = String(decoding: line[..<space], as: UTF8.self)
      if let keyword = Keyword(rawValue: keyword), !languages.isEmpty {
        take(keyword, String(decoding: line[space...] + [UInt8(ascii: " ")], as: UTF8.self))
        continue
      }
      let parts = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      switch keyword {
      case "script" where parts.count == 3:
        if let script = WritingScript(rawValue: parts[1]) { usualTags.append((script, parts[2])) }
      case "fold" where parts.count == 3:
        let folded = parts[1].unicodeScalars.first?.value
        for variant in parts[2].unicodeScalars { letters.change(variant.value) { $0.folded = folded ?? $0.folded } }
      case "language" where parts.count == 3 && languages.count < LanguageSet.capacity:
        guard let language = Self.language(line) else { continue }
        ofScript[language.script, default: []].append(languages.count)
        languages.append(language)
      default: faults.append(String(decoding: line, as: UTF8.self))
      }
    }
    for (script, tag) in usualTags { usual[script] = languages.firstIndex { $0.tag == tag } }
  }

  /// What a line says of the language above it.
  private enum Keyword: String {
    case words, starts, ends, letters, alphabet, variants
  }

  /// Takes what a line says of the last language; its parts have blanks between and behind them.
  private mutating func take(_ keyword: Keyword, _ line: String) {
    let language = LanguageSet(languages.count - 1)
    let kind: MarkTable.Kind
    switch keyword {
    case .words: kind = .word
    case .starts: kind = .start
    case .ends: kind = .end
    case .letters: return change(lettersOf: line) { $0.own.formUnion(language) }
    case .variants: return change(lettersOf: line) { $0.variants.formUnion(language) }
    case .alphabet: return change(lettersOf: line) { $0.alphabet.formUnion(language) }
    }
    var part: [UInt32] = []
    for scalar in line.unicodeScalars {
      guard scalar == " " else {
        if !WritingScript.isMark(scalar.value) { part.append(letters[scalar.value].folded) }
        continue
      }
      guard !part.isEmpty else { continue }
      marks.add(language, to: kind == .end ? MarkTable.key(kind, part.reversed()) : MarkTable.key(kind, part))
      part.removeAll(keepingCapacity: true)
    }
  }

  private mutating func change(lettersOf line: String, _ change: (inout Letter) -> Void) {
    for scalar in line.unicodeScalars where scalar != " " { letters.change(scalar.value, change) }
  }

  subscript(letter: UInt32) -> Letter { letters[letter] }
}

/// Some of the table's languages, a bit each.
struct LanguageSet: OptionSet, Sendable {
  static let capacity = 32
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ language: Int) { rawValue = 1 << UInt32(language) }

  static let all = LanguageSet(rawValue: .max)

  var count: Int { rawValue.nonzeroBitCount }
  func contains(_ language: Int) -> Bool { rawValue >> UInt32(language) & 1 == 1 }

  /// The first of them first.
  func forEach(_ body: (Int) -> Void) {
    var left = rawValue
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
