import Glibc

/// Where things are kept, after the XDG base directory specification.
struct Directories: Sendable {
  /// The articles and what the reader knows of them.
  let data: String
  /// Settings and the user's own themes.
  let configuration: String
  /// What may differ from machine to machine: sizes and bidi modes by terminal.
  let state: String

  init(environment: Environment = Environment()) {
    let home = environment["HOME"] ?? "/"
    // The specification: a path that is not absolute counts as not set.
    func directory(_ variable: String, _ fallback: String) -> String {
      let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (named ?? home + "/" + fallback) + "/warraq"
    }
    data = directory("XDG_DATA_HOME", ".local/share")
    configuration = directory("XDG_CONFIG_HOME", ".config")
    state = directory("XDG_STATE_HOME", ".local/state")
  }
}

/// The process's environment; a variable that is empty counts as not set.
struct Environment: Sendable {
  subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
