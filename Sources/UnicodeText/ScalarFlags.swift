/// What breaking lines asks of a scalar in its text, in one byte: its cells, whether a cluster begins there, whether a
/// line may break before it, whether it hangs over the end of a line.
@frozen public struct ScalarFlags: Equatable, Sendable {
  public var rawValue: UInt8

  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Cells that it adds to its line: 0, 1 or 2.
  @inlinable public var cells: Int { Int(rawValue & 3) }
  /// An extended grapheme cluster begins before it (UAX#29).
  @inlinable public var startsCluster: Bool { rawValue & Self.clusterStart != 0 }
  /// UAX#14 lets a line break before it, or makes it.
  @inlinable public var isBreakOpportunity: Bool { rawValue & Self.anyBreak != 0 }
  /// UAX#14 makes a line break before it (LB4, LB5).
  @inlinable public var isMandatoryBreak: Bool { rawValue & Self.mandatoryBreak != 0 }
  /// A space that takes no cell where a line ends after it.
  @inlinable public var hangs: Bool { rawValue & Self.hanging != 0 }
  /// U+00AD, seen as a hyphen only where a line ends after it.
  @inlinable public var isSoftHyphen: Bool { rawValue & Self.softHyphen != 0 }
  /// Never sent to a terminal.
  @inlinable public var isSilent: Bool { rawValue & Self.silent != 0 }

  @inlinable @inline(__always) public static var cellsMask: UInt8 { 3 }
  @inlinable @inline(__always) public static var clusterStart: UInt8 { 1 << 2 }
  @inlinable @inline(__always) public static var allowedBreak: UInt8 { 1 << 3 }
  @inlinable @inline(__always) public static var mandatoryBreak: UInt8 { 1 << 4 }
  @inlinable @inline(__always) public static var anyBreak: UInt8 { 3 << 3 }
  @inlinable @inline(__always) public static var hanging: UInt8 { 1 << 5 }
  @inlinable @inline(__always) public static var softHyphen: UInt8 { 1 << 6 }
  @inlinable @inline(__always) public static var silent: UInt8 { 1 << 7 }
}
