import ArticleModel

extension InlineParser {
  /// The few HTML tags that have a meaning here, and `<https://…>`; any other `<` is text.
  mutating func parseTag() {
    let limit = min(bytes.count, position + LinkDestination.maximumLength)
    // A tag holds no other `<`, so that a million of them are each looked through once.
    let marks = [UInt8(ascii: "<"), UInt8(ascii: ">")]
    guard let end = bytes[position + 1..<max(limit, position + 1)].firstIndex(where: marks.contains),
      bytes[end] == UInt8(ascii: ">")
    else { return appendText(upTo: position + 1) }
    let tag = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    switch tag {
    case "strong", "b", "em", "i", "code": open(.tag(tag), upTo: end + 1)
    case "/strong", "/b", "/em", "/i", "/code", "/a": closeTag(String(tag.dropFirst()), upTo: end + 1)
    case "br", "br/", "br /": appendLineBreak(upTo: end + 1)
    default:
      // Told by bytes: a mark behind the quotation mark would make one `Character` with it.
      if tag.utf8.starts(with: "a href=\"".utf8), tag.utf8.last == UInt8(ascii: "\""), tag.utf8.count > 8 {
        let link = CharacterReference.unescaped(Array(tag.utf8.dropFirst(8).dropLast()))
        open(.tag("a"), link: CleanText.line(link), upTo: end + 1)
      } else if tag.hasPrefix("https://") || tag.hasPrefix("http://") || tag.hasPrefix("mailto:"),
        !tag.utf8.contains(where: { $0 <= 0x20 })
      {
        appendNode(upTo: position, mark: .open(.link(tag)))
        appendText(tag.utf8, upTo: end + 1)
        appendNode(upTo: position, mark: .close)
      } else {
        appendText(upTo: position + 1)
      }
    }
  }

  /// A line end that is meant: a space that is marked as one.
  mutating func appendLineBreak(upTo end: Int) {
    appendNode(upTo: position, mark: .open(.lineBreak))
    appendText([0x20][...], upTo: end)
    appendNode(upTo: position, mark: .close)
  }

  private mutating func closeTag(_ name: String, upTo end: Int) {
    guard let index = lastContainer(.tag(name)) else { return appendText(upTo: end) }
    let kind: Inline.Kind =
      switch name {
      case "strong", "b": .strong
      case "em", "i": .emphasis
      case "a": .link(containers[index].link)
      default: .code
      }
    close(index, as: kind, upTo: end)
  }
}
