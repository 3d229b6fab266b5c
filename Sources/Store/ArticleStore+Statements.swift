import ArticleFiles
import ArticleModel
import Files

extension ArticleStore {
  /// Finds the statements of articles in which they were not found yet, or by older rules, as long as asked to.
  ///
  /// - Parameters:
  ///   - threads: how many articles are looked through at once.
  ///   - progress: told after each piece of it in how many articles they are still to be found.
  /// - Returns: whether none is left.
  public func findStatements(
    _ rules: StatementRules, threads: Int = 1, while goesOn: () -> Bool = { true }, progress: (Int) -> Void = { _ in }
  ) throws(StoreError) -> Bool {
    var left = -1
    while goesOn() {
      let waiting = try unexamined(rules.version, limit: 64 * threads)
      if waiting.isEmpty { return true }
      if left < 0 { left = try unexaminedCount(rules.version) }
      let finder = StatementFinder(rules: rules, files: files)
      var found: [(key: Int, runs: [QuotedRun])] = []
      if threads > 1 {
        let share = (waiting.count + threads - 1) / threads
        let works = stride(from: 0, to: waiting.count, by: share).map { start in
          SideWork { waiting[start..<min(start + share, waiting.count)].map { ($0.key, finder.runs(in: $0)) } }
        }
        for work in works { found += work.result() }
      } else {
        for next in waiting {
          guard goesOn() || found.isEmpty else { break }
          found.append((next.key, finder.runs(in: next)))
        }
      }
      try keepStatements(found, rules: rules.version)
      left = max(left - found.count, 0)
      progress(left)
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

  private func unexaminedCount(_ rules: Int) throws(StoreError) -> Int {
    try withRooms { rooms throws(StoreError) in
      try index(&rooms).database.value("SELECT count(*) FROM article WHERE statementRules < ?", [.integer(rules)])
        .integer
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

/// Looks for statements in articles' files, on any thread.
private struct StatementFinder: Sendable {
  let rules: StatementRules
  let files: FileSystem

  func runs(in next: ArticleIndex.Unexamined) -> [QuotedRun] {
    // What is read where it stands has its statements found there, in parts.
    if (files.status(next.path)?.size ?? 0) >= ArticleStore.largeSize { return [] }
    let text = (try? files.readText(next.path)) ?? ""
    var article = ArticleDocument(parsing: text).article
    article.id = next.id
    return rules.find(article)
  }
}
