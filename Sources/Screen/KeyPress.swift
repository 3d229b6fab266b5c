/// One thing that the user did with the keyboard or the mouse: a key, and what was held with it.
public struct KeyPress: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    /// A printable character as it was typed; with Ctrl a letter in lower case.
    case character(Character)
    case up, down, left, right, pageUp, pageDown, home, end
    case enter, escape, tab, backTab, backspace, delete, insert
    case function(Int)
    case mouse(MouseEvent)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public let key: Key
  /// Shift is kept only where the key does not already say it: `J` and `?` bear it in themselves.
  public let modifiers: Modifiers

  /// Brings a key to the one form that it is compared in: Shift with a letter is the capital, Ctrl goes with the small
  /// letter, Shift with Tab is the key that goes back.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    var (key, modifiers) = (key, modifiers)
    switch key {
    case .character(let character) where modifiers.contains(.control):
      key = .character(Self.single(character.lowercased()) ?? character)
      modifiers.remove(.shift)
    case .character(let character) where modifiers.contains(.shift) && character != " ":
      key = .character(Self.single(character.uppercased()) ?? character)
      modifiers.remove(.shift)
    case .tab where modifiers.contains(.shift):
      key = .backTab
      modifiers.remove(.shift)
    case .backTab: modifiers.remove(.shift)
    case .mouse: modifiers = []
    default: break
    }
    self.key = key
    self.modifiers = modifiers
  }

  private static func single(_ text: String) -> Character? { text.count == 1 ? text.first : nil }

  /// Lam and an alef that one key of an Arabic keyboard types at once, as the one character that tells it from the two
  /// keys of these letters; nil for anything else.
  public static func lamAlef(_ letters: some Sequence<Unicode.Scalar>) -> Character? {
    ligatures.first { $0.letters.unicodeScalars.elementsEqual(letters) }?.ligature
  }

  /// Whether a ligature may follow that begins with this letter.
  public static func beginsLigature(_ letter: Unicode.Scalar) -> Bool {
    ligatures.contains { $0.letters.unicodeScalars.first == letter }
  }

  /// What a character types into a line: the two letters of a ligature, else itself.
  public static func typed(_ character: Character) -> String {
    ligatures.first { $0.ligature == character }?.letters ?? String(character)
  }

  private static let ligatures: [(ligature: Character, letters: String)] = [
    ("\u{FEF5}", "لآ"), ("\u{FEF7}", "لأ"), ("\u{FEF9}", "لإ"), ("\u{FEFB}", "لا"),
  ]

  /// The same key with nothing held.
  public var unmodified: KeyPress { KeyPress(key) }
}

extension KeyPress {
  public static func character(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
  /// A letter held with Ctrl.
  public static func control(_ character: Character) -> KeyPress { KeyPress(.character(character), .control) }
  public static func function(_ number: Int) -> KeyPress { KeyPress(.function(number)) }
  public static func mouse(_ event: MouseEvent) -> KeyPress { KeyPress(.mouse(event)) }

  public static let up = KeyPress(.up)
  public static let down = KeyPress(.down)
  public static let left = KeyPress(.left)
  public static let right = KeyPress(.right)
  public static let pageUp = KeyPress(.pageUp)
  public static let pageDown = KeyPress(.pageDown)
  public static let home = KeyPress(.home)
  public static let end = KeyPress(.end)
  public static let enter = KeyPress(.enter)
  public static let escape = KeyPress(.escape)
  public static let tab = KeyPress(.tab)
  public static let backTab = KeyPress(.backTab)
  public static let backspace = KeyPress(.backspace)
  public static let delete = KeyPress(.delete)
  public static let insert = KeyPress(.insert)
}

extension KeyPress: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
