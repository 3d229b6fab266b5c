import ArticleModel
import UnicodeText

/// Decides the base direction of a paragraph by the share of its strong letters: "FIFA: …" opening an Arabic paragraph
/// is an Arabic paragraph. What the source declares, and the page's own direction, move the threshold.
public enum ParagraphDirection {
  /// No word counts for more letters than this, so that one long address does not outweigh a sentence.
  private static let mostLettersOfAWord = 12
  /// UTF-8 bytes that are looked at; the rest of a long paragraph will not be different.
  private static let sample = 2048

  /// - Parameters:
  ///   - declared: what the source says of the paragraph.
  ///   - page: the direction of what it stands in.
  public static func resolve(_ text: String, declared: Direction? = nil, page: Direction) -> Direction {
    var leftToRight = 0
    var rightToLeft = 0
    var wordLeft = 0
    var wordRight = 0
    var opensRightToLeft: Bool?
    var text = text
    text.withUTF8 { utf8 in
      var decoder = UTF8Decoder(UnsafeBufferPointer(rebasing: utf8.prefix(sample)))
      while let scalar = decoder.next() {
        switch bidiClass(of: scalar) {
        case .L:
          wordLeft += 1
          opensRightToLeft = opensRightToLeft ?? false
        case .R, .AL:
          wordRight += 1
          opensRightToLeft = opensRightToLeft ?? true
        case .WS, .S, .B:
          leftToRight += min(wordLeft, mostLettersOfAWord)
          rightToLeft += min(wordRight, mostLettersOfAWord)
          wordLeft = 0
          wordRight = 0
        default: break
        }
      }
    }
    leftToRight += min(wordLeft, mostLettersOfAWord)
    rightToLeft += min(wordRight, mostLettersOfAWord)
    let strong = leftToRight + rightToLeft
    guard strong > 0 else { return declared ?? page }
    let threshold =
      switch declared {
      case .rightToLeft: 0.15
      case .leftToRight: 0.85
      case nil: page == .rightToLeft ? 0.3 : 0.5
      }
    // The first letter is evidence too (UAX#9 P2), if no more than that.
    let opening = opensRightToLeft == true ? 0.1 : 0
    return Double(rightToLeft) >= (threshold - opening) * Double(strong) ? .rightToLeft : .leftToRight
  }

  /// Bidi_Class, the letters of most texts without a look-up.
  @inline(__always) private static func bidiClass(of scalar: UInt32) -> BidiClass {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: .L
    case 0x5D0...0x5EA: .R
    case 0x620...0x64A: .AL
    case 0x20: .WS
    default: ScalarProperties(of: scalar).bidiClass
    }
  }
}
