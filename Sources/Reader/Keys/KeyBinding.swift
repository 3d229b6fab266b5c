import Screen

/// Keys, one after the other, and what they do in some panes.
public struct KeyBinding: Equatable, Sendable {
  public var keys: [KeyPress]
  public var panes: [Pane]
  /// Done in this order; none takes the keys' command away.
  public var commands: [Command]
  /// What several commands come to, in the user's own words.
  public var title: String?
  /// The line of the settings file; nil in a map that the program carries along.
  public var line: Int?

  public init(
    _ keys: [KeyPress], in panes: [Pane] = Pane.allCases, _ commands: [Command], title: String? = nil, line: Int? = nil
  ) {
    self.keys = keys
    self.panes = panes
    self.commands = commands
    self.title = title
    self.line = line
  }

  /// The keys' names with blanks between: `g g`.
  public var name: String { keys.map(\.name).joined(separator: " ") }
}

extension Command {
  /// The name in settings, on the command line and in `warraq keys`: `next-statement`.
  public var name: String {
    String(
      rawValue.unicodeScalars.flatMap { scalar -> [Character] in
        scalar.properties.isUppercase ? ["-"] + Array(scalar.properties.lowercaseMapping) : [Character(scalar)]
      })
  }

  public init?(name: String) {
    guard let command = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }
}
