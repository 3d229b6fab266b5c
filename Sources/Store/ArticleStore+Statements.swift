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
        // What is read where it stands has its statements found there, in parts.
        guard !isLarge(next.path) else {
          found.append((next.key, []))
          continue
        }
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

  /// All statements of the library, the newest article first.
  public func statements() throws(StoreError) -> [KnownStatement] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).statements() }
  }

  /// What is said under these names, the newest article first.
  ///
  /// - Parameters:
  ///   - article: only in the article of this id.
  ///   - query: only in articles that answer.
  public func statements(
    of mentions: [String], in article: String? = nil, where query: ArticleSelection? = nil
  ) throws(StoreError) -> [KnownStatement] {
    try withRooms { rooms throws(StoreError) in
      try index(&rooms).statements(of: mentions, in: article, query.map(QuerySQL.init))
    }
  }

  /// All names under which somebody is quoted.
  public func mentions() throws(StoreError) -> [KnownMention] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).mentions() }
  }

  /// Those of them that share a word with this one.
  public func mentions(akinTo mention: String) throws(StoreError) -> [AkinMention] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).mentions(akinTo: mention) }
  }

  /// Since when, until when and where these names speak.
  public func appearances(of mentions: [String]) throws(StoreError) -> KnownAppearances {
    try withRooms { rooms throws(StoreError) in try index(&rooms).appearances(of: mentions) }
  }

  /// Whether an article answers a query.
  public func answers(_ id: String, _ selection: ArticleSelection) throws(StoreError) -> Bool {
    try withRooms { rooms throws(StoreError) in
      let sql = QuerySQL(selection)
      return try index(&rooms).database.value(
        "SELECT 1 FROM article WHERE id = ? AND \(sql.condition)", [.text(id)] + sql.values
      ).integer == 1
    }
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
