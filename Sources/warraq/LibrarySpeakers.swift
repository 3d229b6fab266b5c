import Querying
import Quoting
import Reader
import Store

/// Whom a name means in the library, by the names that are akin to it and by what the reader has said of them; what
/// grows with the library is asked of the index alone.
struct LibrarySpeakers {
  let store: ArticleStore
  var book = SpeakerBookFile().read()

  /// What the speaker says whom a mention means, the newest article first.
  ///
  /// - Parameter article: the id of where the mention stands: a surname alone means somebody there.
  func statements(by mention: String, in article: String?) throws -> [KnownStatement] {
    if let namesake = book.namesake(titled: mention) {
      return try store.statements(of: names(of: namesake.name), where: try query(namesake.query))
    }
    let names = try names(of: mention)
    if names.count == 1, let article, isBare(mention) { return try store.statements(of: names, in: article) }
    let namesakes = book.namesakes(of: names)
    for namesake in namesakes {
      let query = try query(namesake.query)
      if let article, try store.answers(article, query) { return try store.statements(of: names, where: query) }
    }
    // Who is nobody of those that are told apart is the one who is left.
    let others = try namesakes.map { Query.not(try QueryParser.parse($0.query)) }
    return try store.statements(of: names, where: others.isEmpty ? nil : selection(.all(others)))
  }

  /// All names of the one whom a name means.
  func names(of mention: String) throws -> [String] {
    var names = try akin(to: mention)
    for other in Set(names.flatMap(book.others(of:))) { names += try akin(to: other) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func akin(to mention: String) throws -> [String] {
    if isBare(mention) { return [mention] }
    let known = try store.mentions(akinTo: mention)
    let own = AkinMention(text: mention, language: known.first { $0.text == mention }?.language)
    let directory = SpeakerDirectory(
      of: ([own] + known).map { SpeakerIdentity($0.text, language: $0.language) }
        .filter { $0.mention == mention || !$0.isBareName }.map { ($0, "") })
    let wanted = directory.speaker(of: mention, in: "")
    return known.map(\.text).filter { $0 == mention || directory.speaker(of: $0, in: "") == wanted && wanted != nil }
  }

  private func isBare(_ mention: String, _ language: String? = nil) -> Bool {
    SpeakerIdentity(mention, language: language).isBareName
  }

  private func query(_ line: String) throws -> ArticleSelection { selection(try QueryParser.parse(line)) }

  private func selection(_ query: Query) -> ArticleSelection {
    ArticleSelection(query: query, today: CivilDate.today().iso)
  }
}

extension LibrarySpeakers {
  /// Everybody who is quoted, those with most statements first, with where and when for so many of them.
  ///
  /// - Parameter left: how many statements of each mention do not count.
  func rows(
    limit: Int, without left: [String: Int] = [:], where isWanted: ([String]) -> Bool = { _ in true }
  ) throws -> [SpeakerTable.Row] {
    let mentions = try store.mentions().map { mention in
      KnownMention(
        text: mention.text, language: mention.language, count: mention.count - (left[mention.text] ?? 0))
    }
    var rows = SpeakerTable(mentions.filter { $0.count > 0 }, book).rows
    for namesake in book.namesakes {
      guard let place = rows.firstIndex(where: { book.namesakes(of: $0.names).contains(namesake) }) else { continue }
      let own = try store.statements(of: rows[place].names, where: try query(namesake.query))
      rows[place].statements -= own.count
      rows.append(
        SpeakerTable.Row(
          names: [namesake.title], statements: own.count,
          appearances: KnownAppearances(
            articles: Set(own.map(\.articleID)).count, first: own.compactMap(\.date).min() ?? "",
            last: own.compactMap(\.date).max() ?? "", sources: Set(own.compactMap(\.source)).count)))
    }
    rows.sort { ($1.statements, $0.names[0]) < ($0.statements, $1.names[0]) }
    rows = Array(rows.filter { $0.statements > 0 && isWanted($0.names) }.prefix(limit))
    for place in rows.indices where rows[place].appearances == nil {
      rows[place].appearances = try store.appearances(of: rows[place].names)
    }
    return rows
  }
}
