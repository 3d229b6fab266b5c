extension Article {
  /// Whether there is anything to read in it. The headline says nothing of that: it may be the name of a file.
  public var holdsText: Bool {
    // Nearly always there are blocks with text.
    if VisibleText.isVisible(blocks) { return true }
    let fields = [standfirst, kicker, dateline?.raw, leadImage?.words] + byline.map(\.name)
    return fields.contains { $0.map(VisibleText.isVisible) ?? false }
  }
}

/// Whether something of a text can be seen.
enum VisibleText {
  static func isVisible(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .paragraph(let text), .heading(_, let text): isVisible(text.text)
      case .list(_, _, let items): items.contains(where: isVisible)
      case .quote(let blocks, let cite): isVisible(blocks) || cite.map(isVisible) ?? false
      case .figure(let picture): isVisible(picture.words)
      case .table(let rows): rows.contains { row in row.contains { isVisible($0.text) } }
      case .preformatted(let text): isVisible(text)
      case .rule: false
      }
    }
  }

  static func isVisible(_ text: String) -> Bool { text.unicodeScalars.contains(where: isVisible) }

  /// Spaces, format characters and what stands for something that is not there show nothing.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x21...0x7E).contains(scalar.value) || (0x620...0x64A).contains(scalar.value) { return true }
    switch scalar {
    case "\u{FFFC}", "\u{FFFD}", "\u{2800}": return false
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .format, .control, .unassigned, .nonspacingMark, .enclosingMark: return false
    default: return true
    }
  }
}

extension Picture {
  fileprivate var words: String { [alternativeText, caption, credit].compactMap { $0 }.joined(separator: " ") }
}
