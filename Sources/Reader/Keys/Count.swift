import Screen

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
