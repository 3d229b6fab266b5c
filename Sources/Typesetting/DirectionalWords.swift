import ArticleModel
import UnicodeText

/// Counts the words of a text by the way that they run.
struct DirectionalWords {
  /// Words left to right and right to left, outside quotation marks, code, links and names.
  private(set) var counts = (0, 0)
  /// All words of letters.
  private(set) var all = (0, 0)

  private struct Word {
    var range: Range<Int>
    var direction: Direction
    /// It begins as names do in scripts that have capitals, or holds one ("iPhone").
    var isCapitalised: Bool
  }

  /// No run of more words is taken for a name: in scripts with capitals, and in those without.
  private static let longestName = (4, 2)

  /// - Parameter limit: UTF-8 bytes that are looked at.
  init(_ text: String, spans: [Inline], limit: Int) {
    let scalars = text.utf8.count <= limit ? Array(text.unicodeScalars) : Array(text.unicodeScalars.prefix(limit / 2))
    let hidden = Self.hidden(in: scalars, spans: spans)
    var words: [Word] = []
    var start = 0
    for end in 0...scalars.count where end == scalars.count || Self.isSpace(scalars[end]) {
      if end > start, let word = Self.word(scalars, start..<end) {
        all = (all.0 + (word.direction == .leftToRight ? 1 : 0), all.1 + (word.direction == .rightToLeft ? 1 : 0))
        if !hidden[word.range.lowerBound], !DirectionalUnits.isTechnical(scalars, start..<end) { words.append(word) }
      }
      start = end + 1
    }
    count(words)
  }

  private mutating func count(_ words: [Word]) {
    let hasRightToLeft = words.contains { $0.direction == .rightToLeft }
    let proseWords = words.count { $0.direction == .leftToRight && !$0.isCapitalised }
    var place = 0
    while place < words.count {
      let direction = words[place].direction
      let run = words[place...].prefix { $0.direction == direction }
      place = run.endIndex
      switch direction {
      case .leftToRight:
        let isName = hasRightToLeft && run.count <= Self.longestName.0 && run.allSatisfy(\.isCapitalised)
        if !isName { counts.0 += run.count }
      case .rightToLeft:
        let isName = proseWords > 1 && run.count <= Self.longestName.1
        if !isName { counts.1 += run.count }
      }
    }
  }

  private static func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Word? {
    for place in range {
      guard let direction = ParagraphDirection.direction(of: scalars[place].value) else { continue }
      let isCapitalised = direction == .leftToRight && scalars[range].contains { $0.properties.isUppercase }
      return Word(range: place..<range.upperBound, direction: direction, isCapitalised: isCapitalised)
    }
    return nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\n" || scalar == "\t" || scalar.properties.isWhitespace
  }

  /// What stands in quotation marks that are closed again, in code and in links.
  private static func hidden(in scalars: [Unicode.Scalar], spans: [Inline]) -> [Bool] {
    var hidden = [Bool](repeating: false, count: scalars.count)
    for span in spans {
      switch span.kind {
      case .code, .link: for place in span.range.clamped(to: 0..<scalars.count) { hidden[place] = true }
      case .strong, .emphasis, .lineBreak: break
      }
    }
    var open: (place: Int, closers: [Unicode.Scalar])?
    for (place, scalar) in scalars.enumerated() {
      if let start = open, start.closers.contains(scalar), scalar != "\"" || isEdge(scalars, place + 1) {
        for inner in start.place..<place { hidden[inner] = true }
        open = nil
      } else if open == nil, let closers = Self.marks[scalar], isEdge(scalars, place - 1) {
        open = (place, closers)
      }
    }
    return hidden
  }

  /// Opening marks, and what closes each.
  private static let marks: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\""], "“": ["”", "“"], "”": ["“", "”"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "‹": ["›"],
  ]

  /// Whether no letter stands there: the gershayim of Hebrew abbreviations, typed as quotation marks, open nothing.
  private static func isEdge(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    !scalars.indices.contains(place) || ParagraphDirection.direction(of: scalars[place].value) == nil
  }
}
