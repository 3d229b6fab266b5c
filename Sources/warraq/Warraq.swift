import ArgumentParser

struct Warraq: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warraq", abstract: "Reads articles in the terminal, right to left and both ways.",
    subcommands: [
      Read.self, Show.self, Quotes.self, Replay.self, Keys.self, Doctor.self, Typeset.self, DateLines.self,
    ], defaultSubcommand: Read.self)
}
