import ArgumentParser
import ArticleModel
import Files
import JSONText
import Querying
import Reader
import Store

/// Opens the library for a command, and says in words what went wrong.
func withLibrary<Value>(_ body: (ArticleStore) throws -> Value) throws -> Value {
  do {
    let store = try ArticleStore(directory: Directories().data, statements: LibrarySource.rules)
    defer {
      for notice in store.takeNotices() { warn(notice) }
      store.close()
    }
    return try body(store)
  } catch let error as StoreError {
    throw Complaint("the library: \(error)", code: 1)
  }
}

/// Whether there is a library in a folder.
func isLibrary(_ directory: String) -> Bool { FileSystem().isFolder(directory + "/articles") }

/// The same for a command that only asks, which makes no library where there is none.
func askingLibrary<Value>(_ body: (ArticleStore) throws -> Value) throws -> Value? {
  guard isLibrary(Directories().data) else {
    warn("there is no library yet")
    return nil
  }
  return try withLibrary(body)
}

/// Which articles of the library a command is about.
struct SelectionOptions: ParsableArguments {
  @Option(help: "newest, oldest, title, source, longest or relevance.") var sort: ArticleSelection.Order?
  @Argument(help: "A line of the query language; all articles without any.") var query: [String] = []

  var line: String { query.joined(separator: " ") }

  func selection(searchesBodies: Bool) throws -> ArticleSelection {
    try Self.selection(of: line, searchesBodies: searchesBodies, order: sort)
  }

  static func selection(
    of line: String, searchesBodies: Bool = false, order: ArticleSelection.Order? = nil
  ) throws -> ArticleSelection {
    do throws(QueryFault) {
      let named = ((try? Configuration(path: nil))?.searches ?? []).named
      return ArticleSelection(
        query: try QueryParser.parse(line, named: named), order: order ?? (searchesBodies ? .relevance : .newest),
        searchesBodies: searchesBodies, today: CivilDate.today().iso)
    } catch {
      let word = error.wording(in: line, isolates: false).english
      throw Complaint("\(word) (letter \(error.range.lowerBound + 1) of: \(line))", code: 2)
    }
  }
}

extension ArticleSelection.Order: ExpressibleByArgument {}

/// `warraq list`: what the library holds.
struct List: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  static let configuration = CommandConfiguration(
    abstract: "Lists articles of the library, a line each.",
    discussion: """
      A line is: id, day, marks (r read, * starred), source, headline, with a tab between them. Words of the query are
      looked for in headlines, sources and authors; 'warraq search' looks in the whole text.

        warraq list is:unread from:الوراق after:2022-09
      """)

  @Option(help: "text, or jsonl for an object a line.") var format = Format.text
  @Option(help: "No more than so many.") var limit: Int?
  @OptionGroup var options: SelectionOptions

  func run() throws {
    let selection = try options.selection(searchesBodies: false)
    try askingLibrary { store in
      try store.catchUp()
      let samples = Samples.ids
      let radius = limit.map { max($0, 0) + samples.count } ?? .max / 2
      let rows = try store.page(selection, radius: radius).rows.filter { !samples.contains($0.id) }
      for row in rows.prefix(limit.map { max($0, 0) } ?? .max) { printOut(ListedArticle(row).line(format)) }
    }
  }
}

/// A row as the commands print it.
struct ListedArticle {
  let row: ArticleSummary
  var snippet: String?

  init(_ row: ArticleSummary, snippet: String? = nil) {
    self.row = row
    self.snippet = snippet
  }

  func line(_ format: List.Format) -> String {
    switch format {
    case .text:
      let marks = (row.isRead ? "r" : "-") + (row.isStarred ? "*" : "-")
      let cells = [row.id, row.date ?? "", marks, row.source ?? "", row.headline]
      let line = cells.map { harmless($0) }.joined(separator: "\t") + "\n"
      return line + (snippet.map { "\t\(harmless($0))\n" } ?? "")
    case .jsonl:
      var members = [
        JSONMember(key: "id", value: .string(row.id)), JSONMember(key: "title", value: .string(row.headline)),
        JSONMember(key: "source", value: .optional(row.source)), JSONMember(key: "date", value: .optional(row.date)),
        JSONMember(key: "lang", value: .optional(row.language)), JSONMember(key: "read", value: .bool(row.isRead)),
        JSONMember(key: "starred", value: .bool(row.isStarred)), JSONMember(key: "file", value: .string(row.path)),
      ]
      if let snippet { members.append(JSONMember(key: "snippet", value: .string(snippet))) }
      return JSONValue.object(members).jsonText + "\n"
    }
  }
}

/// `warraq search`: full text.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches the whole text of the library's articles.",
    discussion: """
      Articles that hold the words, the best first; more than 2000 are listed the newest first. Words are found in any of
      their shapes, with or without vowel signs and what is written in one with them; "phrases" exactly. Below each line
      stands the place that was found.

        warraq search "معرض الكتاب" after:2022 -is:read

      Exit codes: 0 found, 1 nothing found, 2 wrong usage.
      """)

  @Option(help: "text, or jsonl for an object a line.") var format = List.Format.text
  @Option(help: "No more than so many.") var limit = 20
  @OptionGroup var options: SelectionOptions

  func validate() throws {
    if options.query.isEmpty { throw ValidationError("search for what?") }
    if limit < 1 { throw ValidationError("--limit takes a number above 0") }
  }

  func run() throws {
    let selection = try options.selection(searchesBodies: true)
    let sought = SoughtWords(selection.query)
    let count =
      try askingLibrary { store in
        try store.catchUp()
        let samples = Samples.ids
        let page = try store.page(selection, radius: limit - 1 + samples.count)
        let rows = page.rows.filter { !samples.contains($0.id) }
        for row in rows.prefix(limit) {
          let snippet = try? Snippet(of: sought, in: store.article(id: row.id))?.text
          printOut(ListedArticle(row, snippet: snippet ?? nil).line(format))
        }
        return page.count - (page.rows.count - rows.count)
      } ?? 0
    if count > limit { warn("\(count) articles in all; --limit shows more") }
    if count == 0 { throw ExitCode(1) }
  }
}
