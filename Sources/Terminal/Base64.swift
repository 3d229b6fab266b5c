/// What a terminal is handed bytes in, and a page that stands by itself. RFC 4648, section 4.
public enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var place = 0
    while place < bytes.count {
      let rest = bytes.count - place
      let word =
        Int(bytes[place]) << 16 | (rest > 1 ? Int(bytes[place + 1]) << 8 : 0) | (rest > 2 ? Int(bytes[place + 2]) : 0)
      text.append(letters[word >> 18])
      text.append(letters[word >> 12 & 63])
      text.append(rest > 1 ? letters[word >> 6 & 63] : 0x3D)
      text.append(rest > 2 ? letters[word & 63] : 0x3D)
      place += 3
    }
    return text
  }
}
