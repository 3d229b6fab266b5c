import Screen

/// From keys to commands, with the count that was typed before a key (`5j`).
public struct Keymap: Sendable {
  private let commands: [Pane: [KeyPress: Command]]

  /// The keys of the one table of commands.
  public init() {
    var commands: [Pane: [KeyPress: Command]] = [:]
    for command in Command.allCases {
      for pane in command.info.panes {
        for key in command.info.keys { commands[pane, default: [:]][key] = command }
      }
    }
    self.commands = commands
  }

  /// The command on a key. A key that moves does so whatever is held with it, where nothing else is bound to that.
  public func command(for key: KeyPress, in pane: Pane) -> Command? {
    if let command = commands[pane]?[key] { return command }
    if case .character = key.key { return nil }
    return key.modifiers.contains(.alt) ? nil : commands[pane]?[key.unmodified]
  }
}

/// The digits typed before a command.
public struct Count: Equatable, Sendable {
  /// A ceiling that no list and no screen reaches, so that a stuck key does no harm.
  static let ceiling = 99_999_999
  private(set) var value: Int?

  public init() {}

  /// Takes the key if it is a digit of a count; a leading zero is none, since `0` is a command.
  mutating func take(_ key: KeyPress) -> Bool {
    guard case .character(let character) = key.key, key.modifiers.isEmpty, character.isASCII,
      let digit = character.wholeNumberValue,
      value != nil || digit > 0
    else { return false }
    value = min((value ?? 0) * 10 + digit, Self.ceiling)
    return true
  }

  /// Hands the count over and forgets it.
  mutating func spend() -> Int? {
    defer { value = nil }
    return value
  }
}
