// Unsafe pointers: iconv takes buffers and moves its own pointers within the counts that it is given; the tables are
// constants of C.
import CCharsets
import Glibc

/// A charset of the WHATWG Encoding Standard, or one that iconv knows beside it.
struct Charset: Equatable {
  /// In lower case, the standard's name for it.
  let name: String
  private let reading: Reading

  private enum Reading: Equatable {
    case utf8
    case utf16(isLittleEndian: Bool)
    /// The scalars of bytes 0x80...0xFF; 0 where there is none.
    case table([UInt16])
    /// By iconv, under this name.
    case converter(String)
  }

  /// - Parameter label: any of the names that pages use ("x-cp1256", "latin1", "visual"); nil for one that nobody reads.
  init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace }
    guard (1..<40).contains(label.utf8.count), label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    var index: Int32 = 0
    while let found = wq_charset_at(index)?.pointee {
      index += 1
      guard String(cString: found.labels).contains(" \(label) ") else { continue }
      name = String(cString: found.name)
      if let table = found.table {
        reading = .table(Array(UnsafeBufferPointer(start: table, count: 128)))
      } else if let converter = found.converter {
        reading = .converter(String(cString: converter))
      } else if name.hasPrefix("utf-16") {
        reading = .utf16(isLittleEndian: name == "utf-16le")
      } else if name == "utf-8" {
        reading = .utf8
      } else {
        // The standard refuses these because a page can hide scripts in them, which a reader does not run.
        guard Self.isKnownToIconv(label) else { return nil }
        reading = .converter(label)
      }
      return
    }
    if label == "ibm862" || label == "cp862" {
      self = .ibm862
      return
    }
    guard label.utf8.allSatisfy(Self.isLetterOfName), Self.isKnownToIconv(label) else { return nil }
    name = label
    reading = .converter(label)
  }

  /// Whether the standard knows a label only to refuse it: pages hid scripts in these charsets.
  static func isRefused(label: String) -> Bool {
    let label = label.lowercased().filter { !$0.isWhitespace }
    var index: Int32 = 0
    while let found = wq_charset_at(index)?.pointee {
      index += 1
      if String(cString: found.name) == "replacement" { return String(cString: found.labels).contains(" \(label) ") }
    }
    return false
  }

  /// Hebrew of DOS, which the standard does not know: the letters stand where its controls do.
  static let ibm862 = Charset(
    name: "ibm862",
    reading: .table(
      Array(UInt16(0x5D0)...0x5EA)
        + Array(
          "¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
            .utf16)))

  static let utf8 = Charset(name: "utf-8", reading: .utf8)

  static func utf16(isLittleEndian: Bool) -> Charset {
    Charset(name: isLittleEndian ? "utf-16le" : "utf-16be", reading: .utf16(isLittleEndian: isLittleEndian))
  }

  private init(name: String, reading: Reading) {
    self.name = name
    self.reading = reading
  }

  /// The text, and how many bytes are none of this charset: each is U+FFFD in it.
  func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, replaced: Int) {
    switch reading {
    case .utf8:
      if let text = CharsetGuess.utf8(bytes.span) { return (text, 0) }
      let text = String(decoding: bytes, as: UTF8.self)
      return (text, text.unicodeScalars.count { $0 == "\u{FFFD}" })
    case .utf16(let isLittleEndian): return Self.utf16(bytes, isLittleEndian: isLittleEndian)
    case .table(let table): return Self.decode(bytes, by: table)
    case .converter(let name): return Self.convert(Array(bytes), from: name)
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> (text: String, replaced: Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // Half a unit at the end is no letter.
    return (String(decoding: units, as: UTF16.self), bytes.endIndex - index)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, by table: [UInt16]) -> (text: String, replaced: Int) {
    var replaced = 0
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      guard byte >= 0x80 else {
        output.append(byte)
        continue
      }
      let unit = table[Int(byte) - 0x80]
      if unit == 0 { replaced += 1 }
      let scalar = UInt32(unit == 0 ? 0xFFFD : unit)
      if scalar < 0x800 {
        output.append(UInt8(0xC0 | scalar >> 6))
      } else {
        output.append(UInt8(0xE0 | scalar >> 12))
        output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      }
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
    return (String(decoding: output, as: UTF8.self), replaced)
  }

  // MARK: iconv

  private static func isLetterOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A) ~= byte || (0x30...0x39) ~= byte || byte == 0x2D || byte == 0x5F
  }

  private static func isKnownToIconv(_ name: String) -> Bool {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return false }
    iconv_close(converter)
    return true
  }

  private static func convert(_ bytes: [UInt8], from name: String) -> (text: String, replaced: Int) {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return (String(decoding: bytes, as: UTF8.self), bytes.count { $0 >= 0x80 })
    }
    defer { iconv_close(converter) }
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
