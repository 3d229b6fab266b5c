// Unsafe pointers: words are slices of one array of letters, lent and never kept.
import Languages

/// Hebrew writes "and", "that", "the", "in", "to", "from" and "as" as one word with what follows.
extension CueTable {
  private static let longestPrefix = 3

  func hebrew(_ letters: Slice<UnsafeBufferPointer<UInt32>>, whole: WordKey) -> Analysis {
    if let roles = words[whole] { return Analysis(roles: roles, stem: whole) }
    var rest = letters
    var form: Form = []
    var isRelative = false
    for _ in 0..<Self.longestPrefix {
      guard rest.count > 3, let first = rest.first, let taken = Self.prefixes[first] else { break }
      rest = rest.dropFirst()
      form.formUnion(taken)
      if first == Self.shin { isRelative = true }
      let key = WordKey(rest)
      guard let roles = words[key] else { continue }
      if form.isDisjoint(with: [.to, .by]) {
        // שאמרה: the verb of a relative clause.
        let added: Roles = isRelative && roles.contains(.reports) ? .relative : []
        return Analysis(roles: roles.union(added), form: form, stem: key)
      }
      let kept = roles.intersection(Self.nounRoles)
      return Analysis(roles: kept, form: kept.isEmpty ? [] : form, stem: key)
    }
    return Analysis(stem: whole)
  }

  private static let shin: UInt32 = 0x5E9
  private static let prefixes: [UInt32: Form] = [
    0x5D5: .and, shin: [], 0x5D4: .definite, 0x5D1: .by, 0x5DE: .by, 0x5DB: .by, 0x5DC: .to,
  ]

  /// What a word behind a preposition can still be.
  private static let nounRoles: Roles = [
    .title, .body, .document, .outletNoun, .outlet, .place, .occasion, .time, .audience, .namesNext, .worksNext,
    .slogan,
    .network, .plural,
  ]
}
