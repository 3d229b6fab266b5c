import UnicodeText

/// A paragraph to be set: its logical text, the style of each stretch, and its base direction.
public struct StyledParagraph: Equatable, Sendable {
  /// A stretch of one style; what the number means is its maker's affair. Later runs lie over earlier ones.
  public struct Run: Equatable, Sendable {
    /// Unicode scalar offsets.
    public var range: Range<Int>
    public var style: UInt16

    public init(_ range: Range<Int>, style: UInt16) {
      self.range = range
      self.style = style
    }
  }

  public var text: String
  public var runs: [Run]
  public var direction: BaseDirection

  public init(_ text: String, runs: [Run] = [], direction: BaseDirection = .auto) {
    self.text = text
    self.runs = runs
    self.direction = direction
  }
}
