import LanguageIdentification

/// What `languages.txt` says, line by line.
struct LanguageFile {
  private(set) var languages: [LanguageTable.Language] = []
  /// What a text of a script is in where nothing else tells.
  private(set) var usual: [WritingScript: Int] = [:]
  /// Folded words, their starts and their ends.
  private(set) var marks: [UInt64: LanguageSet] = [:]
  /// What is known of letters.
  private(set) var letters: [UInt32: LanguageTable.Letter] = [:]
  /// Lines that were not understood.
  private(set) var faults: [WordFault] = []

  init(_ text: String) {
    var usualTags: [(WritingScript, String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: " ").map(String.init)
      let script = parts.count == 3 ? parts[0] == "script" ? parts[1] : parts[2] : ""
      switch (parts.first, parts.count, WritingScript(rawValue: script)) {
      case ("script", 3, let script?): usualTags.append((script, parts[2]))
      case ("fold", 3, _):
        for variant in parts[2].unicodeScalars {
          let folded = parts[1].unicodeScalars.first?.value ?? variant.value
          letters[variant.value, default: LanguageTable.Letter(folded: variant.value)].folded = folded
        }
      case ("language", 3, let script?) where languages.count < LanguageSet.capacity:
        languages.append(LanguageTable.Language(tag: parts[1], script: script))
      default:
        if let keyword = Keyword(rawValue: parts.first ?? ""), !languages.isEmpty {
          take(keyword, parts.dropFirst())
        } else {
          faults.append(WordFault(file: "languages.txt", line: index + 1, reason: String(line)))
        }
      }
    }
    for (script, tag) in usualTags { usual[script] = languages.firstIndex { $0.tag == tag } }
  }

  /// What a line says of the language above it.
  private enum Keyword: String {
    case words, starts, ends, letters, alphabet, variants
  }

  private mutating func take(_ keyword: Keyword, _ parts: ArraySlice<String>) {
    let language = LanguageSet(languages.count - 1)
    let kind: LanguageMark.Kind
    switch keyword {
    case .words: kind = .word
    case .starts: kind = .start
    case .ends: kind = .end
    case .letters: return change(lettersOf: parts) { $0.own.formUnion(language) }
    case .variants: return change(lettersOf: parts) { $0.variants.formUnion(language) }
    case .alphabet: return change(lettersOf: parts) { $0.alphabet.formUnion(language) }
    }
    for part in parts {
      let folded = part.unicodeScalars.map(\.value).filter { !WritingScript.isMark($0) }
        .map { letters[$0]?.folded ?? $0 }
      if folded.isEmpty { continue }
      let key = LanguageMark.key(kind, kind == .end ? folded.reversed() : folded)
      marks[key, default: []].formUnion(language)
    }
  }

  private mutating func change(lettersOf parts: ArraySlice<String>, _ change: (inout LanguageTable.Letter) -> Void) {
    for letter in parts.joined().unicodeScalars {
      change(&letters[letter.value, default: LanguageTable.Letter(folded: letter.value)])
    }
  }
}

/// The languages of `languages.txt` as a C file.
enum LanguageMarkTables {
  static func text(_ text: String) throws(WordFault) -> String {
    let known = LanguageFile(text)
    if let fault = known.faults.first { throw fault }
    var file = CFile(of: "Sources/LanguageIdentification/languages.txt")
    addMarks(known, &file)
    addLetters(known, &file)
    let languages = known.languages.map { "{\"\($0.tag)\", \($0.script.index)}" }
    file.add("warraq_known_language_table", "struct warraq_known_language", languages, isShared: true)
    let scripts = WritingScript.allCases.map { script in
      let languages = known.languages.indices.filter { known.languages[$0].script == script }
      let set = languages.reduce(into: LanguageSet()) { $0.formUnion(LanguageSet($1)) }
      return "{\(CFile.hexadecimal(set.rawValue)), \(known.usual[script] ?? -1)}"
    }
    file.add("warraq_known_script_table", "struct warraq_known_script", scripts, isShared: true)
    file.add(
      "warraq_languages_known_table", "struct warraq_languages_known",
      "{\(known.languages.count), sizeof mark_keys / 8, mark_keys, mark_sets, letter_pages, letters}")
    return file.text
  }

  private static func addMarks(_ known: LanguageFile, _ file: inout CFile) {
    var slots = 8
    while slots < known.marks.count * 2 { slots *= 2 }
    var keys = [UInt64](repeating: 0, count: slots)
    var sets = [UInt32](repeating: 0, count: slots)
    for (key, set) in known.marks.sorted(by: { $0.key < $1.key }) {
      var slot = LanguageTable.slot(key, mask: slots - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      (keys[slot], sets[slot]) = (key, set.rawValue)
    }
    file.add("mark_keys", "uint64_t", keys.map { CFile.hexadecimal($0) })
    file.add("mark_sets", "uint32_t", sets.map { CFile.hexadecimal($0) })
  }

  private static func addLetters(_ known: LanguageFile, _ file: inout CFile) {
    let size = UInt32(LanguageTable.pageSize)
    let pages = Set(known.letters.keys.map { $0 / size }).sorted()
    let places = (0..<LanguageTable.pageCount).map { pages.firstIndex(of: UInt32($0)) ?? -1 }
    file.add("letter_pages", "int16_t", places.map(String.init))
    let letters = pages.flatMap { $0 * size..<($0 + 1) * size }.map { known.letters[$0] ?? .init(folded: $0) }
    file.add(
      "letters", "struct warraq_known_letter",
      letters.map { letter in
        let numbers = [letter.folded, letter.own.rawValue, letter.alphabet.rawValue, letter.variants.rawValue]
        return "{\(numbers.map { CFile.hexadecimal($0) }.joined(separator: ","))}"
      })
  }
}
