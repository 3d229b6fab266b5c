/// Folded words, looked up without hashing them again.
struct WordSet: Sendable {
  private var table: RoleTable

  /// Folds the words.
  init(_ words: some Collection<some StringProtocol>) { self.init(words.map { WordKey(folding: $0) }) }

  init(_ words: some Collection<WordKey>) {
    table = RoleTable(capacity: words.count)
    for word in words { table.add([], to: word) }
  }

  func contains(_ key: WordKey) -> Bool { table[key] != nil }
}
