// Unsafe pointers: memchr finds the places to look at, within the buffer's count.
import ArticleModel
import Glibc

/// Text that is no news page, kept to the letter: lines are joined only where they were wrapped by a program.
enum WholeText {
  static func blocks(_ lines: [PageLine]) -> [Block] {
    let groups = Groups.split(lines)
    guard !groups.isEmpty else { return [] }
    let kinds = groups.map { kind(of: lines[$0]) }
    let verbatimLines = zip(groups, kinds).reduce(0) { $1.1 == .verbatim ? $0 + $1.0.count : $0 }
    let allLines = groups.reduce(0) { $0 + $1.count }
    // Where most lines are their own, the single ones between them are too: a poem's title, a listing's remark.
    if verbatimLines * 2 > allLines, let first = groups.first, let last = groups.last {
      return [.preformatted(verbatim(lines[first.lowerBound..<last.upperBound]))]
    }
    var blocks: [Block] = []
    var verbatimStart: Int?
    for (index, group) in groups.enumerated() {
      if kinds[index] == .verbatim {
        let start = verbatimStart ?? group.lowerBound
        verbatimStart = start
        if index + 1 == groups.count || kinds[index + 1] != .verbatim {
          blocks.append(.preformatted(verbatim(lines[start..<group.upperBound])))
          verbatimStart = nil
        }
      } else if kinds[index] == .wrapped {
        blocks.append(.paragraph(RichText(lines[group].map { CleanText.line($0.text) }.joined(separator: " "))))
      } else {
        blocks += lines[group].map { .paragraph(RichText(CleanText.line($0.text))) }
      }
    }
    return blocks
  }

  private enum Kind { case paragraphs, wrapped, verbatim }

  private static func kind(of group: ArraySlice<PageLine>) -> Kind {
    if group.contains(where: { $0.indent >= 2 || holds($0.raw, "   ") || holds($0.text, "\t") }) {
      return .verbatim
    }
    if group.count == 1 { return .paragraphs }
    if isWrapped(group) { return .wrapped }
    // No verse is as long as a paragraph.
    return group.contains { $0.scalarCount > 110 } ? .paragraphs : .verbatim
  }

  /// Whether the first word of each line would not have fitted on the line before it, at one width for the group.
  static func isWrapped(_ group: ArraySlice<PageLine>) -> Bool {
    let width = group.reduce(0) { max($0, $1.scalarCount) }
    guard let last = group.last, group.count >= 2, (50...110).contains(width) else { return false }
    // Verses and records fill their lines as evenly as a program does, but no sentence ends inside of them.
    let isRagged = last.scalarCount * 10 < width * 7
    guard isRagged || group.contains(where: { holdsSentenceEnd($0.text) }) else { return false }
    return zip(group, group.dropFirst()).allSatisfy { line, next in
      let word = next.text.unicodeScalars.prefix { $0 != " " }.count
      return line.scalarCount + 1 + word > width - 3 && !isMarked(next)
    }
  }

  private static func holdsSentenceEnd(_ text: String) -> Bool {
    [". ", "! ", "? ", "؟ ", "۔ ", ".\" ", ".» "].contains { holds(text, $0) }
  }

  /// By bytes: a search by `Character` costs more than all the rest of a large text.
  private static func holds(_ text: String, _ part: String) -> Bool {
    var text = text
    let part = Array(part.utf8)
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      var start = 0
      while start + part.count <= bytes.count,
        let found = memchr(base + start, Int32(part[0]), bytes.count - start - part.count + 1)
      {
        if memcmp(found, part, part.count) == 0 { return true }
        start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      }
      return false
    }
  }

  /// A list's item, a quoted line, a field: its break is its own.
  private static func isMarked(_ line: PageLine) -> Bool {
    let text = line.text
    return ["- ", "* ", "• ", "> ", "+ ", "# ", "|", "//"].contains { text.hasPrefix($0) }
  }

  private static func verbatim(_ lines: ArraySlice<PageLine>) -> String {
    CleanText.withSpacesForTabs(lines.map(\.raw).joined(separator: "\n"))
  }
}

/// Runs of lines between empty ones.
enum Groups {
  static func split(_ lines: [PageLine]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        if let begun = start { groups.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { groups.append(start..<lines.count) }
    return groups
  }
}
