/// How mail carries bytes through seven bits.
enum TransferEncoding {
  /// Soft line breaks and `=XX`; what is no such code stays as it is.
  static func quotedPrintable(_ bytes: some Sequence<UInt8>, spacesAreUnderscores: Bool = false) -> [UInt8] {
    let bytes = Array(bytes)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3D {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A {
          index += 2
          continue
        }
        if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A {
          index += 3
          continue
        }
        if index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2]) {
          decoded.append(high << 4 | low)
          index += 3
          continue
        }
      }
      decoded.append(spacesAreUnderscores && byte == 0x5F ? 0x20 : byte)
      index += 1
    }
    return decoded
  }

  static func percentDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
        let low = hexDigit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
