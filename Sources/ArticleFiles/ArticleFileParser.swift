import ArticleModel

extension ArticleDocument {
  /// What the text of a Markdown file is, and what it said about itself.
  public struct Parsed: Equatable, Sendable {
    public var document: ArticleDocument
    /// Whether it began with front matter.
    public var hasFrontMatter: Bool
    /// Whether it declared its direction; else the text has to tell.
    public var directionIsKnown: Bool
  }

  /// Reads an article file or any other Markdown file; total on any text, controls are taken out.
  ///
  /// The parser is this format's own, beside the CommonMark of foreign files in `Importing`: what the writer writes has to
  /// come back as it was, down to a caption's blanks and a table's spans, which is a property under test and which no
  /// CommonMark parser promises; and a library of 100 000 files is read by it, below any room that links a C parser. What
  /// the writer writes is CommonMark, so that other programs read it too.
  public init(parsing text: String) { self = Self.parse(text).document }

  /// See `init(parsing:)`.
  public static func parse(_ text: String) -> Parsed {
    var lines = Self.lines(Array(CleanText.lines(of: text).utf8))[...]
    var fields: [Field] = []
    let head = frontMatter(lines)
    if let head {
      fields = head.fields
      lines = lines.dropFirst(head.lineCount)
    }
    var (article, rest, directionIsKnown) = FrontMatter.article(from: fields)
    let body = lines.map { MarkdownLine(bytes: $0) }
    article.blocks = BlockParser.blocks(in: body)
    // A file from elsewhere names itself in its first heading.
    let isNamed = fields.contains { $0.key == "headline" || $0.key == "title" }
    if !isNamed, case .heading(1, let text) = article.blocks.first, !text.text.isEmpty {
      article.headline = CleanText.line(text.text)
      article.blocks.removeFirst()
    }
    return Parsed(
      document: ArticleDocument(article: article, otherFields: rest), hasFrontMatter: head != nil,
      directionIsKnown: directionIsKnown)
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for place in bytes.indices where bytes[place] == 0x0A {
      lines.append(bytes[start..<place])
      start = place + 1
    }
    return lines + [bytes[start...]]
  }

  private static func frontMatter(_ lines: ArraySlice<ArraySlice<UInt8>>) -> (fields: [Field], lineCount: Int)? {
    guard let first = lines.first, first.elementsEqual("---".utf8),
      let end = lines.dropFirst().prefix(1000).firstIndex(where: { $0.elementsEqual("---".utf8) })
    else { return nil }
    var fields: [Field] = []
    for line in lines[(lines.startIndex + 1)..<end] {
      guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
      // Anything but flat fields is the body of some other file.
      guard let field = FrontMatter.parse(line) else { return nil }
      fields.append(field)
    }
    return (fields, end - lines.startIndex + 1)
  }
}
