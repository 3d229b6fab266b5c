import Glibc

/// The environment's variables, which give hints about the terminal. Hints only: they leak through tmux, screen and
/// sudo, and are lost over ssh.
public struct TerminalEnvironment: Sendable {
  private let variables: [String: String]

  public init(_ variables: [String: String]) { self.variables = variables }

  /// This process's own.
  public static var current: TerminalEnvironment {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return TerminalEnvironment(variables)
  }

  /// A variable's value; nil where it is unset or empty.
  public subscript(name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// TERM, empty where it is not set.
  var type: String { self["TERM"] ?? "" }
  var isInTmux: Bool { self["TMUX"] != nil }
  /// tmux's socket, which TMUX names first.
  var tmuxSocket: String? { self["TMUX"].map { String($0.prefix { $0 != "," }) } }
  var isInScreen: Bool { self["STY"] != nil && !isInTmux }
}
