import ArticleModel

/// Tells code from a poem or prose among texts whose line breaks are their own. Code runs left to right line by line,
/// whatever letters its comments and strings hold.
enum CodeListing {
  static func isCode(_ text: String) -> Bool {
    var lines = 0
    var marked = 0
    var leftToRight = 0
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard !words.isEmpty else { continue }
      lines += 1
      if hasSigns(of: words) { marked += 1 }
      if words.unicodeScalars.lazy.compactMap({ ParagraphDirection.direction(of: $0.value) }).first == .leftToRight {
        leftToRight += 1
      }
    }
    return lines > 0 && (4 * marked >= lines || 2 * leftToRight >= lines)
  }

  /// Signs that stand in code and hardly in a poem.
  private static func hasSigns(of line: Substring) -> Bool {
    if line.utf8.last == UInt8(ascii: ";") || line.utf8.last == UInt8(ascii: "{") { return true }
    if starts.contains(where: { line.hasPrefix($0) }) { return true }
    return signs.contains { line.contains($0) }
  }

  private static let starts = ["#", "//", "/*", "--", "$ ", "> ", "}", "]", "<!--", "@"]
  private static let signs = ["()", "{", "}", "=>", "->", "==", ":=", " = ", "</", "/>", "\\n", "&&", "||", "+="]
}
