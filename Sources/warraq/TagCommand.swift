import ArgumentParser
import ArticleFiles
import Store

/// `warraq tag`: tags of articles.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Adds tags to articles of the library and takes others away.",
    discussion: """
      Articles are named by their ids, as 'warraq list' prints them, or chosen by --query. Tags stand in the front matter
      of an article's file, with commas between them. The ids of the articles that were changed are printed.

        warraq tag --add كتب --remove قديم --query "معرض from:الوراق"
      """)

  @Option(help: "A tag to add; several with commas between them, or the option again.") var add: [String] = []
  @Option(help: "A tag to take away.") var remove: [String] = []
  @Option(help: "A line of the query language: all articles that it finds.") var query: String?
  @Argument(help: "Ids of articles.") var ids: [String] = []

  func validate() throws {
    if ids.isEmpty == (query == nil) { throw ValidationError("name articles by their ids or by --query") }
    if add.isEmpty, remove.isEmpty { throw ValidationError("name tags with --add or --remove") }
  }

  func run() throws {
    let done: Void? = try askingLibrary { store in
      let ids = try query.map { try store.ids(try SelectionOptions.selection(of: $0)) } ?? ids
      let changed = try store.tag(
        ids, adding: add.flatMap(ArticleTags.tags(in:)), removing: remove.flatMap(ArticleTags.tags(in:)))
      for article in changed { printOut("\(article.id)\n") }
    }
    if done == nil { throw ExitCode(1) }
  }
}
