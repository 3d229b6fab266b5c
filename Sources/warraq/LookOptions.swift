import ArgumentParser
import Reader
import Themes

/// How the reader looks, wherever it runs. What is left out comes from the settings file, else from the surroundings.
struct LookOptions: ParsableArguments {
  @Option(help: "A theme's name, or the path of a theme file.") var theme: String?
  @Option(help: "The interface: ar or en; by the locale where it is left out.") var language: String?
  @Flag(inversion: .prefixedNo, help: "Justify lines, by spaces only.") var justify: Bool?

  var configuration: Configuration { Configuration(directory: Directories().configuration) }

  func themes(fallback: BuiltinTheme) throws -> ThemeShelf {
    let directories = Directories()
    let asked = theme ?? configuration["theme"]
    return try ThemeShelf(asked: asked, fallback: fallback, directory: directories.configuration + "/themes")
  }

  func readerOptions(for source: any ArticleSource, memory: any ReaderMemory, sizeStep: Int) throws -> ReaderOptions {
    let environment = Environment()
    let locale = PosixLocale(environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"])
    let asked = language ?? memory.language?.rawValue ?? configuration["language"]
    let language = try interfaceLanguage(asked)
    let digits = Digits(locale: locale, language: language)
    return ReaderOptions(
      words: Words(language: language, digits: digits), collectionName: source.name, startsInArticle: source.isSingle,
      sizeStep: sizeStep,
      isJustified: justify ?? memory.isJustified ?? configuration.flag("justify") ?? false)
  }
}
