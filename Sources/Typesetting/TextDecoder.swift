// Unsafe pointers: a large text is a mapped file, looked at where it stands.

/// Decodes bytes that ought to be UTF-8 for the screen: each byte that is none of a
/// well-formed sequence becomes U+FFFD, tabs become spaces up to the next
/// multiple of 8 scalars. It can say at any time how many bytes went in and scalars came out.
struct TextDecoder {
  private let bytes: Slice<UnsafeRawBufferPointer>
  /// Of the whole buffer.
  private(set) var utf8Offset: Int
  /// Scalars that came out.
  private(set) var scalarCount = 0

  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    // A carriage return before the line's end is part of the end.
    self.bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    utf8Offset = bytes.startIndex
  }

  mutating func string() -> String {
    var text = ""
    text.reserveCapacity(bytes.count)
    while let (scalar, count) = next() {
      for _ in 0..<count { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  mutating func skip(scalars wanted: Int) {
    while scalarCount < wanted {
      let before = utf8Offset
      guard next() != nil else { return }
      // A place inside of a tab is the tab's.
      if scalarCount > wanted { utf8Offset = before }
    }
  }

  mutating func skipAll() {
    while next() != nil {}
  }

  /// The next scalar and how often it comes out.
  private mutating func next() -> (Unicode.Scalar, Int)? {
    guard utf8Offset < bytes.endIndex else { return nil }
    let (scalar, length) = decode()
    utf8Offset += length
    let count = scalar == "\t" ? 8 - scalarCount % 8 : 1
    scalarCount += count
    return (scalar == "\t" ? " " : scalar, count)
  }

  private func decode() -> (Unicode.Scalar, length: Int) {
    let lead = bytes[utf8Offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, utf8Offset + length <= bytes.endIndex else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[utf8Offset + index]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
