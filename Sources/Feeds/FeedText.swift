import ArticleModel
import Deciphering
import Pages

/// What an element says, as plain text or as blocks, by the rules of its own vocabulary.
struct FeedText {
  enum Kind { case plain, html }

  let element: FeedElement
  /// The address that relative links in it are relative to.
  let base: String?

  /// The element's content as text or as HTML.
  var content: (text: String, kind: Kind) {
    let type = (element["type"] ?? "").lowercased()
    // Atom 0.3, `mode`.
    switch element["mode"] {
    case "base64":
      let bytes = Base64Text.decoded(element.text.utf8)
      return (String(decoding: bytes, as: UTF8.self), type.contains("html") ? .html : .plain)
    case "escaped": return (element.text, type.contains("html") ? .html : Self.kind(of: element.text))
    default: break
    }
    if element.hasElements {
      // Atom's XHTML stands in a `div` that is not part of it; it does no harm.
      return (element.innerMarkup, .html)
    }
    let text = element.text
    if element.vocabulary == .atom {
      switch type {
      case "html", "text/html", "application/xhtml+xml", "xhtml": return (text, .html)
      case "", "text", "text/plain":
        return (text, type.isEmpty && element.name == "content" ? Self.kind(of: text) : .plain)
      case _ where type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml"):
        // Any other type is bytes (RFC 4287, 4.1.3.3).
        let decoded = String(decoding: Base64Text.decoded(text.utf8), as: UTF8.self)
        return (decoded, Self.kind(of: decoded))
      default: return (text, Self.kind(of: text))
      }
    }
    return (text, Self.kind(of: text))
  }

  /// RSS does not say whether its text is HTML.
  private static func kind(of text: String) -> Kind {
    var isAfterStart = false
    for byte in text.utf8 {
      if isAfterStart, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2F || byte == 0x21 {
        return .html
      }
      isAfterStart = byte == 0x3C
      if byte == 0x26 { return .html }
    }
    return .plain
  }

  /// One line; nil where there is nothing.
  var line: String? {
    let content = content
    let line =
      content.kind == .html
      ? PageReader.line(ofFragment: content.text, isLenient: isLenient) : CleanText.field(content.text.collapsed)
    return line.isEmpty ? nil : line
  }

  /// Atom says how its text is written; RSS is often escaped twice.
  private var isLenient: Bool { element.vocabulary != .atom && !element.hasElements }

  /// What is to be read, and the same as one line.
  var blocksAndLine: (blocks: [Block], line: String?) {
    let content = content
    guard content.kind == .html else { return (blocks, line) }
    let both = PageReader.blocksAndLine(ofFragment: content.text, address: base, isLenient: isLenient)
    return (both.blocks, both.line.isEmpty ? nil : both.line)
  }

  var blocks: [Block] {
    let content = content
    switch content.kind {
    case .html: return PageReader.blocks(ofFragment: content.text, address: base)
    case .plain:
      return CleanText.lines(of: content.text).split(separator: "\n").compactMap { line in
        let text = CleanText.field(String(line).collapsed)
        return text.isEmpty ? nil : .paragraph(RichText(text))
      }
    }
  }
}

extension String {
  /// White space made single spaces.
  fileprivate var collapsed: String {
    utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }.joined(separator: " ")
  }
}
