import Glibc

/// Bytes to text: which charset they are in, and what could not be read.
package enum TextDecoder {
  package struct Decoded: Equatable {
    package var text: String
    /// IANA name in lower case.
    package var charset: String
    /// "bom", "user", "http", "meta", "utf-8" or "guess".
    package var source: String
    package var warnings: [String] = []
  }

  /// Byte order mark, then the user, then valid UTF-8 (which wins over a header that lies), the header, what the text declares of itself, UTF-16 by its
  /// pattern, and at last the frequencies of Arabic letters.
  package static func decode(
    _ bytes: [UInt8], userCharset: String? = nil, headerCharset: String? = nil, declaredCharset: String? = nil
  ) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3), source: "bom") }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittleEndian: true, source: "bom") }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittleEndian: false, source: "bom") }
    if let userCharset { return named(bytes, userCharset, source: "user") }
    if let isLittleEndian = CharsetGuess.utf16(bytes) {
      return utf16(bytes[...], isLittleEndian: isLittleEndian, source: "guess")
    }
    if CharsetGuess.isUTF8(bytes) { return utf8(bytes[...], source: "utf-8") }
    if let headerCharset { return named(bytes, headerCharset, source: "http") }
    if let declaredCharset { return named(bytes, declaredCharset, source: "meta") }
    guard let charset = CharsetGuess.singleByte(bytes) else { return utf8(bytes[...], source: "utf-8") }
    return named(bytes, charset, source: "guess")
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, source: String) -> Decoded {
    var decoded = Decoded(text: String(decoding: bytes, as: UTF8.self), charset: "utf-8", source: source)
    if !CharsetGuess.isUTF8(bytes) { decoded.warnings.append("bytes that are no UTF-8 were replaced by U+FFFD") }
    return decoded
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool, source: String) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    var decoded = Decoded(
      text: String(decoding: units, as: UTF16.self), charset: isLittleEndian ? "utf-16le" : "utf-16be", source: source)
    if index < bytes.endIndex { decoded.warnings.append("half a UTF-16 unit at the end was left out") }
    return decoded
  }

  private static func named(_ bytes: [UInt8], _ charset: String, source: String) -> Decoded {
    let name = charset.lowercased()
    if name == "utf-8" || name == "utf8" { return utf8(bytes[...], source: source) }
    let isName =
      !name.isEmpty && name.utf8.count < 40
      && name.utf8.allSatisfy { (0x61...0x7A) ~= $0 || (0x30...0x39) ~= $0 || $0 == 0x2D || $0 == 0x5F }
    let converter = isName ? iconv_open("UTF-8", name) : nil
    guard let converter, converter != iconv_t(bitPattern: -1) else {
      var decoded = decode(bytes)
      decoded.warnings.insert("the charset \(CharsetGuess.printable(charset)) is not known", at: 0)
      return decoded
    }
    defer { iconv_close(converter) }
    let (text, replaced) = convert(bytes, converter)
    let warnings = replaced > 0 ? ["\(replaced) bytes are no \(name) and were replaced by U+FFFD"] : []
    return Decoded(text: text, charset: name, source: source, warnings: warnings)
  }

  /// Everything that iconv can read; a byte that it cannot is U+FFFD.
  private static func convert(_ bytes: [UInt8], _ converter: iconv_t) -> (text: String, replaced: Int) {
    var output: [UInt8] = []
    var replaced = 0
    var chunk = [CChar](repeating: 0, count: 65_536)
    var input = bytes.map { CChar(bitPattern: $0) }
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      var left = input.count
      while left > 0 {
        let (result, written) = chunk.withUnsafeMutableBufferPointer { chunk in
          var target = chunk.baseAddress
          var room = chunk.count
          let result = iconv(converter, &source, &left, &target, &room)
          return (result, chunk.count - room)
        }
        let code = errno
        output += chunk[..<written].map { UInt8(bitPattern: $0) }
        if result != -1 || code == E2BIG { continue }
        if left == 0 { break }
        output += [0xEF, 0xBF, 0xBD]
        replaced += 1
        source = source.map { $0 + 1 }
        left -= 1
      }
    }
    return (String(decoding: output, as: UTF8.self), replaced)
  }
}
