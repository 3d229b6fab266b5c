/// A readable table of words: a line a kind, its words behind a colon with a separator between, `#` for remarks.
package struct WordTable {
  package private(set) var rows: [(kind: String, words: [String])] = []

  package init(_ bytes: [UInt8], separator: Unicode.Scalar = ",") {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let kind = String(decoding: line[..<colon], as: UTF8.self)
      let rest = line[(colon + 1)...]
      let words = rest.split(separator: UInt8(ascii: separator)).map { word -> String in
        var word = word
        while word.first == 0x20 { word.removeFirst() }
        while word.last == 0x20 { word.removeLast() }
        return String(decoding: word, as: UTF8.self)
      }
      rows.append((kind, words.filter { !$0.isEmpty }))
    }
  }
}
