import ArticleFiles
import Querying

/// A query as a condition of SQL over the table `article`.
struct QuerySQL {
  /// What FTS5 is asked for, where words are looked for.
  private(set) var match: String?
  /// The table of FTS5 that `match` is for.
  let table: String
  private var conditions: [String] = []
  private var bound: [Database.Value] = []
  private let today: String
  private let lastTime: Int

  /// - Parameters:
  ///   - searchesBodies: whether words are looked for in the whole text, or in headlines, sources and authors.
  ///   - today: `YYYY-MM-DD`.
  ///   - lastTime: seconds since 1970.
  init(_ query: Query, searchesBodies: Bool, today: String, lastTime: Int = 0) {
    self.lastTime = lastTime
    table = searchesBodies ? "words" : "names"
    self.today = today
    let parts = if case .all(let parts) = query { parts } else { [query] }
    var expressions: [String] = []
    for part in parts.map(part) {
      switch part {
      case .match(table, let expression): expressions.append(expression)
      default:
        let (sql, values) = Self.sql(part)
        conditions.append(sql)
        bound += values
      }
    }
    if !expressions.isEmpty { match = expressions.joined(separator: " AND ") }
  }

  init(_ selection: ArticleSelection) {
    self.init(
      selection.query, searchesBodies: selection.searchesBodies, today: selection.today, lastTime: selection.lastTime)
  }

  /// Whether so many rows answer `match` that walking along the order and asking of each is quicker than sorting them:
  /// then `MatchedKeys` has them.
  var isWalked = false

  /// Leaves out what is not listed: muted articles, unless their tag is asked for; those that tell a story that is listed
  /// already, unless it is asked who tells it.
  mutating func hide(in query: Query) {
    let muted = SearchTerms.key(ArticleTags.muted)
    let conditions = query.conditions
    let asksForMuted = conditions.contains {
      switch $0 {
      case .field(.tag, let name), .exactly(.tag, let name): SearchTerms.key(name) == muted
      default: false
      }
    }
    if asksForMuted { return }
    let asksWho = conditions.contains {
      switch $0 {
      case .field(.feed, _), .field(.source, _), .exactly(.feed, _), .exactly(.source, _): true
      default: false
      }
    }
    self.conditions.append(asksWho ? Self.listedOrGrouped : Self.listed)
  }

  /// Only these articles.
  mutating func limit(to ids: [String]) {
    conditions.append("id IN (SELECT value FROM json_each(?))")
    bound.append(.text(Self.list(ids)))
  }

  mutating func limit(toArrivedBefore time: Int) {
    conditions.append("arrived < ?")
    bound.append(.integer(time))
  }

  /// Only articles that bear no other tag.
  mutating func limit(toTags tags: [String]) {
    conditions.append(
      "NOT EXISTS (SELECT 1 FROM tag WHERE tag.article = article.key AND name NOT IN (SELECT value FROM json_each(?)))")
    bound.append(.text(Self.list(tags.map { SearchTerms.key($0) })))
  }

  /// Ids as a list of JSON.
  static func list(_ ids: [String]) -> String {
    "[" + ids.map { "\"" + $0.filter { $0 != "\"" && $0 != "\\" } + "\"" }.joined(separator: ",") + "]"
  }

  /// Whether nothing but `match` is asked.
  var isMatchOnly: Bool { match != nil && conditions.isEmpty }

  /// Whether nothing is asked but what `tally` counts.
  var isTallied: Bool { match == nil && conditions.allSatisfy(Self.tallied.contains) }

  private static let tallied: Set<String> = ["isRead = 0", "isRead = 1", Self.listed, Self.listedOrGrouped]
  private static let listed = "hiding = 0"
  private static let listedOrGrouped = "hiding < 2"

  /// The condition, `match` among it.
  var condition: String {
    let all = (match == nil ? [] : [isWalked ? "matched(key)" : Self.membership(of: table)]) + conditions
    return all.isEmpty ? "1" : all.joined(separator: " AND ")
  }

  var values: [Database.Value] { (isWalked ? [] : match.map { [.text($0)] } ?? []) + bound }

