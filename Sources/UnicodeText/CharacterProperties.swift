/// The base direction of a paragraph, as UAX#9 P2 and P3 take it or as it is imposed (HL1).
public enum BaseDirection: Equatable, Sendable {
  /// By the first strong character outside of isolates; left to right where there is none.
  case auto
  case leftToRight
  case rightToLeft
}
