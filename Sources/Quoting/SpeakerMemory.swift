import Languages

/// Who has spoken so far in an article, so that a verb without a subject finds its own.
struct SpeakerMemory {
  private struct Entry {
    var phrase: SourcePhrase
    /// nil for what no he and no she means.
    var gender: Roles?
    /// Has said something, not only done something.
    var spoke: Bool
  }

  private static let depth = 6
  private var entries: [Entry] = []

  /// The last that spoke.
  var last: SourcePhrase? { entries.last?.phrase }
  /// Whom words mean that stand alone: no text that was only spoken of.
  var lastSomebody: SourcePhrase? { entries.last { $0.spoke || !$0.phrase.roles.contains(.document) }?.phrase }

  mutating func note(_ phrase: SourcePhrase, verb: Roles) {
    var gender: Roles? = verb.intersection([.masculine, .feminine, .plural])
    if gender == [] { gender = phrase.head.intersection([.masculine, .feminine, .plural]) }
    if phrase.head.contains(.plural) { gender?.insert(.plural) }
    if gender == [] { gender = phrase.gender }
    let spoke = verb.isEmpty || verb.contains(.reports)
    entries.append(Entry(phrase: phrase, gender: gender, spoke: spoke))
    if entries.count > Self.depth { entries.removeFirst() }
  }

  /// The last speaker that a verb of this form can mean.
  func antecedent(of verb: Roles) -> SourcePhrase? {
    if verb.contains(.continues), entries.contains(where: \.spoke) {
      // "وأضاف" goes on from words, whoever has acted in between.
      var spoken = self
      spoken.entries.removeAll { !$0.spoke }
      if let phrase = spoken.antecedent(of: verb.subtracting(.continues)) { return phrase }
    }
    let wanted = verb.intersection([.masculine, .feminine, .plural])
    guard wanted.rawValue.nonzeroBitCount == 1 else { return last }
    if wanted == .plural {
      return entries.last { $0.gender?.contains(.plural) ?? false }?.phrase
    }
    for entry in entries.reversed() {
      guard let gender = entry.gender else { continue }
      if gender.isEmpty || gender.contains(wanted) { return entry.phrase }
    }
    return nil
  }
}
