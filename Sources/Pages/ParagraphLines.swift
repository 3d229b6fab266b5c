import ArticleModel

/// What lines that a page ends with `<br>` are to a reader: paragraphs, one paragraph, or verses.
enum ParagraphLines {
  static func blocks(_ lines: [(text: RichText, isGap: Bool)]) -> [Block] {
    guard lines.count > 1 else { return lines.map { .paragraph($0.text) } }
    if isVerse(lines.map(\.text.text)) {
      if lines.contains(where: { !$0.text.spans.isEmpty }) { return marked(lines) }
      var text = ""
      for (index, line) in lines.enumerated() {
        text += line.text.text
        if index < lines.count - 1 { text += line.isGap ? "\n\n" : "\n" }
      }
      return [.preformatted(text)]
    }
    var blocks: [Block] = []
    var run: [RichText] = []
    for (index, line) in lines.enumerated() {
      run.append(line.text)
      let next = index + 1 < lines.count ? lines[index + 1].text.text : nil
      if let next, !line.isGap, goesOn(line.text.text, next) { continue }
      // A program wraps long lines; short ones are ended by somebody: an address, a list of names.
      let isWrapped = run.contains { $0.text.unicodeScalars.count >= wrappedLength }
      blocks.append(.paragraph(joined(run, keepingLines: !isWrapped)))
      run = []
    }
    return blocks
  }

  /// Verses in which something is marked: a paragraph a stanza, whose lines end where they end.
  private static func marked(_ lines: [(text: RichText, isGap: Bool)]) -> [Block] {
    var stanzas: [[RichText]] = [[]]
    for line in lines {
      stanzas[stanzas.count - 1].append(line.text)
      if line.isGap { stanzas.append([]) }
    }
    return stanzas.filter { !$0.isEmpty }.map { .paragraph(joined($0, keepingLines: true)) }
  }

  static func hasText(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
  }

  private static let wrappedLength = 45

  /// Lines behind each other, with their spans; `keepingLines` where each is to stay a line.
  static func joined(_ lines: [RichText], keepingLines: Bool = false) -> RichText {
    guard var joined = lines.first else { return RichText("") }
    var count = joined.text.unicodeScalars.count
    for line in lines.dropFirst() {
      let offset = count + 1
      count = offset + line.text.unicodeScalars.count
      if keepingLines { joined.spans.append(Inline(.lineBreak, offset - 1..<offset)) }
      joined.text += " " + line.text
      joined.spans += line.spans.map {
        Inline($0.kind, $0.range.lowerBound + offset..<$0.range.upperBound + offset)
      }
    }
    return joined
  }

  /// A sentence that a line end cuts: no end before it, a small letter behind it.
  private static func goesOn(_ line: String, _ next: String) -> Bool {
    guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
    return (last.properties.isAlphabetic || last == ",") && first.properties.isLowercase
  }

  /// Short lines that are no sentences.
  private static func isVerse(_ lines: [String]) -> Bool {
    guard lines.count >= 4 else { return false }
    let lengths = lines.map { $0.unicodeScalars.count }
    guard lengths.allSatisfy({ $0 <= 90 }), lengths.reduce(0, +) / lengths.count <= 60 else { return false }
    let ended = lines.count { line in line.unicodeScalars.last.map(Punctuation.sentenceEnds.contains) ?? false }
    return ended * 2 <= lines.count
  }
}
