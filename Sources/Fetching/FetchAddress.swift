/// What can be fetched: an address of http or https.
public enum FetchAddress {
  /// Whether a word is such an address: its scheme in any case, a host, no space and no control.
  public static func isOne(_ text: String) -> Bool {
    var bytes = Substring(text).utf8
    for scheme in ["http://", "https://"] where text.prefix(scheme.count).lowercased() == scheme {
      bytes = bytes.dropFirst(scheme.utf8.count)
      guard let first = bytes.first, ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(first) else {
        return false
      }
      return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
    return false
  }

  /// Whether a word is an address of some other scheme (RFC 3986, 3.1), which nothing here fetches.
  public static func isOfAnotherKind(_ text: String) -> Bool {
    guard !isOne(text), let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon].map { $0 | 0x20 }
    let isScheme =
      scheme.count > 1 && (0x61...0x7A).contains(scheme[0])
      && scheme.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      }
    return isScheme && text.utf8[colon...].starts(with: "://".utf8)
  }
}
