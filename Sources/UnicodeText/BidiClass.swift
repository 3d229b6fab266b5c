/// Bidi_Class of UAX#9 (table 4), in the order of the tables.
public enum BidiClass: UInt8, CaseIterable, Sendable {
  case L, R, AL, EN, ES, ET, AN, CS, B, S, WS, ON, NSM, BN
  case LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI

  /// Whether X9 removes it before the rest of the algorithm.
  @inlinable public var isRemovedByX9: Bool { (0x7E000 >> UInt32(rawValue)) & 1 != 0 }
}

/// The base direction of a paragraph, as UAX#9 P2 and P3 take it or as it is imposed (HL1).
public enum BaseDirection: Equatable, Sendable {
  /// By the first strong character outside of isolates; left to right where there is none.
  case auto
  case leftToRight
  case rightToLeft
}
