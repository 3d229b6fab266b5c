extension JSONParser {
  /// Parses from the opening quotation mark to behind the closing one.
  mutating func parseString() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try parseEscape(into: &text)
      case 0..<0x20: throw fault(.controlInString)
      default:
        let start = position
        while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
        text += bytes[start..<position]
      }
    }
    throw fault(.unclosedString)
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(JSONFault) {
    guard position + 1 < bytes.count else { throw fault(.unclosedString) }
    let simple: UInt8
    switch bytes[position + 1] {
    case UInt8(ascii: "u"):
      let scalar = try parseUnicodeEscape()
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      return
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = bytes[position + 1]
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "n"): simple = 0x0A
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "t"): simple = 0x09
    default: throw fault(.badEscape)
    }
    text.append(simple)
    position += 2
  }

  /// One `\uXXXX`, or two that are a surrogate pair; a surrogate alone is U+FFFD.
  private mutating func parseUnicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    guard let unit = codeUnit(at: position) else { throw fault(.badEscape) }
    position += 6
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, let low = codeUnit(at: position), (0xDC00...0xDFFF).contains(low) {
      position += 6
      let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    return "\u{FFFD}"
  }

  private func codeUnit(at offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt16 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
