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
      guard rest.count > 3, let first = rest.first, let taken = Self.form(ofHebrewPrefix: first) else { break }
      rest = rest.dropFirst()
      form.formUnion(taken)
      if Self.relative.contains(first) { isRelative = true }
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

  private static let and = Letters(.hebrewAnd)
  private static let article = Letters(.hebrewArticle)
  private static let by = Letters(.hebrewBy)
  private static let to = Letters(.hebrewTo)
  static let relative = Letters(.hebrewRelative)

  private static func form(ofHebrewPrefix letter: UInt32) -> Form? {
    if and.contains(letter) { return .and }
    if article.contains(letter) { return .definite }
    if by.contains(letter) { return .by }
    if to.contains(letter) { return .to }
    return relative.contains(letter) ? [] : nil
  }

  /// Begins as a Hebrew word with an article, "and", "to" or "that" in front does.
  static func opensHebrewPrefix(_ letter: UInt32) -> Bool {
    form(ofHebrewPrefix: letter).map { !$0.contains(.by) } ?? false
  }

  /// What a word behind a preposition can still be.
  private static let nounRoles: Roles = [
    .title, .body, .document, .outletNoun, .outlet, .place, .occasion, .time, .audience, .namesNext, .worksNext,
    .slogan,
    .network, .plural,
  ]
}
