import ArticleModel

/// Whether a text is prose that no program wrapped, as a browser gives it: one line a paragraph.
enum ProseEvidence {
  /// `markKinds` is how many kinds of a head's marks stand above; with several, a short body is enough.
  static func isUnwrappedProse(_ content: [PageLine], _ lines: [PageLine], markKinds: Int) -> Bool {
    guard content.count >= 3, let first = content.first else { return false }
    let long = content.filter(\.isLong)
    let all = content.reduce(0) { $0 + $1.scalarCount }
    guard !long.isEmpty, long.reduce(0, { $0 + $1.scalarCount }) * 10 > all * (markKinds > 1 ? 2 : 6) else {
      return false
    }
    if isWrapped(lines) || isLetter(content) || isCode(content) || isLog(content) { return false }
    return !["#", "=", "<", "{", "[", "//", "/*", "$", "%", ">", "|", "---"].contains { first.text.hasPrefix($0) }
  }

  /// Whether a text is of a kind that no page is: wrapped by a program, a letter, code, a log, Markdown.
  static func isOtherText(_ content: [PageLine], _ lines: [PageLine]) -> Bool {
    if isWrapped(lines) || isLetter(content) || isCode(content) || isLog(content) { return true }
    let marks = content.count { line in
      ["# ", "## ", "### ", "```", "> ", "* ", "- "].contains { line.text.hasPrefix($0) }
    }
    return marks * 5 > content.count
  }

  private static func isWrapped(_ lines: [PageLine]) -> Bool {
    let groups = Groups.split(lines).filter { $0.count >= 2 }
    let wrapped = groups.filter { WholeText.isWrapped(lines[$0]) }.reduce(0) { $0 + $1.count }
    return wrapped * 2 > lines.count { !$0.isBlank }
  }

  private static let mailFields: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "received", "reply-to", "message-id", "return-path", "mime-version",
    "content-type", "delivered-to", "x-mailer", "من", "إلى", "الموضوع", "نسخة", "התקבל", "מאת", "אל", "נושא",
  ]

  /// Bytes that no field's name has, with what follows its colon.
  private static let longestField = 60

  /// An e-mail by its fields, or a letter by its address ("Dear …,").
  private static func isLetter(_ content: [PageLine]) -> Bool {
    let fields = content.prefix(8).count { line in
      guard let colon = line.text.firstIndex(ofSign: UInt8(ascii: ":"), within: longestField) else {
        return false
      }
      return mailFields.contains(line.text[..<colon].lowercased())
    }
    guard fields < 2, let first = content.first?.text else { return true }
    return first.unicodeScalars.last.map(Punctuation.commas.contains) == true || first.hasPrefix("Dear ")
  }

  private static func isCode(_ content: [PageLine]) -> Bool {
    let marked = content.count { line in
      line.indent >= 2 || [";", "{", "}", ");", "*/"].contains { line.text.hasSuffix($0) }
    }
    guard marked * 5 > content.count else { return false }
    // An article on programming holds code; a program holds few sentences that are no comment.
    let prose = content.filter { line in
      line.isLong && line.endsSentence && line.indent == 0
        && !["//", "#", "*", "/*", "--", ";"].contains { line.text.hasPrefix($0) }
    }
    let length = content.reduce(0) { $0 + $1.scalarCount }
    return prose.count < 8 || prose.reduce(0) { $0 + $1.scalarCount } * 5 < length * 2
  }

  /// Lines that begin alike, with a time or a level.
  private static func isLog(_ content: [PageLine]) -> Bool {
    let numbered = content.count { line in
      guard let first = line.text.utf8.first else { return false }
      return (0x30...0x39).contains(first) || first == UInt8(ascii: "[")
    }
    return numbered * 2 > content.count
  }
}
