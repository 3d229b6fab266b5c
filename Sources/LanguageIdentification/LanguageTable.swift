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
      let parts = line.split(separator: UInt8(ascii: " "))
      let rest = parts.dropFirst()
      switch parts.first.map({ String(decoding: $0, as: UTF8.self) }) {
      case "script"? where rest.count == 2:
        if let script = Self.script(parts[1]) { usualTags.append((script, String(decoding: parts[2], as: UTF8.self))) }
      case "fold"? where rest.count == 2:
        let folded = Self.scalars(parts[1]).first
        for variant in Self.scalars(parts[2]) { letters.change(variant) { $0.folded = folded ?? variant } }
      case "language"? where rest.count == 2 && languages.count < LanguageSet.capacity:
        guard let script = Self.script(parts[2]) else { continue }
        ofScript[script, default: []].append(languages.count)
        languages.append(Language(tag: String(decoding: parts[1], as: UTF8.self), script: script))
      case let keyword? where Self.keywords.contains(keyword) && !languages.isEmpty: take(keyword, rest)
      default: faults.append(String(decoding: line, as: UTF8.self))
      }
    }
    for (script, tag) in usualTags { usual[script] = languages.firstIndex { $0.tag == tag } }
  }

  private static let keywords = ["words", "starts", "ends", "letters", "alphabet", "variants"]

  private mutating func take(_ keyword: String, _ rest: ArraySlice<ArraySlice<UInt8>>) {
    let language = LanguageSet(languages.count - 1)
    for part in rest {
      let scalars = Self.scalars(part)
      switch keyword {
      case "words": marks.add(language, to: MarkTable.key(.word, folded(scalars)))
      case "starts": marks.add(language, to: MarkTable.key(.start, folded(scalars)))
      case "ends": marks.add(language, to: MarkTable.key(.end, folded(scalars).reversed()))
      case "letters": for letter in scalars { letters.change(letter) { $0.own.formUnion(language) } }
      case "variants": for letter in scalars { letters.change(letter) { $0.variants.formUnion(language) } }
      default: for letter in scalars { letters.change(letter) { $0.alphabet.formUnion(language) } }
      }
    }
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  private static func script(_ name: ArraySlice<UInt8>) -> WritingScript? {
    WritingScript(rawValue: String(decoding: name, as: UTF8.self))
  }

  subscript(letter: UInt32) -> Letter { letters[letter] }

  private func folded(_ word: [UInt32]) -> [UInt32] {
    word.filter { !WritingScript.isMark($0) }.map { letters[$0].folded }
  }
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
