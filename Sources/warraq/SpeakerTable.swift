import Quoting
import Store
import UnicodeText

/// Who is quoted, with the mentions of one person put together.
struct SpeakerTable {
  struct Row {
    /// The fullest mention first.
    var names: [String]
    var statements: Int
    var articles: Int
    /// Days; empty where none is known.
    var first: String
    var last: String
    var sources: Set<String>
  }

  /// Those with most statements first.
  private(set) var rows: [Row] = []

  /// A word that more mentions share says nothing of who is meant.
  private static let mostShared = 60

  init(_ mentions: [KnownMention]) {
    for group in Self.groups(mentions) {
      let directory = SpeakerDirectory(
        group.lazy.map { (mention: $0.text, article: $0.articleID, language: $0.language) })
      var bySpeaker: [Int: [KnownMention]] = [:]
      for mention in group {
        guard let speaker = directory.speaker(of: mention.text, in: mention.articleID) else { continue }
        bySpeaker[speaker, default: []].append(mention)
      }
      for (speaker, mentions) in bySpeaker {
        let full = directory.speakers[speaker].name
        let days = mentions.map { String($0.day.prefix(10)) }.filter { !$0.isEmpty }
        rows.append(
          Row(
            names: [full] + Set(mentions.map(\.text)).subtracting([full]).sorted(),
            statements: mentions.reduce(0) { $0 + $1.count }, articles: Set(mentions.map(\.articleID)).count,
            first: days.min() ?? "", last: days.max() ?? "", sources: Set(mentions.compactMap(\.source))))
      }
    }
    rows.sort { ($1.statements, $0.names[0]) < ($0.statements, $1.names[0]) }
  }

  /// Mentions that share a word which few others have: who can be one person stands in one group, and only those are
  /// compared.
  private static func groups(_ mentions: [KnownMention]) -> [[KnownMention]] {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    for mention in mentions where numbers[mention.text] == nil {
      numbers[mention.text] = texts.count
      texts.append(mention.text)
    }
    var byWord: [String: [Int]] = [:]
    for (number, text) in texts.enumerated() {
      for word in Set(FoldedText(text).string.split { !$0.isLetter }) {
        byWord[String(word), default: []].append(number)
      }
    }
    var parents = Array(texts.indices)
    func root(_ number: Int) -> Int {
      var number = number
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }
    for sharing in byWord.values where sharing.count <= mostShared {
      for number in sharing.dropFirst() { parents[root(number)] = root(sharing[0]) }
    }
    var groups: [Int: [KnownMention]] = [:]
    for mention in mentions { groups[root(numbers[mention.text] ?? 0), default: []].append(mention) }
    return Array(groups.values)
  }
}
