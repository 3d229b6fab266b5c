// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A paragraph after analysis, in the buffers of the analyzer that made it, one entry a scalar.
public struct AnalyzedText {
  public let scalars: UnsafePointer<UInt32>
  /// `ScalarProperties` of each scalar.
  public let properties: UnsafePointer<UInt32>
  /// Embedding levels, of L1 only what does not depend on lines. What X9 removes has the level of what is before it.
  public let levels: UnsafePointer<UInt8>
  /// `ScalarFlags` of each scalar.
  public let flags: UnsafePointer<UInt8>
  /// Scalars.
  public let count: Int
  /// 0 left to right, 1 right to left (UAX#9 P3).
  public let paragraphLevel: UInt8
  /// All words of properties or-ed together: what the text certainly does not hold.
  public let anyProperties: UInt32
  /// The places at which a line may end, the end of the text being the last; nil where soft hyphens, mandatory breaks or
  /// sequences with cells of their own make flags the only true account.
  public let opportunities: UnsafeBufferPointer<BreakOpportunity>?

  public init(
    scalars: UnsafePointer<UInt32>, properties: UnsafePointer<UInt32>, levels: UnsafePointer<UInt8>,
    flags: UnsafePointer<UInt8>, count: Int, paragraphLevel: UInt8, anyProperties: UInt32,
    opportunities: UnsafeBufferPointer<BreakOpportunity>? = nil
  ) {
    self.scalars = scalars
    self.properties = properties
    self.levels = levels
    self.flags = flags
    self.count = count
    self.paragraphLevel = paragraphLevel
    self.anyProperties = anyProperties
    self.opportunities = opportunities
  }
}

/// A place at which a line may end, with the cells of all the text before it.
@frozen public struct BreakOpportunity: Sendable {
  /// Scalar offset.
  public let offset: UInt32
  /// Cells of the text before it, without the spaces right before it, which hang.
  public let solidCells: UInt32

  @inlinable public init(offset: UInt32, solidCells: UInt32) {
    self.offset = offset
    self.solidCells = solidCells
  }
}
