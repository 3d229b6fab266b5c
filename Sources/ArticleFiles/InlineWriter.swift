import ArticleModel

/// A paragraph's text and marked stretches as CommonMark, all on one line.
///
/// A stretch is written with CommonMark's own marks where they are sure to be read back, else as an HTML tag, which
/// CommonMark passes through: `**"x"**و` would not close (the flanking rules count on spaces around punctuation).
enum InlineWriter {
  static func markdown(for text: RichText) -> String {
    if text.spans.isEmpty, isPlain(text.text) { return text.text }
    let scalars = Array(text.text.unicodeScalars)
    let spans = text.spans.filter {
      !$0.range.isEmpty && $0.range.lowerBound >= 0 && $0.range.upperBound <= scalars.count
    }
    var output = ""
    var open: [(end: Int, closing: String)] = []
    var openLinks = 0
    var next = 0
    var position = 0
    /// A position of before, and where it lies in the text.
    var place = (position: 0, index: text.text.startIndex)
    while true {
      while let last = open.last, last.end <= position {
        output += last.closing
        open.removeLast()
        if last.closing.hasSuffix(")") { openLinks -= 1 }
      }
      // What is written for a stretch as a whole.
      var taken: Range<Int>?
      while next < spans.count, spans[next].range.lowerBound <= position {
        let span = spans[next]
        next += 1
        if span.kind == .lineBreak {
          guard span.range.count == 1, scalars[position] == " ", span.range.lowerBound == position else { continue }
          output += "<br>"
          taken = span.range
          break
        }
        // A stretch that crosses one around it is cut there: Markdown has no words for crossing.
        let end = min(span.range.upperBound, open.last?.end ?? span.range.upperBound)
        if span.kind == .code, isPlain(span, at: next, in: spans), output.utf8.last != UInt8(ascii: "`") {
          output += codeSpan(scalars[span.range])
          taken = span.range
          break
        }
        let marks = marks(
          for: span, at: next - 1, in: spans, scalars: scalars, insideLink: openLinks > 0)
        if marks.closing.hasSuffix(")") { openLinks += 1 }
        if marks.opening == "[", output.utf8.last == UInt8(ascii: "!") {
          output.unicodeScalars.removeLast()
          output += "\\!"
        }
        output += marks.opening
        open.append((end, marks.closing))
      }
      if let taken {
        position = taken.upperBound
        continue
      }
      guard position < scalars.count else { break }
      // Up to the next mark, what is text wherever it stands is taken as it is, all at once.
      let end = min(open.last?.end ?? .max, next < spans.count ? spans[next].range.lowerBound : .max, scalars.count)
      let run = scalars[position..<end].prefix(while: isText).count
      if run > 0 {
        let start = text.text.unicodeScalars.index(place.index, offsetBy: position - place.position)
        position += run
        place = (position, text.text.unicodeScalars.index(start, offsetBy: run))
        // As a string: to append a part of one looks its type up by name when it is first done.
        output += String(text.text[start..<place.index])
        continue
      }
      let meetsMark =
        open.last?.end == position + 1 || next < spans.count && spans[next].range.lowerBound == position + 1
      append(scalars, at: position, meetsMark: meetsMark, to: &output)
      position += 1
    }
    return output
  }

