import ArgumentParser
import Reader

/// `warraq keys`: the one table of commands, as help and README have it.
struct Keys: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md }

  static let configuration = CommandConfiguration(abstract: "Prints every key and what it does.")

  @Option(help: "text, or md for a table.") var format = Format.text
  @Option(help: "ar or en; by the locale where it is left out.") var language: String?

  func run() throws {
    let language = try interfaceLanguage(language)
    switch format {
    case .md: printOut(KeyTable.markdown(language))
    case .text: printOut(KeyTable.text(language))
    }
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
