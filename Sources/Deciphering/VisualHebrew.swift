import LanguageIdentification

/// Hebrew that was stored as it stands on the screen, left to right, before terminals and browsers knew its order.
enum VisualHebrew {
  private static let sample = 4_000

  /// Whether the words of the text make sense from left to right only.
  static func isVisual(_ text: String) -> Bool {
    let sample = text.unicodeScalars.prefix(sample)
    return LanguageGuess(scalars: sample.reversed()).strength > LanguageGuess(scalars: sample).strength + 0.1
  }

  /// The text in reading order, line by line: Latin words and numbers stay as they are.
  static func logical(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty { result.append("\n") }
      let isReturned = line.last == "\r"
      var rest = isReturned ? line.dropLast() : line
      // A page's tags part its lines and stay as they are.
      while let tag = tag(in: rest) {
        append(rest[..<tag.lowerBound], to: &result)
        result.append(contentsOf: rest[tag])
        rest = rest[tag.upperBound...]
      }
      append(rest, to: &result)
      if isReturned { result.append("\r") }
    }
    return String(result)
  }

  private static func append(_ line: Substring.UnicodeScalarView, to result: inout String.UnicodeScalarView) {
    var scalars = Array(line.reversed()).map(mirrored)
    var start: Int?
    var last = 0
    for index in scalars.indices {
      if isLeftToRight(scalars[index]) {
        if start == nil { start = index }
        last = index
      }
      let isBreak = index + 1 == scalars.count || isHebrew(scalars[index])
      if isBreak, let begun = start {
        scalars[begun...last].reverse()
        for place in begun...last { scalars[place] = mirrored(scalars[place]) }
        start = nil
      }
    }
    for scalar in scalars { result.append(scalar) }
  }

  /// The first "<…>" that begins as a tag does.
  private static func tag(in line: Substring.UnicodeScalarView) -> Range<String.UnicodeScalarView.Index>? {
    var start = line.startIndex
    while let open = line[start...].firstIndex(of: "<") {
      let name = line.index(after: open)
      guard let close = line[name...].firstIndex(of: ">") else { return nil }
      let first = line[name]
      if first == "/" || first == "!" || (0x41...0x5A).contains(first.value) || (0x61...0x7A).contains(first.value) {
        return open..<line.index(after: close)
      }
      start = name
    }
    return nil
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool { (0x5D0...0x5EA).contains(scalar.value) }

  private static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "(": ")"
    case ")": "("
    case "[": "]"
    case "]": "["
    case "{": "}"
    case "}": "{"
    case "<": ">"
    case ">": "<"
    default: scalar
    }
  }
}
