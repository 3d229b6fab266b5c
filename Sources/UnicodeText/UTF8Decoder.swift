// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// Scalars of UTF-8 bytes, one at a time. A byte that is no part of a well-formed sequence is U+FFFD.
public struct UTF8Decoder {
  private let bytes: UnsafePointer<UInt8>?
  private let count: Int
  /// UTF-8 bytes read.
  public private(set) var offset = 0

  @inline(__always) public init(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    bytes = utf8.baseAddress
    count = utf8.count
    self.offset = offset
  }

  @inline(__always) public mutating func next() -> UInt32? {
    guard offset < count, let bytes else { return nil }
    let lead = UInt32(bytes[offset])
    if lead < 0x80 {
      offset &+= 1
      return lead
    }
    if lead < 0xE0 {
      if lead >= 0xC2 && offset &+ 1 < count {
        let second = UInt32(bytes[offset &+ 1])
        if second & 0xC0 == 0x80 {
          offset &+= 2
          return (lead & 31) &<< 6 | second & 63
        }
      }
    } else if lead < 0xF0 {
      if offset &+ 2 < count {
        let second = UInt32(bytes[offset &+ 1])
        let third = UInt32(bytes[offset &+ 2])
        let scalar = (lead & 15) &<< 12 | (second & 63) &<< 6 | third & 63
        if second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && scalar >= 0x800 && scalar &>> 11 != 27 {
          offset &+= 3
          return scalar
        }
      }
    } else if lead < 0xF5 && offset &+ 3 < count {
      let second = UInt32(bytes[offset &+ 1])
      let third = UInt32(bytes[offset &+ 2])
      let fourth = UInt32(bytes[offset &+ 3])
      let scalar = (lead & 7) &<< 18 | (second & 63) &<< 12 | (third & 63) &<< 6 | fourth & 63
      if second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && fourth & 0xC0 == 0x80 && scalar >= 0x10000
        && scalar < 0x110000
      {
        offset &+= 4
        return scalar
      }
    }
    offset &+= 1
    return 0xFFFD
  }
}
