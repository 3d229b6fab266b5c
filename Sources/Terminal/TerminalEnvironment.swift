import Glibc

/// The environment's variables, which give hints about the terminal. Hints only: they leak through tmux, screen and
/// sudo, and are lost over ssh.
public struct TerminalEnvironment: Sendable {
  private let value: @Sendable (String) -> String?

  public init(_ variables: [String: String]) { value = { variables[$0] } }

  private init(_ value: @escaping @Sendable (String) -> String?) { self.value = value }

  /// This process's own: what is asked for is looked up, the rest is not read.
  public static var current: TerminalEnvironment {
    TerminalEnvironment { name in getenv(name).map { String(cString: $0) } }
  }

  /// A variable's value; nil where it is unset or empty.
  public subscript(name: String) -> String? {
    guard let value = value(name), !value.isEmpty else { return nil }
    return value
  }

  /// TERM, empty where it is not set.
  var type: String { self["TERM"] ?? "" }
  var isInTmux: Bool { self["TMUX"] != nil }
  /// tmux's socket, which TMUX names first.
  var tmuxSocket: String? { self["TMUX"].map { String($0.prefix { $0 != "," }) } }
  var isInScreen: Bool { self["STY"] != nil && !isInTmux }
}
