import ArgumentParser
import Store
import UnicodeText

/// `warraq speakers`: who is quoted in the library.
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists who is quoted in the library, those with most statements first.",
    discussion: """
      A line is: statements, articles, first day, last day, sources, name, with a tab between them. Mentions of one person
      are put together as 'warraq quotes --speaker' puts them, and by what 'speakers.txt' in the library's folder says:
      a line 'NAME = NAME' joins names, 'NAME / WHICH : QUERY' tells one of several people of a name apart by the articles
      that quote him.
      """)

  @Option(help: "No more than so many.") var limit = 100
  @Argument(help: "Only those who answer to this name.") var name: String?

  func run() throws {
    let wanted = name.map { FoldedText($0).string }
    let rows: [SpeakerTable.Row]? = try askingLibrary { store in
      try store.catchUp()
      try store.catchUpWithStatements()
      let speakers = LibrarySpeakers(store: store)
      for fault in speakers.book.faults { warn("\(SpeakerBookFile().path):\(fault)") }
      return try speakers.rows(limit: limit, without: Samples.mentions(in: store)) { names in
        wanted.map { wanted in names.contains { FoldedText($0).string.contains(wanted) } } ?? true
      }
    }
    for row in rows ?? [] {
      let seen = row.appearances ?? KnownAppearances()
      let cells = [
        "\(row.statements)", "\(seen.articles)", "\(seen.first.prefix(10))", "\(seen.last.prefix(10))",
        "\(seen.sources)",
        row.names[0],
      ]
      printOut(cells.map { harmless($0) }.joined(separator: "\t") + "\n")
    }
  }
}
