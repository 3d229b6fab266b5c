/// Dots in their colours.
public struct Raster: Equatable, Sendable {
  public var width: Int
  public var height: Int
  /// Red, green and blue of each dot, row by row.
  public var dots: [UInt8]

  public init(width: Int, height: Int, dots: [UInt8]) {
    self.width = width
    self.height = height
    self.dots = dots
  }
}

/// Why a picture is not shown.
public enum FigureFault: UInt8, Error, CaseIterable, Sendable {
  /// There is no such file.
  case missing = 1
  /// Of a format that is not read.
  case unknown
  case broken
  case tooLarge
  /// It is on the network, and was not fetched.
  case remote
  /// The program that reads pictures does not run.
  case unreadable
  /// It is on the network, and on its way.
  case awaited
  /// Its server could not be reached, or did not send all of it.
  case unreachable
  /// Its server has answered that there is none.
  case absent
  /// Its address is a private one that the user has not named.
  case withheld
}
