import ArticleModel
import Querying

/// What of the library is listed, and in what order.
public struct ArticleSelection: Equatable, Sendable {
  public enum Order: String, CaseIterable, Sendable {
    case newest, oldest, title, source, longest
    /// What answers the words of the query best; without any, the newest.
    case relevance
  }

  public var query: Query
  public var order: Order
  /// Whether words are looked for in the whole text, or in headlines, sources and authors.
  public var searchesBodies: Bool
  /// `YYYY-MM-DD`
  public var today: String
  /// Seconds since 1970: what arrived after it is new.
  public var lastTime = 0
  /// Only these, listed elsewhere or not.
  public var ids: [String]?
  /// Only those that came before it, in seconds since 1970, listed or not.
  public var arrivedBefore: Int?
  /// Only those that bear no tag but these.
  public var tagsAmong: [String]?

  public init(
    query: Query = .everything, order: Order = .newest, searchesBodies: Bool = false, today: String = "9999-12-31"
  ) {
    self.query = query
    self.order = order
    self.searchesBodies = searchesBodies
    self.today = today
  }
}

/// Some rows of what is listed.
public struct SummaryPage: Equatable, Sendable {
  /// Rows in all.
  public var count: Int
  /// Unread articles of the whole library.
  public var unreadCount: Int
  /// Where `rows` begin among all.
  public var start: Int
  public var rows: [ArticleSummary]
  /// Where the article that was asked for stands among all; nil where it is not among them.
  public var position: Int?
}

extension ArticleIndex {
  /// - Parameters:
  ///   - id: an article that the rows are to stand around, wherever it is.
  ///   - position: where they are to stand without that.
  ///   - radius: rows before and behind it.
  func page(
    _ selection: ArticleSelection, around id: String?, orAt position: Int, radius: Int
  ) throws(StoreError) -> SummaryPage {
    let sql = try sql(selection)
    let count = try count(sql)
    let unread = try database.value("SELECT sum(n) FROM tally WHERE isRead = 0 AND hiding = 0").integer
    let found = try id.flatMap { id throws(StoreError) in try place(of: id, selection.order, sql) }
    let center = min(max(found ?? position, 0), max(count - 1, 0))
    let start = max(center - radius, 0)
    let end = min(center + radius + 1, count)
    let rows = start < end ? try rows(selection.order, sql, start: start, end: end, of: count) : []
    return SummaryPage(count: count, unreadCount: unread, start: start, rows: rows, position: found)
  }

  /// What is asked for, without what is not listed unless it is asked for by name.
  private func sql(_ selection: ArticleSelection) throws(StoreError) -> QuerySQL {
    var sql = QuerySQL(
      selection.query, searchesBodies: selection.searchesBodies, today: selection.today, lastTime: selection.lastTime)
    if let tags = selection.tagsAmong { sql.limit(toTags: tags) }
    if let ids = selection.ids {
      sql.limit(to: ids)
    } else if let time = selection.arrivedBefore {
      sql.limit(toArrivedBefore: time)
    } else if try database.value("SELECT EXISTS (SELECT 1 FROM article WHERE hiding > 0)").integer == 1 {
      sql.hide(in: selection.query)
    }
    if let match = sql.match {
      try database.matchedKeys.find(match, in: sql.table, of: database)
      sql.isWalked = database.matchedKeys.count > Self.fewSorted
    }
    return sql
  }

  /// So many rows are sorted sooner than others are passed over.
  private static let fewSorted = 400

  private func count(_ sql: QuerySQL) throws(StoreError) -> Int {
    if sql.isTallied { return try database.value("SELECT sum(n) FROM tally WHERE \(sql.condition)").integer }
    if sql.isMatchOnly {
      let isExact = try sql.table == "names" ? true : hasOnlyLiving()
      if isExact { return database.matchedKeys.count }
    }
    return try database.value("SELECT count(*) FROM article WHERE \(sql.condition)", sql.values).integer
  }

  /// What `names` holds is taken out with its article; `words` may hold what has changed since, unless nothing ever has.
  private func hasOnlyLiving() throws(StoreError) -> Bool {
    try database.value("SELECT (SELECT sum(n) FROM tally) = (SELECT seq FROM sqlite_sequence WHERE name = 'article')")
      .integer == 1
  }

