/// One thing that the user did with the keyboard or the mouse.
public enum KeyPress: Hashable, Sendable {
  /// A printable character as it was typed.
  case character(Character)
  /// A letter held with Ctrl, in lower case.
  case control(Character)
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
  case mouse(MouseEvent)
}

extension KeyPress: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

/// A click or a turn of the wheel, at a cell of the grid (0-based).
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }

  public var action: Action
  public var row: Int
  public var column: Int

  public init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}

extension KeyPress {
  private static let names: [(String, KeyPress)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Home", .home), ("End", .end), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Space", .character(" ")),
  ]

  /// The key's name in help, in README and in `warraq replay --keys`: `j`, `Enter`, `^D`, `F5`, `click:3,10`.
  public var name: String {
    switch self {
    case .character(" "): return "Space"
    case .character(let character): return String(character)
    case .control(let character): return "^" + character.uppercased()
    case .function(let number): return "F\(number)"
    case .mouse(let event):
      let verb =
        switch event.action {
        case .press: "click"
        case .release: "release"
        case .doubleClick: "double"
        case .wheelUp: "wheel-up"
        case .wheelDown: "wheel-down"
        }
      return "\(verb):\(event.row),\(event.column)"
    default: return Self.names.first { $0.1 == self }?.0 ?? "?"
    }
  }

  /// Reads a key's name back; nil where it names none.
  public init?(name: String) {
    if let named = Self.names.first(where: { $0.0 == name }) {
      self = named.1
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(Character(letter.lowercased()))
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else if let event = Self.mouse(named: name) {
      self = .mouse(event)
    } else {
      return nil
    }
  }

  private static func mouse(named name: String) -> MouseEvent? {
    let parts = name.split(separator: ":")
    guard parts.count == 2 else { return nil }
    let place = parts[1].split(separator: ",").compactMap { Int($0) }
    guard place.count == 2 else { return nil }
    switch parts[0] {
    case "click": return MouseEvent(.press, row: place[0], column: place[1])
    case "release": return MouseEvent(.release, row: place[0], column: place[1])
    case "double": return MouseEvent(.doubleClick, row: place[0], column: place[1])
    case "wheel-up": return MouseEvent(.wheelUp, row: place[0], column: place[1])
    case "wheel-down": return MouseEvent(.wheelDown, row: place[0], column: place[1])
    default: return nil
    }
  }
}
