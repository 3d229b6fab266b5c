/// The table of commands in print: for README, the manual and `warraq keys`.
public enum KeyTable {
  public static func markdown(_ language: InterfaceLanguage) -> String {
    let heads = language == .arabic ? ("المفاتيح", "العمل", "اللوحات") : ("Keys", "What they do", "Where")
    var text = "| \(heads.0) | \(heads.1) | \(heads.2) |\n|---|---|---|\n"
    for command in ordered {
      let info = command.info
      let keys = info.keys.map { "`\($0.name == "|" ? "\\|" : $0.name)`" }.joined(separator: " ")
      text += "| \(keys) | \(info.title[language]) | \(panes(of: info, language)) |\n"
    }
    return text
  }

  public static func text(_ language: InterfaceLanguage) -> String {
    var text = ""
    for topic in CommandInfo.Topic.allCases {
      text += (text.isEmpty ? "" : "\n") + topic.title[language] + "\n"
      for command in ordered where command.info.topic == topic {
        let keys = command.info.keys.map(\.name).joined(separator: " ")
        let padding = String(repeating: " ", count: max(18 - keys.count, 1))
        text += "  \(keys)\(padding)\(command.info.title[language])\n"
      }
    }
    return text
  }

  private static var ordered: [Command] {
    CommandInfo.Topic.allCases.flatMap { topic in Command.allCases.filter { $0.info.topic == topic } }
  }

  private static func panes(of info: CommandInfo, _ language: InterfaceLanguage) -> String {
    if info.panes == Pane.allCases { return language == .arabic ? "كلها" : "everywhere" }
    return info.panes.map { $0.title[language] }.joined(separator: language == .arabic ? "، " : ", ")
  }
}

extension Pane {
  var title: Bilingual {
    switch self {
    case .list: Bilingual(ar: "القائمة", en: "list")
    case .article: Bilingual(ar: "المقال", en: "article")
    case .statements: Bilingual(ar: "التصريحات", en: "statements")
    }
  }
}
