import CUnicodeTables

/// What setting text needs to know of a scalar (Unicode 15.0), in one word that one look-up gives.
@frozen public struct ScalarProperties: Equatable, Sendable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The properties of a scalar value; of U+FFFD for what is none.
  public init(of scalar: UInt32) {
    rawValue = PropertyTable()[scalar < 0x110000 ? scalar : 0xFFFD]
  }

  /// Bidi_Class.
  @inlinable public var bidiClass: BidiClass { BidiClass(rawValue: UInt8(rawValue & 31)) ?? .L }
  /// Joining_Type (UAX#44, from ArabicShaping.txt).
  @inlinable public var joiningType: JoiningType { JoiningType(rawValue: UInt8(rawValue >> 15 & 7)) ?? .nonJoining }
  /// Bidi_Paired_Bracket_Type: opens a pair (BD14).
  @inlinable public var opensBracket: Bool { rawValue >> 18 & 3 == 1 }
  /// Bidi_Paired_Bracket_Type: closes a pair (BD15).
  @inlinable public var closesBracket: Bool { rawValue >> 18 & 3 == 2 }
  /// Has another scalar as its mirror image (L4).
  @inlinable public var isMirrored: Bool { rawValue & Self.mirrored != 0 }
  /// Becomes an emoji of two cells when U+FE0F follows.
  @inlinable public var takesEmojiStyle: Bool { rawValue & Self.emojiStyle != 0 }
  /// Cells by UAX#11 of the scalar alone: 0, 1 or 2. An ambiguous width is 1.
  @inlinable public var cells: Int { Int(rawValue >> 24 & 3) }
  /// A format or line-ending character that a terminal must never be sent.
  @inlinable public var isSilent: Bool { rawValue & Self.silent != 0 }

  /// The bits of a word that loops test as they are.
  @inlinable @inline(__always) public static var mirrored: UInt32 { 1 << 20 }
  @usableFromInline static var emojiStyle: UInt32 { 1 << 21 }
  /// Stands alone in its cluster only by the rules that the automaton of UAX#29 knows.
  @inlinable @inline(__always) public static var clusters: UInt32 { 1 << 22 }
  /// One of the alefs that a lam before it takes into its ligature.
  static let alef: UInt32 = 1 << 23
  @inlinable @inline(__always) public static var silent: UInt32 { 1 << 31 }
  static let softHyphen: UInt32 = 1 << 30
  /// Joining_Type; 0 for what does not join.
  @inlinable @inline(__always) public static var joining: UInt32 { 7 << 15 }
  /// `cells`; 0 for what stands on another scalar.
  @inlinable @inline(__always) public static var cellsMask: UInt32 { 3 << 24 }
}

/// Joining_Type of ArabicShaping.txt. Bit 0 of the raw value says that it joins what is before, bit 1 what is behind.
public enum JoiningType: UInt8, CaseIterable, Sendable {
  case nonJoining = 0
  case right = 1
  case left = 2
  case dual = 3
  case transparent = 4
  case causing = 7
}

/// The two-stage table of the words. Scalars below `directLimit` need no look-up of their block.
struct PropertyTable {
  static let directLimit: UInt32 = 0x800
  let blocks = unicode_property_blocks_table()
  let words = unicode_properties_table()

  @inline(__always) subscript(scalar: UInt32) -> UInt32 {
    words[Int(blocks[Int(truncatingIfNeeded: scalar &>> 6)]) &<< 6 &+ Int(truncatingIfNeeded: scalar & 63)]
  }

  /// For scalars below `directLimit`.
  @inline(__always) subscript(direct scalar: UInt32) -> UInt32 { words[Int(truncatingIfNeeded: scalar)] }
}
