/// Colours of a stretch of a line of letters, as they are drawn: red, green, blue, alpha from the highest byte on.
public struct InkedStretch: Equatable, Sendable {
  public var dots: Range<Int>
  public var ink: UInt32
  public var ground: UInt32
  public var isUnderlined: Bool

  public init(dots: Range<Int>, ink: UInt32, ground: UInt32, isUnderlined: Bool = false) {
    self.dots = dots
    self.ink = ink
    self.ground = ground
    self.isUnderlined = isUnderlined
  }
}
