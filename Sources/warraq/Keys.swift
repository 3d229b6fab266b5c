import ArgumentParser
import JSONText
import Reader

/// `warraq keys`: the one table of commands, as help and README have it.
struct Keys: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, md }

  static let configuration = CommandConfiguration(
    abstract: "Prints every key and what it does, as the settings have them.",
    discussion: """
      The settings choose a map to begin with, 'keymap = vim', and lay their own keys over it:

        bind g g = to-start                      several keys one after the other
        bind article ^O F5 = jump-back           in one pane
        bind F6 = open-page, next-article "open it and go on"
        unbind list x

      Names of commands: --format md. With --format json: {"schema":"warraq.keys/1","keys":[{"keys","commands","panes",
      "title"}]}, commands without a key among them.
      """)

  @Option(help: "text, json, or md for a table.") var format = Format.text
  @Option(help: "ar or en; by the locale where it is left out.") var language: String?
  @Option(help: "A settings file to be read instead of the usual one.") var config: String?

  func run() throws {
    var configuration = try Configuration(path: config)
    try configuration.offer(language, for: .language)
    let words = configuration.settings.words()
    let keymap = configuration.keymap()
    for warning in configuration.warnings { warn(warning.text(words.language)) }
    switch format {
    case .md: printOut(KeyTable.markdown(words.language, keymap))
    case .text: printOut(KeyTable.text(words.language, keymap))
    case .json: printOut(json(keymap, words.language).jsonText + "\n")
    }
  }

  private func json(_ keymap: Keymap, _ language: InterfaceLanguage) -> JSONValue {
    let rows = KeyTable.rows(keymap, language, withUnbound: true).map { row -> JSONValue in
      [
        "keys": .array(row.keys.map(JSONValue.string)), "commands": .array(row.commands.map { .string($0.name) }),
        "panes": .array(row.panes.map { .string($0.rawValue) }), "title": .string(row.title),
      ]
    }
    return ["schema": .string("warraq.keys/1"), "keys": .array(rows)]
  }
}

/// The language asked for, else the locale's.
func interfaceLanguage(_ asked: String?) throws -> InterfaceLanguage {
  guard let asked else {
    let environment = Environment()
    return InterfaceLanguage(
      locale: PosixLocale(environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]))
  }
  guard let language = InterfaceLanguage(rawValue: asked) else {
    throw ValidationError("there is no interface in '\(asked)': --language takes ar or en")
  }
  return language
}
