/// A readable table of words: a line a kind, its words behind a colon with a separator between, `#` for remarks.
struct WordTable {
  /// What the file is called.
  let file: String
  private(set) var rows: [(kind: String, words: [String])] = []

  init(_ text: String, file: String, separator: Character = ",") throws(WordFault) {
    self.file = file
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        throw WordFault(file: file, line: index + 1, reason: "no colon")
      }
      let words = line[line.utf8.index(after: colon)...].utf8.split(separator: separator.asciiValue ?? 0)
      let trimmed = words.map { Self.trimmed(Substring($0)) }.filter { !$0.isEmpty }
      if trimmed.isEmpty { throw WordFault(file: file, line: index + 1, reason: "nothing after the colon") }
      rows.append((String(line[..<colon]), trimmed))
    }
  }

  /// Without the spaces around it.
  private static func trimmed(_ word: Substring) -> String {
    var bytes = word.utf8
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What is wrong with a file of words.
struct WordFault: Error, CustomStringConvertible {
  var file: String
  var line = 0
  var reason: String

  var description: String { line == 0 ? "\(file): \(reason)" : "\(file):\(line): \(reason)" }
}
