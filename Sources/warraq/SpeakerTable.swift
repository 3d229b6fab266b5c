import Quoting
import Store
import UnicodeText

/// Who is quoted, with the mentions of one person put together.
struct SpeakerTable {
  struct Row {
    /// The fullest mention first.
    var names: [String]
    var statements: Int
    /// Nil where nobody has asked yet.
    var appearances: KnownAppearances?
  }

  private(set) var rows: [Row] = []

  /// A word that more mentions share says nothing of who is meant.
  private static let mostShared = 60

  /// - Parameter book: what the reader says of who is one.
  init(_ mentions: [KnownMention], _ book: SpeakerBook = SpeakerBook()) {
    for group in Self.groups(mentions) {
      let directory = SpeakerDirectory(group.lazy.map { (mention: $0.text, article: "", language: $0.language) })
      var bySpeaker: [Int: [KnownMention]] = [:]
      for mention in group {
        guard let speaker = directory.speaker(of: mention.text, in: "") else { continue }
        bySpeaker[speaker, default: []].append(mention)
      }
      for (speaker, mentions) in bySpeaker {
        let full = directory.speakers[speaker].name
        rows.append(
          Row(
            names: [full] + Set(mentions.map(\.text)).subtracting([full]).sorted(),
            statements: mentions.reduce(0) { $0 + $1.count }))
      }
    }
    for names in book.joined { join(names) }
  }

  private mutating func join(_ names: [String]) {
    let keys = Set(names.map(SpeakerBook.key))
    let places = rows.indices.filter { rows[$0].names.contains { keys.contains(SpeakerBook.key($0)) } }
    guard let first = places.first, places.count > 1 else { return }
    for place in places.dropFirst().reversed() {
      let other = rows.remove(at: place)
      rows[first].names += other.names
      rows[first].statements += other.statements
    }
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
