extension JSONValue {
  /// The value as JSON text on a single line without a line end (RFC 8259), one line of a JSON Lines stream.
  ///
  /// Control characters of either set and the line and paragraph separators are written as escapes, so that the output
  /// is safe on a terminal and a line is a line to every reader.
  public var jsonText: String { String(decoding: jsonBytes, as: UTF8.self) }

  /// `jsonText` in UTF-8 bytes.
  public var jsonBytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Appends the value to a stream that already stands in memory.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let text): Self.writeString(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.writeString(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// What needs no escape is copied as it stands, which nearly everything is.
  private static func writeString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let source = Array(text.utf8)
    var start = 0
    var place = 0
    while place < source.count {
      let length = lengthToEscape(at: place, of: source)
      guard length > 0 else {
        place += 1
        continue
      }
      bytes += source[start..<place]
      writeEscape(source[place..<(place + length)], to: &bytes)
      place += length
      start = place
    }
    bytes += source[start...]
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes of UTF-8 make a scalar here that is to be escaped; 0 where none is.
  private static func lengthToEscape(at place: Int, of source: [UInt8]) -> Int {
    switch source[place] {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    // U+0080 to U+009F.
    case 0xC2 where source[place + 1] < 0xA0: 2
    // U+2028 and U+2029.
    case 0xE2 where source[place + 1] == 0x80 && source[place + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private static func writeEscape(_ scalar: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar[scalar.startIndex] {
    case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let value = String(decoding: scalar, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
      let digits = String(value, radix: 16)
      bytes.append(UInt8(ascii: "u"))
      bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      bytes += digits.utf8
    }
  }
}
