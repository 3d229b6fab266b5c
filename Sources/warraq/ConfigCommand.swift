import ArgumentParser
import JSONText
import Reader

/// `warraq config`: every setting, what holds for it, and where that comes from.
struct ConfigCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, md }

  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Prints every setting: its value, where that comes from, and what it does.",
    discussion: """
      What is printed is a settings file: ~/.config/warraq/config may begin as it. The command line goes before the
      environment, that before the file, that before what was chosen by keys in the reader.

        warraq config > ~/.config/warraq/config
        warraq config --check && warraq
        WARRAQ_LANGUAGE=ar warraq

      With --format json: {"schema":"warraq.settings/1","settings":[{"name","value","default","source","file","line",
      "takes","title"}]}.
      """)

  @OptionGroup var look: LookOptions
  @OptionGroup var terminal: TerminalOptions
  @Option(help: "text, json, or md for a table of all settings.") var format = Format.text
  @Flag(help: "Print nothing but what is wrong, and exit with 3 if anything is.") var check = false

  func run() throws {
    var configuration = try look.configuration()
    try terminal.offer(to: &configuration)
    if let opened = try? OpenedSource([], takesPipe: false, makesLibrary: false) {
      configuration.offer(opened.remembered().choices)
      opened.close()
    }
    let language = configuration.settings.words().language
    _ = configuration.keymap()
    var warnings = configuration.warnings.map { $0.text(language) }
    if check {
      let themes = try configuration.settings.themes(fallback: .dark)
      warnings += [themes.absence].compactMap(\.self) + themes.warnings + themes.faintTexts
    }
    for warning in warnings { warn(warning) }
    if !check {
      switch format {
      case .text: printOut(withoutEmbeddings(SettingTable.text(configuration.settings, language)))
      case .md: printOut(SettingTable.markdown(language))
      case .json: printOut(json(configuration.settings, language).jsonText + "\n")
      }
    }
    if !warnings.isEmpty { throw ExitCode(3) }
  }

  private func json(_ settings: Settings, _ language: InterfaceLanguage) -> JSONValue {
    let list = Setting.allCases.map { setting -> JSONValue in
      let value = settings.value(of: setting)
      var place: (file: String, line: Int)?
      if case .file(let path, let line) = value?.source { place = (path, line) }
      return [
        "name": .string(setting.rawValue), "value": .optional(value?.text), "default": .optional(setting.standard),
        "source": .string((value?.source ?? .standard).name), "file": .optional(place?.file),
        "line": place.map { .integer($0.line) } ?? .null, "takes": .string(setting.valuesInPrint),
        "title": .string(setting.info.title[language]),
      ]
    }
    return ["schema": .string("warraq.settings/1"), "settings": .array(list)]
  }
}
