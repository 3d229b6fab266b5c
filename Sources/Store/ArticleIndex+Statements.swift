import ArticleModel

extension ArticleIndex {
  /// Keeps what was found in an article, in the place of what was kept before.
  func insert(_ runs: [QuotedRun], rules: Int, key: Int) throws(StoreError) {
    try database.query("DELETE FROM statement WHERE article = ?", [.integer(key)])
    for (number, run) in QuotedRun.statements(among: runs).enumerated() {
      let speaker = try run.speaker.map { text throws(StoreError) in try mention(text) }
      let via = try run.via.map { text throws(StoreError) in try mention(text) }
      try database.query(
        "INSERT INTO statement (article, number, address, start, text, speaker, via) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .integer(key), .integer(number), .text(run.address.encoded), .integer(run.range.lowerBound), .text(run.text),
          speaker.map(Database.Value.integer) ?? .null, via.map(Database.Value.integer) ?? .null,
        ])
    }
    try database.query("UPDATE article SET statementRules = ? WHERE key = ?", [.integer(rules), .integer(key)])
  }

  /// A mention is kept once, and its words with it.
  private func mention(_ text: String) throws(StoreError) -> Int {
    if case .integer(let key) = try database.value("SELECT key FROM mention WHERE text = ?", [.text(text)]) {
      return key
    }
    let folded = SearchTerms.key(text)
    try database.query("INSERT INTO mention (text, folded) VALUES (?, ?)", [.text(text), .text(folded)])
    let key = database.lastKey
    for word in Set(SearchTerms.words(of: text).map(SearchTerms.skeleton)) {
      try database.query("INSERT OR IGNORE INTO mentionWord VALUES (?, ?)", [.text(word), .integer(key)])
    }
    return key
  }

  /// Articles whose statements were found by older rules or not at all, the newest first.
  func unexamined(rules: Int, limit: Int) throws(StoreError) -> [Unexamined] {
    // A few are looked up and sorted; of many the newest are soon met along the days, of none nobody walks there.
    let few = 1_000
    let left = try database.value(
      "SELECT count(*) FROM (SELECT 1 FROM article WHERE statementRules < ? LIMIT ?)", [.integer(rules), .integer(few)]
    ).integer
    if left == 0 { return [] }
    let order = left < few ? "+day" : "day"
    var found: [Unexamined] = []
    try database.query(
      "SELECT key, path, id FROM article WHERE statementRules < ? AND stamp <> '' ORDER BY \(order) DESC LIMIT ?",
      [.integer(rules), .integer(limit)]
    ) { found.append(Unexamined(key: $0[0].integer, path: absolute($0[1].text ?? ""), id: $0[2].text ?? "")) }
    return found
  }

  /// An article whose statements are still to be found.
  struct Unexamined: Sendable {
    var key: Int
    var path: String
    var id: String
  }

  func key(of id: String) throws(StoreError) -> Int? {
    guard case .integer(let key) = try database.value("SELECT key FROM article WHERE id = ?", [.text(id)]) else {
      return nil
    }
    return key
  }

  /// All statements, by article, the newest first.
  func statements() throws(StoreError) -> [KnownStatement] { try statements(where: "1", []) }

  /// The statements under these mentions, by article, the newest first.
  ///
  /// - Parameters:
  ///   - article: only those in the article of this id.
  ///   - query: only those in articles that answer.
  func statements(
    of mentions: [String], in article: String?, _ query: QuerySQL?
  ) throws(StoreError) -> [KnownStatement] {
    var keys: [String] = []
    for mention in mentions {
      let key = try database.value("SELECT key FROM mention WHERE text = ?", [.text(mention)])
      if case .integer(let key) = key { keys.append("\(key)") }
    }
    if keys.isEmpty { return [] }
    var condition = "s.speaker IN (SELECT value FROM json_each(?))"
    var values: [Database.Value] = [.text("[" + keys.joined(separator: ",") + "]")]
    if let article {
      condition += " AND a.id = ?"
      values.append(.text(article))
    }
    if let query {
      condition += " AND s.article IN (SELECT key FROM article WHERE \(query.condition))"
      values += query.values
    }
    return try statements(where: condition, values)
  }

  private func statements(where condition: String, _ values: [Database.Value]) throws(StoreError) -> [KnownStatement] {
    var found: [KnownStatement] = []
    try database.query(
      """
      SELECT a.id, a.headline, a.date, a.source, a.url, a.language, s.address, s.start, s.text, m.text, v.text
      FROM statement s JOIN article a ON a.key = s.article
      LEFT JOIN mention m ON m.key = s.speaker LEFT JOIN mention v ON v.key = s.via
      WHERE \(condition) ORDER BY a.day DESC, a.path, s.number
      """, values
    ) { row in
      let text = row[8].text ?? ""
      let start = row[7].integer
      guard let address = TextAddress(encoded: row[6].text ?? "") else { return }
      let run = QuotedRun(
        address: address, range: start..<(start + text.unicodeScalars.count), text: text, kind: .statement,
        speaker: row[9].text, via: row[10].text)
      found.append(
        KnownStatement(
          articleID: row[0].text ?? "", headline: row[1].text ?? "", date: row[2].text, source: row[3].text,
          url: row[4].text, language: row[5].text, run: run))
    }
    return found
  }

  /// The mentions of speakers that share a word with this one.
  func mentions(akinTo mention: String) throws(StoreError) -> [AkinMention] {
    let words = try telling(mention)
    if words.isEmpty { return [] }
    let places = Array(repeating: "?", count: words.count).joined(separator: ", ")
    var found: [AkinMention] = []
    try database.query(
      """
      SELECT m.text, (SELECT language FROM article WHERE key = one) FROM (
        SELECT mention, (SELECT max(article) FROM statement WHERE speaker = mention) AS one FROM (
          SELECT DISTINCT mention FROM mentionWord WHERE word IN (\(places))))
      JOIN mention m ON m.key = mention WHERE one IS NOT NULL
      """, words.map(Database.Value.text)
    ) { found.append(AkinMention(text: $0[0].text ?? "", language: $0[1].text)) }
    return found
  }

  /// All mentions of speakers. Counted by the key alone, which an index has; then each mention is looked up once.
  func mentions() throws(StoreError) -> [KnownMention] {
    var found: [KnownMention] = []
    try database.query(
      """
      SELECT m.text, n, (SELECT language FROM article WHERE key = one) FROM (
        SELECT s.speaker AS speaker, count(*) AS n, max(s.article) AS one FROM statement s GROUP BY s.speaker)
      JOIN mention m ON m.key = speaker WHERE speaker IS NOT NULL
      """
    ) { found.append(KnownMention(text: $0[0].text ?? "", language: $0[2].text, count: $0[1].integer)) }
    return found
  }

  /// Since when, until when, in how many articles and in which sources these mentions speak.
  func appearances(of mentions: [String]) throws(StoreError) -> KnownAppearances {
    var found = KnownAppearances()
    let keys =
      "SELECT key FROM mention WHERE text IN (\(Array(repeating: "?", count: mentions.count).joined(separator: ", ")))"
    try database.query(
      """
      SELECT count(DISTINCT a.key), min(nullif(a.day, '')), max(a.day), count(DISTINCT a.source)
      FROM statement s JOIN article a ON a.key = s.article WHERE s.speaker IN (\(keys))
      """, mentions.map(Database.Value.text)
    ) { row in
      found = KnownAppearances(
        articles: row[0].integer, first: row[1].text ?? "", last: row[2].text ?? "", sources: row[3].integer)
    }
    return found
  }

  /// Words that few mentions share; where all are common ones (وزير الخارجية), the least common.
  private func telling(_ mention: String) throws(StoreError) -> [String] {
    var counted: [(word: String, count: Int)] = []
    for word in Set(SearchTerms.words(of: mention).map(SearchTerms.skeleton)) {
      let count = try database.value("SELECT count(*) FROM mentionWord WHERE word = ?", [.text(word)]).integer
      if count > 0 { counted.append((word, count)) }
    }
    let rare = counted.filter { $0.count <= Self.mostShared }
    if rare.isEmpty { return counted.min { $0.count < $1.count }.map { [$0.word] } ?? [] }
    return rare.map(\.word)
  }

  private static let mostShared = 400
}

/// A name that shares a word with another one.
public struct AkinMention: Equatable, Sendable {
  public var text: String
  /// Of one of the articles that have it.
  public var language: String?

  public init(text: String, language: String?) {
    self.text = text
    self.language = language
  }
}

/// A name that statements are said under.
public struct KnownMention: Equatable, Sendable {
  public var text: String
  /// Of one of the articles that have it.
  public var language: String?
  /// Statements.
  public var count: Int

  public init(text: String, language: String?, count: Int) {
    self.text = text
    self.language = language
    self.count = count
  }
}

/// Where and when somebody speaks.
public struct KnownAppearances: Equatable, Sendable {
  public var articles = 0
  /// `YYYY-MM-DD…`, empty where no day is known.
  public var first = ""
  public var last = ""
  public var sources = 0

  public init(articles: Int = 0, first: String = "", last: String = "", sources: Int = 0) {
    self.articles = articles
    self.first = first
    self.last = last
    self.sources = sources
  }
}
