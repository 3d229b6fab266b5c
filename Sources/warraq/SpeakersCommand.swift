import ArgumentParser
import Store
import UnicodeText

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
