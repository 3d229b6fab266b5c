import ArticleModel

/// A place in a text that any setting of it can find again.
public enum ReadingPlace: Hashable, Sendable {
  /// A scalar of one of an article's paragraphs.
  case paragraph(TextAddress, scalarOffset: Int)
  /// A byte of a text that is too large to be an article.
  case text(utf8Offset: Int)
}

extension ReadingPlace: Comparable {
  public static func < (a: ReadingPlace, b: ReadingPlace) -> Bool {
    switch (a, b) {
    case (.paragraph(let one, let first), .paragraph(let other, let second)):
      one == other ? first < second : one < other
    case (.text(let first), .text(let second)): first < second
    // One text never has places of both kinds.
    case (.paragraph, .text): true
    case (.text, .paragraph): false
    }
  }
}

/// What stays at the top of the pane while the setting changes.
///
/// It is taken anew only when the reader scrolls: through any sequence of sizes and screens the same anchor leads back to
/// the very same row.
public struct ReadingAnchor: Hashable, Sendable {
  public var place: ReadingPlace
  /// Rows from the line of that place to the top of the pane: negative in the space above it.
  public var rowOffset: Int

  public init(_ place: ReadingPlace, rowOffset: Int = 0) {
    self.place = place
    self.rowOffset = rowOffset
  }
}

extension ReadingPlace {
  /// A line of text for the store: "headline:0", "block.3.1:57", "@1048576".
  public var encoded: String {
    switch self {
    case .text(let offset): "@\(offset)"
    case .paragraph(let address, let offset): "\(address.encoded):\(offset)"
    }
  }

  /// Reads `encoded` back; nil where it is none.
  public init?(encoded: String) {
    if encoded.hasPrefix("@"), let offset = Int(encoded.dropFirst()), offset >= 0 {
      self = .text(utf8Offset: offset)
      return
    }
    let parts = encoded.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = TextAddress(encoded: parts[0]), let offset = Int(parts[1]), offset >= 0 else {
      return nil
    }
    self = .paragraph(address, scalarOffset: offset)
  }
}

extension TextAddress {
  fileprivate var encoded: String {
    switch self {
    case .kicker: "kicker"
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .dateline: "dateline"
    case .byline: "byline"
    case .caption: "caption"
    case .picture: "picture"
    case .text: "text"
    case .block(let path): "block" + path.map { ".\($0)" }.joined()
    }
  }

  fileprivate init?(encoded: Substring) {
    let parts = encoded.split(separator: ".", omittingEmptySubsequences: false)
    let path = parts.dropFirst().compactMap { Int($0) }
    guard let name = parts.first, path.count == parts.count - 1, name == "block" || path.isEmpty else { return nil }
    switch name {
    case "kicker": self = .kicker
    case "headline": self = .headline
    case "standfirst": self = .standfirst
    case "dateline": self = .dateline
    case "byline": self = .byline
    case "caption": self = .caption
    case "picture": self = .picture
    case "block": self = .block(path)
    default: return nil
    }
  }
}
