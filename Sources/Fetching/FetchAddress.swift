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
}
