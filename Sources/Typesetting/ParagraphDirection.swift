import ArticleModel

/// Decides the base direction of a paragraph by the share of its strong letters: "FIFA: …" opening an Arabic paragraph
/// is an Arabic paragraph. What the source declares, and the page's own direction, move the threshold.
public enum ParagraphDirection {
  /// No word counts for more letters than this, so that one long address does not outweigh a sentence.
  private static let mostLettersOfAWord = 12
  /// Scalars that are looked at; the rest of a long paragraph will not be different.
  private static let sample = 4096

  /// - Parameters:
  ///   - declared: what the source says of the paragraph.
  ///   - page: the direction of what it stands in.
  public static func resolve(_ text: String, declared: Direction? = nil, page: Direction) -> Direction {
    var leftToRight = 0
    var rightToLeft = 0
    var wordLeft = 0
    var wordRight = 0
    for scalar in text.unicodeScalars.prefix(sample) {
      switch StrongDirection(scalar.value) {
      case .leftToRight: wordLeft += 1
      case .rightToLeft: wordRight += 1
      case nil where scalar.properties.isWhitespace:
        leftToRight += min(wordLeft, mostLettersOfAWord)
        rightToLeft += min(wordRight, mostLettersOfAWord)
        wordLeft = 0
        wordRight = 0
      case nil: break
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
    return Double(rightToLeft) >= threshold * Double(strong) ? .rightToLeft : .leftToRight
  }
}

/// Whether a letter is strong, and which way (UAX#9 L, R and AL).
private enum StrongDirection {
  case leftToRight, rightToLeft

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: self = .leftToRight
    case 0..<0xC0: return nil
    case 0x5D0...0x5F4, 0x620...0x64A, 0x66E...0x66F, 0x671...0x6D5, 0x6E5...0x6E6, 0x6EE...0x6EF, 0x6FA...0x70D,
      0x710, 0x712...0x72F, 0x74D...0x7A5, 0x7B1...0x7EA, 0x800...0x815, 0x840...0x858, 0x860...0x88E, 0x8A0...0x8C9,
      0xFB1D, 0xFB1F...0xFDFC, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      self = .rightToLeft
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic,
        properties.generalCategory != .nonspacingMark
      else { return nil }
      self = .leftToRight
    }
  }
}
