// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import UnicodeText

/// The room that each scalar of a paragraph takes on a line: what breaking lines is generic over.
protocol LineWidths {
  subscript(scalar: Int) -> Int { get }
  /// Of the hyphen that is seen where a line ends at a soft hyphen.
  var hyphen: Int { get }
}

/// The terminal's cells.
struct CellWidths: LineWidths {
  let flags: UnsafePointer<UInt8>

  @inline(__always) subscript(scalar: Int) -> Int { Int(flags[scalar] & ScalarFlags.cellsMask) }
  var hyphen: Int { 1 }
}

/// A font's advances at one size.
struct AdvanceWidths: LineWidths {
  let units: UnsafePointer<Int32>
  let hyphen: Int

  @inline(__always) subscript(scalar: Int) -> Int { Int(units[scalar]) }
}
