// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.
import ArticleModel
import UnicodeText

/// Decides the base direction of a paragraph. The first of these that says anything holds:
///
/// 1. what the source declares of the paragraph, unless not one of its letters runs that way;
/// 2. the page's direction, where there is no letter at all or the first letter runs that way;
/// 3. the page's direction again, where the first letter runs against it but at least two thirds of the words do not.
///    Words in quotation marks, code, links and names are not counted: "FIFA: …" opens an Arabic paragraph, and an
///    English sentence that begins with an Arabic term is English;
/// 4. the first letter (UAX#9, P2).
public enum ParagraphDirection {
  /// UTF-8 bytes that are looked at; the rest of a long paragraph will not be different.
  private static let sample = 2048

  /// - Parameters:
  ///   - spans: what is code and what a link.
  ///   - declared: what the source says of the paragraph.
  ///   - page: the direction of what it stands in.
  public static func resolve(
    _ text: String, spans: [Inline] = [], declared: Direction? = nil, page: Direction
  ) -> Direction {
    var first: Direction?
    var hasOther = false
    var text = text
    text.withUTF8 { utf8 in
      var decoder = UTF8Decoder(UnsafeBufferPointer(rebasing: utf8.prefix(sample)))
      while let scalar = decoder.next() {
        guard let direction = direction(of: scalar) else { continue }
        if first == nil { first = direction } else { hasOther = hasOther || direction != first }
        // All is known that the rules ask for before words have to be counted.
        if declared == nil ? first == page || hasOther : hasOther { return }
      }
    }
    guard let first else { return declared ?? page }
    if let declared { return first == declared || hasOther ? declared : first }
    guard first != page, hasOther else { return first }
    let words = DirectionalWords(text, spans: spans, limit: sample)
    let (own, other) = page == .leftToRight ? words.counts : (words.counts.1, words.counts.0)
    return own > 0 && own >= 2 * other ? page : first
  }

  /// The direction of a page or a container: that of most words in it.
  public static func majority(of text: String, page: Direction) -> Direction {
    let words = DirectionalWords(text, spans: [], limit: 4 * sample)
    let (left, right) = words.counts == (0, 0) ? words.all : words.counts
    return left == right ? page : left > right ? .leftToRight : .rightToLeft
  }

  /// The way that a letter runs, of most texts without a look-up; nil for what is no letter.
  @inline(__always) static func direction(of scalar: UInt32) -> Direction? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: return .leftToRight
    case 0x5D0...0x5EA, 0x620...0x64A: return .rightToLeft
    case 0...0x7F: return nil
    default:
      switch ScalarProperties(of: scalar).bidiClass {
      case .L: return .leftToRight
      case .R, .AL: return .rightToLeft
      default: return nil
      }
    }
  }
}
