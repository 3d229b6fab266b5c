import Screen

/// A line of a settings file that binds keys: `bind [PANE …] KEY … = COMMAND[, COMMAND …] ["what it does"]`, or takes
/// their command away: `unbind [PANE …] KEY …`.
enum BindingLine {
  static let words = ["bind", "unbind"]

  static func parse(_ words: [SettingsLine.Word], line: Int) -> Result<KeyBinding, BindingFault> {
    let isBinding = words[0].text == "bind"
    var keyWords = words.dropFirst()
    var commandWords: ArraySlice<SettingsLine.Word> = []
    if isBinding {
      // The sign itself may be the key: bind = = enlarge-text.
      guard let equals = words.indices.last(where: { $0 > 1 && words[$0].isEquals }) else { return .failure(.shape) }
      keyWords = words[1..<equals]
      commandWords = words[(equals + 1)...]
    }
    var panes: [Pane] = []
    while let word = keyWords.first, !word.isQuoted, let pane = Pane(rawValue: word.text) {
      panes.append(pane)
      keyWords = keyWords.dropFirst()
    }
    var keys: [KeyPress] = []
    for name in keyWords.flatMap({ $0.text.unicodeScalars.split(separator: " ").map { String($0) } }) {
      guard let key = KeyPress(name: name) else { return .failure(.key(name)) }
      keys.append(key)
    }
    guard let first = keys.first else { return .failure(.shape) }
    if case .character(let character) = first.key, first.modifiers.isEmpty, ("1"..."9").contains(character) {
      return .failure(.digit)
    }
    var title: String?
    if let last = commandWords.last, last.isQuoted {
      title = last.text
      commandWords = commandWords.dropLast()
    }
    var commands: [Command] = []
    for name in commandWords.flatMap({ $0.text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) }) {
      guard let command = Command(name: name) else { return .failure(.command(name)) }
      commands.append(command)
    }
    guard isBinding != commands.isEmpty else { return .failure(.shape) }
    let possible = Pane.allCases.filter { pane in
      (panes.isEmpty || panes.contains(pane)) && commands.allSatisfy { $0.info.panes.contains(pane) }
    }
    guard !possible.isEmpty else { return .failure(.pane(commands.map(\.name).joined(separator: ", "))) }
    return .success(KeyBinding(keys, in: possible, commands, title: title, line: line))
  }
}

/// Why a line binds nothing.
enum BindingFault: Error, Equatable {
  case shape
  case key(String)
  case command(String)
  case pane(String)
  case digit

  var message: Bilingual {
    switch self {
    case .shape:
      Bilingual(
        ar: "يلزم: bind مفتاح = أمر، كما في: bind g g = to-start",
        en: "bind, keys, = and a command are expected, as in: bind g g = to-start")
    case .key(let name):
      Bilingual(
        ar: "لا مفتاح باسم {1}؛ warraq keys يعرض الأسماء",
        en: "there is no key {1}; warraq keys prints their names", name)
    case .command(let name):
      switch NearName.of(name, among: Command.allCases.map(\.name)) {
      case let near?:
        Bilingual(ar: "لا أمر باسم {1}؛ أتريد {2}؟", en: "there is no command {1}; {2}?", name, near)
      case nil:
        Bilingual(
          ar: "لا أمر باسم {1}؛ warraq keys --format md يعرض الأسماء",
          en: "there is no command {1}; warraq keys --format md prints their names", name)
      }
    case .pane(let names):
      Bilingual(ar: "لا لوحة من هذه تعرف {1}", en: "none of these panes knows {1}", names)
    case .digit:
      Bilingual(ar: "الأرقام من 1 إلى 9 تبدأ عددًا ولا تُربط", en: "the digits 1 to 9 begin a count and are not bound")
    }
  }
}
