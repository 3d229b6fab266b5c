import ArgumentParser

struct Warraq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq", abstract: "Reads articles in the terminal, right to left and both ways.",
    version: "0.1.0",
    subcommands: [
      Read.self, FeedsCommand.self, FetchCommand.self, Show.self, Import.self, List.self, Search.self, Speakers.self,
      Export.self, Tag.self, Remove.self, Check.self, Rebuild.self, Quotes.self, Replay.self, Keys.self,
      ThemesCommand.self,
      Doctor.self, ConfigCommand.self,
      Typeset.self, DateLines.self,
    ], defaultSubcommand: Read.self)
}
