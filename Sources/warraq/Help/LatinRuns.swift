import UnicodeText

/// Right-to-left text with names of commands, options and files in it, which must not be turned.
enum LatinRuns {
  /// The text with every run of Latin words between U+2066 and U+2069, its quotes and dashes with it.
  static func isolated(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var isolated = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, !isRightToLeft(scalars[end]) { end += 1 }
      let run = trimmed(scalars[index..<end])
      isolated.append(contentsOf: scalars[index..<run.lowerBound])
      if !run.isEmpty {
        isolated.append("\u{2066}")
        isolated.append(contentsOf: scalars[run])
        isolated.append("\u{2069}")
      }
      isolated.append(contentsOf: scalars[run.upperBound..<end])
      if end < scalars.count { isolated.append(scalars[end]) }
      index = end + 1
    }
    return String(isolated)
  }

  /// The part of it that is a name: without blanks, and without what belongs to the sentence around it.
  private static func trimmed(_ run: ArraySlice<Unicode.Scalar>) -> Range<Int> {
    let closing: Set<Unicode.Scalar> = [" ", ".", ",", ":", ";", "(", ")"]
    let opening: Set<Unicode.Scalar> = [" ", ",", ":", ";", "(", ")"]
    guard let start = run.firstIndex(where: { !opening.contains($0) }),
      var end = run.lastIndex(where: { !closing.contains($0) }), start <= end
    else { return run.startIndex..<run.startIndex }
    // A parenthesis that was opened in the name is closed in it.
    let name = run[start...end]
    let isOpen = name.count { $0 == "(" } > name.count { $0 == ")" }
    if isOpen, run.indices.contains(end + 1), run[end + 1] == ")" { end += 1 }
    // A lone quotation mark is the sentence's.
    if start == end, run[start] == "\"" || run[start] == "'" { return run.startIndex..<run.startIndex }
    return start..<(end + 1)
  }

  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Arabic commas and marks have no side of their own, and belong to the sentence.
    case "،", "؛", "؟", "«", "»": true
    // A vowel sign is part of its word.
    default: [.R, .AL, .NSM].contains(ScalarProperties(of: scalar.value).bidiClass)
    }
  }

  static func holdsRightToLeft(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains(where: isRightToLeft)
  }

  static func cells(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ScalarProperties(of: $1.value).cells }
  }
}