  /// The condition without `match`.
  var rest: (condition: String, values: [Database.Value]) {
    (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "), bound)
  }

  private static func membership(of table: String) -> String {
    "key IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)"
  }

  private enum Part {
    case match(table: String, expression: String)
    case sql(String, [Database.Value])
  }

  private static func sql(_ part: Part) -> (String, [Database.Value]) {
    switch part {
    case .match(let table, let expression): (membership(of: table), [.text(expression)])
    case .sql(let sql, let values): (sql, values)
    }
  }

  private func part(_ query: Query) -> Part {
    switch query {
    case .all(let parts): return joined(parts.map(part), by: "AND", nothing: "1")
    case .any(let parts): return joined(parts.map(part), by: "OR", nothing: "0")
    case .not(let inner):
      let (sql, values) = Self.sql(part(inner))
      return .sql("NOT (\(sql))", values)
    case .condition(let condition): return part(condition)
    }
  }

  /// Parts that FTS5 can answer together are asked of it together.
  private func joined(_ parts: [Part], by word: String, nothing: String) -> Part {
    var expressions: [(table: String, parts: [String])] = []
    var others: [(String, [Database.Value])] = []
    for part in parts {
      switch part {
      case .match(let table, let expression):
        if let index = expressions.firstIndex(where: { $0.table == table }) {
          expressions[index].parts.append(expression)
        } else {
          expressions.append((table, [expression]))
        }
      case .sql(let sql, let values): others.append((sql, values))
      }
    }
    let matches = expressions.map {
      Part.match(table: $0.table, expression: "(" + $0.parts.joined(separator: " \(word) ") + ")")
    }
    if others.isEmpty, matches.count == 1 { return matches[0] }
    let all = matches.map(Self.sql) + others
    if all.isEmpty { return .sql(nothing, []) }
    return .sql("(" + all.map(\.0).joined(separator: " \(word) ") + ")", all.flatMap(\.1))
  }

  private func part(_ condition: Condition) -> Part {
    switch condition {
    case .word(let word, let isBeginning): match(SearchTerms.expression(word, isBeginning: isBeginning), in: table)
    case .phrase(let phrase): match(SearchTerms.phrase(phrase), in: table)
    case .field(let field, let value): part(field, value)
    case .exactly(let field, let value): exactly(field, value)
    case .flag(.fresh): .sql("arrived > ?", [.integer(lastTime)])
    case .flag(let flag): .sql(Self.flags[flag] ?? "0", [])
    case .from(let day): .sql("day >= ?", [.text(Self.opening(day))])
    case .before(let day): .sql("day < ?", [.text(Self.opening(day))])
    case .newer(let days): .sql("day >= date(?, ?)", [.text(today), .text("-\(days) days")])
    }
  }

  /// An article of which only the month or the year is known ("2022-09") stands before the first day of it.
  private static func opening(_ day: String) -> String {
    let month = day.hasSuffix("-01") ? day.dropLast(3) : day[...]
    return String(month.count == 7 && month.hasSuffix("-01") ? month.dropLast(3) : month)
  }

  private func exactly(_ field: Condition.Field, _ value: String) -> Part {
    let column: String
    switch field {
    case .title: column = "headline"
    case .source, .author, .language, .feed: column = field.rawValue
    case .section: return .sql("section = ?", [.text(SearchTerms.key(value))])
    case .tag: return part(field, value)
    case .speaker, .via:
      return .sql(
        "key IN (SELECT article FROM statement WHERE \(field.rawValue) IN (SELECT key FROM mention WHERE folded = ?))",
        [.text(SearchTerms.key(value))])
    }
    return .sql("\(column) = ?", [.text(value)])
  }

  /// What is no word at all ("!") asks for nothing.
  private func match(_ expression: String?, in table: String, column: String? = nil) -> Part {
    guard let expression else { return .sql("1", []) }
    return .match(table: table, expression: column.map { "\($0) : \(expression)" } ?? expression)
  }

  private static let flags: [Condition.Flag: String] = [
    .unread: "isRead = 0", .read: "isRead = 1", .starred: "isStarred = 1", .noted: "isNoted = 1",
    .quoted: "key IN (SELECT article FROM statement)",
  ]

  private func part(_ field: Condition.Field, _ value: String) -> Part {
    let folded = Database.Value.text(SearchTerms.key(value))
    switch field {
    case .title: return match(SearchTerms.expression(value), in: "names", column: "headline")
    case .source: return match(SearchTerms.expression(value), in: "names", column: "source")
    case .author: return match(SearchTerms.expression(value), in: "names", column: "author")
    case .language: return .sql("(language = ? OR language LIKE ? || '-%')", [.text(value), .text(value)])
    case .section: return .sql("instr(section, ?)", [folded])
    case .tag: return .sql("key IN (SELECT article FROM tag WHERE name = ?)", [folded])
    case .feed: return .sql("instr(lower(feed), lower(?))", [.text(value)])
    case .speaker, .via:
      let column = field == .via ? "via" : "speaker"
      return .sql(
        "key IN (SELECT article FROM statement WHERE \(column) IN (SELECT key FROM mention WHERE instr(folded, ?)))",
        [folded])
    }
  }
}
