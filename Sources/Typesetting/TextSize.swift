/// The screen that a text size is resolved for, in cells.
public struct TextSizeScreen: Hashable, Sendable {
  /// The article pane beside the list, or the whole screen where nothing stands beside it.
  public var paneColumns: Int
  public var screenColumns: Int
  /// Rows of the article pane.
  public var rows: Int
  public var abilities: TextSizeAbilities

  public init(paneColumns: Int, screenColumns: Int, rows: Int, abilities: TextSizeAbilities = .none) {
    self.paneColumns = paneColumns
    self.screenColumns = screenColumns
    self.rows = rows
    self.abilities = abilities
  }
}

/// What a step of the ladder comes to on one screen: how the page is set, and what to tell the reader of it.
public struct TextSize: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// As step 0 has it.
    case normal
    /// Only the room around the letters changed.
    case spacing
    /// The letters themselves changed.
    case size
  }

  /// The step achieved, which may lie nearer to 0 than the one asked for.
  public var step: Int
  public var typography: Typography
  public var mechanism: LetterMechanism
  /// Whether the article takes the whole screen: no list beside it, one row of chrome.
  public var isSolo: Bool
  public var kind: Kind
  /// The letters' height for `.size`, the room that a paragraph takes for `.spacing`; 100 is step 0.
  public var percent: Int

  public init(
    step: Int, typography: Typography, mechanism: LetterMechanism, isSolo: Bool, kind: Kind, percent: Int
  ) {
    self.step = step
    self.typography = typography
    self.mechanism = mechanism
    self.isSolo = isSolo
    self.kind = kind
    self.percent = percent
  }
}

/// Why the text can be made no larger or no smaller.
public enum TextSizeLimit: Hashable, Sendable, Error {
  /// Larger letters would need what this terminal has not; its own zoom may help.
  case terminalCannotEnlarge
  /// Too few words would be left on a line or on the screen.
  case screenTooSmall
  case smallest
  case largest
}
