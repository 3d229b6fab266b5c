/// Who has spoken so far in an article, so that a verb without a subject finds its own.
struct SpeakerMemory {
  private struct Entry {
    var phrase: Phrase
    var gender: Roles
  }

  private static let depth = 6
  private var entries: [Entry] = []

  /// The last that spoke.
  var last: Phrase? { entries.last?.phrase }

  mutating func note(_ phrase: Phrase, verb: Roles) {
    var gender = verb.intersection([.masculine, .feminine, .plural])
    if gender.isEmpty { gender = phrase.head.intersection([.masculine, .feminine, .plural]) }
    if phrase.head.contains(.plural) { gender.insert(.plural) }
    entries.append(Entry(phrase: phrase, gender: gender))
    if entries.count > Self.depth { entries.removeFirst() }
  }

  /// The last speaker that a verb of this form can mean.
  func antecedent(of verb: Roles) -> Phrase? {
    let wanted = verb.intersection([.masculine, .feminine, .plural])
    guard wanted.rawValue.nonzeroBitCount == 1 else { return last }
    if wanted == .plural {
      return entries.last { $0.gender.contains(.plural) }?.phrase ?? last
    }
    for entry in entries.reversed() {
      if entry.gender.isEmpty || entry.gender.contains(wanted) { return entry.phrase }
    }
    return nil
  }
}