  func count(_ selection: ArticleSelection) throws(StoreError) -> Int {
    try count(try sql(selection))
  }

  /// The ids of all rows.
  func ids(_ selection: ArticleSelection) throws(StoreError) -> [String] {
    let sql = try sql(selection)
    var ids: [String] = []
    try database.query(
      "SELECT id FROM article WHERE \(sql.condition) ORDER BY \(Columns(selection.order).sql())", sql.values
    ) { ids.append($0[0].text ?? "") }
    return ids
  }

  /// What it is sorted by, and then by the path: that is nobody else's, and stays when the article is edited, deleted and
  /// taken back, or the index built anew.
  private struct Columns {
    var first: String
    var isDown: Bool
    var isPathDown = false

    init(_ order: ArticleSelection.Order) {
      switch order {
      case .newest, .relevance: (first, isDown) = ("day", true)
      case .oldest: (first, isDown, isPathDown) = ("day", false, true)
      case .title: (first, isDown) = ("titleKey", false)
      case .source: (first, isDown) = ("coalesce(source, '')", false)
      case .longest: (first, isDown) = ("length", true)
      }
    }

    func sql(isBackward: Bool = false) -> String {
      first + (isDown != isBackward ? " DESC" : "") + ", path" + (isPathDown != isBackward ? " DESC" : "")
    }

    /// True of what stands before a row whose columns are bound in their order.
    var isBefore: String {
      let beyond = isDown ? ">" : "<"
      return "\(first) \(beyond)= ?1 AND (\(first) \(beyond) ?1 OR path \(isPathDown ? ">" : "<") ?2)"
    }
  }

  private static let shown =
    "id, headline, date, source, language, direction, path, isRead, isStarred, share, "
    + "(SELECT count(*) FROM article AS other WHERE other.leader = article.id)"

  private func rows(
    _ order: ArticleSelection.Order, _ sql: QuerySQL, start: Int, end: Int, of count: Int
  ) throws(StoreError) -> [ArticleSummary] {
    var rows: [ArticleSummary] = []
    if order == .relevance, let match = sql.match, count <= Self.mostRanked {
      let ranked = """
        SELECT \(Self.shown) FROM article JOIN (SELECT rowid AS found, rank AS worth FROM \(sql.table)
          WHERE \(sql.table) MATCH ?) ON key = found WHERE \(sql.rest.condition)
        ORDER BY worth, day DESC, path LIMIT ? OFFSET ?
        """
      let bound = [.text(match)] + sql.rest.values + [.integer(end - start), .integer(start)]
      try database.query(ranked, bound) { rows.append(summary($0)) }
      return rows
    }
    // From the nearer end: what is passed over has to be walked along.
    let isBackward = start > count - end
    try database.query(
      """
      SELECT \(Self.shown) FROM article WHERE \(sql.condition) ORDER BY \(Columns(order).sql(isBackward: isBackward))
      LIMIT ? OFFSET ?
      """, sql.values + [.integer(end - start), .integer(isBackward ? count - end : start)]
    ) { rows.append(summary($0)) }
    return isBackward ? rows.reversed() : rows
  }

  /// More hits than these are listed by their day: nobody tells their ranks apart.
  private static let mostRanked = 2_000

  private func place(of id: String, _ order: ArticleSelection.Order, _ sql: QuerySQL) throws(StoreError) -> Int? {
    if order == .relevance, sql.match != nil { return nil }
    let columns = Columns(order)
    var own: [Database.Value] = []
    try database.query(
      "SELECT \(columns.first), path FROM article WHERE id = ? AND \(sql.condition)", [.text(id)] + sql.values
    ) { own = $0 }
    guard !own.isEmpty else { return nil }
    return try database.value(
      "SELECT count(*) FROM article WHERE \(columns.isBefore) AND \(sql.condition)",
      own + sql.values
    ).integer
  }

  private func summary(_ row: [Database.Value]) -> ArticleSummary {
    ArticleSummary(
      id: row[0].text ?? "", headline: row[1].text ?? "", date: row[2].text, source: row[3].text,
      language: row[4].text, direction: Direction(rawValue: row[5].text ?? "") ?? .leftToRight,
      isRead: row[7].integer != 0, isStarred: row[8].integer != 0, readShare: min(max(row[9].real, 0), 1),
      path: absolute(row[6].text ?? ""), otherSources: row[10].integer)
  }
}
