/// Right-to-left texts of help as lines of a terminal. What a terminal that sets lines right to left by their first
/// letter needs to be told stands in them: U+200F, U+200E and isolates.
enum HelpLines {
  /// As wide as ArgumentParser's own help.
  static let measure = 80

  /// Running text by paragraphs, and examples line by line.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var paragraph: [Substring] = []
    func end() {
      lines += wrapped(paragraph.joined(separator: " "), measure).map(sentence)
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("  ") {
        end()
        lines.append(line.isEmpty ? "" : example(line))
      } else {
        paragraph.append(line)
      }
    }
    end()
    return lines
  }

  /// A line of code with its comment, from left to right.
  static func example(_ line: Substring) -> String {
    let code = line.prefix { !LatinRuns.isRightToLeft($0.unicodeScalars.first ?? " ") }
    // The comment begins behind the last gap; without one, its letters are part of the code.
    var gap = code.endIndex
    while gap > code.startIndex, !code[..<gap].hasSuffix("  ") { gap = code.index(before: gap) }
    let comment = line[gap...]
    guard LatinRuns.holdsRightToLeft(comment), gap > code.startIndex, comment.startIndex != line.startIndex else {
      return String(line)
    }
    let isAlone = code[..<gap].allSatisfy { $0 == " " }
    let margin = String(line.prefix(2)) + (isAlone ? "\u{200E}" : "")
    if isAlone && gap == line.index(line.startIndex, offsetBy: 2) { return "\(margin)\(line.dropFirst(2))" }
    return "\(margin)\(line[..<gap].dropFirst(2))\u{2067}\(LatinRuns.isolated(String(comment)))\u{2069}"
  }

  /// A name on the left and what it means on the right, which keeps to its column.
  static func entry(_ name: String, _ meaning: String) -> [String] {
    let column = 26
    let lines = wrapped(meaning, measure - column).map { line in
      String(repeating: " ", count: max(measure - column - LatinRuns.cells(line), 0)) + "\u{2067}"
        + LatinRuns.isolated(line) + "\u{2069}"
    }
    let margin = "\u{200E}" + String(repeating: " ", count: column)
    guard let first = lines.first, name.count + 4 <= column else {
      return ["  " + name] + lines.map { margin + $0 }
    }
    let gap = String(repeating: " ", count: column - 2 - name.count)
    return ["  " + name + gap + first] + lines.dropFirst().map { margin + $0 }
  }

  /// Lines of whole words, no wider than the measure where no word is.
  static func wrapped(_ text: String, _ measure: Int, hanging: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, LatinRuns.cells(line) + 1 + LatinRuns.cells(word) > measure {
        lines.append(line)
        line = hanging + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A line of running text, from right to left whatever it begins with.
  static func sentence(_ line: String) -> String {
    let first = line.unicodeScalars.first { $0.properties.isAlphabetic }
    return (first.map(LatinRuns.isRightToLeft) == true ? "" : "\u{200F}") + LatinRuns.isolated(line)
  }
}
