/// What a stretch of the page is, for the theme to say how it looks.
public enum TextRole: UInt8, CaseIterable, Sendable {
  case body = 0
  case kicker, headline, standfirst, dateline, byline
  case pictureFrame, pictureText, caption, credit
  /// The words between the two labels of the size control.
  case sizeControl
  /// The label that enlarges the text when it is clicked.
  case enlargeControl
  /// The label that reduces it.
  case reduceControl
  case subheading, blockQuote, quoteBar, quoteSource, listMarker, preformatted, rule
  case tableHeader, tableCell, tableRule
}

/// What lies over a role: mark-up of the source, and what was found in the text.
public struct TextMarks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let strong = TextMarks(rawValue: 1)
  public static let emphasis = TextMarks(rawValue: 2)
  public static let code = TextMarks(rawValue: 4)
  public static let link = TextMarks(rawValue: 8)
  /// Words that the article presents as said by someone (`QuotedRun.Kind.statement`).
  public static let statement = TextMarks(rawValue: 16)
}

/// What `Glyph.style` says in a galley: a role and the marks over it.
public struct TextStyle: RawRepresentable, Hashable, Sendable {
  public var role: TextRole
  public var marks: TextMarks

  public init(_ role: TextRole, _ marks: TextMarks = []) {
    self.role = role
    self.marks = marks
  }

  public init(rawValue: UInt16) {
    role = TextRole(rawValue: UInt8(truncatingIfNeeded: rawValue)) ?? .body
    marks = TextMarks(rawValue: UInt8(truncatingIfNeeded: rawValue >> 8))
  }

  public var rawValue: UInt16 { UInt16(marks.rawValue) << 8 | UInt16(role.rawValue) }
}

extension Glyph {
  /// The glyph's style as a galley uses it.
  public var textStyle: TextStyle { TextStyle(rawValue: style) }
}
