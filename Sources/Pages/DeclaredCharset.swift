/// The charset that a page, or what came with it, says it is in.
package enum DeclaredCharset {
  package static func ofContentType(_ header: String?) -> String? {
    guard let header else { return nil }
    for part in header.split(separator: ";") {
      let packed = part.lowercased().filter { $0 != " " && $0 != "\"" && $0 != "'" }
      if packed.hasPrefix("charset=") { return String(packed.dropFirst(8)) }
    }
    return nil
  }

  /// `<meta charset>`, `<meta http-equiv … content="…; charset=…">` or an XML declaration in the first 4 KB.
  package static func ofMarkup(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096))
    for mark in ["charset", "encoding"] {
      var start = 0
      while let found = BoundedMarkup.find(mark, in: head, from: start) {
        start = found + mark.utf8.count
        var index = start
        while index < head.count, BoundedMarkup.isSpace(head[index]) { index += 1 }
        guard index < head.count, head[index] == UInt8(ascii: "=") else { continue }
        index += 1
        while index < head.count, BoundedMarkup.isSpace(head[index]) || head[index] == 0x22 || head[index] == 0x27 {
          index += 1
        }
        let name = head[index...].prefix {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
            || $0 == 0x5F
        }
        if !name.isEmpty, name.count < 40 { return String(decoding: name, as: UTF8.self).lowercased() }
      }
    }
    return nil
  }
}
