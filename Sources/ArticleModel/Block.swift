/// A unit of an article's body.
public enum Block: Equatable, Sendable {
  case paragraph(RichText)
  /// A subheading; `level` is 1...6, 2 the usual one in a news page.
  case heading(level: Int, RichText)
  /// An ordered list counts from `start`.
  case list(ordered: Bool, start: Int = 1, items: [[Block]])
  /// A block quote, with the source that it names.
  case quote([Block], cite: String?)
  case figure(Picture)
  case table(rows: [[TableCell]])
  /// Text whose line breaks are its own: a poem, a listing.
  case preformatted(String)
  /// A thematic break.
  case rule
}

/// One cell of a table.
public struct TableCell: Equatable, Sendable {
  public var text: String
  public var isHeader: Bool

  public init(text: String, isHeader: Bool = false) {
    self.text = text
    self.isHeader = isHeader
  }
}

/// One paragraph's text with its marked stretches.
public struct RichText: Equatable, Sendable {
  public var text: String
  /// Sorted by start; stretches may nest but do not cross.
  public var spans: [Inline]
  /// The direction that the source declared for this paragraph; nil leaves it to the text.
  public var direction: Direction?

  public init(_ text: String, spans: [Inline] = [], direction: Direction? = nil) {
    self.text = text
    self.spans = spans
    self.direction = direction
  }

  /// Where a line begins that the text begins on purpose, but for the first.
  public var lineStarts: [Int] {
    spans.compactMap { if case .lineBreak = $0.kind, $0.range.count == 1 { $0.range.upperBound } else { nil } }
  }

  /// The text line by line as its breaks have it; one line where it has none.
  public var lines: [String] {
    let starts = lineStarts
    guard !starts.isEmpty else { return [text] }
    var rest = text.unicodeScalars[...]
    var lines: [String] = []
    var place = 0
    for start in starts where start > place {
      lines.append(String(rest.prefix(start - place - 1)))
      rest = rest.dropFirst(start - place)
      place = start
    }
    return lines + [String(rest)]
  }
}

/// A stretch of a paragraph that is marked up.
public struct Inline: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case link(String)
    case strong
    case emphasis
    case code
    /// A line ends here on purpose, as in an address or a verse: the stretch is the one space that stands for the end.
    case lineBreak
  }

  public var kind: Kind
  /// Unicode scalar offsets into the paragraph's text.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
