import ArgumentParser

struct Warraq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq", abstract: "Reads articles in the terminal, right to left and both ways.",
    discussion: """
      The first five minutes:

        warraq                              the library; at first, a few articles that explain themselves
        warraq page.html folder/ -          files, folders, standard input
        warraq https://news.example/page    a page of the web
        warraq feeds add https://news.example && warraq fetch

      In the reader ? shows the keys, + makes letters larger, ] goes to the next statement, q quits.
      """,
    version: "0.1.0",
    subcommands: [
      Read.self, FeedsCommand.self, FetchCommand.self, Show.self, Import.self, List.self, Search.self, Speakers.self,
      Export.self, TagCommand.self, Notes.self, Remove.self, Check.self, Rebuild.self, Quotes.self, Replay.self,
      Keys.self,
      ThemesCommand.self,
      Doctor.self, ConfigCommand.self,
      InstallCommand.self, UninstallCommand.self, Typeset.self, DateLines.self,
    ], defaultSubcommand: Read.self)
}
