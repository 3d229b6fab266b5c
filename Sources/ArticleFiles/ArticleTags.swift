import ArticleModel

/// The tags of an article file: the `tags` of its front matter, with commas between them.
public enum ArticleTags {
  public static let key = "tags"
  /// What bears this tag is listed nowhere but under it.
  public static let muted = "muted"

  /// The commas and semicolons of ASCII and of the Arabic script.
  private static let separators: Set<Unicode.Scalar> = [",", ";", "\u{60C}", "\u{61B}"]

  public static func tags(in document: ArticleDocument) -> [String] {
    document.otherFields.first { $0.key == key }.map { tags(in: $0.value) } ?? []
  }

  /// The tags in a line: blanks around them are none of theirs, and no tag stands twice.
  public static func tags(in line: String) -> [String] {
    var tags: [String] = []
    for part in line.unicodeScalars.split(whereSeparator: separators.contains) {
      let tag = String(part).split(separator: " ").joined(separator: " ")
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// The text of a file with other tags. Nothing else in it changes, whoever has written it; without tags the line goes.
  public static func setting(_ tags: [String], in text: String) -> String {
    let line = ArticleDocument.Field(key: key, value: tags.joined(separator: ", "))
    var written = ""
    if !tags.isEmpty { FrontMatter.write(line, to: &written) }
    let bytes = Array(text.utf8)
    guard ArticleDocument.parse(text).hasFrontMatter else {
      return tags.isEmpty ? text : "---\n\(written)---\n\(text)"
    }
    // Lines that end as no system ends them any more are not told by the bytes.
    guard let head = head(of: bytes) else { return setting(tags, in: CleanText.lines(of: text)) }
    let range = head.tags ?? head.end..<head.end
    return String(
      decoding: bytes[..<range.lowerBound] + Array(written.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }

  /// Where the front matter ends, before its closing line, and where its `tags` stand, line end and all.
  private static func head(of bytes: [UInt8]) -> (tags: Range<Int>?, end: Int)? {
    var start = 0
    var tags: Range<Int>?
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      var line = bytes[start..<end]
      while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
      if number > 0, line.elementsEqual("---".utf8) { return (tags, start) }
      if line.starts(with: "\(key):".utf8), tags == nil { tags = start..<end }
      start = end
      number += 1
    }
    return nil
  }
}

extension ArticleDocument {
  /// Adds tags to those that it has.
  public mutating func add(_ tags: [String]) {
    let all = ArticleTags.tags(in: (ArticleTags.tags(in: self) + tags).joined(separator: ","))
    guard !all.isEmpty else { return }
    let field = Field(key: ArticleTags.key, value: all.joined(separator: ", "))
    if let index = otherFields.firstIndex(where: { $0.key == ArticleTags.key }) {
      otherFields[index] = field
    } else {
      otherFields.append(field)
    }
  }
}
