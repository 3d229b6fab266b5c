// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A paragraph as scalars and their properties, side by side: what the stages of the engine read.
struct DecodedText {
  let scalars: UnsafePointer<UInt32>
  let properties: UnsafePointer<UInt32>
  let count: Int
  /// The bidi classes that occur, a bit each.
  let bidiClasses: UInt32
  /// All words of properties or-ed together.
  let anyProperties: UInt32

  @inline(__always) func has(_ classes: UInt32) -> Bool { bidiClasses & classes != 0 }

  @inline(__always) func bidiClass(_ i: Int) -> UInt8 { UInt8(truncatingIfNeeded: properties[i] & 31) }

  /// P2 and P3 where there are no isolates.
  var firstStrongLevel: UInt8 {
    if !has(BidiClasses.rightToLeft) { return 0 }
    for i in 0..<count {
      let class_ = properties[i] & 31
      if class_ <= 2 { return class_ == 0 ? 0 : 1 }
    }
    return 0
  }
}
