/// The table of settings in print: for README and `warraq config`.
public enum SettingTable {
  public static func markdown(_ language: InterfaceLanguage) -> String {
    let heads = [
      Bilingual(ar: "الإعداد", en: "setting"), Bilingual(ar: "القيم", en: "values"),
      Bilingual(ar: "الأصل", en: "default"), Bilingual(ar: "ما هو", en: "what it is"),
    ]
    var text = "| \(heads.map { $0[language] }.joined(separator: " | ")) |\n|---|---|---|---|\n"
    for setting in Setting.allCases {
      let values = setting.valuesInPrint.split(separator: ", ").map { "`\($0)`" }.joined(separator: " ")
      let standard = setting.standard.map { "`\($0)`" } ?? ""
      text += "| `\(setting.rawValue)` | \(values) | \(standard) | \(setting.info.title[language]) |\n"
    }
    return text
  }

  /// Every setting as a line of a settings file that sets it so, with what it is, takes and comes from above it.
  public static func text(_ settings: Settings, _ language: InterfaceLanguage) -> String {
    let takes = Bilingual(ar: "القيم", en: "takes")[language]
    return Setting.allCases.map { setting in
      let value = settings.value(of: setting)
      let source = (value?.source ?? .standard).words[language]
      let comment = "# \(setting.info.title[language])\n# \(takes): \(setting.valuesInPrint) · \(source)\n"
      guard let value else { return comment + "# \(setting.rawValue) =\n" }
      let isWord = !value.text.unicodeScalars.contains { $0 == " " || $0 == "\"" || $0 == "#" || $0 == "\\" }
      let escaped = value.text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      let line = "\(setting.rawValue) = " + (isWord ? value.text : "\"\(escaped)\"")
      return comment + (value.source == .standard ? "# " : "") + line + "\n"
    }.joined(separator: "\n")
  }
}

extension Settings.Source {
  public var words: Bilingual {
    switch self {
    case .standard: Bilingual(ar: "الأصل", en: "the default")
    case .remembered: Bilingual(ar: "اختير في القارئ من قبل", en: "chosen in the reader before")
    case .file(let path, let line): Bilingual(ar: "من {1}", en: "from {1}", "\(path):\(line)")
    case .environment(let name): Bilingual(ar: "من المتغير {1}", en: "from the variable {1}", name)
    case .commandLine: Bilingual(ar: "من سطر الأوامر", en: "from the command line")
    }
  }

  /// A short name, for other programs.
  public var name: String {
    switch self {
    case .standard: "default"
    case .remembered: "remembered"
    case .file: "file"
    case .environment: "environment"
    case .commandLine: "command-line"
    }
  }
}
