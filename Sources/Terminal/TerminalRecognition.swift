/// A terminal, and how it was told.
struct Recognition: Equatable {
  var identity: TerminalIdentity
  /// In words.
  var reason: String
  /// Whether the terminal itself said so. Only then is it sent what another would misunderstand.
  var isConfirmed = true

  /// What a variable of the environment suggests.
  static func hint(_ kind: TerminalIdentity.Kind, version: Int = 0, _ reason: String) -> Recognition {
    Recognition(identity: TerminalIdentity(kind: kind, version: version), reason: reason, isConfirmed: false)
  }
}

extension TerminalIdentity {
  /// Tells the terminal by its answers, and by the environment where it gave none.
  static func recognise(_ replies: TerminalReplies, environment: TerminalEnvironment) -> Recognition {
    var found = find(replies, environment: environment)
    if replies.areRemembered {
      found.isConfirmed = false
      found.reason += " (last time)"
    }
    return found
  }

  private static func find(_ replies: TerminalReplies, environment: TerminalEnvironment) -> Recognition {
    if environment.isInTmux {
      var found = outer(version: replies.outerVersion ?? "", environment: environment)
      found.identity.multiplexer = .tmux
      return found
    }
    if environment.isInScreen {
      var found = outer(version: "", environment: environment)
      found.identity.multiplexer = .screen
      return found
    }
    if environment.type == "linux" { return .hint(.linuxConsole, "TERM=linux") }
    if let named = byVersion(replies.version ?? "") { return named }
    if let known = byAttributes(replies.secondaryAttributes ?? "", environment: environment) { return known }
    if replies.bidiMode == 1 || replies.bidiMode == 2 {
      return Recognition(identity: TerminalIdentity(kind: .recommendation), reason: "it answers DECRQM 8")
    }
    return byEnvironment(environment, answered: replies.primaryAttributes != nil)
  }

  /// What draws behind tmux or screen; both answer queries for themselves.
  private static func outer(version: String, environment: TerminalEnvironment) -> Recognition {
    if let named = byVersion(version) {
      return Recognition(identity: named.identity, reason: "tmux says the outer terminal is \(version)")
    }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) {
      return .hint(.vte, version: version, "VTE_VERSION is set, a hint only")
    }
    if let text = environment["XTERM_VERSION"], let named = byVersion(text) {
      return .hint(.xterm, version: named.identity.version, "XTERM_VERSION is set, a hint only")
    }
    if let version = environment["KONSOLE_VERSION"].flatMap({ Int($0) }) {
      return .hint(.konsole, version: version, "KONSOLE_VERSION is set, a hint only")
    }
    if environment["KITTY_WINDOW_ID"] != nil {
      return .hint(.kitty, "KITTY_WINDOW_ID is set, a hint only")
    }
    return .hint(.unknown, "the outer terminal gives no hint of itself")
  }

  private static func byVersion(_ text: String) -> Recognition? {
    let table: [(prefix: String, kind: Kind)] = [
      ("vte", .vte), ("konsole", .konsole), ("mlterm", .mlterm), ("kitty", .kitty), ("xterm(", .xterm),
      ("foot", .foot), ("mintty", .mintty), ("wezterm", .wezterm), ("ghostty", .ghostty), ("iterm2", .iterm2),
      ("alacritty", .alacritty),
    ]
    let lowered = text.lowercased()
    guard let entry = table.first(where: { lowered.hasPrefix($0.prefix) }) else { return nil }
    let identity = TerminalIdentity(kind: entry.kind, version: version(in: text, of: entry.kind))
    return Recognition(identity: identity, reason: "it says it is \(text)")
  }

  /// The number that tells one version's ways from another's.
  private static func version(in text: String, of kind: Kind) -> Int {
    let numbers = text.split { !$0.isNumber }.prefix(2).map { Int($0) ?? 0 }
    switch kind {
    case .kitty, .foot, .mlterm: return numbers.count == 2 ? numbers[0] * 100 + numbers[1] : numbers.first ?? 0
    default: return numbers.first ?? 0
    }
  }

  /// By DA2: a number for the kind, one for the version.
  private static func byAttributes(
    _ text: String, environment: TerminalEnvironment
  ) -> Recognition? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 3 else { return nil }
    let kind: Kind
    switch (parts[0], parts[1], parts[2]) {
    case (65, 2000..., 1), (61, 2000..., 1), (1, 2000..<4000, 0): kind = .vte
    case (1, 115, 0) where environment["KONSOLE_VERSION"] != nil: kind = .konsole
    case (24, 279, 0): kind = .mlterm
    case (64, 0, 0): kind = .zutty
    case (1, 4000..., 1...): return known(.kitty, parts[2], text)
    case (1, 10000..., 0): kind = .foot
    case (0, 136, 0): kind = .putty
    case (0, 115, 0): kind = .qterminal
    case (41, _, _): kind = .xterm
    case (85, _, _): kind = .urxvt
    case (77, _, _): kind = .mintty
    case (0, 10, 1): kind = .windowsTerminal
    case (0, 100..., 1): kind = .alacritty
    case (1, 95, 0) where environment["TERM_PROGRAM"] == "Apple_Terminal": kind = .appleTerminal
    default: return nil
    }
    return known(kind, parts[1], text)
  }

  private static func known(_ kind: Kind, _ version: Int, _ text: String) -> Recognition {
    Recognition(identity: TerminalIdentity(kind: kind, version: version), reason: "it answers DA2 with \(text)")
  }

  /// What TERM and its like suggest, where the answers say nothing or have not come.
  private static func byEnvironment(
    _ environment: TerminalEnvironment, answered: Bool
  ) -> Recognition {
    let type = environment.type
    let byType: [(prefix: String, kind: Kind)] = [
      ("mlterm", .mlterm), ("xterm-kitty", .kitty), ("foot", .foot), ("alacritty", .alacritty), ("rxvt", .urxvt),
      ("st-", .st), ("stterm", .st),
    ]
    if let entry = byType.first(where: { type.hasPrefix($0.prefix) }) {
      return .hint(entry.kind, "TERM=\(type)")
    }
    if environment["TERM_PROGRAM"] == "Apple_Terminal" {
      return .hint(.appleTerminal, "TERM_PROGRAM=Apple_Terminal")
    }
    if !answered {
      let byVariable: [(name: String, kind: Kind)] = [
        ("KONSOLE_VERSION", .konsole), ("KITTY_WINDOW_ID", .kitty), ("VTE_VERSION", .vte), ("XTERM_VERSION", .xterm),
        ("ALACRITTY_WINDOW_ID", .alacritty), ("WT_SESSION", .windowsTerminal),
      ]
      if let entry = byVariable.first(where: { environment[$0.name] != nil }) {
        return .hint(entry.kind, "\(entry.name) is set, a hint only")
      }
    }
    return .hint(.unknown, answered ? "its answers are those of no terminal known" : "no answer")
  }
}
