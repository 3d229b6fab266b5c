import ArgumentParser
import Reader
import Themes

/// How the reader looks, wherever it runs. What is left out comes from the settings, else from the surroundings.
struct LookOptions: ParsableArguments {
  @Option(help: "A theme's name, or the path of a theme file.") var theme: String?
  @Option(help: "The interface: ar, en, fa or he; by the locale where it is left out.") var language: String?
  @Flag(inversion: .prefixedNo, help: "Justify lines, by spaces only.") var justify: Bool?
  @Flag(inversion: .prefixedNo, help: "Show the pictures of articles; those on the network are fetched.") var pictures:
    Bool?
  @Option(help: "A settings file to be read instead of the usual one.") var config: String?

  /// The settings as the command line, the environment and the settings file have them.
  func configuration() throws -> Configuration {
    var configuration = try Configuration(path: config)
    try configuration.offer(theme, for: .theme)
    try configuration.offer(language, for: .language)
    configuration.offer(justify, for: .justify)
    configuration.offer(pictures, for: .pictures)
    return configuration
  }
}

extension Settings {
  func themes(fallback: BuiltinTheme) throws -> ThemeShelf {
    try ThemeShelf(asked: value(of: .theme), fallback: fallback, directory: Directories().configuration + "/themes")
  }

  func readerOptions(for source: any ArticleSource, keymap: Keymap, sizeStep: Int) -> ReaderOptions {
    var options = ReaderOptions(
      words: words(), keymap: keymap, collectionName: source.name, startsInArticle: source.isSingle, sizeStep: sizeStep,
      isJustified: flag(.justify))
    options.sideColumns = number(.listWidth)
    options.showsFigures = flag(.pictures)
    options.stretchesWords = flag(.kashida)
    return options
  }
}
