/// The marks of the languages that can be told apart, as `languages.txt` lists them.
struct LanguageTable: Sendable {
  struct Language: Sendable {
    var tag: String
    var script: WritingScript
    var letters: Set<UInt32> = []
    var alphabet: Set<UInt32> = []
    var variants: Set<UInt32> = []
  }

  static let shared = LanguageTable(parsing: String(decoding: PackageResources.languages_txt, as: UTF8.self))

  private(set) var languages: [Language] = []
  /// What a text of a script is in where nothing else tells.
  private(set) var usual: [WritingScript: Int] = [:]
  /// By folded word, or part of a word, the languages that have it.
  private(set) var words: [[UInt32]: [Int]] = [:]
  private(set) var starts: [[UInt32]: [Int]] = [:]
  private(set) var ends: [[UInt32]: [Int]] = [:]
  private var folds: [UInt32: UInt32] = [:]
  /// Lines that were not understood.
  private(set) var faults: [String] = []

  init(parsing text: String) {
    var usualTags: [(WritingScript, String)] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ").map(String.init)
      let rest = parts.dropFirst()
      switch parts.first {
      case "script" where parts.count == 3:
        if let script = WritingScript(rawValue: parts[1]) { usualTags.append((script, parts[2])) }
      case "fold" where parts.count == 3:
        for variant in parts[2].unicodeScalars { folds[variant.value] = parts[1].unicodeScalars.first?.value }
      case "language" where parts.count == 3:
        if let script = WritingScript(rawValue: parts[2]) { languages.append(Language(tag: parts[1], script: script)) }
      case "words", "starts", "ends", "letters", "alphabet", "variants":
        if languages.isEmpty { faults.append(String(line)) } else { take(parts[0], rest) }
      default: faults.append(String(line))
      }
    }
    for (script, tag) in usualTags { usual[script] = languages.firstIndex { $0.tag == tag } }
  }

  private mutating func take(_ keyword: String, _ rest: ArraySlice<String>) {
    let last = languages.count - 1
    switch keyword {
    case "words": for word in rest { words[folded(word), default: []].appendOnce(last) }
    case "starts": for part in rest { starts[folded(part), default: []].appendOnce(last) }
    case "ends": for part in rest { ends[folded(part), default: []].appendOnce(last) }
    case "letters": languages[last].letters = Set(rest.joined().unicodeScalars.map(\.value))
    case "variants": languages[last].variants = Set(rest.joined().unicodeScalars.map(\.value))
    default: languages[last].alphabet = Set(rest.joined().unicodeScalars.map(\.value))
    }
  }

  /// The letter that stands for all variants of one.
  func folded(_ letter: UInt32) -> UInt32 { folds[letter] ?? letter }

  private func folded(_ word: String) -> [UInt32] {
    word.unicodeScalars.filter { !WritingScript.isMark($0.value) }.map { folded($0.value) }
  }
}

extension [Int] {
  fileprivate mutating func appendOnce(_ element: Int) { if last != element { append(element) } }
}
