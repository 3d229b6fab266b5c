import Screen

/// From keys to commands, pane by pane. Maps are laid over each other: the table of commands, a ready map, the user's own
/// bindings.
public struct Keymap: Equatable, Sendable {
  /// By pane and keys; where the keys of one binding begin another's, only the longer one is here.
  private var bindings: [Pane: [[KeyPress]: KeyBinding]] = [:]

  /// The keys of the one table of commands, and a ready map laid over them.
  public init(_ preset: KeymapPreset = .standard) {
    for command in Command.allCases {
      for key in command.info.keys { lay(KeyBinding([key], in: command.info.panes, [command])) }
    }
    for binding in preset.bindings { lay(binding) }
  }

  /// Lays the user's bindings over the map; returns what of them is at odds with one another. The later one holds.
  public mutating func lay(_ own: [KeyBinding]) -> [KeyConflict] {
    var conflicts: [KeyConflict] = []
    var before: [KeyBinding] = []
    for binding in own {
      for other in before where other.panes.contains(where: binding.panes.contains) {
        let isSame = other.keys == binding.keys
        let isPrefix = other.keys.starts(with: binding.keys) || binding.keys.starts(with: other.keys)
        guard isSame || (isPrefix && !other.commands.isEmpty && !binding.commands.isEmpty) else { continue }
        conflicts.append(
          KeyConflict(line: binding.line, keys: binding.name, otherLine: other.line, otherKeys: other.name))
      }
      before.append(binding)
      lay(binding)
    }
    return conflicts
  }

  private mutating func lay(_ binding: KeyBinding) {
    for pane in binding.panes {
      // Keys that begin others would have to wait for what comes next: there is only one of the two.
      for keys in (bindings[pane] ?? [:]).keys where keys.starts(with: binding.keys) || binding.keys.starts(with: keys)
      {
        if keys != binding.keys, binding.commands.isEmpty { continue }
        bindings[pane]?[keys] = nil
      }
      if !binding.commands.isEmpty { bindings[pane, default: [:]][binding.keys] = binding }
    }
  }

  /// What some keys come to.
  public enum Match: Equatable, Sendable {
    case binding(KeyBinding)
    /// More keys have to follow.
    case beginning
    case nothing
  }

  public func match(_ keys: [KeyPress], in pane: Pane) -> Match {
    guard let bindings = bindings[pane] else { return .nothing }
    if let binding = bindings[keys] { return .binding(binding) }
    return bindings.keys.contains { $0.count > keys.count && $0.starts(with: keys) } ? .beginning : .nothing
  }

  /// The one command on a single key. A key that moves does so whatever is held with it, where nothing else is bound to
  /// that.
  public func command(for key: KeyPress, in pane: Pane) -> Command? {
    switch match([key], in: pane) {
    case .binding(let binding): return binding.commands.first
    case .beginning: return nil
    case .nothing: return plain(key).flatMap { command(for: $0, in: pane) }
    }
  }

  /// The key that stands in for one that nothing is bound to: the same with nothing held.
  func plain(_ key: KeyPress) -> KeyPress? {
    if case .character = key.key { return nil }
    return key.modifiers.isEmpty || key.modifiers.contains(.alt) ? nil : key.unmodified
  }

  /// The keys of a command in a pane, shortest first; those of macros are not among them.
  public func keys(of command: Command, in pane: Pane) -> [KeyBinding] {
    (bindings[pane] ?? [:]).values.filter { $0.commands == [command] }.sorted(by: Self.order)
  }

  /// The bindings to several commands at once.
  public func macros(in pane: Pane) -> [KeyBinding] {
    (bindings[pane] ?? [:]).values.filter { $0.commands.count > 1 || $0.title != nil }.sorted(by: Self.order)
  }

  /// In the order of the table of commands where a key stands in it, else by length and name.
  private static func order(_ a: KeyBinding, _ b: KeyBinding) -> Bool {
    func rank(_ binding: KeyBinding) -> (Int, Int, String) {
      let own = binding.commands.first?.info.keys.firstIndex { [$0] == binding.keys }
      return (own ?? Int.max, binding.keys.count, binding.name)
    }
    return rank(a) < rank(b)
  }
}

/// Two of the user's bindings that cannot both hold.
public struct KeyConflict: Equatable, Sendable {
  public var line: Int?
  public var keys: String
  public var otherLine: Int?
  public var otherKeys: String

  var message: Bilingual {
    let line = otherLine.map { "\($0)" } ?? "?"
    return keys == otherKeys
      ? Bilingual(
        ar: "\(keys): سبق ربطه في السطر \(line)؛ وهذا السطر هو المعمول به",
        en: "\(keys) was bound in line \(line) before; this line holds")
      : Bilingual(
        ar: "\(keys) و\(otherKeys) في السطر \(line): أحدهما بداية الآخر؛ وهذا السطر هو المعمول به",
        en: "\(keys), and \(otherKeys) in line \(line): one begins the other; this line holds")
  }
}
