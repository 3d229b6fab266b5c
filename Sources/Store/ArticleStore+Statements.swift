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
      for next in waiting {
        guard goesOn() || found.isEmpty else { break }
        let text = (try? files.readText(next.path)) ?? ""
        var article = ArticleDocument(parsing: text).article
        article.id = next.id
        found.append((next.key, rules.find(article)))
      }
      try keepStatements(found, rules: rules.version)
    }
    return false
  }

  /// Finds the statements of one article again, after somebody said what they are.
  public func findStatements(_ rules: StatementRules, in id: String) throws(StoreError) {
    let article = try article(id: id)
    let key = try withRooms { rooms throws(StoreError) -> Int? in
      let index = try index(&rooms)
      return index.database.isReadOnly ? nil : try index.key(of: id)
    }
    guard let key else { return }
    try keepStatements([(key, rules.find(article))], rules: rules.version)
  }

  /// The statements of those whose name shares a word with a mention, or of everybody, the newest article first.
  public func statements(akinTo mention: String? = nil) throws(StoreError) -> [KnownStatement] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).statements(akinTo: mention) }
  }

  /// Who is quoted in which article, under what name.
  public func mentions() throws(StoreError) -> [KnownMention] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).mentions() }
  }

  func unexamined(_ rules: Int, limit: Int) throws(StoreError) -> [ArticleIndex.Unexamined] {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      return index.database.isReadOnly ? [] : try index.unexamined(rules: rules, limit: limit)
    }
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
