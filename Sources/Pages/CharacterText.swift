import ArticleModel

/// Text of fields that markup was put into as text: tags and character references taken out.
enum CharacterText {
  static func field(_ raw: String) -> String {
    var text = raw
    if text.utf8.contains(0x26) || text.utf8.contains(0x3C) {
      // Escaped twice is common: "&amp;quot;".
      for _ in 0..<2 where text.utf8.contains(0x26) || text.utf8.contains(0x3C) {
        let tree = PageParser.tree(BoundedMarkup(Array(text.utf8)))
        text = tree.plainText(0)
      }
    }
    return CleanText.field(InlineText.collapsed(text))
  }
}

extension InlineText {
  /// One line, white space made single spaces.
  static func collapsed(_ text: String) -> String {
    var inline = InlineText()
    inline.append(text.utf8)
    return inline.finished
  }
}
