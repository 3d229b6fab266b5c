import Screen

/// From keys to commands, pane by pane. Maps are laid over each other: the table of commands, a ready map, the user's own
/// bindings.
public struct Keymap: Equatable, Sendable {
  private let preset: KeymapPreset
  /// Nil where nothing of the user's own lies over the ready map, which is laid out for the first key.
  private var changed: Layout?

  /// The keys of the one table of commands, and a ready map laid over them.
  public init(_ preset: KeymapPreset = .standard) { self.preset = preset }

  private var layout: Layout { changed ?? .ready(preset) }

  /// Lays the user's bindings over the map; returns what of them is at odds with one another. The later one holds.
  public mutating func lay(_ own: [KeyBinding]) -> [KeyConflict] {
    if own.isEmpty { return [] }
    var layout = layout
    defer { changed = layout }
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
      layout.lay(binding)
    }
    return conflicts
  }

  /// What some keys come to.
  public enum Match: Equatable, Sendable {
    case binding(KeyBinding)
    /// More keys have to follow.
    case beginning
    case nothing
  }

  public func match(_ keys: [KeyPress], in pane: Pane) -> Match {
    guard let first = keys.first, let bindings = layout.bindings[pane]?[first] else { return .nothing }
    if let binding = bindings.first(where: { $0.keys == keys }) { return .binding(binding) }
    return bindings.contains { $0.keys.count > keys.count && $0.keys.starts(with: keys) } ? .beginning : .nothing
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
    all(in: pane).filter { $0.commands == [command] }.sorted(by: Self.order)
  }

  /// The bindings to several commands at once.
  public func macros(in pane: Pane) -> [KeyBinding] {
    all(in: pane).filter { $0.commands.count > 1 || $0.title != nil }.sorted(by: Self.order)
  }

  private func all(in pane: Pane) -> [KeyBinding] { (layout.bindings[pane] ?? [:]).values.flatMap { $0 } }

  /// In the order of the table of commands where a key stands in it, else by length and name.
  private static func order(_ a: KeyBinding, _ b: KeyBinding) -> Bool {
    func rank(_ binding: KeyBinding) -> (Int, Int, String) {
      let own = binding.commands.first?.info.keys.firstIndex { [$0] == binding.keys }
      return (own ?? Int.max, binding.keys.count, binding.name)
    }
    return rank(a) < rank(b)
  }
}

extension Keymap {
  fileprivate struct Layout: Equatable, Sendable {
    /// By pane and first key; of two bindings where the keys of one begin the other's, only one is here.
    private(set) var bindings: [Pane: [KeyPress: [KeyBinding]]] = [:]

    private static let standard = Layout(.standard)
    private static let vim = Layout(.vim)
    private static let newsboat = Layout(.newsboat)

    static func ready(_ preset: KeymapPreset) -> Layout {
      switch preset {
      case .standard: standard
      case .vim: vim
      case .newsboat: newsboat
      }
    }

    private init(_ preset: KeymapPreset) {
      for command in Command.allCases {
        for key in command.info.keys { lay(KeyBinding([key], in: command.info.panes, [command])) }
      }
      for binding in preset.bindings { lay(binding) }
    }

    mutating func lay(_ binding: KeyBinding) {
      guard let first = binding.keys.first else { return }
      for pane in binding.panes {
        var known = bindings[pane]?[first] ?? []
        // Keys that begin others would have to wait for what comes next: there is only one of the two.
        known.removeAll { other in
          let isPrefix = other.keys.starts(with: binding.keys) || binding.keys.starts(with: other.keys)
          return other.keys == binding.keys || isPrefix && !binding.commands.isEmpty
        }
        if !binding.commands.isEmpty { known.append(binding) }
        bindings[pane, default: [:]][first] = known.isEmpty ? nil : known
      }
    }
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
        ar: "{1}: سبق ربطه في السطر {2}؛ وهذا السطر هو المعمول به",
        en: "{1} was bound in line {2} before; this line holds", keys, line)
      : Bilingual(
        ar: "{1} و{2} في السطر {3}: أحدهما بداية الآخر؛ وهذا السطر هو المعمول به",
        en: "{1}, and {2} in line {3}: one begins the other; this line holds", keys, otherKeys, line)
  }
}
