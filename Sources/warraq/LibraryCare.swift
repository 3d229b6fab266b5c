import ArgumentParser
import Files
import Querying
import Quoting
import Reader
import Store
import UnicodeText

/// `warraq check`: looks the library through.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks the library through and says what is not as it should be; changes nothing.",
    discussion: """
      A line is: what, the file, and what there is to say about it, with a tab between them. What is only the index's
      fault ('notIndexed', 'fileGone') the next start mends by itself, 'warraq rebuild' at once.

      Exit codes: 0 all is well, 1 something is not.
      """)

  func run() throws {
    let problems = try withLibrary { store in
      try store.check { left in if left > 1_000 { warn("\(left) files left") } }
    }
    for problem in problems {
      printOut("\(problem.kind.rawValue)\t\(harmless(SystemPath.shown(problem.path)))\t\(harmless(problem.detail))\n")
    }
    if !problems.isEmpty { throw ExitCode(1) }
  }
}

/// `warraq rebuild`: the index anew.
struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the index of the library anew from the articles' files.",
    discussion:
      "What you have read, starred and tagged is not touched; a rebuild that is cut short goes on at the next.")

  func run() throws {
    try withLibrary { store in
      var last = Int.max
      try store.rebuild { left in
        if last - left >= 5_000 {
          last = left
          if left > 0 { warn("\(left) files left") }
        }
        return true
      }
      _ = try store.findStatements(LibrarySource.rules)
      printOut("\(try store.page(ArticleSelection(), radius: 0).count)\n")
    }
  }
}

/// `warraq rm`: articles into the trash.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm", abstract: "Moves articles of the library into its trash.",
    discussion: """
      Articles are named by their ids, as 'warraq list' prints them, or chosen by --query. Their files go into the folder
      'trash' of the library; moved back into 'articles' they are there again, with what you did with them.
      """)

  @Option(help: "A line of the query language: all articles that it finds.") var query: String?
  @Argument(help: "Ids of articles.") var ids: [String] = []

  func validate() throws {
    if ids.isEmpty == (query == nil) { throw ValidationError("name articles by their ids or by --query") }
  }

  func run() throws {
    try withLibrary { store in
      var ids = ids
      if let query {
        var options = SelectionOptions()
        options.query = [query]
        options.sort = nil
        ids = try store.ids(try options.selection(searchesBodies: false))
      }
      for article in try store.trash(ids) {
        printOut("\(article.id)\t\(harmless(store.directory))/trash/\(harmless(article.path))\n")
      }
    }
  }
}

/// `warraq speakers`: who is quoted in the library.
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists who is quoted in the library, those with most statements first.",
    discussion: """
      A line is: statements, articles, first day, last day, sources, name, with a tab between them. Mentions of one person
      are put together as 'warraq quotes --speaker' puts them.
      """)

  @Option(help: "No more than so many.") var limit = 100
  @Argument(help: "Only those who answer to this name.") var name: String?

  func run() throws {
    let found = try withLibrary { store in
      try store.refresh()
      _ = try store.findStatements(LibrarySource.rules)
      return SpeakerTable(try store.mentions()).rows
    }
    let wanted = name.map { FoldedText($0).string }
    var left = limit
    for row in found where left > 0 {
      if let wanted, !row.names.contains(where: { FoldedText($0).string.contains(wanted) }) { continue }
      left -= 1
      let cells = [
        "\(row.statements)", "\(row.articles)", row.first, row.last, "\(row.sources.count)", row.names[0],
      ]
      printOut(cells.map { harmless($0) }.joined(separator: "\t") + "\n")
    }
  }
}
