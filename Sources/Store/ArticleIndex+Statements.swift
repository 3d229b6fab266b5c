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
    var found: [Unexamined] = []
    try database.query(
      "SELECT key, path, id FROM article WHERE statementRules < ? AND stamp <> '' ORDER BY day DESC LIMIT ?",
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

  /// The statements of those whose mention shares a word with this one, or of everybody; by article, the newest first.
  func statements(akinTo mention: String?) throws(StoreError) -> [KnownStatement] {
    let columns = """
      SELECT a.id, a.headline, a.date, a.source, a.url, a.language, s.address, s.start, s.text, m.text, v.text
      FROM statement s JOIN article a ON a.key = s.article
      """
    let joins = "LEFT JOIN mention m ON m.key = s.speaker LEFT JOIN mention v ON v.key = s.via"
    let order = "ORDER BY a.day DESC, a.key DESC, s.number"
    var found: [KnownStatement] = []
    func take(_ row: [Database.Value]) {
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
    guard let mention else {
      try database.query("\(columns) \(joins) \(order)") { take($0) }
      return found
    }
    let words = try telling(mention)
    guard !words.isEmpty else { return [] }
    let places = Array(repeating: "?", count: words.count).joined(separator: ", ")
    try database.query(
      "\(columns) \(joins) WHERE s.speaker IN (SELECT mention FROM mentionWord WHERE word IN (\(places))) \(order)",
      words.map(Database.Value.text)
    ) { take($0) }
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

  /// Who is quoted: each mention with how often, since when, until when, and in how many sources.
  func mentions() throws(StoreError) -> [KnownMention] {
    var found: [KnownMention] = []
    try database.query(
      """
      SELECT m.text, a.id, a.language, a.day, a.source, count(*) FROM statement s JOIN article a ON a.key = s.article
      JOIN mention m ON m.key = s.speaker GROUP BY s.speaker, s.article
      """
    ) { row in
      found.append(
        KnownMention(
          text: row[0].text ?? "", articleID: row[1].text ?? "", language: row[2].text, day: row[3].text ?? "",
          source: row[4].text, count: row[5].integer))
    }
    return found
  }
}

/// How often an article mentions somebody under one name as the speaker of a statement.
public struct KnownMention: Equatable, Sendable {
  public var text: String
  public var articleID: String
  public var language: String?
  /// `YYYY-MM-DD…`, empty where it is not known.
  public var day: String
  public var source: String?
  public var count: Int
}
