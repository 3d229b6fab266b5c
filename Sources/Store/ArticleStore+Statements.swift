import ArticleFiles
import ArticleModel
import Files

extension ArticleStore {
  /// Finds the statements of articles in which they were not found yet, or by older rules, as long as asked to.
  /// - Returns: whether none is left.
  public func findStatements(
    _ rules: StatementRules, while goesOn: () -> Bool = { true }
  ) throws(StoreError) -> Bool {
    while goesOn() {
      let waiting = try unexamined(rules.version, limit: 64)
      if waiting.isEmpty { return true }
      var found: [(key: Int, runs: [QuotedRun])] = []
      for (key, path) in waiting {
        guard goesOn() || found.isEmpty else { break }
        let text = (try? files.readText(path)) ?? ""
        found.append((key, rules.find(ArticleDocument(parsing: text).article)))
      }
      try keepStatements(found, rules: rules.version)
    }
    return false
  }

  /// The statements of those whose name shares a word with a mention, or of everybody, the newest article first.
  public func statements(akinTo mention: String? = nil) throws(StoreError) -> [KnownStatement] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).statements(akinTo: mention) }
  }

  /// Who is quoted in which article, under what name.
  public func mentions() throws(StoreError) -> [KnownMention] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).mentions() }
  }

  func unexamined(_ rules: Int, limit: Int) throws(StoreError) -> [(key: Int, path: String)] {
    let found = try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      if index.database.isReadOnly { return [Unexamined]() }
      return try index.unexamined(rules: rules, limit: limit).map { Unexamined(key: $0.key, path: $0.path) }
    }
    return found.map { ($0.key, $0.path) }
  }

  private struct Unexamined: Sendable {
    var key: Int
    var path: String
  }

  func keepStatements(_ found: [(key: Int, runs: [QuotedRun])], rules: Int) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      try index.database.transaction { () throws(StoreError) in
        for (key, runs) in found { try index.insert(runs, rules: rules, key: key) }
      }
    }
  }
}