  /// Whether a scalar is no mark, wherever it stands.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA0...0x1FFF, 0x2010...0x2027, 0x3000...0xD7FF: true
    default: false
    }
  }

  /// Whether a text holds nothing that could be a mark, as most paragraphs do; told by bytes, since large texts are
  /// written too.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first > 0x40 || first == 0x22, last != 0x20 else {
      return false
    }
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        if byte < 0x80 {
          if (byte < 64 ? marks.low : marks.high) &>> UInt64(byte & 63) & 1 == 1 { return false }
        } else if byte < 0xC0 {
          // Behind these lead bytes controls, separators and the byte order mark are looked for one by one.
          if before == 0xC2 && byte < 0xA0 || before == 0x80 && (byte == 0xA8 || byte == 0xA9)
            || before == 0xBB && byte == 0xBF
          {
            return false
          }
        }
        before = byte
      }
      return true
    } ?? false
  }

  /// A bit for each of ASCII that may be a mark: the controls and ``\`*[]<{|_&#~``.
  private static var marks: (low: UInt64, high: UInt64) { (0x1000_0448_FFFF_FFFF, 0xD800_0001_B800_0000) }

  /// Plain text as CommonMark: nothing in it is read as a mark.
  static func escaped(_ text: String) -> String { markdown(for: RichText(text)) }

  /// A link's destination: bare where that is safe, else between angle brackets.
  static func destination(_ url: String) -> String {
    let isBare = url.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !"<>()\\&*_[]`\"'{}|".utf8.contains(byte)
    }
    if isBare { return url }
    var output = "<"
    for scalar in url.unicodeScalars {
      switch scalar {
      case "<", ">", "\\", "|": output += "\\\(scalar)"
      case "&": output += "&amp;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + ">"
  }

  private static func isPlain(_ span: Inline, at next: Int, in spans: [Inline]) -> Bool {
    next >= spans.count || spans[next].range.lowerBound >= span.range.upperBound
  }

  private static func marks(
    for span: Inline, at index: Int, in spans: [Inline], scalars: [Unicode.Scalar], insideLink: Bool
  ) -> (opening: String, closing: String) {
    switch span.kind {
    case .link(let url):
      let holdsLink = spans[(index + 1)...].prefix { $0.range.lowerBound < span.range.upperBound }.contains {
        if case .link = $0.kind { true } else { false }
      }
      if insideLink || holdsLink { return ("<a href=\"\(attribute(url))\">", "</a>") }
      return ("[", "](\(destination(url)))")
    case .code: return ("<code>", "</code>")
    case .lineBreak: return ("", "")
    case .strong, .emphasis:
      let name = span.kind == .strong ? "strong" : "em"
      guard starsAreSafe(for: span, at: index, in: spans, scalars: scalars) else { return ("<\(name)>", "</\(name)>") }
      let stars = span.kind == .strong ? "**" : "*"
      return (stars, stars)
    }
  }

  /// Stars are sure to open and close where a letter or digit stands inside them at both ends (CommonMark 6.2, rules 1-8)
  /// and no other mark touches them or nests in the same kind.
  private static func starsAreSafe(for span: Inline, at index: Int, in spans: [Inline], scalars: [Unicode.Scalar])
    -> Bool
  {
    guard isWord(scalars[span.range.lowerBound]), isWord(scalars[span.range.upperBound - 1]), spans.count < 200 else {
      return false
    }
    return spans.enumerated().allSatisfy { other, neighbour in
      if other == index || neighbour.kind == .lineBreak { return true }
      let a = span.range
      let b = neighbour.range
      let touches =
        a.lowerBound == b.lowerBound || a.upperBound == b.upperBound || a.upperBound == b.lowerBound
        || a.lowerBound == b.upperBound
      return !touches && (!a.overlaps(b) || neighbour.kind != span.kind)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

  private static func codeSpan(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String(String.UnicodeScalarView(scalars))
    let fence = String(repeating: "`", count: BlockWriter.longestRun(of: UInt8(ascii: "`"), in: text) + 1)
    let isBlank = scalars.allSatisfy { $0 == " " }
    let touches = scalars.first == "`" || scalars.last == "`"
    if touches || !isBlank && scalars.first == " " && scalars.last == " " { text = " \(text) " }
    return fence + text + fence
  }

  private static func attribute(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "&", "<", ">", "\\", "`", "*", "_", "[", "]", "|", "{", "}": output += "&#\(scalar.value);"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// - Parameter meetsMark: whether a stretch begins or ends behind the scalar.
  private static func append(_ scalars: [Unicode.Scalar], at index: Int, meetsMark: Bool, to output: inout String) {
    let scalar = scalars[index]
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "{", "|": output += "\\\(scalar)"
    case "_":
      // It is text between two letters; told by what is written, where a bracket or a tag may stand between them.
      let followsWord = output.unicodeScalars.last.map(isWord) ?? false
      let isInside = followsWord && !meetsMark && index + 1 < scalars.count && isWord(scalars[index + 1])
      output += isInside ? "_" : "\\_"
    case "&":
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      output += next == "#" || next.isASCII && next.properties.isAlphabetic ? "\\&" : "&"
    case "#":
      // Also where a heading could take it for its closing sequence.
      let isFree = index > 0 && index + 1 < scalars.count && scalars[index + 1] != "#"
      output += isFree ? "#" : "\\#"
    case ">", "-", "+", "=", "~", ":": output += index == 0 ? "\\\(scalar)" : "\(scalar)"
    case ".", ")":
      let endsWord = index + 1 == scalars.count || scalars[index + 1] == " "
      let isMarker = endsWord && index > 0 && index < 10 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
      output += isMarker ? "\\\(scalar)" : "\(scalar)"
    case " ":
      output += index == 0 || index == scalars.count - 1 ? "&#32;" : " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": output += "&#\(scalar.value);"
    default: output.unicodeScalars.append(scalar)
    }
  }
}
