import ArgumentParser
import Files
import Store

/// `warraq check`: looks the library through.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks the library through and says what is not as it should be; changes nothing.",
    discussion: """
      A line is: what, the file, and what there is to say about it, with a tab between them. What is only the index's
      fault ('notIndexed', 'fileGone') the next start mends by itself, 'warraq rebuild' at once. A folder of pictures whose
      article is gone ('picturesLeft') may be deleted.

      Exit codes: 0 all is well, 1 something is not.
      """)

  func run() throws {
    var work = WorkLeft("files left")
    let problems =
      try askingLibrary { store in
        try store.check { left in
          if let word = work.word(of: left) { warn(word) }
        }
      } ?? []
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
    try askingLibrary { store in
      try store.catchUp { progress throws(StoreError) in try store.rebuild(progress) }
      try store.catchUpWithStatements()
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
      'trash' of the library, with their pictures; moved back into 'articles' they are there again, with what you did with
      them.
      """)

  @Option(help: "A line of the query language: all articles that it finds.") var query: String?
  @Argument(help: "Ids of articles.") var ids: [String] = []

  func validate() throws {
    if ids.isEmpty == (query == nil) { throw ValidationError("name articles by their ids or by --query") }
  }

  func run() throws {
    let done: Void? = try askingLibrary { store in
      var ids = ids
      if let query {
        ids = try store.ids(try SelectionOptions.selection(of: query))
      }
      for article in try store.trash(ids) {
        printOut("\(article.id)\t\(harmless(store.directory))/trash/\(harmless(article.path))\n")
      }
    }
    if done == nil { throw ExitCode(1) }
  }
}
