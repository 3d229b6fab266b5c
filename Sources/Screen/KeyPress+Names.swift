extension KeyPress {
  private static let names: [(String, Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Home", .home), ("End", .end), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Space", .character(" ")),
  ]

  private static let modifierNames: [(String, Modifiers)] = [
    ("Alt-", .alt), ("Ctrl-", .control), ("Shift-", .shift),
  ]

  /// The key's name in help, in README, in the settings and in `warraq replay --keys`: `j`, `Enter`, `^D`, `Alt-x`,
  /// `Shift-Up`, `F5`, `click:3,10`.
  public var name: String {
    var modifiers = modifiers
    var base = Self.name(of: key)
    if case .character(let character) = key, modifiers.contains(.control), character != " " {
      base = "^" + character.uppercased()
      modifiers.remove(.control)
    }
    return Self.modifierNames.filter { modifiers.contains($0.1) }.map(\.0).joined() + base
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .character(" "): return "Space"
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .mouse(let event):
      let verb = mouseVerbs.first { $0.1 == event.action }?.0 ?? "?"
      return "\(verb):\(event.row),\(event.column)"
    default: return names.first { $0.1 == key }?.0 ?? "?"
    }
  }

  /// Reads a key's name back; nil where it names none.
  public init?(name: String) {
    var modifiers: Modifiers = []
    // By scalars: a key may type a mark, which would be one `Character` with what stands before it.
    var rest = Substring(name).unicodeScalars
    while let prefix = Self.modifierNames.first(where: {
      rest.count > $0.0.unicodeScalars.count && rest.starts(with: $0.0.unicodeScalars)
    }) {
      modifiers.insert(prefix.1)
      rest = rest.dropFirst(prefix.0.unicodeScalars.count)
    }
    if rest.count > 1, rest.first == "^" {
      modifiers.insert(.control)
      rest = rest.dropFirst()
    }
    guard let key = Self.key(named: Substring(rest)) else { return nil }
    self.init(key, modifiers)
  }

  private static func key(named name: Substring) -> Key? {
    if let named = names.first(where: { $0.0 == name }) { return named.1 }
    if name.count == 1, let character = name.first { return .character(character) }
    if let ligature = lamAlef(name.unicodeScalars) { return .character(ligature) }
    if name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) { return .function(number) }
    return mouse(named: name).map(Key.mouse)
  }

  private static let mouseVerbs: [(String, MouseEvent.Action)] = [
    ("click", .press), ("release", .release), ("double", .doubleClick), ("wheel-up", .wheelUp),
    ("wheel-down", .wheelDown),
  ]

  private static func mouse(named name: Substring) -> MouseEvent? {
    let parts = name.split(separator: ":")
    guard parts.count == 2, let verb = mouseVerbs.first(where: { $0.0 == parts[0] }) else { return nil }
    let place = parts[1].split(separator: ",").compactMap { Int($0) }
    guard place.count == 2 else { return nil }
    return MouseEvent(verb.1, row: place[0], column: place[1])
  }
}
