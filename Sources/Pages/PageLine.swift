import ArticleModel

/// One line of a text with what can be seen of it from outside.
struct PageLine: Equatable {
  /// Without spaces around it.
  let text: String
  /// The line as it stood, without spaces behind it.
  let raw: String
  let scalarCount: Int
  let wordCount: Int
  /// Whether an empty line, or the end of the text, stands before or behind it.
  var followsGap = false
  var precedesGap = false

  init(_ line: Substring.UTF8View) {
    var bytes = line[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    raw = String(Substring(bytes))
    let end = bytes.count
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    // Most lines are one text for both.
    text = Self.trimmed(bytes.count == end ? raw : String(Substring(bytes)))
    (scalarCount, wordCount) = Self.counts(text)
  }

  /// How many scalars and words a text has, by its bytes.
  private static func counts(_ text: String) -> (scalars: Int, words: Int) {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var (scalars, words, before) = (0, 0, 1)
      for byte in bytes {
        // Without a branch: where a word ends no processor foresees.
        let isBlank = byte == 0x20 || byte == 0x09 ? 1 : 0
        scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
        words &+= before & ~isBlank
        before = isBlank
      }
      return (scalars, words)
    } ?? (text.unicodeScalars.count, text.utf8.split { $0 == 0x20 || $0 == 0x09 }.count)
  }

  /// No-break spaces and stray direction marks around a line are a browser's, not the text's.
  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    let isWhole = scalars.startIndex == text.startIndex && scalars.endIndex == text.endIndex
    return isWhole ? text : String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar == "\u{FEFF}" || scalar.properties.isWhitespace
  }

  var isBlank: Bool { text.isEmpty }

  /// Long enough to be a paragraph of prose rather than a label.
  var isLong: Bool { scalarCount >= 80 }

  /// A paragraph rather than a long headline, which has no full stop.
  var isProse: Bool { isLong && (endsSentence || scalarCount >= 200) }

  var endsSentence: Bool {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, Punctuation.closers.contains(last) { scalars.removeLast() }
    return scalars.last.map {
      $0 == ":" || Punctuation.sentenceEnds.contains($0) || Punctuation.semicolons.contains($0)
    } ?? false
  }

  var indent: Int { raw.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }

  /// The offset of the next line end.
  private static func nextEnd(of text: String, from offset: Int) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { $0[offset...].firstIndex(of: 0x0A) } ?? nil
  }

  /// The text's lines with the gaps told, empty ones included.
  static func lines(of text: String) -> [PageLine] {
    var text = text
    text.makeContiguousUTF8()
    var lines: [PageLine] = []
    var (start, offset) = (text.startIndex, 0)
    while let end = nextEnd(of: text, from: offset) {
      let index = text.utf8.index(start, offsetBy: end - offset)
      lines.append(PageLine(text[start..<index].utf8))
      (start, offset) = (text.utf8.index(after: index), end + 1)
    }
    lines.append(PageLine(text[start...].utf8))
    for index in lines.indices {
      lines[index].followsGap = index == 0 || lines[index - 1].isBlank
      lines[index].precedesGap = index == lines.count - 1 || lines[index + 1].isBlank
    }
    return lines
  }
}
