import Screen

/// A map of keys in print: for README, the manual, `warraq keys` and the help screen.
public enum KeyTable {
  /// A command, or several with a name of the user's, and the keys that it is on.
  public struct Row: Equatable, Sendable {
    public var topic: CommandInfo.Topic
    public var keys: [String]
    public var commands: [Command]
    public var title: String
    public var panes: [Pane]
  }

  /// One row a command, by topic; a command whose keys differ from pane to pane has several. Commands without a key
  /// are left out unless `withUnbound`.
  public static func rows(
    _ keymap: Keymap, _ language: InterfaceLanguage, panes: [Pane] = Pane.allCases, withUnbound: Bool = false
  ) -> [Row] {
    var rows: [Row] = []
    for topic in CommandInfo.Topic.allCases {
      for command in Command.allCases where command.info.topic == topic {
        let info = command.info
        var found: [Row] = []
        for pane in panes where info.panes.contains(pane) {
          let keys = keymap.keys(of: command, in: pane).map(\.name)
          if keys.isEmpty && !withUnbound { continue }
          if let same = found.firstIndex(where: { $0.keys == keys }) {
            found[same].panes.append(pane)
          } else {
            found.append(Row(topic: topic, keys: keys, commands: [command], title: info.title[language], panes: [pane]))
          }
        }
        rows += found
      }
    }
    return rows + macros(keymap, language, panes: panes)
  }

  private static func macros(_ keymap: Keymap, _ language: InterfaceLanguage, panes: [Pane]) -> [Row] {
    var rows: [Row] = []
    for pane in panes {
      for binding in keymap.macros(in: pane) {
        let title = binding.title ?? binding.commands.map { $0.info.title[language] }.joined(separator: "; ")
        if let same = rows.firstIndex(where: { $0.commands == binding.commands && $0.keys == [binding.name] }) {
          rows[same].panes.append(pane)
        } else {
          rows.append(Row(topic: .own, keys: [binding.name], commands: binding.commands, title: title, panes: [pane]))
        }
      }
    }
    return rows
  }

  public static func markdown(_ language: InterfaceLanguage, _ keymap: Keymap = Keymap()) -> String {
    let heads = [
      Bilingual(ar: "المفاتيح", en: "Keys"), Bilingual(ar: "العمل", en: "What they do"),
      Bilingual(ar: "اللوحات", en: "Where"), Bilingual(ar: "الاسم", en: "Name"),
    ]
    var text = "| \(heads.map { $0[language] }.joined(separator: " | ")) |\n|---|---|---|---|\n"
    for row in rows(keymap, language) {
      let keys = row.keys.map { name in
        "`" + name.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") + "`"
      }
      let names = row.commands.map { "`\($0.name)`" }.joined(separator: " ")
      text += "| \(keys.joined(separator: " ")) | \(row.title) | \(panes(of: row, language)) | \(names) |\n"
    }
    return text
  }

  public static func text(_ language: InterfaceLanguage, _ keymap: Keymap = Keymap()) -> String {
    var text = ""
    var topic: CommandInfo.Topic?
    for row in rows(keymap, language) {
      if row.topic != topic { text += (topic == nil ? "" : "\n") + row.topic.title[language] + "\n" }
      topic = row.topic
      let keys = list(row.keys)
      let padding = String(repeating: " ", count: max(22 - keys.count, 2))
      let place = row.panes == row.commands.first?.info.panes ? "" : " (\(panes(of: row, language)))"
      text += "  \(keys)\(padding)\(row.title)\(place)\n"
    }
    return text
  }

  /// Keys beside each other; wider apart where some of them are several keys one after the other.
  static func list(_ names: [String]) -> String {
    names.joined(separator: names.contains { $0.utf8.contains(0x20) } ? "   " : " ")
  }

  private static func panes(of row: Row, _ language: InterfaceLanguage) -> String {
    if row.panes == Pane.allCases { return Bilingual(ar: "كلها", en: "everywhere")[language] }
    return row.panes.map { $0.title[language] }.joined(separator: Words(language: language).comma + " ")
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
